// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/frame/key_map.h"
#include "pos/offline/offline_desk.h"
#include "pos/pay/card_payment.h"
#include "pos/pay/pay_sheet.h"
#include "pos/pay/sale_book.h"
#include "pos/pay/set_aside.h"
#include "pos/people/manager_approver.h"
#include "pos/refund/exchange_desk.h"
#include "pos/sell/sales_desk.h"
#include "uikit/number_buffer.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QStackedWidget;

namespace tillhouse::uikit
{
class Button;
class Numpad;
} // namespace tillhouse::uikit

namespace tillhouse::pos
{

class BalancePanel;
class CardPanel;
class EntryPanel;
class ForeignPanel;
class PaySummary;
class ReturnPanel;
class TipPanel;

/// Taking the money: what is due, split over as many means of payment as the customer likes. Tenders are collected
/// first and can be taken off again; once they pay everything, the whole list is written down and only then is anybody
/// asked for it, all of it under one order.
class PayPage : public QWidget
{
    Q_OBJECT

public:
    PayPage(Till &till, SalesDesk &desk, SaleBook &book, CardPayment::Timing timing, QWidget *parent = nullptr);

    /// Shows the active cart's due with the exact amount preselected.
    void open();
    /// Nobody is in front of it any more. What is being booked goes on; what would follow from it waits for somebody.
    void stepBack();
    /// The active cart's intent is in the journal without an end: asks for it, never charges again.
    void resumeCard(const contract::CheckoutRequest &request);
    auto act(Act what) -> bool;
    void setOnline(bool online);
    /// Whom to ask what may be taken on trust; without it nothing is.
    void setOffline(OfflineDesk *offline, ManagerApprover *approver);
    /// A scan is a gift card's code where one is asked for, and refused otherwise.
    auto scanned(const QString &code) -> bool;
    [[nodiscard]] auto payment() -> CardPayment & { return m_payment; }
    [[nodiscard]] auto exchange() -> ExchangeDesk & { return m_exchange; }
    [[nodiscard]] auto setAside() -> SetAsideCards & { return m_setAside; }
    [[nodiscard]] auto sheet() const -> const PaySheet & { return m_sheet; }
    [[nodiscard]] auto cardPanel() const -> CardPanel * { return m_card; }
    [[nodiscard]] auto takeButton() const -> uikit::Button * { return m_take; }
    [[nodiscard]] auto cardButton() const -> uikit::Button * { return m_cardButton; }
    /// While the end is not known nothing else may happen to this sale.
    [[nodiscard]] auto isBusy() const -> bool;

Q_SIGNALS:
    void sold(const tillhouse::pos::FinishedSale &sale);
    void left();
    /// The sale waits with its card not decided; the till goes on.
    void putAside(const QString &receiptNumber);
    void refused(const QString &why);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    /// A double click counts once: its second half is for whatever the first one did not expect.
    auto eventFilter(QObject *watched, QEvent *event) -> bool override;

private:
    /// The pages of the right half.
    enum Page { Tenders, Asking, Gift, Credit, Account, Points, Foreign, Tip, Returning };

    void build();
    auto buildTenders() -> QWidget *;
    void buildMethods();
    void buildPanels();
    auto addMethod(const char *name, const QString &words, void (PayPage::*press)()) -> uikit::Button *;
    void refresh();
    void refreshMethods();
    void rebuildQuick();
    void typeKey(const QString &text);
    void addToGiven(std::int64_t minor);
    void show(Page page);
    void openBalance(Page page);
    void openGift() { openBalance(Gift); }
    void openCredit() { openBalance(Credit); }
    void openAccount() { openBalance(Account); }
    void openPoints() { openBalance(Points); }
    void openForeign();
    void openTip();
    void takeCash();
    void takeManual() { takeExactly(domain::TenderKind::Manual); }
    void takeCard();
    void takeCardOnTrust();
    void takeAboveLimit(const PaidTender &tender, std::int64_t excessMinor);
    void noteTrust(const contract::CheckoutRequest &sale);
    void tellOfCards();
    static auto asksForACard(const contract::CheckoutRequest &request) -> bool;
    [[nodiscard]] auto allowance() const -> domain::OfflineAllowance;
    [[nodiscard]] auto cardLeftOnTrust() const -> std::int64_t;
    [[nodiscard]] auto giftLeftOnTrust() const -> std::int64_t;
    void takeExactly(domain::TenderKind kind);
    void addTender(const PaidTender &tender);
    void removeTender(std::size_t index);
    void setTip(std::int64_t tipMinor);
    /// Records the sale once it is paid in full; asks for what has to be asked for.
    void settle();
    /// Whether what comes back with the sale is booked. If not, that is done first and leads back to settle().
    auto returnsFirst() -> bool;
    void returnChanged();
    void cardChanged();
    void leaveCard();
    // Nobody knows whether the card was charged: pay_page_unknown.cpp
    void askToLeave();
    void allowToLeave(LeftHow how);
    void leaveUnknown(const contract::CheckoutRequest &request, LeftHow how,
                      const std::optional<contract::Approval> &approval);
    void passOver();
    void backToTenders();
    void finish(Result<FinishedSale> sale);
    auto confirmsMuch(std::int64_t givenMinor) -> bool;
    void refuseWith(const domain::Error &error);
    [[nodiscard]] auto entry() const -> EntryPanel *;
    [[nodiscard]] auto given() const -> std::int64_t { return m_given.scaled().value_or(0); }
    [[nodiscard]] auto wanted() const -> std::int64_t;
    [[nodiscard]] auto currency() const -> QString;
    [[nodiscard]] auto money(std::int64_t minor) const -> QString;

    Till &m_till;
    SalesDesk &m_desk;
    SaleBook &m_book;
    CardPayment m_payment;
    ExchangeDesk m_exchange;
    SetAsideCards m_setAside;
    PaySheet m_sheet;
    uikit::NumberBuffer m_given{2};
    std::int64_t m_confirmed = -1; ///< the gross overpayment that was pressed once
    bool m_online = true;
    OfflineDesk *m_offline = nullptr;
    ManagerApprover *m_approver = nullptr;

    PaySummary *m_summary = nullptr;
    QStackedWidget *m_stack = nullptr;
    CardPanel *m_card = nullptr;
    BalancePanel *m_balances[4] = {};
    ForeignPanel *m_foreign = nullptr;
    TipPanel *m_tip = nullptr;
    ReturnPanel *m_return = nullptr;
    QLabel *m_cardNote = nullptr;
    QGridLayout *m_quick = nullptr;
    QGridLayout *m_methods = nullptr;
    uikit::Numpad *m_numpad = nullptr;
    uikit::Button *m_take = nullptr;
    uikit::Button *m_cardButton = nullptr;
    uikit::Button *m_manualButton = nullptr;
    uikit::Button *m_giftButton = nullptr;
    uikit::Button *m_creditButton = nullptr;
    uikit::Button *m_accountButton = nullptr;
    uikit::Button *m_pointsButton = nullptr;
    uikit::Button *m_foreignButton = nullptr;
    uikit::Button *m_tipButton = nullptr;
};

} // namespace tillhouse::pos
