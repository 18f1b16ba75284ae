// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/bundles.h"

#include <set>

namespace tillhouse::inventory
{

using domain::Error;
using domain::ErrorCode;
using domain::FieldError;
using domain::Result;

namespace
{

constexpr std::int64_t kOneUnit = 1000;

auto readParts(db::Rows rows) -> std::vector<BundlePart>
{
    std::vector<BundlePart> parts;
    while (rows.next())
        parts.push_back({rows.text(0), rows.int64(1)});
    return parts;
}

auto rowExists(db::Rows rows) -> bool
{
    return rows.next();
}

} // namespace

auto partMilli(const BundlePart &part, std::int64_t bundleMilli) -> std::int64_t
{
    return bundleMilli * part.quantity_milli / kOneUnit; // both at most 10^9: fits
}

auto owedOfUnit(const BundlePart &part, std::int64_t owedMilli) -> std::int64_t
{
    return (owedMilli * kOneUnit + part.quantity_milli - 1) / part.quantity_milli;
}

auto BundleBook::partsOf(std::string_view sku) -> std::vector<BundlePart>
{
    return readParts(m_session.query("SELECT part_sku, quantity_milli FROM bundle_parts "
                                     "WHERE store_id = ? AND sku = ? ORDER BY position",
                                     m_storeId, sku));
}

auto BundleBook::partsSince(std::int64_t since, std::int64_t limit)
    -> std::map<std::string, std::vector<BundlePart>, std::less<>>
{
    auto rows = m_session.query("SELECT b.sku, b.part_sku, b.quantity_milli FROM (SELECT store_id, sku FROM products "
                                "WHERE store_id = ? AND change_number > ? ORDER BY change_number LIMIT ?) AS p "
                                "JOIN bundle_parts AS b ON b.store_id = p.store_id AND b.sku = p.sku "
                                "ORDER BY b.sku, b.position",
                                m_storeId, since, limit);
    std::map<std::string, std::vector<BundlePart>, std::less<>> bundles;
    while (rows.next())
        bundles[rows.text(0)].push_back({rows.text(1), rows.int64(2)});
    return bundles;
}

auto BundleBook::notedFor(std::string_view orderId, std::string_view lineId) -> std::vector<BundlePart>
{
    return readParts(m_session.query("SELECT part_sku, quantity_milli FROM line_parts "
                                     "WHERE store_id = ? AND order_id = ? AND line_id = ? ORDER BY position",
                                     m_storeId, orderId, lineId));
}

auto BundleBook::takenBy(std::string_view orderId, std::string_view lineId, std::string_view sku)
    -> std::vector<BundlePart>
{
    auto parts = notedFor(orderId, lineId);
    if (parts.empty())
        parts = partsOf(sku);
    if (parts.empty())
        parts.push_back({std::string(sku), kOneUnit});
    return parts;
}

void noteLineParts(db::Transaction &tx, std::string_view storeId, std::string_view orderId, std::string_view lineId,
                   const std::vector<BundlePart> &parts)
{
    std::int64_t position = 0;
    for (const auto &part : parts) {
        tx.execute("INSERT INTO line_parts (store_id, order_id, line_id, position, part_sku, quantity_milli) "
                   "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (store_id, order_id, line_id, position) DO NOTHING",
                   storeId, orderId, lineId, position++, part.sku, part.quantity_milli);
    }
}

void saveBundle(db::Transaction &tx, std::string_view storeId, std::string_view sku,
                const std::vector<BundlePart> &parts)
{
    tx.execute("DELETE FROM bundle_parts WHERE store_id = ? AND sku = ?", storeId, sku);
    std::int64_t position = 0;
    for (const auto &part : parts) {
        tx.execute("INSERT INTO bundle_parts (store_id, sku, position, part_sku, quantity_milli) "
                   "VALUES (?, ?, ?, ?, ?)",
                   storeId, sku, position++, part.sku, part.quantity_milli);
    }
}

auto checkBundle(db::Session &session, std::string_view storeId, std::string_view sku,
                 const std::vector<BundlePart> &parts) -> Result<void>
{
    std::vector<FieldError> faults;
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto &part = parts[i].sku;
        const auto field = "bundle/" + std::to_string(i) + "/sku";
        if (part == sku)
            faults.push_back({field, "is the product itself"});
        else if (!seen.insert(part).second)
            faults.push_back({field, "is listed twice"});
        else if (!rowExists(session.query("SELECT 1 FROM products WHERE store_id = ? AND sku = ?", storeId, part)))
            faults.push_back({field, part + " is not a product of this store"});
        else if (rowExists(session.query("SELECT 1 FROM bundle_parts WHERE store_id = ? AND sku = ?", storeId, part)))
            faults.push_back({field, part + " is a bundle itself"});
    }
    if (!parts.empty() && rowExists(session.query(
                              "SELECT 1 FROM bundle_parts WHERE store_id = ? AND part_sku = ? LIMIT 1", storeId, sku)))
        faults.push_back({"bundle", "can't be: the product is part of a bundle"});
    if (faults.empty())
        return {};
    return Error{ErrorCode::InvalidInput, "The bundle is not valid.", std::move(faults)};
}

} // namespace tillhouse::inventory
