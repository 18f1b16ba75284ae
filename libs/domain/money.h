// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/checked.h"
#include "domain/currency.h"
#include "domain/result.h"

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace tillhouse::domain
{

/// An amount of money: whole minor units (cents) of a currency. Never a fraction, never floating point.
struct Money {
    std::int64_t minor = 0;
    Currency currency;
    auto operator==(const Money &) const -> bool = default;
};

/// Checked arithmetic. InvalidInput if the currencies differ, LimitExceeded if the result does not fit.
auto add(const Money &a, const Money &b) -> Result<Money>;
auto sub(const Money &a, const Money &b) -> Result<Money>;
auto mul(const Money &a, std::int64_t factor) -> Result<Money>;

/// a * numerator / denominator, rounded once as named. The denominator must not be 0.
auto scale(const Money &a, std::int64_t numerator, std::int64_t denominator, Rounding rounding) -> Result<Money>;

/// InvalidInput if the currencies differ: amounts of two currencies have no order.
auto compare(const Money &a, const Money &b) -> Result<std::strong_ordering>;

/// Parts in proportion to the weights that sum to the whole exactly; see allocateMinor.
auto allocate(const Money &whole, std::span<const std::int64_t> weights) -> Result<std::vector<Money>>;

/// Plain decimal text with the currency's digits and a point, e.g. "-12.05" for EUR, "7" for JPY. For logs, CSV and
/// tests; what people see is formatted by the desktop programs for their locale.
auto toDecimal(const Money &amount) -> std::string;

/// Reads what toDecimal writes: an optional minus, digits, and at most the currency's digits after a point.
/// InvalidInput naming `field` otherwise: more digits are refused, never rounded away.
auto parseDecimal(std::string_view text, Currency currency, std::string_view field = "amount") -> Result<Money>;

} // namespace tillhouse::domain
