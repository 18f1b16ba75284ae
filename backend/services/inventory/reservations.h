// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"
#include "db/database.h"
#include "domain/stock.h"
#include "inventory/clock.h"

#include <optional>
#include <string_view>

namespace tillhouse::inventory
{

/// Moves an order's reservation along domain::kReservationArrows; leaving `held` frees the stock it promised. Answers
/// the state it has then, unchanged where the table has no arrow; nothing if the order never had a reservation.
auto advanceReservation(db::Transaction &tx, std::string_view storeId, std::string_view orderId,
                        domain::ReservationEvent event) -> std::optional<domain::ReservationState>;

/// Notes the end of an order that has no reservation, so that one that is asked for later holds nothing.
void endUnasked(db::Transaction &tx, std::string_view storeId, std::string_view orderId, std::string_view locationId,
                domain::ReservationState state, std::int64_t nowMs);

/// Promises stock to orders, and tells the prices and taxes that hold for them.
class Reservations
{
public:
    Reservations(db::Database &database, Clock clock)
        : m_database(database)
        , m_clock(std::move(clock))
    {
    }

    /// Reserves all lines or none. A repeat gets the first answer, with the state the reservation has now. Errors:
    /// strict policy: NotFound naming the lines whose product is unknown or no longer sold, InsufficientStock naming
    /// the lines that are short, InvalidInput for an unknown location; any policy: NotFound (store), KeyReused. With
    /// the till policy unknown products and shortages are flagged in the answer.
    auto reserve(const contract::ReserveRequest &request) -> domain::Result<contract::Reservation>;

    /// Gives the promised stock back. Releasing what is not held any more, or never was, changes nothing. Conflict when
    /// the reservation has become a sale.
    auto release(const contract::ReleaseRequest &request) -> domain::Result<contract::Empty>;

    /// Ends reservations whose time is over, at most `limit` in one transaction; answers how many it ended.
    auto expire(int limit = 200) -> domain::Result<int>;

private:
    db::Database &m_database;
    Clock m_clock;
};

} // namespace tillhouse::inventory
