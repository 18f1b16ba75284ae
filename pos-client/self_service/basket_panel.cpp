// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/basket_panel.h"

#include "pos/frame/touch.h"
#include "pos/i18n/error_words.h"
#include "pos/i18n/language.h"
#include "pos/self_service/self_sizes.h"
#include "uikit/button.h"
#include "uikit/fit_label.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

namespace tillhouse::pos
{

namespace
{

auto buttonName(const char *what, const std::string &sku) -> QString
{
    return QLatin1String(what) + QStringLiteral("_") + QString::fromStdString(sku);
}

} // namespace

BasketPanel::BasketPanel(SelfBasket &basket, QWidget *parent)
    : QFrame(parent)
    , m_basket(basket)
    , m_columns(new QVBoxLayout(this))
    , m_scroll(new QScrollArea)
    , m_title(new QLabel)
    , m_total(new uikit::FitLabel(uikit::Type::Total))
    , m_pay(new uikit::Button(uikit::ButtonRole::Pay, tr("Pay by card")))
{
    uikit::setLook(this, "panel");
    m_columns->setContentsMargins(uikit::space::k16, uikit::space::k16, uikit::space::k16, uikit::space::k16);
    m_columns->setSpacing(uikit::space::k12);
    m_columns->addLayout(listColumn(), 1);
    m_columns->addLayout(payColumn());
    uikit::onTheme(this, [this] { fitSize(); });
    connect(m_pay, &QPushButton::clicked, this, &BasketPanel::payAsked);
    // Not at once: the key that changed the basket is one of those that are made anew.
    connect(&m_basket, &SelfBasket::changed, this, &BasketPanel::refresh, Qt::QueuedConnection);
    refresh();
}

auto BasketPanel::listColumn() -> QLayout *
{
    auto *list = new QVBoxLayout;
    list->setSpacing(uikit::space::k12);
    uikit::setLook(m_title, "title");
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    list->addWidget(m_title);
    list->addWidget(m_scroll, 1);
    return list;
}

auto BasketPanel::payColumn() -> QLayout *
{
    auto *column = new QVBoxLayout;
    column->setSpacing(uikit::space::k12);
    auto *sum = new QHBoxLayout;
    auto *words = new QLabel(tr("Total"));
    uikit::setLook(words, "title");
    m_total->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_total->setObjectName(QStringLiteral("selfTotal"));
    sum->addWidget(words);
    sum->addWidget(m_total, 1);
    m_pay->setObjectName(QStringLiteral("selfPay"));
    setTouchHeight(*m_pay, self_size::kAct);
    column->addStretch();
    column->addLayout(sum);
    column->addWidget(m_pay);
    return column;
}

void BasketPanel::setBelow(bool below)
{
    if (below == m_below)
        return;
    m_below = below;
    m_columns->setDirection(below ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    fitSize();
}

void BasketPanel::fitSize()
{
    const auto width = uikit::Theme::instance().wide(self_size::kBasketWidth);
    m_columns->setSpacing(m_below ? uikit::space::k32 : uikit::space::k12);
    m_pay->setMinimumWidth(m_below ? width : 0);
    setMinimumSize(0, 0);
    setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    if (m_below)
        setFixedHeight(uikit::Theme::instance().control(self_size::kBasketHeight));
    else
        setFixedWidth(width);
}

auto BasketPanel::totalText() const -> QString
{
    return m_total->text();
}

auto BasketPanel::moreButton(const std::string &sku) const -> uikit::Button *
{
    return findChild<uikit::Button *>(buttonName("more", sku));
}

auto BasketPanel::lessButton(const std::string &sku) const -> uikit::Button *
{
    return findChild<uikit::Button *>(buttonName("less", sku));
}

void BasketPanel::refresh()
{
    const auto lines = m_basket.lines();
    const auto place = m_scroll->verticalScrollBar()->value();
    const bool grew = m_rows != nullptr && m_rows->count() - 1 < static_cast<int>(lines.size());
    auto *list = new QWidget;
    uikit::setLook(list, "panel");
    m_rows = new QVBoxLayout(list);
    m_rows->setContentsMargins(0, 0, uikit::space::k8, 0);
    m_rows->setSpacing(uikit::space::k16);
    for (const auto &line : lines)
        m_rows->addWidget(makeRow(line));
    m_rows->addStretch();
    if (lines.empty()) {
        auto *empty = new QLabel(tr("Tap a product to add it"));
        uikit::setLook(empty, "lead");
        empty->setAlignment(Qt::AlignCenter);
        empty->setWordWrap(true);
        m_rows->insertWidget(0, empty, 1);
    }
    const auto *focused = focusWidget();
    const auto name = focused ? focused->objectName() : QString();
    m_scroll->setWidget(list); // the old one and its keys go
    if (auto *same = name.isEmpty() ? nullptr : list->findChild<QWidget *>(name))
        same->setFocus();
    QTimer::singleShot(0, m_scroll, [this, place, grew] {
        auto *bar = m_scroll->verticalScrollBar();
        bar->setValue(grew ? bar->maximum() : place);
    });
    m_title->setText(lines.empty() ? tr("Your order") : tr("Your order: %n items", nullptr, plural(m_basket.pieces())));
    m_total->setText(uikit::formatMoney(m_basket.totalMinor(), m_basket.currency()));
    m_pay->setEnabled(!lines.empty());
}

auto BasketPanel::makeRow(const SelfBasket::Line &line) -> QWidget *
{
    auto *row = new QWidget;
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(uikit::space::k8);
    auto *name = new QLabel(line.name);
    uikit::setLook(name, "leadStrong");
    name->setWordWrap(true);
    if (isRightToLeft()) // where the line begins, in whatever script its name is
        name->setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
    layout->addWidget(name);
    auto *keys = new QHBoxLayout;
    keys->setSpacing(uikit::space::k8);
    const auto addKey = [&](uikit::Icon icon, const char *what, const QString &spoken, int pieces) {
        auto *key = new uikit::Button(uikit::ButtonRole::Touch, icon, {});
        key->setObjectName(buttonName(what, line.sku));
        key->setAccessibleName(spoken);
        setTouchSquare(*key, self_size::kTarget);
        connect(key, &QPushButton::clicked, this, [this, sku = line.sku, pieces] { step(sku, pieces); });
        keys->addWidget(key);
    };
    addKey(line.pieces > 1 ? uikit::Icon::Minus : uikit::Icon::Trash, "less", tr("One less of %1").arg(line.name), -1);
    auto *count = new QLabel(QString::number(line.pieces));
    uikit::setLook(count, "title");
    count->setAlignment(Qt::AlignCenter);
    count->setMinimumWidth(uikit::space::k32 + uikit::space::k8);
    keys->addWidget(count);
    addKey(uikit::Icon::Plus, "more", tr("One more of %1").arg(line.name), 1);
    auto *money = new QVBoxLayout;
    money->setSpacing(0);
    auto *total = new QLabel(uikit::formatMoney(line.totalMinor, m_basket.currency()));
    uikit::setLook(total, "title");
    total->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    money->addWidget(total);
    if (line.savedMinor > 0) {
        auto *saved = new QLabel(tr("You save %1").arg(uikit::formatMoney(line.savedMinor, m_basket.currency())));
        uikit::setLook(saved, "good");
        saved->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        money->addWidget(saved);
    }
    keys->addLayout(money, 1);
    layout->addLayout(keys);
    return row;
}

void BasketPanel::step(const std::string &sku, int pieces)
{
    if (const auto done = m_basket.change(sku, pieces); !done)
        Q_EMIT refused(errorWords(done.error()));
}

} // namespace tillhouse::pos
