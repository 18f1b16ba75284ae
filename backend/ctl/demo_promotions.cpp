// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/demo_promotions.h"

namespace tillhouse::ctl
{

namespace
{

using contract::Promotion;
using domain::PromotionKind;

auto named(std::string_view storeId, const char *id, const char *name, PromotionKind kind) -> Promotion
{
    Promotion promotion;
    promotion.store_id = storeId;
    promotion.promotion_id = id;
    promotion.name = name;
    promotion.kind = kind;
    return promotion;
}

auto yoghurts(std::string_view storeId) -> Promotion
{
    auto promotion = named(storeId, "yoghurt-3-for-2", "Yoghurt: 3 for 2", PromotionKind::BuyGet);
    promotion.percent_ppm = 1'000'000;
    promotion.buy_milli = 2000;
    promotion.get_milli = 1000;
    promotion.categories = {"Yoghurt"};
    return promotion;
}

auto happyHour(std::string_view storeId) -> Promotion
{
    constexpr std::int64_t kMondayToSaturday = 63;
    auto promotion = named(storeId, "bakery-evening", "Bakery, last hours: 30 % off", PromotionKind::Percent);
    promotion.percent_ppm = 300'000;
    promotion.departments = {"Bakery"};
    promotion.weekdays = kMondayToSaturday;
    promotion.from_minute = 18 * 60;
    promotion.to_minute = 21 * 60;
    return promotion;
}

auto manyTins(std::string_view storeId) -> Promotion
{
    auto promotion = named(storeId, "tins-tiers", "Tins: the more the cheaper", PromotionKind::Tiers);
    promotion.tiers = {{4000, 50'000}, {8000, 100'000}};
    promotion.categories = {"Tins"};
    return promotion;
}

auto chocolate(std::string_view storeId) -> Promotion
{
    auto promotion = named(storeId, "chocolate-week", "Chocolate week: 0.99 each", PromotionKind::FixedPrice);
    promotion.amount_minor = 99;
    promotion.categories = {"Chocolate"};
    return promotion;
}

auto coupon(std::string_view storeId) -> Promotion
{
    auto promotion = named(storeId, "welcome", "Welcome: 5.00 off", PromotionKind::Amount);
    promotion.amount_minor = 500;
    promotion.coupon = "WELCOME5";
    promotion.priority = -10;
    promotion.combinable = true;
    return promotion;
}

/// One customer got it in a letter.
auto birthday(std::string_view storeId) -> Promotion
{
    auto promotion = named(storeId, "birthday-helene", "Happy birthday: 20 % off", PromotionKind::Percent);
    promotion.percent_ppm = 200'000;
    promotion.coupon = "HELENE20";
    promotion.coupon_once = true;
    promotion.priority = -10;
    promotion.combinable = true;
    return promotion;
}

auto staff(std::string_view storeId) -> Promotion
{
    auto promotion = named(storeId, "staff", "Staff: 10 % off", PromotionKind::Percent);
    promotion.percent_ppm = 100'000;
    promotion.customer_group = "staff";
    promotion.priority = -5;
    promotion.combinable = true;
    return promotion;
}

} // namespace

auto demoPromotions(std::string_view storeId) -> std::vector<Promotion>
{
    return {yoghurts(storeId), happyHour(storeId), manyTins(storeId), chocolate(storeId),
            coupon(storeId),   birthday(storeId),  staff(storeId)};
}

} // namespace tillhouse::ctl
