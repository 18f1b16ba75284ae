// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/checkout.h"
#include "contract/inventory.h"
#include "contract/promotion_book.h"
#include "support/seeded_random.h"

#include <memory>
#include <string>
#include <vector>

namespace tillhouse::testing
{

inline constexpr int kProducts = 12;
inline constexpr const char *kCustomer = "0198f2c3-0000-7000-8000-000000000001";

/// One shop on one day: what it sells, what it promotes, and what its clock shows.
struct RandomShop {
    explicit RandomShop(SeededRandom &source);

    auto word(const char *kind, std::int64_t most) -> std::string;

    auto words(const char *kind, std::int64_t most) -> std::vector<std::string>;

    void addProduct(int number);

    void addPromotion(int number);

    void giveKind(contract::Promotion &promotion);

    void passTime();

    SeededRandom &random;
    contract::StoreSettings store;
    std::vector<contract::Product> products;
    std::vector<contract::Promotion> promotions;
    std::shared_ptr<const domain::PromotionBook> book;
    std::string wall;
};

/// What inventory answers to the gateway.
auto reservationFor(const RandomShop &shop, const contract::CheckoutRequest &checkout) -> contract::Reservation;

} // namespace tillhouse::testing
