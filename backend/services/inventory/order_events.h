// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"
#include "db/database.h"
#include "inventory/clock.h"

namespace tillhouse::inventory
{

/// Takes what happened to orders into stock. The event's id commits with its effect, so each event counts once, however
/// often and by whomever it is delivered.
class OrderEvents
{
public:
    OrderEvents(db::Database &database, Clock clock)
        : m_database(database)
        , m_clock(std::move(clock))
    {
    }

    /// The position of the last event applied, 0 before the first.
    auto position() -> domain::Result<contract::EventPosition>;

    /// Applies a batch in one commit, in its order: a paid order becomes sales and ends its reservation, a cancelled
    /// one gives its reservation back, a refund returns goods to stock or writes them off. Events applied before are
    /// passed over. Conflict, without any effect, when an event is missing in between, or a position that was passed
    /// carries an event that was never seen: then the two stores disagree on what happened, and a person must look.
    auto apply(const contract::ApplyEventsRequest &request) -> domain::Result<contract::EventPosition>;

private:
    db::Database &m_database;
    Clock m_clock;
};

} // namespace tillhouse::inventory
