// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/cart_panel.h"

#include "pos/ask/choice_dialog.h"
#include "pos/customer/customer_bar.h"
#include "pos/frame/touch.h"
#include "pos/i18n/language.h"
#include "pos/refund/exchange_bar.h"
#include "pos/sell/cart_delegate.h"
#include "pos/sell/cart_model.h"
#include "pos/sell/coupon_bar.h"
#include "pos/sound/cues.h"
#include "uikit/button.h"
#include "uikit/content_stack.h"
#include "uikit/fit_label.h"
#include "uikit/money_format.h"
#include "uikit/numpad.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListView>
#include <QStackedWidget>

#include <cstdlib>

namespace tillhouse::pos
{

namespace
{

constexpr std::int64_t kPpmPerPercent = 10'000;
constexpr std::int64_t kWholePpm = 1'000'000;
constexpr int kLeastList = 56; ///< one line
constexpr double kLargeCartText = 1.4;
constexpr int kRoomyHeight = 860;

} // namespace

CartPanel::CartPanel(SalesDesk &desk, SellFlow &flow, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_flow(flow)
    , m_model(new CartModel(desk, this))
    , m_delegate(new CartDelegate(this))
    , m_list(new QListView)
    , m_customer(new CustomerBar(desk))
    , m_stack(new QStackedWidget)
    , m_coupons(new CouponBar(desk))
    , m_exchange(new ExchangeBar(desk))
    , m_count(new QLabel)
    , m_saved(new QLabel)
    , m_note(new QLabel)
    , m_total(new uikit::FitLabel(uikit::Type::Total))
    , m_entry(new QLabel)
    , m_enter(new uikit::Button(uikit::ButtonRole::Secondary, uikit::Icon::Barcode, tr("Code")))
    , m_numpad(new uikit::Numpad)
    , m_pay(new uikit::Button(uikit::ButtonRole::Pay, tr("Pay")))
{
    build();
    connect(m_delegate, &CartDelegate::searchAsked, this, &CartPanel::searchAsked);
    connect(m_delegate, &CartDelegate::createAsked, this, &CartPanel::createAsked);
    connect(m_delegate, &CartDelegate::removeAsked, this, [this](int row) {
        m_desk.selectLine(row);
        m_flow.voidLine();
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { tapped(index.row()); });
    connect(m_enter, &QPushButton::clicked, this, &CartPanel::codeTyped);
    connect(m_numpad, &uikit::Numpad::digit, this, [this](QChar key) { typeKey(key); });
    connect(m_numpad, &uikit::Numpad::backspace, this, &CartPanel::backspace);
    connect(m_numpad, &uikit::Numpad::action, this, &CartPanel::action);
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
    layout->setContentsMargins(0, 0, 0, uikit::space::k12);
    layout->setSpacing(uikit::space::k8);

    layout->addWidget(m_customer);
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setObjectName(QStringLiteral("cartList"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setProperty("arrowsOfPage", true); // Up and Down go through it from anywhere on the page
    m_list->setAccessibleName(tr("Lines of this sale"));
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *empty = new uikit::EmptyState;
    empty->setContent(uikit::Icon::Barcode, tr("Scan the first product"),
                      tr("or press F2 to search, or tap a product on the right"));
    m_stack->addWidget(empty);
    m_stack->addWidget(m_list);
    m_stack->setMinimumHeight(kLeastList); // keys keep their size; the list scrolls
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_coupons);
    layout->addWidget(m_exchange);

    uikit::setLook(m_note, "muted");
    m_note->setWordWrap(true);
    m_note->setContentsMargins(uikit::space::k16, 0, uikit::space::k16, 0);
    m_note->setObjectName(QStringLiteral("saleNote"));
    layout->addWidget(m_note);

    layout->addLayout(buildTotals());

    auto *pad = new QHBoxLayout;
    pad->setContentsMargins(uikit::space::k12, 0, uikit::space::k12, 0);
    m_numpad->setActions({{QStringLiteral("qty"), tr("Qty"), false},
                          {QStringLiteral("disc"), tr("Disc %"), false},
                          {QStringLiteral("price"), tr("Price"), false}});
    pad->addWidget(m_numpad);
    layout->addLayout(pad);

    auto *pay = new QHBoxLayout;
    pay->setContentsMargins(uikit::space::k12, 0, uikit::space::k12, 0);
    m_pay->setObjectName(QStringLiteral("pay"));
    m_pay->setFocusPolicy(Qt::TabFocus);
    pay->addWidget(m_pay);
    layout->addLayout(pay);
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
    typed->addWidget(m_entry);
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
    m_stack->setCurrentIndex(cart.isEmpty() ? 0 : 1);
    const auto due = cart.priced().totalMinor - cart.returnedMinor();
    const auto amount = uikit::formatMoney(std::abs(due), currency());
    m_total->setText(uikit::formatMoney(due, currency()));
    const auto items = cart.itemCount();
    m_count->setText(tr("%n item(s)", nullptr, plural(items)));
    const auto saved = cart.priced().discountMinor;
    m_saved->setText(tr("%1 off").arg(uikit::formatMoney(saved, currency())));
    m_note->setVisible(!cart.note().empty());
    m_note->setText(tr("Note: %1").arg(QString::fromStdString(cart.note())));
    m_pay->setEnabled(cart.canPay());
    m_pay->setText(cart.hasUnknown()                   ? tr("Clear the red line first")
                   : !cart.canPay() && cart.exchange() ? tr("Scan the new goods")
                   : !cart.canPay()                    ? tr("Pay")
                   : due < 0                           ? tr("Give back  %1").arg(amount)
                   : due == 0 && cart.exchange()       ? tr("Exchange")
                                                       : tr("Pay  %1").arg(amount));
    if (m_desk.line() >= 0)
        m_list->scrollTo(m_model->index(m_desk.line()), QAbstractItemView::EnsureVisible);
    showTyped();
}

void CartPanel::showTyped()
{
    QString text = m_typed.text();
    if (m_desk.hasNextQuantity())
        text = uikit::formatQuantity(m_desk.nextQuantity()) + QStringLiteral(" ×  ") + text;
    m_entry->setText(text);
    m_entry->setVisible(!text.isEmpty());
    m_enter->setVisible(!m_typed.isEmpty());
    m_count->setVisible(text.isEmpty());
    // Where the text is large and the screen small, the sum stands on PAY alone, and lines are seen instead.
    const bool tight = uikit::Theme::instance().fontScale() > kLargeCartText && height() < kRoomyHeight;
    m_total->setVisible(!tight || !m_pay->isEnabled());
    m_saved->setVisible(text.isEmpty() && !tight && m_desk.cart().priced().discountMinor > 0);
}

auto CartPanel::typeKey(const QString &text) -> bool
{
    if (text.size() != 1)
        return false;
    const QChar key = text.front();
    if (key == u'*' || key == u'x' || key == u'X') {
        const auto quantity = uikit::parseQuantity(m_typed.text());
        if (!quantity || *quantity <= 0 || *quantity > domain::kMaxQuantityMilli) {
            sound(Cue::Error);
            return true;
        }
        m_typed.clear();
        m_desk.setNextQuantity(*quantity);
        return true;
    }
    if (!key.isDigit() && key != u'.' && key != u',')
        return false;
    if (!m_typed.press(key))
        sound(Cue::Error);
    showTyped();
    return true;
}

void CartPanel::backspace()
{
    if (!m_typed.backspace())
        m_desk.dropNextQuantity();
    showTyped();
}

auto CartPanel::takeTyped() -> QString
{
    const auto text = m_typed.text();
    clearTyped();
    return text;
}

void CartPanel::clearTyped()
{
    m_typed.clear();
    showTyped();
}

void CartPanel::applyQuantity()
{
    const auto quantity = uikit::parseQuantity(m_typed.text());
    if (!quantity)
        return Q_EMIT refused(tr("Type the quantity first, then Qty."));
    clearTyped();
    m_flow.setQuantity(*quantity);
}

void CartPanel::applyDiscountPercent()
{
    // Percent with up to three decimals, read as thousandths of a percent.
    const auto percent = uikit::parseQuantity(m_typed.text());
    if (!percent)
        return Q_EMIT refused(tr("Type the percentage first, then Disc %."));
    const auto ppm = *percent * kPpmPerPercent / Cart::kOneMilli;
    if (ppm > kWholePpm)
        return Q_EMIT refused(tr("A discount cannot be more than 100 %."));
    clearTyped();
    m_flow.setDiscount(ppm == 0 ? domain::Discount{} : domain::Discount{domain::DiscountKind::Percent, ppm});
}

void CartPanel::applyDiscountAmount()
{
    const auto amount = uikit::parseMoney(m_typed.text(), currency());
    if (!amount)
        return Q_EMIT refused(tr("Type the amount first."));
    clearTyped();
    m_flow.setDiscount(*amount == 0 ? domain::Discount{} : domain::Discount{domain::DiscountKind::Amount, *amount});
}

void CartPanel::applyPrice()
{
    const auto price = uikit::parseMoney(m_typed.text(), currency());
    if (!price)
        return Q_EMIT refused(tr("Type the price first, then Price."));
    clearTyped();
    m_flow.setUnitPrice(*price);
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
        applyQuantity();
    else if (id == QLatin1String("disc"))
        applyDiscountPercent();
    else
        applyPrice();
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
    if (const auto amount = uikit::parseMoney(m_typed.text(), currency()); amount && *amount > 0)
        answers.append(tr("Take %1 off its price").arg(uikit::formatMoney(*amount, currency())));
    auto *dialog = new ChoiceDialog(QString::fromStdString(line.item.name), tr("What about this line?"), answers,
                                    tr("Leave it as it is"), window());
    connect(dialog, &ChoiceDialog::chosen, this, [this](int index) {
        if (index == 0)
            m_flow.voidLine();
        else if (index == 1)
            m_flow.noteLine();
        else
            applyDiscountAmount();
    });
    dialog->open();
}

} // namespace tillhouse::pos
