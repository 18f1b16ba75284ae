// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/currency.h"
#include "domain/money.h"
#include "domain/quantity.h"
#include "domain/tax.h"

#include <string>
#include <vector>

namespace tillhouse::domain
{

enum class DiscountKind {
    None,
    Amount,  ///< `value` is an amount in minor units off the line
    Percent, ///< `value` is a share of the line in parts per million: 10 % is 100000
};

template <>
struct EnumNames<DiscountKind> {
    static constexpr std::pair<DiscountKind, std::string_view> kValues[] = {
        {DiscountKind::None, "none"}, {DiscountKind::Amount, "amount"}, {DiscountKind::Percent, "percent"}};
};

struct Discount {
    DiscountKind kind = DiscountKind::None;
    std::int64_t value = 0;
    auto operator==(const Discount &) const -> bool = default;
};

/// One line of a basket. A quantity of 0 is a voided or annotation line: it stays on the receipt and costs nothing.
struct BasketLine {
    std::string lineId; ///< unique in its basket, made by whoever adds the line
    std::string sku;
    std::string name;
    Quantity quantity;
    std::int64_t unitPriceMinor = 0; ///< price of one unit, >= 0
    Discount discount;
    TaxCategory tax;
};

/// What a customer is about to buy. After checkout it is an order.
struct Basket {
    Currency currency;
    std::vector<BasketLine> lines;
};

constexpr std::size_t kMaxBasketLines = 1000;
constexpr std::int64_t kMaxUnitPriceMinor = 1'000'000'000'000;

} // namespace tillhouse::domain
