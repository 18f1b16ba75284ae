// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/till_keys.h"
#include "pos/frame/touch.h"
#include "pos/pay/balance_panel.h"
#include "pos/pay/card_panel.h"
#include "pos/pay/foreign_panel.h"
#include "pos/pay/pay_page.h"
#include "pos/pay/pay_summary.h"
#include "pos/pay/quick_cash.h"
#include "pos/pay/tip_panel.h"
#include "pos/refund/return_panel.h"
#include "uikit/button.h"
#include "uikit/money_format.h"
#include "uikit/numpad.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>

namespace tillhouse::pos
{

using domain::TenderKind;
using uikit::Button;
using uikit::ButtonRole;
using uikit::Icon;

namespace
{

constexpr int kMethodHeight = 64;
constexpr int kTallestPayKey = 120; // the pad takes the height that is there
constexpr int kColumnWidth = 720;
constexpr int kMethodColumns = 4;
constexpr int kLargeColumns = 2; // of keys beside each other, where the text is large
constexpr double kLargeText = 1.4;

auto columnsOf(int usual) -> int
{
    return uikit::Theme::instance().fontScale() > kLargeText ? kLargeColumns : usual;
}

/// `+10`, or as much of the currency as its notes are worth.
auto noteActions(const domain::Currency &currency) -> QList<uikit::Numpad::Action>
{
    QList<uikit::Numpad::Action> actions;
    for (const auto minor : noteKeys(currency)) {
        const auto major = minor / currency.minorPerMajor();
        const auto code = QString::fromStdString(std::string(currency.code()));
        const auto words =
            major * currency.minorPerMajor() == minor ? uikit::formatCount(major) : uikit::formatAmount(minor, code);
        actions.push_back({QString::number(minor), u'+' + words, false});
    }
    return actions;
}

/// Whole, where there is room; where the text is large and the screen small, it scrolls.
auto scrolled(QWidget *page) -> QScrollArea *
{
    auto *area = new QScrollArea;
    uikit::setLook(page, "page");
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

} // namespace

void PayPage::build()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_summary = new PaySummary;
    layout->addWidget(m_summary, 2);
    m_stack = new QStackedWidget;
    m_card = new CardPanel(m_payment);
    m_stack->addWidget(buildTenders());
    m_stack->addWidget(m_card);
    buildPanels();
    layout->addWidget(m_stack, 3);
    connect(m_summary, &PaySummary::back, this, [this] { act(Act::Back); });
    connect(m_summary, &PaySummary::removeAsked, this, &PayPage::removeTender);
    connect(m_card, &CardPanel::otherTender, this, &PayPage::leaveCard);
    connect(&uikit::Theme::instance(), &uikit::Theme::changed, this, [this] {
        rebuildQuick(); // where the text is large, keys take a second row
        refreshMethods();
    });
    connect(m_card, &CardPanel::leaveAsked, this, &PayPage::askToLeave);
}

auto PayPage::buildTenders() -> QWidget *
{
    auto *page = new QWidget;
    auto *centered = new QHBoxLayout(page);
    centered->setContentsMargins(uikit::space::k24, uikit::space::k16, uikit::space::k24, uikit::space::k12);
    auto *column = new QWidget;
    // A hand does not reach across a wide screen.
    uikit::onTheme(column, [column] { column->setMaximumWidth(uikit::Theme::instance().wide(kColumnWidth)); });
    centered->addWidget(column);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(uikit::space::k12);
    layout->addStretch();
    m_quick = new QGridLayout;
    m_quick->setSpacing(uikit::space::k8);
    layout->addLayout(m_quick);
    m_numpad = new uikit::Numpad;
    m_numpad->setActions(noteActions(m_desk.cart().priced().currency));
    m_numpad->setKeyHeight(uikit::size::kNumpadKeyHeight, kTallestPayKey);
    layout->addWidget(m_numpad, 1);
    m_take = new Button(ButtonRole::Pay);
    m_take->setObjectName(QStringLiteral("takeCash"));
    m_take->setFocusPolicy(Qt::TabFocus);
    m_take->installEventFilter(this);
    layout->addWidget(m_take);
    m_methods = new QGridLayout;
    m_methods->setSpacing(uikit::size::kTouchGap);
    layout->addLayout(m_methods);
    buildMethods();
    m_cardNote = new QLabel(tr("Cards and balances need the store server. Cash and the terminal work."));
    uikit::setLook(m_cardNote, "warn");
    m_cardNote->setWordWrap(true);
    layout->addWidget(m_cardNote);
    layout->addStretch();
    connect(m_numpad, &uikit::Numpad::digit, this, [this](QChar key) { typeKey(key); });
    connect(m_numpad, &uikit::Numpad::backspace, this, [this] {
        m_given.backspace();
        refresh();
    });
    connect(m_numpad, &uikit::Numpad::action, this, [this](const QString &id) { addToGiven(id.toLongLong()); });
    connect(m_take, &QPushButton::clicked, this, &PayPage::takeCash);
    return scrolled(page);
}

auto PayPage::addMethod(const char *name, const QString &words, void (PayPage::*press)()) -> Button *
{
    auto *button = new Button(ButtonRole::Touch, words, this);
    button->setObjectName(QString::fromLatin1(name));
    setTouchHeight(*button, kMethodHeight);
    button->setFocusPolicy(Qt::TabFocus);
    button->installEventFilter(this);
    connect(button, &QPushButton::clicked, this, press);
    return button;
}

void PayPage::buildMethods()
{
    m_cardButton = addMethod("payCard", {}, &PayPage::takeCard);
    onKeys(m_cardButton, [this] { m_cardButton->setText(withKey(tr("Card"), Act::Card)); });
    m_manualButton = addMethod("payManual", tr("Terminal"), &PayPage::takeManual);
    m_manualButton->setAccessibleName(tr("Stand-alone terminal"));
    m_manualButton->setToolTip(m_manualButton->accessibleName());
    m_giftButton = addMethod("payGift", tr("Gift card"), &PayPage::openGift);
    m_creditButton = addMethod("payCredit", tr("Store credit"), &PayPage::openCredit);
    m_accountButton = addMethod("payAccount", tr("On account"), &PayPage::openAccount);
    m_pointsButton = addMethod("payPoints", tr("Points"), &PayPage::openPoints);
    m_foreignButton = addMethod("payForeign", tr("Foreign cash"), &PayPage::openForeign);
    m_tipButton = addMethod("payTip", tr("Tip"), &PayPage::openTip);
}

void PayPage::buildPanels()
{
    auto &api = m_till.api();
    m_balances[0] = new BalancePanel(api, tr("Gift card"), TenderKind::GiftCard);
    m_balances[1] = new BalancePanel(api, tr("Store credit"), TenderKind::StoreCredit);
    m_balances[2] = new BalancePanel(api, tr("On account"), TenderKind::OnAccount);
    m_balances[3] = new BalancePanel(api, tr("Points"), TenderKind::Points);
    for (auto *panel : m_balances) {
        m_stack->addWidget(panel);
        connect(panel, &BalancePanel::taken, this, &PayPage::addTender);
        connect(panel, &BalancePanel::ready, this, [this] { setFocus(); });
    }
    connect(m_balances[2], &BalancePanel::aboveLimit, this, &PayPage::takeAboveLimit);
    m_foreign = new ForeignPanel;
    connect(m_foreign, &ForeignPanel::taken, this, [this](const PaidTender &tender) {
        if (confirmsMuch(tender.givenMinor))
            addTender(tender);
    });
    m_tip = new TipPanel;
    connect(m_tip, &TipPanel::chosen, this, &PayPage::setTip);
    m_stack->addWidget(m_foreign);
    m_stack->addWidget(m_tip);
    m_return = new ReturnPanel(m_exchange);
    m_stack->addWidget(m_return);
    connect(m_return, &ReturnPanel::understood, this, [this] {
        backToTenders();
        Q_EMIT left();
    });
    for (auto *panel : m_stack->findChildren<EntryPanel *>()) {
        connect(panel, &EntryPanel::back, this, &PayPage::backToTenders);
        panel->takeButton()->installEventFilter(this);
    }
}

/// Only what can be used here is shown, without gaps: accounts belong to a customer, currencies and tips to the store.
void PayPage::refreshMethods()
{
    const auto &cart = m_desk.cart();
    const auto &policy = cart.store().till;
    const bool known = cart.customer().has_value();
    const bool owing = cart.canPay() && m_sheet.split().leftMinor > 0;
    const bool balances = owing && m_online && m_sheet.leftForBalances() > 0;
    struct Method {
        Button *button;
        bool shown;
        bool enabled;
    };
    const Method methods[] = {
        {m_cardButton, true, owing && (m_online || cardLeftOnTrust() > 0)},
        {m_manualButton, true, owing},
        {m_giftButton, true, balances || (owing && m_sheet.leftForBalances() > 0 && giftLeftOnTrust() > 0)},
        {m_foreignButton, !policy.foreign_currencies.empty(), owing},
        {m_creditButton, known, balances},
        {m_accountButton, known, balances},
        {m_pointsButton, known && policy.loyalty.point_minor > 0, balances},
        {m_tipButton, policy.tips, cart.canPay()},
    };
    const int columns = columnsOf(kMethodColumns);
    int place = 0;
    for (const auto &[button, shown, enabled] : methods) {
        button->setVisible(shown);
        button->setEnabled(enabled);
        if (!shown)
            continue;
        m_methods->addWidget(button, place / columns, place % columns);
        ++place;
    }
    m_cardNote->setVisible(!m_online && cardLeftOnTrust() == 0);
}

void PayPage::rebuildQuick()
{
    while (auto *item = m_quick->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const auto left = m_sheet.split().cashLeftMinor;
    const auto amounts = quickCash(left, m_desk.cart().priced().currency);
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        const auto amount = amounts[i];
        auto *button = new Button(ButtonRole::Touch, i == 0 ? tr("Exact  %1").arg(money(amount)) : money(amount));
        button->setObjectName(QStringLiteral("quick%1").arg(i));
        setTouchHeight(*button, uikit::size::kNumpadKeyHeight);
        button->setFocusPolicy(Qt::TabFocus);
        const int columns = columnsOf(kMethodColumns);
        m_quick->addWidget(button, static_cast<int>(i) / columns, static_cast<int>(i) % columns);
        connect(button, &QPushButton::clicked, this, [this, amount] {
            m_given.preset(amount);
            refresh();
        });
    }
}

} // namespace tillhouse::pos
