// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"
#include "db/database.h"
#include "inventory/clock.h"
#include "inventory/dead_letters.h"

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

    /// Applies a batch in one commit, in its order (see applyOrderEvent). Events seen before are passed over. An event
    /// that is not understood or can't be applied is put on the list of dead letters with its reason, as are later
    /// events of the same order; the others go on. Conflict, without any effect, when an event is missing in between,
    /// or a position that was passed carries an event that was never seen: then the two stores disagree on what
    /// happened, and a person must look.
    auto apply(const std::vector<ArrivedOrderEvent> &events) -> domain::Result<contract::EventPosition>;
    auto apply(const contract::ApplyEventsRequest &request) -> domain::Result<contract::EventPosition>
    {
        return apply(contract::arrivedOf(request.events));
    }

    auto deadLetters(const contract::StoreRequest &request) -> domain::Result<contract::DeadLetterList>;

    /// Applies what waits of the event's order, oldest first, until one fails. An answer with `applied` false tells why
    /// not. Retrying what has been applied changes nothing. NotFound for an event that is not on the list and was never
    /// applied.
    auto retry(const contract::RetryDeadLetterRequest &request) -> domain::Result<contract::DeadLetterRetry>;

private:
    db::Database &m_database;
    Clock m_clock;
};

} // namespace tillhouse::inventory
