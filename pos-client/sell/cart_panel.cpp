// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/cart_panel.h"

#include "pos/ask/choice_dialog.h"
#include "pos/customer/customer_bar.h"
#include "pos/customer/tax_free.h"
#include "pos/frame/touch.h"
#include "pos/i18n/language.h"
#include "pos/refund/exchange_bar.h"
#include "pos/sell/cart_lines.h"
#include "pos/sell/coupon_bar.h"
#include "uikit/button.h"
#include "uikit/fit_label.h"
#include "uikit/money_format.h"
#include "uikit/numpad.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>

#include <cstdlib>

namespace tillhouse::pos
{

namespace
{

constexpr double kLargeCartText = 1.4;
constexpr int kRoomyHeight = 860;
constexpr int kTallKey = 88; ///< of the pad, where no lines stand above it

} // namespace

CartPanel::CartPanel(SalesDesk &desk, SellFlow &flow, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_flow(flow)
    , m_typed(new CartEntry(desk, flow, this))
    , m_lines(new CartLines(desk))
    , m_customer(new CustomerBar(desk))
    , m_coupons(new CouponBar(desk))
    , m_exchange(new ExchangeBar(desk))
    , m_count(new QLabel)
    , m_saved(new QLabel)
    , m_note(new QLabel)
    , m_total(new uikit::FitLabel(uikit::Type::Total))
    , m_entry(new QLabel)
    , m_times(new uikit::Button(uikit::ButtonRole::Secondary, QStringLiteral("×")))
    , m_enter(new uikit::Button(uikit::ButtonRole::Secondary, uikit::Icon::Barcode, tr("Code")))
    , m_numpad(new uikit::Numpad)
    , m_pay(new uikit::Button(uikit::ButtonRole::Pay, tr("Pay")))
{
    build();
    connect(m_lines, &CartLines::searchAsked, this, &CartPanel::searchAsked);
    connect(m_lines, &CartLines::createAsked, this, &CartPanel::createAsked);
    connect(m_lines, &CartLines::removeAsked, this, [this](int row) {
        m_desk.selectLine(row);
        m_flow.voidLine();
    });
    connect(m_lines, &CartLines::tapped, this, &CartPanel::tapped);
    connect(m_enter, &QPushButton::clicked, this, &CartPanel::codeTyped);
    connect(m_times, &QPushButton::clicked, this, [this] { m_typed->typeKey(QStringLiteral("*")); });
    connect(m_numpad, &uikit::Numpad::digit, this, [this](QChar key) { m_typed->typeKey(key); });
    connect(m_numpad, &uikit::Numpad::backspace, m_typed, &CartEntry::backspace);
    connect(m_numpad, &uikit::Numpad::action, this, &CartPanel::action);
    connect(m_typed, &CartEntry::changed, this, &CartPanel::showTyped);
    connect(m_typed, &CartEntry::refused, this, &CartPanel::refused);
    connect(m_pay, &QPushButton::clicked, this, &CartPanel::payAsked);
    connect(&m_desk, &SalesDesk::changed, this, &CartPanel::refresh);
    connect(&uikit::Theme::instance(), &uikit::Theme::changed, this, &CartPanel::showTyped);
    refresh();
}

void CartPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    showTyped();
}

void CartPanel::build()
{
    setProperty("look", "panel");
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QVBoxLayout(this);
    m_column = layout;
    layout->setContentsMargins(0, 0, 0, uikit::space::k12);
    layout->setSpacing(uikit::space::k8);

    layout->addWidget(m_customer);
    layout->addWidget(new TaxFreeBar(m_desk));
    layout->addWidget(m_lines, 1);
    layout->addWidget(m_coupons);
    layout->addWidget(m_exchange);

    uikit::setLook(m_note, "muted");
    m_note->setWordWrap(true);
    m_note->setContentsMargins(uikit::space::k16, 0, uikit::space::k16, 0);
    m_note->setObjectName(QStringLiteral("saleNote"));
    layout->addWidget(m_note);

    m_totals = buildTotals();
    layout->addLayout(m_totals);
    m_pad = buildPad();
    layout->addLayout(m_pad);

    auto *pay = new QHBoxLayout;
    pay->setContentsMargins(uikit::space::k12, 0, uikit::space::k12, 0);
    m_pay->setObjectName(QStringLiteral("pay"));
    m_pay->setFocusPolicy(Qt::TabFocus);
    pay->addWidget(m_pay);
    layout->addLayout(pay);
}

auto CartPanel::buildPad() -> QLayout *
{
    auto *pad = new QHBoxLayout;
    pad->setContentsMargins(uikit::space::k12, 0, uikit::space::k12, 0);
    m_numpad->setActions({{QStringLiteral("qty"), tr("Qty"), false},
                          {QStringLiteral("disc"), tr("Disc %"), false},
                          {QStringLiteral("price"), tr("Price"), false}});
    pad->addWidget(m_numpad);
    return pad;
}

void CartPanel::setScanMode(bool on)
{
    if (m_scanMode == on)
        return;
    m_scanMode = on;
    m_lines->setScanMode(on);
    if (on) {
        m_column->removeWidget(m_lines);
    } else {
        m_column->insertWidget(m_column->indexOf(m_coupons), m_lines, 1);
        m_lines->show();
    }
    m_numpad->setKeyHeight(uikit::size::kNumpadKeyHeight, on ? kTallKey : uikit::size::kNumpadKeyHeight);
    m_total->setLargest(on ? uikit::Type::Change : uikit::Type::Total);
    m_column->setStretch(m_column->indexOf(m_totals), on ? 1 : 0);
    m_column->setStretch(m_column->indexOf(m_pad), on ? 2 : 0);
    m_column->setContentsMargins(0, on ? uikit::space::k12 : 0, 0, uikit::space::k12);
    showTyped();
}

auto CartPanel::list() const -> QListView *
{
    return m_lines->list();
}

auto CartPanel::buildTotals() -> QLayout *
{
    auto *totals = new QHBoxLayout;
    totals->setContentsMargins(uikit::space::k16, 0, uikit::space::k16, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    uikit::setLook(m_count, "leadStrong");
    uikit::setLook(m_saved, "good");
    // What is typed takes the place of the words, not a row of its own: nothing moves under the finger.
    uikit::setLook(m_entry, "headline");
    m_entry->setObjectName(QStringLiteral("entry"));
    words->addStretch();
    auto *typed = new QHBoxLayout;
    typed->setSpacing(uikit::space::k12);
    m_enter->setObjectName(QStringLiteral("enterCode"));
    m_enter->setFocusPolicy(Qt::TabFocus);
    m_enter->setAccessibleName(tr("Sell the code that was typed"));
    setTouchHeight(*m_enter, uikit::size::kTouch);
    m_times->setObjectName(QStringLiteral("times"));
    m_times->setFocusPolicy(Qt::TabFocus);
    m_times->setAccessibleName(tr("So many of what is scanned next"));
    m_times->setToolTip(m_times->accessibleName());
    setTouchSquare(*m_times);
    typed->addWidget(m_entry);
    typed->addWidget(m_times);
    typed->addWidget(m_enter);
    typed->addStretch();
    words->addLayout(typed);
    words->addWidget(m_count);
    words->addWidget(m_saved);
    words->addStretch();
    totals->addLayout(words);
    m_total->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_total->setObjectName(QStringLiteral("total"));
    totals->addWidget(m_total, 1);
    return totals;
}

auto CartPanel::currency() const -> QString
{
    return QString::fromStdString(m_desk.cart().store().currency);
}

auto CartPanel::totalText() const -> QString
{
    return m_total->text();
}

void CartPanel::refresh()
{
    const auto &cart = m_desk.cart();
    const auto due = cart.priced().totalMinor - cart.returnedMinor();
    m_total->setText(uikit::formatMoney(due, currency()));
    const auto items = cart.itemCount();
    m_count->setText(tr("%n item(s)", nullptr, plural(items)));
    const auto saved = cart.priced().discountMinor;
    m_saved->setText(tr("%1 off").arg(uikit::formatMoney(saved, currency())));
    m_note->setText(tr("Note: %1").arg(QString::fromStdString(cart.note())));
    m_pay->setEnabled(cart.canPay());
    m_pay->setText(payText());
    showTyped();
}

auto CartPanel::payText() const -> QString
{
    const auto &cart = m_desk.cart();
    const auto due = cart.priced().totalMinor - cart.returnedMinor();
    const auto amount = uikit::formatMoney(std::abs(due), currency());
    if (cart.hasUnknown())
        return tr("Clear the red line first");
    if (!cart.canPay())
        return cart.exchange() ? tr("Scan the new goods") : tr("Pay");
    if (due == 0 && cart.exchange())
        return tr("Exchange");
    return due < 0 ? tr("Give back  %1").arg(amount) : tr("Pay  %1").arg(amount);
}

void CartPanel::showTyped()
{
    const auto text = m_typed->shown();
    m_entry->setText(text);
    m_entry->setVisible(!text.isEmpty());
    m_enter->setVisible(!m_typed->isEmpty());
    m_times->setVisible(!m_typed->isEmpty() && !m_desk.hasNextQuantity());
    m_count->setVisible(text.isEmpty());
    // Where the text is large and the screen small, the sum stands on PAY alone, and lines are seen instead; or what
    // has to be done about a red one.
    const bool tight = !m_scanMode && uikit::Theme::instance().fontScale() > kLargeCartText && height() < kRoomyHeight;
    const bool red = tight && m_desk.cart().hasUnknown();
    m_total->setVisible(!tight || (!m_pay->isEnabled() && !red));
    m_note->setVisible(!m_desk.cart().note().empty() && !red);
    m_lines->setMinimumHeight(m_lines->leastHeight());
    m_saved->setVisible(text.isEmpty() && !tight && m_desk.cart().priced().discountMinor > 0);
}

void CartPanel::moveLine(int by)
{
    const auto last = static_cast<int>(m_desk.cart().lines().size()) - 1;
    if (last >= 0)
        m_desk.selectLine(std::clamp(m_desk.line() + by, 0, last));
}

void CartPanel::action(const QString &id)
{
    if (id == QLatin1String("qty"))
        m_typed->applyQuantity();
    else if (id == QLatin1String("disc"))
        m_typed->applyDiscountPercent();
    else
        m_typed->applyPrice();
}

/// The first tap chooses a line, the next asks what to do with it.
void CartPanel::tapped(int row)
{
    if (row != m_desk.line())
        return m_desk.selectLine(row);
    const auto &lines = m_desk.cart().lines();
    const bool sold = row >= 0 && row < static_cast<int>(lines.size()) && !lines[static_cast<std::size_t>(row)].unknown;
    if (sold && lines[static_cast<std::size_t>(row)].item.quantity.milli > 0)
        askLine();
}

void CartPanel::askLine()
{
    const auto &line = m_desk.cart().lines()[static_cast<std::size_t>(m_desk.line())];
    QStringList answers{tr("Take it off"), tr("Write a note on it")};
    if (const auto amount = m_typed->amount(); amount && *amount > 0)
        answers.append(tr("Take %1 off its price").arg(uikit::formatMoney(*amount, currency())));
    auto *dialog = new ChoiceDialog(QString::fromStdString(line.item.name), tr("What about this line?"), answers,
                                    tr("Leave it as it is"), window());
    connect(dialog, &ChoiceDialog::chosen, this, [this](int index) {
        if (index == 0)
            m_flow.voidLine();
        else if (index == 1)
            m_flow.noteLine();
        else
            m_typed->applyDiscountAmount();
    });
    dialog->open();
}

} // namespace tillhouse::pos
