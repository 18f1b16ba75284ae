// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/stock_events.h"

#include "domain/time_text.h"
#include "order/event_intake.h"
#include "order/inbox.h"
#include "order/order_store.h"
#include "order/stream_position.h"

namespace tillhouse::order
{

namespace
{

using contract::StockEventKind;
using domain::OrderEvent;
using domain::OrderState;

constexpr StreamWords kWords{"stock_event_failed", "news of the order's goods"};

void raiseFor(db::Transaction &tx, const contract::StockEvent &event, std::string code, std::string detail,
              std::int64_t nowMs)
{
    contract::ExceptionEntry entry;
    entry.exception_id = event.event_id;
    entry.code = std::move(code);
    entry.order_id = event.order_id;
    entry.detail = std::move(detail);
    entry.raised_at = domain::formatUtc(nowMs);
    raise(tx, event.store_id, std::move(entry));
}

/// Everything that was still to come in is there.
void fill(db::Transaction &tx, StoredOrder &stored, std::int64_t nowMs)
{
    auto &order = stored.order;
    for (auto &line : order.lines)
        line.backordered_milli = 0;
    const auto after = domain::next(order.state, OrderEvent::Fill);
    if (after)
        order.state = *after;
    saveGoods(tx, stored, nowMs);
    if (after)
        appendHistory(tx, order, "the missing goods have come in", "", nowMs);
}

/// The order was paid, and its goods are gone: a till sold them, or the promise had ended before.
void owe(db::Transaction &tx, StoredOrder &stored, const contract::StockEvent &event, std::int64_t nowMs)
{
    auto &order = stored.order;
    const auto after = domain::next(order.state, OrderEvent::Backorder);
    if (!after) {
        raiseFor(tx, event, "short_of_stock",
                 "goods of the order are missing, and it is " + std::string(domain::name(order.state)), nowMs);
        return;
    }
    order.state = *after;
    saveGoods(tx, stored, nowMs);
    appendHistory(tx, order, "some of the goods are not there; they are owed to the customer", "", nowMs);
    raiseFor(tx, event, "backordered", "the order was paid, and its goods are still to come in", nowMs);
}

/// Goods that nobody paid for in time are not promised any more: the hold on the money is let go as well.
void letGo(db::Transaction &tx, StoredOrder &stored, std::int64_t nowMs)
{
    if (!stored.authorizeOnly || stored.order.state != OrderState::AwaitingPayment || stored.pending)
        return;
    stored.pending = PendingAction{PendingKind::Cancel, "the goods were not held any longer", std::nullopt, ""};
    stored.nextCheckAt = nowMs;
    savePending(tx, stored);
}

void applyOne(db::Transaction &tx, const contract::StockEvent &event, std::int64_t nowMs)
{
    auto stored = loadOrder(tx, {event.store_id, event.order_id});
    if (!stored)
        return; // reserved, and never placed
    switch (event.kind) {
    case StockEventKind::BackorderFilled:
        return fill(tx, *stored, nowMs);
    case StockEventKind::ReservationExpired:
        return letGo(tx, *stored, nowMs);
    case StockEventKind::Backordered:
        return owe(tx, *stored, event, nowMs);
    }
}

} // namespace

auto stockEventPosition(db::Session &session) -> contract::EventPosition
{
    return {streamPosition(session, kStockEvents)};
}

auto applyStockEvents(db::Transaction &tx, const std::vector<ArrivedStockEvent> &events, std::int64_t nowMs)
    -> domain::Result<contract::EventPosition>
{
    auto position = streamPosition(tx, kStockEvents);
    for (const auto &event : events) {
        if (event.envelope.position <= position)
            continue;
        if (event.envelope.position != position + 1)
            return domain::Error{
                domain::ErrorCode::Conflict, "the event after " + std::to_string(position) + " is missing", {}};
        (void)applyOrTell(tx, event, kWords, nowMs,
                          [&](const contract::StockEvent &known) { applyOne(tx, known, nowMs); });
        position = event.envelope.position;
    }
    saveStreamPosition(tx, kStockEvents, position);
    return contract::EventPosition{position};
}

} // namespace tillhouse::order
