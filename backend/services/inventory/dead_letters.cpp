// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/dead_letters.h"

#include "domain/assert.h"
#include "domain/time_text.h"

namespace tillhouse::inventory
{

using contract::EventEnvelope;
using contract::OrderEventType;
using domain::Result;

namespace
{

constexpr std::size_t kReasonBytes = 300; ///< the contract's limit is 500; a cut character may need some more
constexpr std::int64_t kListedLetters = 500;

/// Without control characters and not longer than the contract allows.
auto reasonText(const std::string &reason) -> std::string
{
    std::string text;
    for (const char c : reason.substr(0, kReasonBytes))
        text += static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7f ? '?' : c;
    return text;
}

/// The event's type as its sender wrote it.
auto typeText(const ArrivedOrderEvent &event) -> std::string
{
    auto text = contract::textMember(event.text, "type");
    return text.empty() ? std::string(domain::name(OrderEventType::Unknown)) : text;
}

} // namespace

auto DeadLetterBook::waitsFor(const EventEnvelope &event) -> bool
{
    return m_tx
        .query("SELECT 1 FROM dead_letters WHERE store_id = ? AND order_id = ? LIMIT 1", event.store_id, event.order_id)
        .next();
}

void DeadLetterBook::put(const ArrivedOrderEvent &event, const std::string &reason, std::int64_t attempts)
{
    auto occurredAt = contract::textMember(event.text, "occurred_at");
    if (!domain::parseUtc(occurredAt))
        occurredAt = domain::formatUtc(m_nowMs);
    const auto &known = event.envelope;
    m_tx.execute("INSERT INTO dead_letters (store_id, event_id, position, type, order_id, occurred_at, payload, "
                 "reason, attempts, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                 known.store_id, known.event_id, known.position, typeText(event), known.order_id, occurredAt,
                 event.text, reasonText(reason), attempts, m_nowMs);
}

auto DeadLetterBook::orderOf(std::string_view storeId, std::string_view eventId) -> std::optional<std::string>
{
    auto row = m_tx.query("SELECT order_id FROM dead_letters WHERE store_id = ? AND event_id = ?", storeId, eventId);
    return row.next() ? std::optional(row.text(0)) : std::nullopt;
}

auto DeadLetterBook::firstOf(std::string_view storeId, std::string_view orderId) -> std::optional<ArrivedOrderEvent>
{
    auto row = m_tx.query("SELECT payload FROM dead_letters WHERE store_id = ? AND order_id = ? "
                          "ORDER BY position LIMIT 1",
                          storeId, orderId);
    if (!row.next())
        return std::nullopt;
    auto event = contract::decodeArrived<contract::OrderEvent>(row.text(0));
    TILLHOUSE_ASSERT(event.hasValue()); // its envelope was read before
    return std::move(*event);
}

void DeadLetterBook::remove(const EventEnvelope &event)
{
    m_tx.execute("DELETE FROM dead_letters WHERE store_id = ? AND event_id = ?", event.store_id, event.event_id);
}

void DeadLetterBook::failedAgain(const EventEnvelope &event, const std::string &reason)
{
    m_tx.execute("UPDATE dead_letters SET reason = ?, attempts = attempts + 1 WHERE store_id = ? AND event_id = ?",
                 reasonText(reason), event.store_id, event.event_id);
}

auto isDeadLetter(db::Session &session, std::string_view storeId, std::string_view eventId) -> bool
{
    return session.query("SELECT 1 FROM dead_letters WHERE store_id = ? AND event_id = ?", storeId, eventId).next();
}

auto deadLetterCount(db::Database &database) -> std::int64_t
{
    const auto count = database.read("count_dead_letters", [](db::Reader &reader) -> Result<std::int64_t> {
        auto row = reader.query("SELECT COUNT(*) FROM dead_letters");
        return row.next() ? row.int64(0) : 0;
    });
    return count ? *count : -1;
}

auto listDeadLetters(db::Database &database, const contract::StoreRequest &request) -> Result<contract::DeadLetterList>
{
    return database.read("list_dead_letters", [&](db::Reader &reader) -> Result<contract::DeadLetterList> {
        // The store itself may be what is missing: its letters are told all the same.
        contract::DeadLetterList list;
        auto count = reader.query("SELECT COUNT(*) FROM dead_letters WHERE store_id = ?", request.store_id);
        list.total = count.next() ? count.int64(0) : 0;
        auto row = reader.query("SELECT event_id, position, type, order_id, reason, attempts, occurred_at, recorded_at "
                                "FROM dead_letters WHERE store_id = ? ORDER BY position LIMIT ?",
                                request.store_id, kListedLetters);
        while (row.next()) {
            const auto type = domain::enumFromName<OrderEventType>(row.text(2)).value_or(OrderEventType::Unknown);
            list.dead_letters.push_back({request.store_id, row.text(0), row.int64(1), type, row.text(3), row.text(4),
                                         row.int64(5), row.text(6), domain::formatUtc(row.int64(7))});
        }
        return list;
    });
}

} // namespace tillhouse::inventory
