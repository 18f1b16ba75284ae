// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"
#include "db/database.h"
#include "inventory/clock.h"
#include "inventory/promotion_cache.h"

namespace tillhouse::inventory
{

/// Promises stock to orders, and tells the prices and taxes that hold for them.
class Reservations
{
public:
    /// `promotions` is told by whoever changes promotions.
    Reservations(db::Database &database, Clock clock,
                 std::shared_ptr<PromotionCache> promotions = std::make_shared<PromotionCache>())
        : m_database(database)
        , m_clock(std::move(clock))
        , m_promotions(std::move(promotions))
    {
    }

    /// Reserves all lines or none; a bundle's line takes its parts. A repeat gets the first answer, with the state the
    /// reservation has now; one that has ended says since when in `expires_at`. With the strict policy a product that
    /// allows it is owed as far as it is not there (`backordered_milli`). Errors: strict policy: NotFound naming the
    /// lines whose product is unknown or no longer sold, InsufficientStock naming the lines that are short,
    /// InvalidInput for an unknown location or part of a bundle; any policy: NotFound (store), KeyReused. With the till
    /// policy unknown products and shortages are flagged in the answer. The answer carries the active promotions that
    /// could be for its lines, as they were then.
    auto reserve(const contract::ReserveRequest &request) -> domain::Result<contract::Reservation>;

    /// Makes sure that the goods are promised for so long from now: a reservation that ended is made again, all lines
    /// or none, at the prices first told; one that runs is prolonged. One that has become a sale stays as it is.
    /// NotFound when there never was one; InsufficientStock when the goods were given to others.
    auto renew(const contract::RenewRequest &request) -> domain::Result<contract::Reservation>;

    /// Gives the promised stock back. Releasing what is not held any more, or never was, changes nothing. Conflict when
    /// the reservation has become a sale, or (`if_asked_once`) when it was asked for more than once: then another
    /// attempt of the order may have been placed with it.
    auto release(const contract::ReleaseRequest &request) -> domain::Result<contract::Empty>;

    /// Ends reservations whose time is over, at most `limit` in one transaction; answers how many it ended.
    auto expire(int limit = 200) -> domain::Result<int>;

private:
    db::Database &m_database;
    Clock m_clock;
    std::shared_ptr<PromotionCache> m_promotions;
};

} // namespace tillhouse::inventory
