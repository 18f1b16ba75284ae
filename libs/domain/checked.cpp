// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/checked.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace tillhouse::domain
{

namespace
{

// 128 bits hold every product of two 64-bit numbers exactly. The word is the compiler's, not the language's.
__extension__ using Int128 = __int128;

auto overflow() -> Error
{
    return {ErrorCode::LimitExceeded, "the amount is too large to be computed", {}};
}

auto roundsAway(Int128 quotient, Int128 remainder, Int128 divisor, Rounding rounding) -> bool
{
    if (rounding == Rounding::Down || remainder == 0)
        return false;
    const Int128 twice = 2 * (remainder < 0 ? -remainder : remainder);
    const Int128 size = divisor < 0 ? -divisor : divisor;
    if (twice != size)
        return twice > size;
    return rounding == Rounding::HalfUp || quotient % 2 != 0;
}

} // namespace

auto checkedAdd(std::int64_t a, std::int64_t b) -> Result<std::int64_t>
{
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a, b, &sum))
        return overflow();
    return sum;
}

auto checkedSub(std::int64_t a, std::int64_t b) -> Result<std::int64_t>
{
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(a, b, &difference))
        return overflow();
    return difference;
}

auto checkedMul(std::int64_t a, std::int64_t b) -> Result<std::int64_t>
{
    std::int64_t product = 0;
    if (__builtin_mul_overflow(a, b, &product))
        return overflow();
    return product;
}

auto mulDiv(std::int64_t a, std::int64_t b, std::int64_t c, Rounding rounding) -> Result<std::int64_t>
{
    TILLHOUSE_ASSERT(c != 0);
    const Int128 product = Int128{a} * b;
    Int128 quotient = product / c;
    const Int128 remainder = product % c;
    if (roundsAway(quotient, remainder, c, rounding))
        quotient += (product < 0) == (c < 0) ? 1 : -1;
    if (quotient > std::numeric_limits<std::int64_t>::max() || quotient < std::numeric_limits<std::int64_t>::min())
        return overflow();
    return static_cast<std::int64_t>(quotient);
}

auto allocateMinor(std::int64_t whole, std::span<const std::int64_t> weights) -> Result<std::vector<std::int64_t>>
{
    std::int64_t sum = 0;
    for (const auto weight : weights) {
        if (weight < 0)
            return invalidField("weights", "must not be negative");
        if (__builtin_add_overflow(sum, weight, &sum))
            return overflow();
    }
    if (sum == 0)
        return invalidField("weights", "at least one must be above zero");

    // Each part is first cut towards zero; what is left over is fewer units than there are parts, and goes one by one
    // to the parts that lost most.
    std::vector<std::int64_t> parts(weights.size());
    std::vector<std::int64_t> lost(weights.size());
    std::int64_t left = whole;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const Int128 product = Int128{whole} * weights[i];
        parts[i] = static_cast<std::int64_t>(product / sum);
        const Int128 remainder = product % sum;
        lost[i] = static_cast<std::int64_t>(remainder < 0 ? -remainder : remainder);
        left -= parts[i];
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return lost[a] > lost[b]; });
    for (std::size_t i = 0; left != 0; ++i) {
        TILLHOUSE_ASSERT(i < order.size());
        const std::int64_t unit = left > 0 ? 1 : -1;
        parts[order[i]] += unit;
        left -= unit;
    }
    return parts;
}

} // namespace tillhouse::domain
