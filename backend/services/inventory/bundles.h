// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "db/session.h"
#include "domain/result.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::inventory
{

using contract::BundlePart;

/// Of the part, in so much of the bundle (thousandths of a unit, both); a fraction of a thousandth is dropped.
auto partMilli(const BundlePart &part, std::int64_t bundleMilli) -> std::int64_t;
/// How much of the bundle can't be handed out while so much of a part is missing.
auto owedOfUnit(const BundlePart &part, std::int64_t owedMilli) -> std::int64_t;

/// Knows what the lines of orders take from stock: a product itself, or the parts of a bundle.
class BundleBook
{
public:
    BundleBook(db::Session &session, std::string_view storeId)
        : m_session(session)
        , m_storeId(storeId)
    {
    }

    /// What one unit of the product is made of today; empty when it is kept in stock itself.
    auto partsOf(std::string_view sku) -> std::vector<BundlePart>;
    /// The parts of each bundle among the products whose change number is above `since`, of the `limit` oldest changes:
    /// one question for a whole page of the feed.
    auto partsSince(std::int64_t since, std::int64_t limit)
        -> std::map<std::string, std::vector<BundlePart>, std::less<>>;
    /// What one unit of the line takes from stock: the parts noted for the order's line, else those of today, else the
    /// product itself.
    auto takenBy(std::string_view orderId, std::string_view lineId, std::string_view sku) -> std::vector<BundlePart>;

private:
    auto notedFor(std::string_view orderId, std::string_view lineId) -> std::vector<BundlePart>;

    db::Session &m_session;
    std::string m_storeId;
};

/// Notes what a line's bundle is made of, once; later notes of the same line change nothing.
void noteLineParts(db::Transaction &tx, std::string_view storeId, std::string_view orderId, std::string_view lineId,
                   const std::vector<BundlePart> &parts);

/// Replaces what a product is made of.
void saveBundle(db::Transaction &tx, std::string_view storeId, std::string_view sku,
                const std::vector<BundlePart> &parts);

/// Whether the product may be made of these parts: each a product of the store that is kept in stock itself, none
/// twice, and nothing that is part of a bundle becomes one. InvalidInput naming `bundle/<index>/sku`.
auto checkBundle(db::Session &session, std::string_view storeId, std::string_view sku,
                 const std::vector<BundlePart> &parts) -> domain::Result<void>;

} // namespace tillhouse::inventory
