// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/exceptions.h"
#include "contract/order.h"
#include "db/database.h"
#include "order/order_commands.h"
#include "order/order_service.h"
#include "order/recovery.h"
#include "order/refund_service.h"
#include "order/shift_service.h"

#include <QTemporaryDir>

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>

namespace tillhouse::testing
{

/// A payment service that does what a test says. Every call is counted; it remembers orders and refunds by id, as the
/// real one does, so that a repeat moves no money again.
class ScriptedPayments final : public order::PaymentGateway
{
public:
    using Answer = domain::Result<contract::PaymentStatus>;

    auto takesCalls(const kit::CallContext &) -> bool override { return !away; }
    auto pay(const kit::CallContext &context, const contract::PayRequest &request) -> Answer override;
    auto status(const kit::CallContext &context, const contract::GetPaymentRequest &request) -> Answer override;
    auto refund(const kit::CallContext &context, const contract::RefundPaymentRequest &request)
        -> domain::Result<contract::RefundPaymentResult> override;
    auto capture(const kit::CallContext &context, const contract::CapturePaymentRequest &request) -> Answer override;
    auto cancel(const kit::CallContext &context, const contract::VoidPaymentRequest &request) -> Answer override;
    auto decide(const kit::CallContext &context, const contract::OverridePaymentRequest &request) -> Answer override;
    auto events(const kit::CallContext &context, const contract::PaymentEventsRequest &request)
        -> domain::Result<order::PaymentNews> override;
    auto eventPage(const contract::PaymentEventsRequest &request) -> domain::Result<contract::PaymentEventPage>;
    auto issueGiftCard(const kit::CallContext &context, const contract::IssueGiftCardRequest &request)
        -> domain::Result<contract::GiftCard> override;
    auto customerBalance(const kit::CallContext &context, const contract::GetCustomerBalanceRequest &request)
        -> domain::Result<contract::CustomerBalance> override;
    auto lendGiftCardMoney(const kit::CallContext &context, const contract::TakeGiftCardLeaseRequest &request)
        -> domain::Result<contract::GiftCardLease> override;
    auto giftCard(const kit::CallContext &context, const contract::GetGiftCardRequest &request)
        -> domain::Result<contract::GiftCard> override;

    bool away = false;      ///< it is known not to answer
    bool takesCards = true; ///< what it tells with its news
    /// What becomes of a card's tender; cash and manual tenders are always captured.
    domain::PaymentState cardState = domain::PaymentState::Captured;
    /// What becomes of a refund to a card.
    domain::PaymentState refundState = domain::PaymentState::Refunded;
    /// Asked before each call: an error answers it, and whether the call took effect before its answer was lost.
    struct Fault {
        domain::Error error;
        bool tookEffect = false;
    };
    std::function<std::optional<Fault>(std::string_view call)> fault;

    /// What each gift card and credit holds, by its account; an account that is not here holds nothing.
    std::map<std::string, std::int64_t> balances;
    /// What each customer owes.
    std::map<std::string, std::int64_t> owed;
    /// The news of payments, told after each position.
    std::vector<contract::PaymentEventEntry> news;
    /// What a newer payment service says instead of a page of them.
    std::function<std::string(std::string page)> saidAnew;

    /// The last request of each kind.
    contract::PayRequest lastPay;
    contract::RefundPaymentRequest lastRefund;

    auto calls(std::string_view call) -> int;
    auto chargedMinor() -> std::int64_t; ///< captured by card, over all orders
    auto refundedMinor() -> std::int64_t;

private:
    auto enter(std::string_view call) -> std::optional<Fault>;
    auto stateOf(const contract::PayTender &tender, bool capture) -> domain::PaymentState;

    std::mutex m_mutex;
    std::map<std::string, int, std::less<>> m_calls;
    std::set<std::string> m_issued;
    std::map<std::string, contract::PaymentStatus> m_orders;
    std::map<std::string, contract::RefundPaymentResult> m_refunds;
};

/// An order service on a real store in a temporary folder, with a clock that a test sets.
class OrderFixture
{
public:
    OrderFixture();

    /// Closes the store and opens it again, as a restart does. Nothing but the file survives.
    void restart();

    auto place(const contract::PlaceOrderRequest &request) -> domain::Result<contract::Order>
    {
        auto own = context(); // each till sells with its own token
        own.principal->tillId = request.checkout.till_id.value_or("");
        return m_running->orders.place(own, request);
    }
    auto refund(const contract::RefundRequest &request) -> domain::Result<contract::Order>
    {
        return m_running->refunds.refund(context(), request);
    }
    auto load(const std::string &orderId) -> contract::Order;
    auto recover() -> int { return m_running->recovery.runOnce(); }
    auto events() -> contract::OrderEventPage;
    auto count(const std::string &table) -> std::int64_t;
    auto folder() const -> std::string { return m_folder.path().toStdString(); }
    auto database() -> db::Database & { return *m_running->database; }
    auto parts() -> order::Parts & { return m_running->parts; }
    auto orders() -> order::OrderService & { return m_running->orders; }
    auto commands() -> order::OrderCommands & { return m_running->commands; }
    auto shifts() -> order::ShiftService & { return m_running->shifts; }
    auto openExceptions() -> std::vector<contract::ExceptionEntry>;
    auto refunds() -> order::RefundService & { return m_running->refunds; }

    static auto context() -> kit::CallContext;

    ScriptedPayments payments;
    std::int64_t nowMs = 1'772'366'400'000; // 2026-03-01T12:00:00Z

private:
    struct Running {
        explicit Running(OrderFixture &owner);
        std::unique_ptr<db::Database> database;
        order::Parts parts;
        order::OrderService orders;
        order::RefundService refunds;
        order::OrderCommands commands;
        order::ShiftService shifts;
        order::Recovery recovery;
    };

    QTemporaryDir m_folder;
    std::unique_ptr<Running> m_running;
};

/// The nth id of a kind, a UUIDv7 in canonical text.
auto testId(char kind, int n) -> std::string;

/// A till's checkout: each line costs `unitMinor` with 19 % included, paid with one tender of `kind`.
struct SaleOf {
    int order = 1;
    int lines = 1;
    std::int64_t unitMinor = 199;
    std::int64_t quantityMilli = 1000;
    domain::TenderKind kind = domain::TenderKind::Cash;
};
auto sale(const SaleOf &what) -> contract::PlaceOrderRequest;

/// A return of a quantity of the nth line.
auto returnOf(const contract::Order &order, int refund, std::size_t line, std::int64_t quantityMilli)
    -> contract::RefundRequest;

} // namespace tillhouse::testing
