// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/promotion_store.h"

#include "domain/assert.h"

namespace tillhouse::inventory
{

namespace
{

auto promotionFrom(const std::string &content) -> contract::Promotion
{
    auto promotion = contract::decode<contract::Promotion>(content);
    TILLHOUSE_ASSERT(promotion.hasValue()); // was encoded here
    return std::move(*promotion);
}

} // namespace

auto loadPromotion(db::Session &session, std::string_view storeId, std::string_view promotionId)
    -> std::optional<contract::Promotion>
{
    auto row =
        session.query("SELECT content FROM promotions WHERE store_id = ? AND promotion_id = ?", storeId, promotionId);
    return row.next() ? std::optional(promotionFrom(row.text(0))) : std::nullopt;
}

auto loadPromotions(db::Session &session, std::string_view storeId, bool onlyActive) -> std::vector<contract::Promotion>
{
    auto row = session.query("SELECT content FROM promotions WHERE store_id = ? AND active >= ? ORDER BY promotion_id",
                             storeId, onlyActive);
    std::vector<contract::Promotion> promotions;
    while (row.next())
        promotions.push_back(promotionFrom(row.text(0)));
    return promotions;
}

auto nameCount(const contract::Promotion &promotion) -> std::int64_t
{
    return static_cast<std::int64_t>(promotion.skus.size() + promotion.departments.size() +
                                     promotion.categories.size());
}

auto countPromotions(db::Session &session, std::string_view storeId, std::string_view exceptId) -> PromotionCounts
{
    auto row = session.query("SELECT COUNT(*), COALESCE(SUM(active), 0), COALESCE(SUM(active * name_count), 0)"
                             " FROM promotions WHERE store_id = ? AND promotion_id <> ?",
                             storeId, exceptId);
    row.next();
    return {row.int64(0), row.int64(1), row.int64(2)};
}

void savePromotion(db::Transaction &tx, const contract::Promotion &promotion, std::int64_t nowMs)
{
    tx.execute("INSERT INTO promotions (store_id, promotion_id, active, name_count, version, updated_at, content)"
               " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (store_id, promotion_id) DO UPDATE SET"
               " active = excluded.active, name_count = excluded.name_count, version = excluded.version,"
               " updated_at = excluded.updated_at, content = excluded.content",
               promotion.store_id, promotion.promotion_id, promotion.active, nameCount(promotion), promotion.version,
               nowMs, contract::encode(promotion));
}

} // namespace tillhouse::inventory
