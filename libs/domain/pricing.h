// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/basket.h"
#include "domain/result.h"

#include <string>
#include <vector>

namespace tillhouse::domain
{

/// A line with its money. gross - discount is what the tax is applied to; net + tax = total.
struct PricedLine {
    std::string lineId;
    std::int64_t grossMinor = 0;    ///< unit price times quantity, rounded once
    std::int64_t discountMinor = 0; ///< 0 .. gross
    std::int64_t netMinor = 0;
    std::int64_t taxMinor = 0;
    std::int64_t totalMinor = 0; ///< what the customer pays for the line
    std::vector<TaxAmount> taxes;
};

/// Every total is the exact sum of the lines' figures.
struct PricedBasket {
    Currency currency;
    std::int64_t grossMinor = 0;
    std::int64_t discountMinor = 0;
    std::int64_t netMinor = 0;
    std::int64_t taxMinor = 0;
    std::int64_t totalMinor = 0;
    std::vector<PricedLine> lines; ///< in the order of the basket
    std::vector<TaxAmount> taxes;  ///< one row for each (code, rate, mode)

    auto total() const -> Money { return {totalMinor, currency}; }
};

/// Prices one line. The rounding order: gross = round(price * milli / 1000); a percent discount = round(gross * ppm /
/// 1000000); then the tax as in tax.h; each half away from zero. `fieldPrefix` leads the names of faulty fields.
/// Errors: InvalidInput (negative price or quantity, discount above the line, bad tax), LimitExceeded (overflow).
auto priceLine(const BasketLine &line, const std::string &fieldPrefix = {}) -> Result<PricedLine>;

/// Prices every line and sums them. Faulty fields are written as in the contract, such as `lines/3/quantity_milli`;
/// also refused are two lines with the same id and more than kMaxBasketLines. An empty basket costs nothing.
auto priceBasket(const Basket &basket) -> Result<PricedBasket>;

} // namespace tillhouse::domain
