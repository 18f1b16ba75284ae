// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/promotions.h"

#include "contract/promotion_book.h"
#include "inventory/promotion_store.h"
#include "inventory/store_setup.h"

namespace tillhouse::inventory
{

using contract::Promotion;
using domain::Error;
using domain::ErrorCode;
using domain::FieldError;
using domain::Result;

namespace
{

/// The product whose number or barcode this is, "" if it is nobody's.
auto ownerOfCode(db::Session &session, std::string_view storeId, const std::string &code) -> std::string
{
    auto row = session.query("SELECT sku FROM products WHERE store_id = ? AND sku = ? UNION ALL "
                             "SELECT sku FROM barcodes WHERE store_id = ? AND digits = ? LIMIT 1",
                             storeId, code, storeId, code);
    return row.next() ? row.text(0) : std::string();
}

/// What is wrong with a promotion by itself, and in this store. A coupon that is a product's code would hide the
/// product from every scanner.
auto checkPromotion(db::Session &session, const Promotion &promotion) -> Result<void>
{
    const auto valid = domain::validate(contract::domainPromotion(promotion));
    auto faults = valid ? std::vector<FieldError>() : valid.error().fields;
    for (std::size_t i = 0; i < promotion.skus.size(); ++i) {
        auto row = session.query("SELECT 1 FROM products WHERE store_id = ? AND sku = ?", promotion.store_id,
                                 promotion.skus[i]);
        if (!promotion.skus[i].empty() && !row.next())
            faults.push_back({"skus/" + std::to_string(i), "is not a product of this store"});
    }
    if (promotion.coupon) {
        if (const auto sku = ownerOfCode(session, promotion.store_id, *promotion.coupon); !sku.empty())
            faults.push_back({"coupon", "is a code of the product " + sku});
    }
    if (faults.empty())
        return {};
    return Error{ErrorCode::InvalidInput, "The promotion is not valid.", std::move(faults)};
}

auto checkPromotionVersion(const std::optional<Promotion> &stored, std::string_view ifMatch) -> Result<void>
{
    if (!stored && !ifMatch.empty())
        return Error{
            ErrorCode::VersionMismatch, "There is no such promotion to change.", {{"promotion_id", "is unknown"}}};
    if (!stored)
        return {};
    if (ifMatch.empty())
        return Error{ErrorCode::Conflict,
                     "The promotion exists already; send its version to change it.",
                     {{"If-Match", "is missing"}}};
    if (ifMatch != "*" && ifMatch != std::to_string(stored->version))
        return Error{ErrorCode::VersionMismatch,
                     "Somebody changed the promotion since it was read.",
                     {{"If-Match", "the version is now " + std::to_string(stored->version)}}};
    return {};
}

auto tooMany(const char *field, std::string reason) -> Error
{
    return {ErrorCode::LimitExceeded, "The store would have too many promotions.", {{field, std::move(reason)}}};
}

auto checkLimits(db::Session &session, const Promotion &promotion) -> Result<void>
{
    const auto others = countPromotions(session, promotion.store_id, promotion.promotion_id);
    if (others.all >= kMostPromotionsOfStore)
        return tooMany("promotion_id", "the store has " + std::to_string(others.all) + " promotions");
    if (!promotion.active)
        return {};
    if (others.active >= static_cast<std::int64_t>(contract::kMaxPromotions))
        return tooMany("active",
                       "the store has " + std::to_string(others.active) + " active promotions; end one first");
    if (others.names + nameCount(promotion) > kMostPromotionNames)
        return tooMany("skus", "the active promotions would name more than " + std::to_string(kMostPromotionNames) +
                                   " products; name a department or a category");
    return {};
}

auto putPromotion(db::Transaction &tx, Promotion promotion, std::string_view ifMatch, std::int64_t nowMs)
    -> Result<Promotion>
{
    if (const auto store = loadStore(tx, promotion.store_id); !store)
        return store.error();
    if (const auto valid = checkPromotion(tx, promotion); !valid)
        return valid.error();
    const auto stored = loadPromotion(tx, promotion.store_id, promotion.promotion_id);
    promotion.version = stored ? stored->version : 0;
    if (stored && contract::encode(*stored) == contract::encode(promotion))
        return *stored;
    if (const auto version = checkPromotionVersion(stored, ifMatch); !version)
        return version.error();
    if (const auto room = checkLimits(tx, promotion); !room)
        return room.error();
    ++promotion.version;
    savePromotion(tx, promotion, nowMs);
    return promotion;
}

} // namespace

auto Promotions::list(const contract::StoreRequest &request) -> Result<contract::PromotionList>
{
    return m_database.read("list_promotions", [&](db::Reader &session) -> Result<contract::PromotionList> {
        if (const auto store = loadStore(session, request.store_id); !store)
            return store.error();
        return contract::PromotionList{loadPromotions(session, request.store_id, false)};
    });
}

auto Promotions::put(const Promotion &request, std::string_view ifMatch) -> Result<Promotion>
{
    auto done = m_database.write("put_promotion", [&](db::Transaction &tx) {
        auto put = putPromotion(tx, request, ifMatch, m_clock());
        m_cache->forget(request.store_id);
        return put;
    });
    m_cache->forget(request.store_id);
    return done;
}

} // namespace tillhouse::inventory
