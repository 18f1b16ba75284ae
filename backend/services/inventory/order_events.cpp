// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/order_events.h"

#include "inventory/reservations.h"
#include "inventory/stock_ledger.h"

namespace tillhouse::inventory
{

using contract::OrderEvent;
using contract::OrderEventType;
using domain::Error;
using domain::ErrorCode;
using domain::MovementKind;
using domain::Result;

namespace
{

constexpr std::string_view kOrderStream = "orders";

auto appliedPosition(db::Session &session) -> std::int64_t
{
    auto rows = session.query("SELECT position FROM event_positions WHERE stream = ?", kOrderStream);
    return rows.next() ? rows.int64(0) : 0;
}

void savePosition(db::Transaction &tx, std::int64_t position)
{
    tx.execute("INSERT INTO event_positions (stream, position) VALUES (?, ?) "
               "ON CONFLICT (stream) DO UPDATE SET position = excluded.position",
               kOrderStream, position);
}

auto wasApplied(db::Session &session, const OrderEvent &event) -> bool
{
    return session
        .query("SELECT 1 FROM applied_events WHERE store_id = ? AND event_id = ?", event.store_id, event.event_id)
        .next();
}

void rememberEvent(db::Transaction &tx, const OrderEvent &event, std::int64_t nowMs)
{
    tx.execute("INSERT INTO applied_events (store_id, event_id, position, type, order_id, applied_at) "
               "VALUES (?, ?, ?, ?, ?, ?)",
               event.store_id, event.event_id, event.position, domain::name(event.type), event.order_id, nowMs);
}

auto outOfStep(std::size_t index, std::string reason) -> Error
{
    return {ErrorCode::Conflict,
            "The order events do not follow those that were applied.",
            {{"events/" + std::to_string(index) + "/position", std::move(reason)}}};
}

auto postLine(StockLedger &ledger, const OrderEvent &event, const contract::OrderEventLine &line, MovementKind kind,
              std::int64_t quantityMilli, std::string reason) -> Result<void>
{
    const auto level = ledger.post({line.sku, event.location_id, kind, quantityMilli, std::move(reason), event.event_id,
                                    event.order_id, std::nullopt});
    if (!level)
        return level.error();
    return {};
}

auto postRefundLine(StockLedger &ledger, const OrderEvent &event, const contract::OrderEventLine &line) -> Result<void>
{
    if (auto returned = postLine(ledger, event, line, MovementKind::Return, line.quantity_milli, "refund"); !returned)
        return returned;
    if (line.restock)
        return {};
    // What can't be sold again came back all the same: two movements tell both.
    return postLine(ledger, event, line, MovementKind::Adjustment, -line.quantity_milli, "refund, written off");
}

/// An order without a reservation leaves a mark, so that one that is asked for too late ends at once.
void endReservation(db::Transaction &tx, const OrderEvent &event, domain::ReservationEvent how,
                    domain::ReservationState end, std::int64_t nowMs)
{
    if (!advanceReservation(tx, event.store_id, event.order_id, how))
        endUnasked(tx, event.store_id, event.order_id, event.location_id, end, nowMs);
}

auto applyEvent(db::Transaction &tx, const OrderEvent &event, std::int64_t nowMs) -> Result<void>
{
    if (event.type == OrderEventType::OrderPaid)
        endReservation(tx, event, domain::ReservationEvent::Commit, domain::ReservationState::Committed, nowMs);
    if (event.type == OrderEventType::OrderCancelled) {
        endReservation(tx, event, domain::ReservationEvent::Release, domain::ReservationState::Released, nowMs);
        return {};
    }
    StockLedger ledger(tx, event.store_id, nowMs);
    for (const auto &line : event.lines) {
        if (line.quantity_milli == 0)
            continue; // sold for nothing and nothing: it moves no stock
        const auto posted = event.type == OrderEventType::OrderPaid
                                ? postLine(ledger, event, line, MovementKind::Sale, -line.quantity_milli, "sale")
                                : postRefundLine(ledger, event, line);
        if (!posted)
            return posted;
    }
    return {};
}

auto applyBatch(db::Transaction &tx, const std::vector<OrderEvent> &events, std::int64_t nowMs)
    -> Result<contract::EventPosition>
{
    auto position = appliedPosition(tx);
    const auto before = position;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto &event = events[i];
        const bool known = wasApplied(tx, event);
        if (event.position <= position) {
            if (!known)
                return outOfStep(i, "was passed with another event; the last is " + std::to_string(position));
            continue;
        }
        if (event.position != position + 1)
            return outOfStep(i, "expected " + std::to_string(position + 1));
        if (known)
            return outOfStep(i, "carries an event that was applied at another position");
        if (auto applied = applyEvent(tx, event, nowMs); !applied)
            return applied.error();
        rememberEvent(tx, event, nowMs);
        position = event.position;
    }
    if (position != before)
        savePosition(tx, position);
    return contract::EventPosition{position};
}

} // namespace

auto OrderEvents::position() -> Result<contract::EventPosition>
{
    return m_database.read("event_position", [](db::Reader &reader) -> Result<contract::EventPosition> {
        return contract::EventPosition{appliedPosition(reader)};
    });
}

auto OrderEvents::apply(const contract::ApplyEventsRequest &request) -> Result<contract::EventPosition>
{
    return m_database.write("apply_order_events",
                            [&](db::Transaction &tx) { return applyBatch(tx, request.events, m_clock()); });
}

} // namespace tillhouse::inventory
