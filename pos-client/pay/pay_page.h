// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/frame/key_map.h"
#include "pos/pay/card_payment.h"
#include "pos/pay/sale_book.h"
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

class CardPanel;

/// Taking the money: what is due, cash with quick amounts, or the card.
class PayPage : public QWidget
{
    Q_OBJECT

public:
    PayPage(Till &till, SalesDesk &desk, SaleBook &book, CardPayment::Timing timing, QWidget *parent = nullptr);

    /// Shows the active cart's due with the exact amount preselected.
    void open();
    /// The active cart's card intent is in the journal without an end: asks for it, never charges again.
    void resumeCard(const contract::CheckoutRequest &request);
    auto act(Act what) -> bool;
    void setOnline(bool online);
    [[nodiscard]] auto payment() -> CardPayment & { return m_payment; }
    [[nodiscard]] auto cardPanel() const -> CardPanel * { return m_card; }
    [[nodiscard]] auto takeButton() const -> uikit::Button * { return m_take; }
    [[nodiscard]] auto cardButton() const -> uikit::Button * { return m_cardButton; }
    /// While the card's end is not known nothing else may happen to this sale.
    [[nodiscard]] auto isBusy() const -> bool;

Q_SIGNALS:
    void sold(const tillhouse::pos::FinishedSale &sale);
    void left();
    void refused(const QString &why);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    auto buildSummary() -> QWidget *;
    auto buildTenders() -> QWidget *;
    void refresh();
    void rebuildQuick();
    void typeKey(const QString &text);
    void addToGiven(std::int64_t major);
    void takeCash();
    void takeManual();
    void takeCard();
    void cardChanged();
    void leaveCard();
    void overrideUnknown();
    void finish(Result<FinishedSale> sale);
    [[nodiscard]] auto due() const -> std::int64_t { return m_desk.cart().priced().totalMinor; }
    [[nodiscard]] auto given() const -> std::int64_t { return m_given.scaled().value_or(0); }
    [[nodiscard]] auto currency() const -> QString;
    [[nodiscard]] auto money(std::int64_t minor) const -> QString;

    Till &m_till;
    SalesDesk &m_desk;
    SaleBook &m_book;
    CardPayment m_payment;
    uikit::NumberBuffer m_given{2};
    bool m_confirmed = false; ///< a gross overpayment was pressed once
    bool m_online = true;

    QStackedWidget *m_stack = nullptr;
    CardPanel *m_card = nullptr;
    QLabel *m_dueLabel = nullptr;
    QLabel *m_items = nullptr;
    QLabel *m_taxes = nullptr;
    QLabel *m_givenLabel = nullptr;
    QLabel *m_changeLabel = nullptr;
    QLabel *m_changeWords = nullptr;
    QWidget *m_cash = nullptr;
    QLabel *m_cardNote = nullptr;
    QGridLayout *m_quick = nullptr;
    uikit::Numpad *m_numpad = nullptr;
    uikit::Button *m_take = nullptr;
    uikit::Button *m_cardButton = nullptr;
    uikit::Button *m_manualButton = nullptr;
    uikit::Button *m_back = nullptr;
};

} // namespace tillhouse::pos
