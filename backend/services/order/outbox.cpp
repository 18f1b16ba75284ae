// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/outbox.h"

#include "domain/assert.h"
#include "domain/time_text.h"

namespace tillhouse::order
{

namespace
{

auto newestPosition(db::Session &session) -> std::int64_t
{
    auto row = session.query("SELECT COALESCE(MAX(position), 0) FROM outbox");
    return row.next() ? row.int64(0) : 0;
}

} // namespace

void appendEvent(db::Transaction &tx, contract::OrderEvent event, std::int64_t nowMs)
{
    event.position = newestPosition(tx) + 1;
    event.occurred_at = domain::formatUtc(nowMs);
    tx.execute("INSERT INTO outbox (position, store_id, event_id, type, order_id, occurred_at, payload)"
               " VALUES (?, ?, ?, ?, ?, ?, ?)",
               event.position, event.store_id, event.event_id, domain::name(event.type), event.order_id, nowMs,
               contract::encode(event));
}

auto readEvents(db::Session &session, std::int64_t after, std::int64_t limit) -> contract::OrderEventPage
{
    contract::OrderEventPage page;
    page.last_position = newestPosition(session);
    auto row = session.query("SELECT payload FROM outbox WHERE position > ? ORDER BY position LIMIT ?", after, limit);
    while (row.next()) {
        auto event = contract::decode<contract::OrderEvent>(row.text(0));
        TILLHOUSE_ASSERT(event);
        page.events.push_back(std::move(*event));
    }
    return page;
}

} // namespace tillhouse::order
