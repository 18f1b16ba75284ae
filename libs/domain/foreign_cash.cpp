// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/foreign_cash.h"

#include "domain/checked.h"

namespace tillhouse::domain
{

namespace
{

constexpr std::int64_t kMillion = 1'000'000;

auto checkRate(std::int64_t rateMicro) -> Result<void>
{
    if (rateMicro <= 0 || rateMicro > kMaxRateMicro)
        return invalidField("rate_micro", "must be above zero and at most " + std::to_string(kMaxRateMicro));
    return {};
}

} // namespace

auto foreignWorth(std::int64_t givenMinor, const Currency &foreign, std::int64_t rateMicro, const Currency &store)
    -> Result<std::int64_t>
{
    if (givenMinor <= 0)
        return invalidField("given", "must be above zero");
    if (const auto rate = checkRate(rateMicro); !rate)
        return rate.error();
    // At most 10^12 * 10^3: a factor of whole minor units per millionth of a major one.
    return mulDiv(givenMinor, rateMicro * store.minorPerMajor(), kMillion * foreign.minorPerMajor(), Rounding::Down);
}

auto foreignNeeded(std::int64_t dueMinor, const Currency &foreign, std::int64_t rateMicro, const Currency &store)
    -> Result<std::int64_t>
{
    if (dueMinor < 0)
        return invalidField("due", "must not be negative");
    if (const auto rate = checkRate(rateMicro); !rate)
        return rate.error();
    const auto per = rateMicro * store.minorPerMajor();
    const auto down = mulDiv(dueMinor, kMillion * foreign.minorPerMajor(), per, Rounding::Down);
    if (!down || *down == 0)
        return down ? Result<std::int64_t>(dueMinor == 0 ? 0 : 1) : down;
    const auto worth = foreignWorth(*down, foreign, rateMicro, store);
    if (!worth)
        return worth.error();
    return *worth >= dueMinor ? *down : checkedAdd(*down, 1);
}

} // namespace tillhouse::domain
