// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/outbox.h"

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

auto eventPage(db::Session &session, std::int64_t after, std::int64_t limit) -> std::string
{
    std::string page = "{\"events\":[";
    auto row = session.query("SELECT payload FROM outbox WHERE position > ? ORDER BY position LIMIT ?", after, limit);
    for (bool first = true; row.next(); first = false)
        page.append(first ? "" : ",").append(row.text(0));
    return page.append("],\"last_position\":").append(std::to_string(newestPosition(session))).append("}");
}

} // namespace tillhouse::order
