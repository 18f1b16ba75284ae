// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/order_finish.h"

#include "contract/endpoints.h"
#include "kit/idempotency.h"
#include "order/day_totals.h"
#include "order/new_id.h"
#include "order/outbox.h"
#include "order/parts.h"

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

/// The event of the order's life that an outcome is; nothing if the order only goes on as it is.
auto eventOf(OrderState state, Verdict verdict) -> std::optional<OrderEvent>
{
    if (!isOpen(state))
        return std::nullopt;
    if (verdict == Verdict::Done)
        return OrderEvent::Pay;
    if (verdict == Verdict::Refused)
        return OrderEvent::Cancel;
    if (verdict == Verdict::Waiting && state == OrderState::Created)
        return OrderEvent::AwaitPayment;
    return std::nullopt;
}

auto noteOf(OrderEvent event) -> std::string
{
    switch (event) {
    case OrderEvent::Pay:
        return "paid";
    case OrderEvent::Cancel:
        return "cancelled: the payment was declined or never taken";
    default:
        return "the payment's outcome is not known yet";
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
        if (line.quantity_milli > 0)
            event.lines.push_back({line.line_id, line.sku, line.quantity_milli, true});
    }
    appendEvent(tx, std::move(event), nowMs);
}

/// What follows from an order's end, good or bad.
void settle(db::Transaction &tx, StoredOrder &stored, std::int64_t nowMs)
{
    auto &order = stored.order;
    const bool paid = order.state == OrderState::Paid;
    append(tx, order, paid ? contract::OrderEventType::OrderPaid : contract::OrderEventType::OrderCancelled, nowMs);
    if (paid)
        addSale(tx, order);
    kit::IdempotencyStore::remember(
        tx, {order.store_id, std::string(contract::kPlaceOrder.id), order.order_id, stored.requestHash},
        contract::encode(order), nowMs / 1000);
}

} // namespace

auto finishOrder(db::Transaction &tx, StoredOrder &stored, const Outcome &outcome, std::int64_t nowMs) -> Result<void>
{
    auto &order = stored.order;
    const auto event = eventOf(order.state, outcome.verdict);
    if (event) {
        const auto after = domain::next(order.state, *event);
        if (!after)
            return after.error();
        order.state = *after;
    }
    if (order.state == OrderState::Paid)
        order.paid = order.total;
    const bool answered = outcome.verdict == Verdict::Done || outcome.verdict == Verdict::Refused;
    const bool settled = !isOpen(order.state) && answered && outcome.recorded;
    stored.nextCheckAt = settled ? std::nullopt : std::optional(nextCheck(nowMs, stored.checks));
    savePayment(tx, stored, nowMs);
    if (!event)
        return {};
    appendHistory(tx, order, noteOf(*event), "", nowMs);
    if (!isOpen(order.state))
        settle(tx, stored, nowMs);
    return {};
}

} // namespace tillhouse::order
