// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/order_finish.h"

#include "contract/endpoints.h"
#include "kit/idempotency.h"
#include "order/credit_grant.h"
#include "order/day_totals.h"
#include "order/drawer.h"
#include "order/new_id.h"
#include "order/outbox.h"
#include "order/parts.h"
#include "order/points.h"

#include <algorithm>
#include <utility>

namespace tillhouse::order
{

namespace
{

using domain::OrderEvent;
using domain::OrderState;
using domain::Result;

auto isOpen(OrderState state) -> bool
{
    return state == OrderState::Created || state == OrderState::AwaitingPayment;
}

auto isBackordered(const contract::Order &order) -> bool
{
    return std::ranges::any_of(order.lines, [](const auto &line) { return line.backordered_milli > 0; });
}

/// The event of the order's life that an outcome is; nothing if the order only goes on as it is.
auto eventOf(const contract::Order &order, Verdict verdict) -> std::optional<OrderEvent>
{
    if (verdict == Verdict::Abandoned || verdict == Verdict::Refused) {
        const bool stands = isOpen(order.state) || order.state == OrderState::Backordered;
        return stands ? std::optional(OrderEvent::Cancel) : std::nullopt;
    }
    if (verdict == Verdict::Done && isOpen(order.state))
        return isBackordered(order) ? OrderEvent::Backorder : OrderEvent::Pay;
    const bool waits = verdict == Verdict::Waiting || verdict == Verdict::Held;
    return waits && order.state == OrderState::Created ? std::optional(OrderEvent::AwaitPayment) : std::nullopt;
}

auto noteOf(OrderEvent event, Verdict verdict, const std::optional<PendingAction> &pending) -> std::string
{
    switch (event) {
    case OrderEvent::Pay:
        return "paid";
    case OrderEvent::Backorder:
        return "paid; some of the goods are still to come in";
    case OrderEvent::Cancel:
        if (pending && pending->kind == PendingKind::Cancel)
            return "cancelled: " + pending->reason;
        return "cancelled: the payment was declined or never taken";
    default:
        return verdict == Verdict::Held ? "the money is held" : "the payment's outcome is not known yet";
    }
}

void append(db::Transaction &tx, const contract::Order &order, contract::OrderEventType type, std::int64_t nowMs)
{
    contract::OrderEvent event;
    event.event_id = newId(nowMs);
    event.type = type;
    event.store_id = order.store_id;
    event.order_id = order.order_id;
    event.location_id = order.location_id;
    for (const auto &line : order.lines) {
        if (line.quantity_milli > 0 && !line.issue)
            event.lines.push_back({line.line_id, line.sku, line.quantity_milli, true});
    }
    appendEvent(tx, std::move(event), nowMs);
}

/// What follows from the money having come: inventory sells the goods, the day and the drawer count the sale.
void settlePaid(db::Transaction &tx, StoredOrder &stored, std::int64_t nowMs)
{
    const auto &order = stored.order;
    settlePoints(tx, stored, nowMs);
    tellExcess(tx, stored, nowMs);
    append(tx, order, contract::OrderEventType::OrderPaid, nowMs);
    addSale(tx, order);
    bookSale(tx, order, nowMs);
}

/// What follows from an order that ends without its goods; `counted`: its money had come.
void settleCancelled(db::Transaction &tx, StoredOrder &stored, bool counted, std::int64_t nowMs)
{
    const auto &order = stored.order;
    revertPoints(tx, stored, counted, nowMs);
    append(tx, order, contract::OrderEventType::OrderCancelled, nowMs);
    if (!counted)
        return;
    removeSale(tx, order);
    unbookSale(tx, order, nowMs);
}

void rememberFor(db::Transaction &tx, const contract::EndpointInfo &endpoint, const contract::Order &order,
                 const std::string &hash, std::int64_t nowMs)
{
    kit::IdempotencyStore::remember(tx, {order.store_id, std::string(endpoint.id), order.order_id, hash},
                                    contract::encode(order), nowMs / 1000);
}

/// The first answer that will not change by itself is what every repeat of the checkout gets.
void rememberPlaced(db::Transaction &tx, const StoredOrder &stored, std::int64_t nowMs)
{
    const auto &order = stored.order;
    const auto known = kit::IdempotencyStore::find(
        tx, {order.store_id, std::string(contract::kPlaceOrder.id), order.order_id, stored.requestHash});
    if (known && !*known)
        rememberFor(tx, contract::kPlaceOrder, order, stored.requestHash, nowMs);
}

/// Ends what was asked of the order, if the outcome does, and remembers its answer.
void endPending(db::Transaction &tx, StoredOrder &stored, std::int64_t nowMs)
{
    if (!stored.pending || isOpen(stored.order.state))
        return;
    const bool capture = stored.pending->kind == PendingKind::Capture;
    if (!capture && stored.order.state != OrderState::Cancelled)
        return;
    const auto done = *std::exchange(stored.pending, std::nullopt);
    savePending(tx, stored);
    if (!done.requestHash.empty())
        rememberFor(tx,
                    capture ? static_cast<const contract::EndpointInfo &>(contract::kCaptureOrder)
                            : static_cast<const contract::EndpointInfo &>(contract::kCancelOrder),
                    stored.order, done.requestHash, nowMs);
}

auto isSettled(const StoredOrder &stored, const Outcome &outcome) -> bool
{
    if (outcome.verdict == Verdict::Held)
        return stored.authorizeOnly && !stored.pending;
    const bool answered = outcome.verdict == Verdict::Done || outcome.verdict == Verdict::Refused;
    return answered && outcome.recorded && !isOpen(stored.order.state);
}

} // namespace

auto finishOrder(db::Transaction &tx, StoredOrder &stored, const Outcome &outcome, std::int64_t nowMs) -> Result<void>
{
    auto &order = stored.order;
    const auto event = eventOf(order, outcome.verdict);
    const bool counted = order.state == OrderState::Backordered;
    if (event) {
        const auto after = domain::next(order.state, *event);
        if (!after)
            return after.error();
        order.state = *after;
    }
    const bool nowPaid = event == OrderEvent::Pay || event == OrderEvent::Backorder;
    if (nowPaid)
        order.paid.amount_minor = dueMinor(order);
    if (event == OrderEvent::Cancel)
        order.paid.amount_minor = 0;
    stored.nextCheckAt = isSettled(stored, outcome) ? std::nullopt : std::optional(nextCheck(nowMs, stored.checks));
    savePayment(tx, stored, nowMs);
    if (event)
        appendHistory(tx, order, noteOf(*event, outcome.verdict, stored.pending),
                      stored.pending ? stored.pending->actor.value_or("") : "", nowMs);
    if (nowPaid)
        settlePaid(tx, stored, nowMs);
    if (event == OrderEvent::Cancel)
        settleCancelled(tx, stored, counted, nowMs);
    endPending(tx, stored, nowMs);
    if (event && (!isOpen(order.state) || isSettled(stored, outcome)))
        rememberPlaced(tx, stored, nowMs);
    return {};
}

} // namespace tillhouse::order
