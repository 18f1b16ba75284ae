// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/loyalty.h"

#include "domain/checked.h"

namespace tillhouse::domain
{

auto pointsEarned(std::int64_t paidMinor, std::int64_t minorPerMajor, std::int64_t pointsPerMajor)
    -> Result<std::int64_t>
{
    if (paidMinor < 0 || pointsPerMajor < 0)
        return invalidField("paid", "must not be negative");
    return checkedMul(paidMinor / minorPerMajor, pointsPerMajor);
}

auto pointsNeeded(std::int64_t amountMinor, std::int64_t pointMinor) -> Result<std::int64_t>
{
    if (amountMinor <= 0)
        return invalidField("amount", "must be above zero");
    if (pointMinor <= 0)
        return invalidField("point_minor", "points pay nothing here");
    return amountMinor / pointMinor + (amountMinor % pointMinor == 0 ? 0 : 1);
}

auto pointsShare(std::int64_t points, std::int64_t partMinor, std::int64_t wholeMinor) -> std::int64_t
{
    if (wholeMinor <= 0)
        return 0;
    const auto share = mulDiv(points, partMinor, wholeMinor, Rounding::Down);
    TILLHOUSE_ASSERT(share); // part <= whole, so the result is never above `points`
    return *share;
}

} // namespace tillhouse::domain
