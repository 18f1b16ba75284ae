// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quantity.h"
#include "domain/result.h"

#include <cstdint>

namespace tillhouse::domain
{

/// Figures of a line that costs a wanted amount to the minor unit, although its unit price times its quantity may not.
struct ExactLine {
    Quantity quantity;
    std::int64_t unitPriceMinor = 0;
    std::int64_t discountMinor = 0; ///< what is taken off so that the amount is met, >= 0
};

/// So much of a product for an amount of its own: a case of six for 5.00 where one costs 0.99. The unit price stays
/// what it is where the goods would cost at least as much, and the difference is a discount; where the amount is above
/// that, the unit price is raised as little as it takes, and what this is too much is the discount. InvalidInput for a
/// quantity or amounts that no line may have.
auto exactLine(Quantity quantity, std::int64_t unitPriceMinor, std::int64_t wantedMinor) -> Result<ExactLine>;

/// How much of a product costs the amount: for a label that prints a price and no weight. The quantity is the least
/// whose price, rounded as priceLine() rounds it, is not below the amount; the few minor units that a thousandth of the
/// unit costs too much are the discount. InvalidInput where the unit price is not above zero or nothing is wanted.
auto measuredFor(std::int64_t unitPriceMinor, std::int64_t wantedMinor) -> Result<ExactLine>;

/// Whether what is taken off a line of a measured product is no more than measuredFor() leaves over, so that nobody
/// lowered its price: at most what two thousandths of the unit cost, rounded up. One is what can be left over; the
/// other is room for a unit price that lost its tax.
auto isLeftOver(std::int64_t offMinor, std::int64_t unitPriceMinor) -> bool;

} // namespace tillhouse::domain
