// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/event_log.h"

#include "domain/assert.h"
#include "domain/time_text.h"
#include "domain/uuid.h"

#include <array>
#include <sys/random.h>

namespace tillhouse::payment
{

namespace
{

auto newestPosition(db::Session &session) -> std::int64_t
{
    auto row = session.query("SELECT COALESCE(MAX(position), 0) FROM payment_events");
    return row.next() ? row.int64(0) : 0;
}

auto newEventId(std::int64_t now) -> std::string
{
    std::array<std::uint8_t, 10> random{};
    // Ten bytes never block or come in parts once the system has started (getrandom(2)).
    TILLHOUSE_ASSERT(getrandom(random.data(), random.size(), 0) == static_cast<ssize_t>(random.size()));
    return domain::format(domain::makeUuidV7(now, random));
}

} // namespace

void appendEvent(db::Transaction &tx, contract::PaymentEventEntry event, std::int64_t now)
{
    constexpr std::size_t kLongestDetail = 480;
    event.position = newestPosition(tx) + 1;
    event.event_id = newEventId(now);
    event.occurred_at = domain::formatUtc(now);
    event.detail.resize(std::min(event.detail.size(), kLongestDetail));
    tx.execute("INSERT INTO payment_events (position, store_id, event_id, kind, payload, occurred_at)"
               " VALUES (?, ?, ?, ?, ?, ?)",
               event.position, event.store_id, event.event_id, domain::name(event.kind), contract::encode(event), now);
}

auto readEvents(db::Session &session, std::int64_t after, std::int64_t limit) -> contract::PaymentEventPage
{
    contract::PaymentEventPage page;
    page.last_position = newestPosition(session);
    auto row =
        session.query("SELECT payload FROM payment_events WHERE position > ? ORDER BY position LIMIT ?", after, limit);
    while (row.next()) {
        auto event = contract::decode<contract::PaymentEventEntry>(row.text(0));
        TILLHOUSE_ASSERT(event);
        page.events.push_back(std::move(*event));
    }
    return page;
}

} // namespace tillhouse::payment
