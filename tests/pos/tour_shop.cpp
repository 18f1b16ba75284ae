// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/tour_shop.h"

namespace tillhouse::testing
{

namespace
{

constexpr auto kBergId = "019a0000-0000-7000-8000-000000000001";

struct Good {
    const char *sku;
    const char *name;
    std::int64_t price;
    const char *department;
};

/// Enough to fill the tiles.
constexpr Good kGoods[] = {
    {"YOGURT", "Greek yoghurt, plain 1 kg", 349, "Dairy"},
    {"EGGS", "Eggs, free range, 10", 329, "Dairy"},
    {"ROLLS", "Breakfast rolls, 6", 219, "Bakery"},
    {"CROISSANT", "Butter croissant", 165, "Bakery"},
    {"TEA", "Green tea, 20 bags", 299, "Drinks"},
    {"WATER", "Mineral water, still 1.5 l", 69, "Drinks"},
    {"JUICE", "Orange juice, not from concentrate 1 l", 279, "Drinks"},
    {"RICE", "Basmati rice 1 kg", 389, "Pantry"},
    {"PASTA", "Spaghetti No. 5 500 g", 129, "Pantry"},
    {"OIL", "Olive oil, extra virgin 750 ml", 1199, "Pantry"},
    {"SALT", "Sea salt 250 g", 149, "Pantry"},
    {"SOAP", "Hand soap, lavender 300 ml", 249, "Household"},
    {"CANDLE", "Beeswax candle", 590, "Household"},
    {"TOWELS", "Kitchen towels, 4 rolls", 319, "Household"},
};

auto promotion(const char *id, const char *name) -> contract::Promotion
{
    contract::Promotion one;
    one.store_id = "main";
    one.promotion_id = id;
    one.name = name;
    return one;
}

auto tourPromotions() -> std::vector<contract::Promotion>
{
    auto dairy = promotion("dairy", "Dairy week: 3 for 2");
    dairy.kind = domain::PromotionKind::BuyGet;
    dairy.percent_ppm = 1'000'000;
    dairy.buy_milli = 2000;
    dairy.get_milli = 1000;
    dairy.departments = {"Dairy"};
    auto coupon = promotion("summer", "Summer coupon, 5 % off everything that is left");
    coupon.kind = domain::PromotionKind::Percent;
    coupon.percent_ppm = 50'000;
    coupon.coupon = "SUMMER5";
    coupon.priority = -1;
    coupon.combinable = true;
    auto weekend = coupon;
    weekend.promotion_id = "weekend";
    weekend.coupon = "WEEKEND";
    weekend.departments = {"Fruit"};
    return {dairy, coupon, weekend};
}

} // namespace

auto tourPolicy() -> contract::TillPolicy
{
    contract::TillPolicy policy;
    policy.tips = true;
    policy.foreign_currencies = {{"USD", 920'000}, {"GBP", 1'170'000}, {"CHF", 1'040'000}};
    policy.loyalty = {1, 5};
    policy.blind_count = true;
    policy.embedded_barcodes = {{"21", 5, 5, contract::EmbeddedValue::Weight, 3}};
    return policy;
}

void fillTourShop(FakeShop &shop)
{
    int number = 4100;
    for (const auto &good : kGoods)
        shop.addProduct(good.sku, good.name, "40063813" + std::to_string(++number), good.price, good.department);
    contract::Customer berg;
    berg.customer_id = kBergId;
    berg.name = "Anna Berg";
    berg.phone = "+49 30 1234567";
    berg.email = "anna.berg@example.com";
    berg.card_code = "KUNDE1";
    berg.group = "staff";
    shop.customers().add(berg);
    for (const auto *name : {"Annika Lund", "Anneliese Brandt-Hoffmann", "Anton Jansen"}) {
        contract::Customer other;
        other.customer_id = "019a0000-0000-7000-8000-00000000001" + std::to_string(number++ % 10);
        other.name = name;
        other.phone = "+49 40 55501" + std::to_string(number % 10);
        shop.customers().add(other);
    }
    contract::CustomerAccount account;
    account.store_id = "main";
    account.customer_id = kBergId;
    account.owed = {2'500, "EUR"};
    account.credit_limit = {50'000, "EUR"};
    account.store_credit = {1'250, "EUR"};
    account.points = 340;
    shop.customers().setAccount(kBergId, account);
    shop.customers().setGiftCard("GIFT500", 5'000);
    shop.setPromotions(tourPromotions());
}

} // namespace tillhouse::testing
