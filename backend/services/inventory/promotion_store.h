// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/promotion.h"
#include "db/session.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::inventory
{

/// One promotion of a store, or nothing.
auto loadPromotion(db::Session &session, std::string_view storeId, std::string_view promotionId)
    -> std::optional<contract::Promotion>;

/// A store's promotions by id; only the active ones if that is asked for.
auto loadPromotions(db::Session &session, std::string_view storeId, bool onlyActive)
    -> std::vector<contract::Promotion>;

/// What a store has of promotions, one of them left out.
struct PromotionCounts {
    std::int64_t all = 0;
    std::int64_t active = 0;
    std::int64_t names = 0; ///< that the active ones name
};
auto countPromotions(db::Session &session, std::string_view storeId, std::string_view exceptId) -> PromotionCounts;

/// How many products, departments and categories a promotion names.
auto nameCount(const contract::Promotion &promotion) -> std::int64_t;

/// Writes a promotion down, new or in the place of its earlier version.
void savePromotion(db::Transaction &tx, const contract::Promotion &promotion, std::int64_t nowMs);

} // namespace tillhouse::inventory
