// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enum_names.h"
#include "domain/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tillhouse::domain
{

/// What happens to the part of a division that does not fit. Every division of money names one of these.
enum class Rounding {
    HalfUp,   ///< to the nearest, a half goes away from zero: 2.5 -> 3, -2.5 -> -3 (what receipts do)
    HalfEven, ///< to the nearest, a half goes to the even neighbour: 2.5 -> 2, 3.5 -> 4
    Down,     ///< towards zero
};

template <>
struct EnumNames<Rounding> {
    static constexpr std::pair<Rounding, std::string_view> kValues[] = {
        {Rounding::HalfUp, "half_up"}, {Rounding::HalfEven, "half_even"}, {Rounding::Down, "down"}};
};

/// Sums and products of 64-bit whole numbers; LimitExceeded where the exact result does not fit.
auto checkedAdd(std::int64_t a, std::int64_t b) -> Result<std::int64_t>;
auto checkedSub(std::int64_t a, std::int64_t b) -> Result<std::int64_t>;
auto checkedMul(std::int64_t a, std::int64_t b) -> Result<std::int64_t>;

/// a * b / c with an exact (128-bit) product, rounded once. c must not be 0; LimitExceeded where the result does not
/// fit.
auto mulDiv(std::int64_t a, std::int64_t b, std::int64_t c, Rounding rounding) -> Result<std::int64_t>;

/// Splits `whole` in proportion to `weights` (each >= 0, at least one > 0) by the largest remainder: the parts sum to
/// the whole exactly, none is further than one minor unit from its share, ties go to the earlier part.
auto allocateMinor(std::int64_t whole, std::span<const std::int64_t> weights) -> Result<std::vector<std::int64_t>>;

} // namespace tillhouse::domain
