// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/random_shop.h"

#include "inventory/promotion_cache.h"

#include <QTest>

#include <algorithm>

namespace tillhouse::testing
{

using contract::Promotion;
using domain::PromotionKind;

RandomShop::RandomShop(SeededRandom &source)
    : random(source)
{
    store.store_id = "main";
    store.name = "Shop";
    store.currency = "EUR";
    store.prices_include_tax = random.oneIn(2);
    store.default_location_id = "shop";
    store.cash_rounding_minor = random.oneIn(2) ? 0 : random.between(1, 2) * 5;
    for (int i = 0; i < kProducts; ++i)
        addProduct(i);
    for (auto i = random.between(0, 12); i > 0; --i)
        addPromotion(static_cast<int>(i));
    book = contract::bookOf(promotions);
    passTime();
}

auto RandomShop::word(const char *kind, std::int64_t most) -> std::string
{
    return std::string(kind) + std::to_string(random.between(0, most));
}

auto RandomShop::words(const char *kind, std::int64_t most) -> std::vector<std::string>
{
    std::vector<std::string> out;
    for (auto i = random.oneIn(2) ? 0 : random.between(1, 3); i > 0; --i)
        out.push_back(word(kind, most));
    return out;
}

void RandomShop::addProduct(int number)
{
    contract::Product product;
    product.sku = "sku" + std::to_string(number);
    product.name = "Product " + std::to_string(number);
    product.department = random.oneIn(5) ? "" : word("dep", 3);
    product.category = random.oneIn(5) ? "" : word("cat", 3);
    product.price = {random.oneIn(10) ? 0 : random.between(1, 3000), "EUR"};
    product.unit = random.oneIn(3) ? domain::Unit::Kilogram : domain::Unit::Piece;
    product.tax_category = "any";
    for (auto i = random.between(0, 3); i > 0; --i)
        product.tax_rates.push_back({"T" + std::to_string(i), random.between(0, 250'000)});
    products.push_back(std::move(product));
}

void RandomShop::addPromotion(int number)
{
    Promotion promotion;
    promotion.store_id = "main";
    promotion.promotion_id = "p" + std::to_string(number);
    promotion.name = "Promotion " + std::to_string(number);
    giveKind(promotion);
    promotion.skus = words("sku", kProducts - 1);
    promotion.departments = words("dep", 3);
    promotion.categories = words("cat", 3);
    promotion.priority = random.between(-2, 2);
    promotion.combinable = random.oneIn(2);
    if (random.oneIn(3))
        promotion.coupon = word("SAVE", 2);
    if (random.oneIn(4))
        promotion.customer_group = word("group", 1);
    if (random.oneIn(3)) {
        promotion.from_minute = random.between(0, 1439);
        do
            promotion.to_minute = random.between(1, 1440);
        while (promotion.to_minute == promotion.from_minute);
    }
    if (random.oneIn(3))
        promotion.weekdays = random.between(1, 127);
    if (random.oneIn(4))
        promotion.from_day = "2026-03-0" + std::to_string(random.between(1, 9));
    QVERIFY(domain::validate(contract::domainPromotion(promotion)));
    promotions.push_back(std::move(promotion));
}

void RandomShop::giveKind(Promotion &promotion)
{
    promotion.kind = domain::EnumNames<PromotionKind>::kValues[random.between(0, 4)].first;
    switch (promotion.kind) {
    case PromotionKind::Percent:
        promotion.percent_ppm = random.between(1, 1'000'000);
        break;
    case PromotionKind::Amount:
    case PromotionKind::FixedPrice:
        promotion.amount_minor = random.between(1, 2500);
        break;
    case PromotionKind::BuyGet:
        promotion.percent_ppm = random.oneIn(2) ? 1'000'000 : random.between(1, 1'000'000);
        promotion.buy_milli = random.between(1, 3) * (random.oneIn(5) ? 333 : 1000);
        promotion.get_milli = random.between(1, 2) * 1000;
        break;
    case PromotionKind::Tiers:
        promotion.tiers = {{random.between(1, 3) * 1000, random.between(1, 500'000)},
                           {random.between(4, 8) * 1000, random.between(1, 1'000'000)}};
        break;
    }
}

void RandomShop::passTime()
{
    const auto two = [&](std::int64_t low, std::int64_t high) {
        const auto number = random.between(low, high);
        return (number < 10 ? "0" : "") + std::to_string(number);
    };
    wall = "2026-03-" + two(1, 9) + "T" + two(0, 23) + ":" + two(0, 59);
}

auto reservationFor(const RandomShop &shop, const contract::CheckoutRequest &checkout) -> contract::Reservation
{
    contract::Reservation reservation;
    reservation.store_id = checkout.store_id;
    reservation.order_id = checkout.order_id;
    reservation.currency = checkout.currency;
    reservation.prices_include_tax = checkout.prices_include_tax;
    for (const auto &line : checkout.lines) {
        const auto product = std::ranges::find(shop.products, line.sku, &contract::Product::sku);
        if (product == shop.products.end())
            continue; // money on an account is no goods
        contract::LineSnapshot snapshot;
        snapshot.line_id = line.line_id;
        snapshot.sku = line.sku;
        snapshot.known = true;
        snapshot.name = product->name;
        snapshot.price = product->price;
        snapshot.tax_category = product->tax_category;
        snapshot.tax_rates = product->tax_rates;
        snapshot.department = product->department;
        snapshot.category = product->category;
        snapshot.unit = product->unit;
        reservation.lines.push_back(std::move(snapshot));
    }
    reservation.cash_rounding_minor = shop.store.cash_rounding_minor;
    reservation.promotions = inventory::StorePromotions(shop.promotions).forLines(reservation.lines);
    return reservation;
}

} // namespace tillhouse::testing
