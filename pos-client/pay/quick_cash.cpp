// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/quick_cash.h"

#include <algorithm>
#include <array>

namespace tillhouse::pos
{

namespace
{

/// Notes of most currencies, in major units.
constexpr std::array<std::int64_t, 6> kNotes{5, 10, 20, 50, 100, 200};
constexpr std::size_t kRoundUps = 3;

} // namespace

auto quickCash(std::int64_t dueMinor, std::int64_t minorPerMajor) -> std::vector<std::int64_t>
{
    std::vector<std::int64_t> amounts{dueMinor};
    if (dueMinor <= 0)
        return {};
    std::vector<std::int64_t> candidates;
    for (const auto note : kNotes) {
        const auto step = note * minorPerMajor;
        candidates.push_back((dueMinor + step - 1) / step * step);
    }
    std::sort(candidates.begin(), candidates.end());
    const auto apart = std::max(5 * minorPerMajor, dueMinor / 20);
    for (const auto candidate : candidates) {
        if (amounts.size() > kRoundUps)
            break;
        const bool first = amounts.size() == 1;
        if (candidate > amounts.back() && (first || candidate - amounts.back() >= apart))
            amounts.push_back(candidate);
    }
    return amounts;
}

auto isGrossOverpayment(std::int64_t dueMinor, std::int64_t givenMinor, std::int64_t minorPerMajor) -> bool
{
    return givenMinor > 2 * dueMinor && givenMinor - dueMinor > 200 * minorPerMajor;
}

} // namespace tillhouse::pos
