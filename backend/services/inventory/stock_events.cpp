// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/stock_events.h"

#include "domain/assert.h"
#include "domain/time_text.h"
#include "domain/uuid.h"

#include <array>
#include <sys/random.h>

namespace tillhouse::inventory
{

using contract::StockEventKind;

namespace
{

constexpr std::int64_t kStockEventPage = 200;

auto newestStockEvent(db::Session &session) -> std::int64_t
{
    auto row = session.query("SELECT COALESCE(MAX(position), 0) FROM stock_events");
    return row.next() ? row.int64(0) : 0;
}

auto newEventId(std::int64_t nowMs) -> std::string
{
    std::array<std::uint8_t, 10> random{};
    // Ten bytes never block or come in parts once the system has started (getrandom(2)).
    TILLHOUSE_ASSERT(getrandom(random.data(), random.size(), 0) == static_cast<ssize_t>(random.size()));
    return domain::format(domain::makeUuidV7(nowMs, random));
}

} // namespace

void appendStockEvent(db::Transaction &tx, StockEventKind kind, std::string_view storeId, std::string_view orderId,
                      std::int64_t nowMs)
{
    tx.execute("INSERT INTO stock_events (position, event_id, kind, store_id, order_id, occurred_at) "
               "VALUES (?, ?, ?, ?, ?, ?)",
               newestStockEvent(tx) + 1, newEventId(nowMs), domain::name(kind), storeId, orderId, nowMs);
}

auto StockEvents::read(const contract::ReadEventsRequest &request) -> domain::Result<Page>
{
    return m_database.read("read_stock_events", [&](db::Reader &reader) -> domain::Result<Page> {
        Page page;
        page.last_position = newestStockEvent(reader);
        auto row = reader.query("SELECT position, event_id, kind, store_id, order_id, occurred_at FROM stock_events "
                                "WHERE position > ? ORDER BY position LIMIT ?",
                                request.after, request.limit.value_or(kStockEventPage));
        while (row.next()) {
            page.events.push_back(
                {row.int64(0), row.text(1), row.text(2), row.text(3), row.text(4), domain::formatUtc(row.int64(5))});
        }
        return page;
    });
}

} // namespace tillhouse::inventory
