// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quantity.h"
#include "domain/result.h"
#include "domain/tax.h"

#include <span>
#include <string>
#include <vector>

namespace tillhouse::domain
{

/// A line as it was sold, and how much of it came back already.
struct SoldLine {
    std::string lineId;
    Quantity sold;
    Quantity refunded;
    std::int64_t totalMinor = 0;
    std::int64_t taxMinor = 0;
    std::vector<TaxAmount> taxes; ///< of the sale; they sum to taxMinor
};

/// What the customer brings back now.
struct ReturnedLine {
    std::string lineId;
    Quantity quantity;
};

struct RefundedLine {
    std::string lineId;
    Quantity quantity;
    std::int64_t netMinor = 0;
    std::int64_t taxMinor = 0;
    std::int64_t totalMinor = 0;
    std::vector<TaxAmount> taxes;
};

struct Refund {
    std::int64_t netMinor = 0;
    std::int64_t taxMinor = 0;
    std::int64_t totalMinor = 0;
    std::vector<RefundedLine> lines;
    std::vector<TaxAmount> taxes;
    bool completesOrder = false; ///< after it, everything that was sold has come back
};

/// What is paid back. Each figure is f(refunded after) - f(refunded before), where f is the sale's figure times the
/// share returned, rounded half up; so any split of a return over many steps sums to the sale to the minor unit, no
/// step is negative, and net + tax = total in every step. Errors: InvalidInput (unknown or repeated line, quantity not
/// positive, no lines; fields are `lines/<n>/...`), LimitExceeded (more than what is left of the line).
auto priceRefund(std::span<const SoldLine> sold, std::span<const ReturnedLine> returned) -> Result<Refund>;

} // namespace tillhouse::domain
