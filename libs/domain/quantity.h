// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/checked.h"
#include "domain/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace tillhouse::domain
{

/// How much of something, in thousandths of its unit: one piece is 1000, 0.250 kg is 250.
struct Quantity {
    std::int64_t milli = 0;
    constexpr auto operator<=>(const Quantity &) const = default;
};

/// The most that one line of a basket or a stock movement may carry: a million units.
constexpr std::int64_t kMaxQuantityMilli = 1'000'000'000;

constexpr auto pieces(std::int64_t count) -> Quantity
{
    return {count * 1000};
}

/// Checked sums; LimitExceeded where the result does not fit.
auto add(Quantity a, Quantity b) -> Result<Quantity>;
auto sub(Quantity a, Quantity b) -> Result<Quantity>;

/// "3", "0.25", "-1.5": a point, no trailing zeros.
auto toDecimal(Quantity quantity) -> std::string;

/// Reads an optional minus, digits and at most three digits after a point; InvalidInput naming `field` otherwise.
auto parseQuantity(std::string_view text, std::string_view field = "quantity") -> Result<Quantity>;

} // namespace tillhouse::domain
