// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/pending_action.h"

namespace tillhouse::order
{

namespace
{

using domain::ErrorCode;

/// A capture that is refused for its state is judged by what the payment service says the state is.
auto runCapture(Parts &parts, const kit::CallContext &context, contract::Order &order) -> Outcome
{
    auto status = parts.payments.capture(context, {order.store_id, order.order_id, std::nullopt});
    if (!status && (status.error().code == ErrorCode::Conflict || status.error().code == ErrorCode::PaymentDeclined))
        status = parts.payments.status(context, {order.store_id, order.order_id});
    // Without an answer the money may have been taken: it stays as it was, and is asked for again by the same id.
    return status ? judgePayment(order, *status) : Outcome{Verdict::Untried, true};
}

auto runCancel(Parts &parts, const kit::CallContext &context, contract::Order &order, const std::string &reason)
    -> Outcome
{
    if (order.tenders.empty())
        return {Verdict::Refused, true};
    auto status = parts.payments.cancel(context, {order.store_id, order.order_id, reason});
    if (!status && (status.error().code == ErrorCode::Conflict || status.error().code == ErrorCode::KeyReused))
        status = parts.payments.status(context, {order.store_id, order.order_id}); // it gives it back already
    return status ? judgeCancel(order, *status) : Outcome{Verdict::Untried, true};
}

} // namespace

auto runPending(Parts &parts, const kit::CallContext &context, StoredOrder &stored) -> Outcome
{
    if (stored.pending->kind == PendingKind::Capture)
        return runCapture(parts, context, stored.order);
    return runCancel(parts, context, stored.order, stored.pending->reason);
}

} // namespace tillhouse::order
