// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/share.h"

#include "domain/checked.h"

namespace tillhouse::domain
{

namespace
{

constexpr std::int64_t kWhole = 1'000'000;

} // namespace

auto shareUp(std::int64_t part, std::int64_t whole) -> std::int64_t
{
    if (part <= 0)
        return 0;
    if (part >= whole)
        return kWhole;
    const auto below = *mulDiv(part, kWhole, whole, Rounding::Down); // part < whole: less than a million
    const auto left = checkedMul(below, whole);
    const auto right = checkedMul(part, kWhole);
    return left && right && *left == *right ? below : below + 1;
}

} // namespace tillhouse::domain
