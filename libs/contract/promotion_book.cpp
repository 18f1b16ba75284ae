// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/promotion_book.h"

namespace tillhouse::contract
{

auto domainPromotion(const Promotion &promotion) -> domain::Promotion
{
    domain::Promotion out;
    out.promotionId = promotion.promotion_id;
    out.name = promotion.name;
    out.kind = promotion.kind;
    out.percentPpm = promotion.percent_ppm;
    out.amountMinor = promotion.amount_minor;
    out.buy = {promotion.buy_milli};
    out.get = {promotion.get_milli};
    for (const auto &tier : promotion.tiers)
        out.tiers.push_back({{tier.from_milli}, tier.percent_ppm});
    out.scope = {promotion.skus, promotion.departments, promotion.categories};
    out.time = {promotion.from_day.value_or(""), promotion.to_day.value_or(""), promotion.weekdays,
                promotion.from_minute, promotion.to_minute};
    out.coupon = promotion.coupon.value_or("");
    out.couponOnce = promotion.coupon_once;
    out.customerGroup = promotion.customer_group.value_or("");
    out.priority = promotion.priority;
    out.combinable = promotion.combinable;
    return out;
}

auto bookOf(std::span<const Promotion> promotions) -> std::shared_ptr<const domain::PromotionBook>
{
    std::vector<domain::Promotion> active;
    for (const auto &promotion : promotions) {
        auto known = domainPromotion(promotion);
        if (promotion.active && domain::validate(known))
            active.push_back(std::move(known));
    }
    return std::make_shared<const domain::PromotionBook>(std::move(active));
}

auto linePromotions(const domain::LineShares &shares) -> std::vector<LinePromotion>
{
    std::vector<LinePromotion> out;
    for (const auto &share : shares) {
        if (share.amountMinor > 0)
            out.push_back({share.promotion->promotionId, share.promotion->name, share.amountMinor});
    }
    return out;
}

auto sumOf(std::span<const LinePromotion> promotions) -> std::int64_t
{
    std::int64_t sum = 0; // at most ten amounts below a bound: cannot overflow
    for (const auto &promotion : promotions)
        sum += promotion.amount_minor;
    return sum;
}

} // namespace tillhouse::contract
