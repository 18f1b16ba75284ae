// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/scale/weigh_dialog.h"

#include "domain/checked.h"
#include "domain/quantity.h"
#include "pos/frame/touch.h"
#include "pos/sell/unit_words.h"
#include "pos/sound/cues.h"
#include "uikit/button.h"
#include "uikit/direction.h"
#include "uikit/money_format.h"
#include "uikit/numpad.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>

namespace tillhouse::pos
{

namespace
{

constexpr int kWeighWidth = 720;
constexpr auto kTareKey = "tare";
constexpr auto kZeroKey = "zero";

auto questionOf(domain::Unit unit) -> QString
{
    switch (unit) {
    case domain::Unit::Litre:
        return WeighDialog::tr("How many litres?");
    case domain::Unit::Metre:
        return WeighDialog::tr("How many metres?");
    default:
        return WeighDialog::tr("How many kilograms?");
    }
}

} // namespace

WeighDialog::WeighDialog(const contract::Product &product, Scale *scale, QWidget *parent)
    : AskDialog(QString::fromStdString(product.name),
                unitPriceText(product.price.amount_minor, QString::fromStdString(product.price.currency), product.unit),
                parent)
    , m_product(product)
    , m_scale(product.unit == domain::Unit::Kilogram ? scale : nullptr)
    , m_reading(new QLabel)
    , m_amount(new QLabel)
    , m_state(new QLabel)
    , m_take(new uikit::Button(uikit::ButtonRole::Primary, tr("Take it")))
{
    setObjectName(QStringLiteral("weigh"));
    setDialogWidth(*this, kWeighWidth);
    setFocusPolicy(Qt::StrongFocus);
    build();
    setFocus(); // not on a key of the pad, which Space would press
    if (m_scale) {
        connect(m_scale, &Scale::changed, this, &WeighDialog::refresh);
        m_scale->start();
    }
    refresh();
}

WeighDialog::~WeighDialog()
{
    if (m_scale)
        m_scale->stop();
}

void WeighDialog::build()
{
    auto *columns = new QHBoxLayout;
    columns->setSpacing(uikit::space::k24);
    auto *left = new QVBoxLayout;
    left->setSpacing(uikit::space::k8);
    uikit::setLook(m_reading, "total");
    m_reading->setObjectName(QStringLiteral("weight"));
    uikit::setLook(m_amount, "headline");
    uikit::setLook(m_state, "lead");
    m_state->setWordWrap(true);
    left->addWidget(m_reading);
    left->addWidget(m_amount);
    left->addSpacing(uikit::space::k8);
    left->addWidget(m_state);
    left->addStretch();
    columns->addLayout(left, 1);
    auto *numpad = new uikit::Numpad;
    if (m_scale)
        numpad->setActions(
            {{QLatin1String(kTareKey), tr("Tare"), false}, {QLatin1String(kZeroKey), tr("Zero"), false}});
    connect(numpad, &uikit::Numpad::digit, this, &WeighDialog::press);
    connect(numpad, &uikit::Numpad::backspace, this, &WeighDialog::backspace);
    connect(numpad, &uikit::Numpad::action, this, [this](const QString &id) {
        m_typed.clear();
        if (id == QLatin1String(kTareKey))
            m_scale->tare();
        else
            m_scale->zero();
        refresh();
    });
    columns->addWidget(numpad);
    body()->addLayout(columns);
    auto *leave = new uikit::Button(uikit::ButtonRole::Secondary, tr("Do not sell it"));
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &WeighDialog::take);
    addFoot(leave);
    addFoot(m_take);
}

auto WeighDialog::quantity() const -> std::optional<std::int64_t>
{
    const auto typed = uikit::parseQuantity(m_typed.text());
    std::int64_t milli = typed.value_or(0);
    if (m_typed.isEmpty() && m_scale && m_scale->reading().state == ScaleState::Stable)
        milli = m_scale->reading().grams;
    if (milli <= 0 || milli > domain::kMaxQuantityMilli)
        return std::nullopt;
    return milli;
}

auto WeighDialog::stateText() const -> QString
{
    return m_state->text();
}

auto WeighDialog::readingText() const -> QString
{
    return m_reading->text();
}

auto WeighDialog::amountText(std::int64_t milli) const -> QString
{
    const auto amount = domain::mulDiv(m_product.price.amount_minor, milli, 1000, domain::Rounding::HalfUp);
    return amount ? uikit::formatMoney(*amount, QString::fromStdString(m_product.price.currency)) : QString();
}

void WeighDialog::refresh()
{
    if (m_typed.isEmpty() && m_scale) {
        showScale();
    } else {
        m_reading->setText(uikit::fromReadingEdge(uikit::ownDirection(
            (m_typed.isEmpty() ? QStringLiteral("–") : m_typed.shown(uikit::MoneyStyle::current().decimal)) + u' ' +
            unitSign(m_product.unit))));
        m_state->setText(m_typed.isEmpty() ? questionOf(m_product.unit) : tr("Typed. Enter takes it."));
    }
    const auto milli = quantity();
    m_amount->setText(milli ? amountText(*milli) : QString());
    m_take->setEnabled(milli.has_value());
}

void WeighDialog::showScale()
{
    const auto &reading = m_scale->reading();
    const bool shows = reading.state == ScaleState::Stable;
    m_reading->setText(uikit::fromReadingEdge(
        uikit::ownDirection(shows ? quantityText(reading.grams, domain::Unit::Kilogram) : QStringLiteral("– kg"))));
    const auto words = [&]() -> QString {
        switch (reading.state) {
        case ScaleState::Silent:
            return tr("No word from the scale. Check its cable, or type the weight.");
        case ScaleState::Moving:
            return tr("Wait until it lies still.");
        case ScaleState::Stable:
            return reading.grams == 0 ? tr("Put it on the scale, or type the weight.")
                   : reading.net      ? tr("Without its container. Enter takes it.")
                                      : tr("Enter takes it.");
        case ScaleState::Overload:
            return tr("That is more than the scale can weigh.");
        case ScaleState::BelowZero:
            return tr("The scale is below zero. Empty it and press Zero.");
        case ScaleState::WrongUnit:
            return tr("The scale does not weigh in kilograms. Set it so, or type the weight.");
        }
        return {};
    };
    m_state->setText(words());
}

void WeighDialog::press(QChar key)
{
    if (!m_typed.press(key))
        sound(Cue::Error);
    refresh();
}

void WeighDialog::backspace()
{
    m_typed.backspace();
    refresh();
}

void WeighDialog::take()
{
    const auto milli = quantity();
    if (!milli)
        return sound(Cue::Error);
    accept();
    Q_EMIT weighed(*milli);
}

void WeighDialog::keyPressEvent(QKeyEvent *event)
{
    const auto text = event->text();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return take();
    if (event->key() == Qt::Key_Backspace)
        return backspace();
    if (text.size() == 1 && (text.front().isDigit() || text.front() == u'.' || text.front() == u','))
        return press(text.front());
    AskDialog::keyPressEvent(event);
}

} // namespace tillhouse::pos
