// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/offers.h"

#include "inventory/bundles.h"
#include "inventory/store_setup.h"

#include <algorithm>

namespace tillhouse::inventory
{

using domain::invalidField;
using domain::Result;

namespace
{

constexpr std::int64_t kOnePiece = 1000;

auto skusIn(const std::string &text) -> Result<std::vector<std::string>>
{
    std::vector<std::string> skus;
    for (std::size_t from = 0; from <= text.size();) {
        const auto comma = std::min(text.find(',', from), text.size());
        auto sku = text.substr(from, comma - from);
        if (const auto why = contract::complaint(sku, contract::nameText()); !why.empty())
            return invalidField("skus", "must be SKUs with commas between them: one " + std::string(why));
        if (skus.size() == contract::kMaxAvailabilitySkus)
            return invalidField("skus", "names more than " + std::to_string(contract::kMaxAvailabilitySkus));
        skus.push_back(std::move(sku));
        from = comma + 1;
    }
    return skus;
}

auto availableMilli(db::Session &session, const contract::StoreSettings &store, const std::string &sku) -> std::int64_t
{
    auto row = session.query("SELECT on_hand_milli - allocated_milli FROM stock_levels WHERE store_id = ? AND sku = ? "
                             "AND location_id = ?",
                             store.store_id, sku, store.default_location_id);
    return row.next() ? row.int64(0) : 0;
}

/// As take_lines.cpp promises one piece. What is weighed or asks for an age is sold by people.
auto canBeOrdered(db::Session &session, const contract::StoreSettings &store, const std::string &sku) -> bool
{
    {
        auto row = session.query("SELECT active, unit, minimum_age, allow_backorder FROM products WHERE store_id = ? "
                                 "AND sku = ?",
                                 store.store_id, sku);
        if (!row.next() || !row.boolean(0) || row.text(1) != domain::name(domain::Unit::Piece) || row.int64(2) > 0)
            return false;
        if (row.boolean(3))
            return true;
    }
    auto parts = BundleBook(session, store.store_id).partsOf(sku);
    if (parts.empty())
        parts.push_back({sku, kOnePiece});
    return std::ranges::all_of(parts, [&](const contract::BundlePart &part) {
        return availableMilli(session, store, part.sku) >= partMilli(part, kOnePiece);
    });
}

} // namespace

auto isStaff(const kit::CallContext &context) -> bool
{
    return context.principal && contract::grants(context.principal->roles, contract::Permission::UseTill);
}

auto publicStore(contract::StoreSettings store) -> contract::StoreSettings
{
    store.till = {};
    return store;
}

auto publicPromotions(contract::PromotionList list) -> contract::PromotionList
{
    std::erase_if(list.promotions, [](const contract::Promotion &promotion) {
        return !promotion.active || promotion.coupon.has_value() || promotion.customer_group.has_value();
    });
    return list;
}

auto Offers::availability(const contract::AvailabilityRequest &request) -> Result<contract::AvailabilityList>
{
    const auto skus = skusIn(request.skus);
    if (!skus)
        return skus.error();
    return m_database.read("availability", [&](db::Reader &session) -> Result<contract::AvailabilityList> {
        const auto store = loadStore(session, request.store_id);
        if (!store)
            return store.error();
        contract::AvailabilityList list;
        for (const auto &sku : *skus)
            list.products.push_back({sku, canBeOrdered(session, *store, sku)});
        return list;
    });
}

} // namespace tillhouse::inventory
