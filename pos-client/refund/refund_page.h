// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/sold_order.h"
#include "contract/order.h"
#include "contract/order_query.h"
#include "pos/frame/key_map.h"
#include "pos/offline/offline_desk.h"
#include "pos/pay/sale_book.h"
#include "pos/people/manager_approver.h"
#include "pos/sell/cart_content.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace tillhouse::uikit
{
class Button;
class ContentStack;
class SearchField;
} // namespace tillhouse::uikit

namespace tillhouse::pos
{

class RefundLines;
class RefundTo;

/// Giving goods back: scan or type the receipt, say how many of each line come back and why. What may come back is the
/// store server's answer. The refund is in the journal before it is sent, and the queue sends it until it is answered:
/// it happens once, or not at all.
class RefundPage : public QWidget
{
    Q_OBJECT

public:
    RefundPage(Till &till, SaleBook &book, ManagerApprover &approver, QWidget *parent = nullptr);

    /// How much may be given back while the store server cannot be asked; without it nothing is.
    void setOffline(OfflineDesk *offline) { m_offline = offline; }
    void open();
    void scanned(const QString &code);
    auto act(Act what) -> bool;
    [[nodiscard]] auto lines() const -> RefundLines * { return m_lines; }
    [[nodiscard]] auto refundButton() const -> uikit::Button * { return m_refund; }
    [[nodiscard]] auto exchangeButton() const -> uikit::Button * { return m_exchange; }
    [[nodiscard]] auto reasonField() const -> QLineEdit * { return m_reason; }
    /// Whether somebody stands in front of this refund and waits for its answer. What is answered later, behind another
    /// page or a locked till, is not this page's to show.
    [[nodiscard]] auto awaits(const std::string &refundId) const -> bool;
    [[nodiscard]] auto hasOrder() const -> bool { return m_order.has_value(); }
    /// Whether it only looks for a receipt: leaving it leaves nothing half done.
    [[nodiscard]] auto isIdle() const -> bool;
    [[nodiscard]] auto messageText() const -> QString;

Q_SIGNALS:
    void left();
    void refunded(const tillhouse::pos::Receipt &receipt);
    /// The goods come back with the next sale instead of money going back now.
    void exchangeChosen(const tillhouse::pos::CartExchange &exchange);

private:
    void build();
    auto buildFind() -> QWidget *;
    auto buildLines() -> QWidget *;
    auto buildWaiting() -> QWidget *;
    /// A new one, whatever else is on its way.
    void begin();
    /// Shows the refund of this order, or of any, that waits for its answer; false if there is none.
    auto takeUp(const std::string &orderId = {}) -> bool;
    [[nodiscard]] auto shownMinor() const -> std::int64_t;
    void find(const QString &text);
    // Without the store server: refund_page_offline.cpp
    [[nodiscard]] auto isOffline() const -> bool;
    void clearFound();
    void findHere();
    [[nodiscard]] auto cashBackMinor() const -> std::int64_t;
    void submitHere();
    void payOut(std::int64_t minor, const std::optional<contract::Approval> &approval);
    void found(const client::Result<contract::OrderPage> &page);
    void load(const std::string &orderId);
    void showOrder(const contract::Order &order);
    void refresh();
    void submit();
    void exchange();
    /// What comes back, for the cart that it comes back with.
    [[nodiscard]] auto exchangeOf(const std::optional<contract::Approval> &approval) const -> CartExchange;
    void send(const std::optional<contract::Approval> &approval);
    void answered(const QString &id);
    void refusedByServer(const QString &id, const QString &reason);
    void say(const QString &text, bool wrong);

    static constexpr int kWaitingPage = 2;

    Till &m_till;
    SaleBook &m_book;
    ManagerApprover &m_approver;
    std::optional<contract::Order> m_order;
    OfflineDesk *m_offline = nullptr;
    std::optional<client::SoldOrder> m_here; ///< the order as this till's journal has it, where the server is away
    std::optional<contract::RefundRequest> m_sent;
    QString m_query;
    QStackedWidget *m_stack = nullptr;
    uikit::SearchField *m_search = nullptr;
    QListWidget *m_results = nullptr;
    uikit::ContentStack *m_found = nullptr;
    QLabel *m_message = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_total = nullptr;
    RefundLines *m_lines = nullptr;
    RefundTo *m_to = nullptr;
    QLineEdit *m_reason = nullptr;
    uikit::Button *m_refund = nullptr;
    uikit::Button *m_exchange = nullptr;
    uikit::Button *m_back = nullptr;
};

} // namespace tillhouse::pos
