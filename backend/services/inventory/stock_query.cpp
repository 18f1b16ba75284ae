// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/stock_query.h"

#include "domain/time_text.h"
#include "inventory/product_search.h"
#include "inventory/store_setup.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace tillhouse::inventory
{

using domain::Result;

namespace
{

constexpr std::int64_t kDefaultStockPage = 100;

auto emptyLevel(const std::string &sku, const std::string &name, const std::string &locationId) -> contract::StockLevel
{
    return {sku, name, locationId, 0, 0, 0};
}

/// The levels of one product, at one location or (with "") at all that have had it; at least one row.
void appendLevels(db::Session &session, const contract::StoreSettings &store, const std::string &sku,
                  const std::string &locationId, std::vector<contract::StockLevel> &levels)
{
    std::string name;
    if (auto product = session.query("SELECT name FROM products WHERE store_id = ? AND sku = ?", store.store_id, sku);
        product.next())
        name = product.text(0);
    const auto before = levels.size();
    auto rows = session.query("SELECT location_id, on_hand_milli, allocated_milli FROM stock_levels "
                              "WHERE store_id = ? AND sku = ? AND (? = '' OR location_id = ?) ORDER BY location_id",
                              store.store_id, sku, locationId, locationId);
    while (rows.next())
        levels.push_back({sku, name, rows.text(0), rows.int64(1), rows.int64(2), rows.int64(1) - rows.int64(2)});
    if (levels.size() == before)
        levels.push_back(emptyLevel(sku, name, locationId.empty() ? store.default_location_id : locationId));
}

auto countLocations(db::Session &session, const std::string &storeId) -> std::int64_t
{
    auto rows = session.query("SELECT COUNT(*) FROM (SELECT DISTINCT location_id FROM locations WHERE store_id = ?) "
                              "AS known",
                              storeId);
    rows.next();
    return std::max<std::int64_t>(1, rows.int64(0));
}

auto parseMovementCursor(const std::optional<std::string> &cursor) -> std::optional<std::int64_t>
{
    if (!cursor)
        return std::numeric_limits<std::int64_t>::max();
    std::int64_t number = 0;
    const auto *end = cursor->data() + cursor->size();
    const auto parsed = std::from_chars(cursor->data(), end, number);
    if (parsed.ec != std::errc() || parsed.ptr != end || number < 1)
        return std::nullopt;
    return number;
}

auto readMovement(const db::Rows &row) -> contract::StockMovement
{
    contract::StockMovement movement;
    movement.movement_id = std::to_string(row.int64(0));
    movement.sku = row.text(1);
    movement.location_id = row.text(2);
    movement.kind = domain::enumFromName<domain::MovementKind>(row.text(3)).value_or(movement.kind);
    movement.quantity_milli = row.int64(4);
    movement.on_hand_after_milli = row.int64(5);
    movement.reason = row.text(6);
    movement.order_id = row.optionalText(7);
    movement.actor = row.optionalText(8);
    movement.recorded_at = domain::formatUtc(row.int64(9));
    return movement;
}

} // namespace

auto StockQuery::levels(const contract::ListStockRequest &request) -> Result<contract::StockPage>
{
    return m_database.read("list_stock", [&](db::Reader &session) -> Result<contract::StockPage> {
        const auto store = loadStore(session, request.store_id);
        if (!store)
            return store.error();
        auto limit = request.limit.value_or(kDefaultStockPage);
        const auto locationId = request.location_id.value_or("");
        if (!locationId.empty() && !locationExists(session, request.store_id, locationId))
            return domain::invalidField("location_id", "is not a location of this store");
        if (locationId.empty()) // a product may fill as many rows as there are locations
            limit = std::max<std::int64_t>(1, limit / countLocations(session, request.store_id));
        const auto hits =
            findProducts(session, {request.store_id, request.query.value_or(""), "", true, request.cursor, limit});
        if (!hits)
            return hits.error();
        contract::StockPage page;
        for (const auto &sku : hits->skus)
            appendLevels(session, *store, sku, locationId, page.levels);
        page.next_cursor = hits->nextCursor;
        return page;
    });
}

auto StockQuery::movements(const contract::ListMovementsRequest &request) -> Result<contract::MovementPage>
{
    const auto below = parseMovementCursor(request.cursor);
    if (!below)
        return domain::invalidField("cursor", "is not a cursor of this list");
    return m_database.read("list_movements", [&](db::Reader &session) -> Result<contract::MovementPage> {
        if (const auto store = loadStore(session, request.store_id); !store)
            return store.error();
        const auto limit = request.limit.value_or(kDefaultStockPage);
        const auto sku = request.sku.value_or("");
        const auto locationId = request.location_id.value_or("");
        const std::string columns = "SELECT movement_no, sku, location_id, kind, quantity_milli, on_hand_after_milli, "
                                    "reason, order_id, actor, recorded_at FROM stock_movements ";
        const std::string order = " AND movement_no < ? AND (? = '' OR location_id = ?) ORDER BY movement_no DESC "
                                  "LIMIT ?";
        auto rows = sku.empty() ? session.query(columns + "WHERE store_id = ?" + order, request.store_id, *below,
                                                locationId, locationId, limit + 1)
                                : session.query(columns + "WHERE store_id = ? AND sku = ?" + order, request.store_id,
                                                sku, *below, locationId, locationId, limit + 1);
        contract::MovementPage page;
        while (rows.next()) {
            if (std::ssize(page.movements) == limit) {
                page.next_cursor = page.movements.back().movement_id;
                break;
            }
            page.movements.push_back(readMovement(rows));
        }
        return page;
    });
}

} // namespace tillhouse::inventory
