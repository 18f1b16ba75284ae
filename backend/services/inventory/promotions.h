// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/promotion.h"
#include "db/database.h"
#include "inventory/clock.h"
#include "inventory/promotion_cache.h"

#include <memory>
#include <string_view>

namespace tillhouse::inventory
{

/// How many promotions a store can have, at rest or not: what one list holds.
constexpr std::int64_t kMostPromotionsOfStore = 2000;
/// How many products, departments and categories the active promotions of a store name together. It bounds the copy of
/// a till and the answer to a reservation.
constexpr std::int64_t kMostPromotionNames = 20'000;

/// The promotions of each store.
class Promotions
{
public:
    /// `cache` is told of each change.
    Promotions(db::Database &database, Clock clock, std::shared_ptr<PromotionCache> cache)
        : m_database(database)
        , m_clock(std::move(clock))
        , m_cache(std::move(cache))
    {
    }

    /// All of a store, by id, those at rest too. NotFound (store).
    auto list(const contract::StoreRequest &request) -> domain::Result<contract::PromotionList>;

    /// Creates a promotion, or replaces it. `ifMatch` is the version that was read, `*` for any, empty to create. A
    /// request that would change nothing answers the promotion as it is. Errors: InvalidInput by field (see
    /// domain::validate; products that are not in the store; a coupon that is a product's code); Conflict if it exists
    /// and no version was given; VersionMismatch; LimitExceeded (more than 200 active ones, more names than
    /// kMostPromotionNames, more than a store can have); NotFound (store).
    auto put(const contract::Promotion &request, std::string_view ifMatch) -> domain::Result<contract::Promotion>;

private:
    db::Database &m_database;
    Clock m_clock;
    std::shared_ptr<PromotionCache> m_cache;
};

} // namespace tillhouse::inventory
