// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/order_events.h"

#include "db/attempt.h"
#include "inventory/dead_letters.h"
#include "inventory/event_effects.h"
#include "kit/log.h"

namespace tillhouse::inventory
{

using contract::EventEnvelope;
using contract::OrderEvent;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

constexpr std::string_view kOrderStream = "orders";

/// An event that was put aside, for the log.
struct ParkedEvent {
    std::string storeId, orderId, eventId, reason;
};

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

auto wasApplied(db::Session &session, std::string_view storeId, std::string_view eventId) -> bool
{
    return session.query("SELECT 1 FROM applied_events WHERE store_id = ? AND event_id = ?", storeId, eventId).next();
}

auto wasSeen(db::Session &session, const EventEnvelope &event) -> bool
{
    return wasApplied(session, event.store_id, event.event_id) || isDeadLetter(session, event.store_id, event.event_id);
}

auto reasonOf(const Error &error) -> std::string
{
    std::string text = error.detail.empty() ? std::string(domain::name(error.code)) : error.detail;
    for (const auto &field : error.fields)
        text += " " + field.field + " " + field.reason + ";";
    return text;
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

void park(db::Transaction &tx, const ArrivedOrderEvent &event, const std::string &reason, std::int64_t attempts,
          std::int64_t nowMs, std::vector<ParkedEvent> &parked)
{
    DeadLetterBook(tx, nowMs).put(event, reason, attempts);
    parked.push_back({event.envelope.store_id, event.envelope.order_id, event.envelope.event_id, reason});
}

/// Takes an event into stock, all of it or nothing.
auto tryEvent(db::Transaction &tx, const ArrivedOrderEvent &event, std::int64_t nowMs) -> Result<void>
{
    if (!event.event)
        return Error{ErrorCode::InvalidInput, "is not understood here: " + event.fault, {}};
    return db::attempt(tx, [&] { return applyOrderEvent(tx, *event.event, nowMs); });
}

/// Applies one event that was never seen, or puts it aside.
void applyOrPark(db::Transaction &tx, const ArrivedOrderEvent &event, std::int64_t nowMs,
                 std::vector<ParkedEvent> &parked)
{
    if (DeadLetterBook(tx, nowMs).waitsFor(event.envelope)) {
        park(tx, event, "waits for an earlier event of the order", 0, nowMs, parked);
        return;
    }
    if (const auto applied = tryEvent(tx, event, nowMs); !applied)
        park(tx, event, reasonOf(applied.error()), 1, nowMs, parked);
    else
        rememberEvent(tx, *event.event, nowMs);
}

auto applyBatch(db::Transaction &tx, const std::vector<ArrivedOrderEvent> &events, std::int64_t nowMs,
                std::vector<ParkedEvent> &parked) -> Result<contract::EventPosition>
{
    auto position = appliedPosition(tx);
    const auto before = position;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto &event = events[i].envelope;
        const bool known = wasSeen(tx, event);
        if (event.position <= position) {
            if (!known)
                return outOfStep(i, "was passed with another event; the last is " + std::to_string(position));
            continue;
        }
        if (event.position != position + 1)
            return outOfStep(i, "expected " + std::to_string(position + 1));
        if (known)
            return outOfStep(i, "carries an event that was applied at another position");
        applyOrPark(tx, events[i], nowMs, parked);
        position = event.position;
    }
    if (position != before)
        savePosition(tx, position);
    return contract::EventPosition{position};
}

/// Applies what waits of the order, oldest first, until one fails or nothing is left.
auto retryOrder(db::Transaction &tx, const contract::RetryDeadLetterRequest &request, std::int64_t nowMs)
    -> Result<contract::DeadLetterRetry>
{
    contract::DeadLetterRetry answer;
    answer.event_id = request.event_id;
    DeadLetterBook letters(tx, nowMs);
    const auto order = letters.orderOf(request.store_id, request.event_id);
    if (!order) {
        // Applied by an earlier attempt whose answer was lost, or by a retry of another event of the order.
        answer.applied = wasApplied(tx, request.store_id, request.event_id);
        if (!answer.applied)
            return Error{ErrorCode::NotFound, "There is no such event.", {{"event_id", "is not a dead letter"}}};
        return answer;
    }
    while (const auto event = letters.firstOf(request.store_id, *order)) {
        if (const auto applied = tryEvent(tx, *event, nowMs); !applied) {
            answer.reason = reasonOf(applied.error());
            letters.failedAgain(event->envelope, *answer.reason);
            break;
        }
        letters.remove(event->envelope);
        rememberEvent(tx, *event->event, nowMs);
        ++answer.applied_count;
    }
    answer.applied = wasApplied(tx, request.store_id, request.event_id);
    if (answer.applied)
        answer.reason.reset();
    return answer;
}

} // namespace

auto OrderEvents::position() -> Result<contract::EventPosition>
{
    return m_database.read("event_position", [](db::Reader &reader) -> Result<contract::EventPosition> {
        return contract::EventPosition{appliedPosition(reader)};
    });
}

auto OrderEvents::apply(const std::vector<ArrivedOrderEvent> &events) -> Result<contract::EventPosition>
{
    std::vector<ParkedEvent> parked;
    auto position = m_database.write("apply_order_events", [&](db::Transaction &tx) {
        parked.clear();
        return applyBatch(tx, events, m_clock(), parked);
    });
    if (position) {
        for (const auto &event : parked)
            kit::logLine(kit::LogLevel::Error, "event_dead_lettered",
                         {{"store_id", event.storeId},
                          {"order_id", event.orderId},
                          {"event_id", event.eventId},
                          {"reason", event.reason}});
    }
    return position;
}

auto OrderEvents::deadLetters(const contract::StoreRequest &request) -> Result<contract::DeadLetterList>
{
    return listDeadLetters(m_database, request);
}

auto OrderEvents::retry(const contract::RetryDeadLetterRequest &request) -> Result<contract::DeadLetterRetry>
{
    return m_database.write("retry_dead_letter",
                            [&](db::Transaction &tx) { return retryOrder(tx, request, m_clock()); });
}

} // namespace tillhouse::inventory
