// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "db/database.h"
#include "order/order_service.h"
#include "order/recovery.h"
#include "order/refund_service.h"

#include <QTemporaryDir>

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace tillhouse::testing
{

/// A payment service that does what a test says. Every call is counted; it remembers orders and refunds by id, as the
/// real one does, so that a repeat moves no money again.
class ScriptedPayments final : public order::PaymentGateway
{
public:
    using Answer = domain::Result<contract::PaymentStatus>;

    auto pay(const kit::CallContext &context, const contract::PayRequest &request) -> Answer override;
    auto status(const kit::CallContext &context, const contract::GetPaymentRequest &request) -> Answer override;
    auto refund(const kit::CallContext &context, const contract::RefundPaymentRequest &request)
        -> domain::Result<contract::RefundPaymentResult> override;

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

    auto calls(std::string_view call) -> int;
    auto chargedMinor() -> std::int64_t; ///< captured by card, over all orders
    auto refundedMinor() -> std::int64_t;

private:
    auto enter(std::string_view call) -> std::optional<Fault>;

    std::mutex m_mutex;
    std::map<std::string, int, std::less<>> m_calls;
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
        return m_running->orders.place(context(), request);
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
