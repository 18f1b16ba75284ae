// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <cstdint>

namespace tillhouse::domain
{

/// Points for `paidMinor` (>= 0): `pointsPerMajor` for each whole major unit (`minorPerMajor` minor ones); what is left
/// of a unit earns nothing. 0 where there is no scheme. LimitExceeded where the result does not fit.
auto pointsEarned(std::int64_t paidMinor, std::int64_t minorPerMajor, std::int64_t pointsPerMajor)
    -> Result<std::int64_t>;

/// Points that pay `amountMinor` (> 0) where one pays `pointMinor` (> 0): rounded up, the last one is spent whole.
auto pointsNeeded(std::int64_t amountMinor, std::int64_t pointMinor) -> Result<std::int64_t>;

/// What of `points` belongs to `partMinor` of `wholeMinor` (0 <= part <= whole), rounded down; all of them for the
/// whole. Taken cumulatively, shares of many steps sum to what one step would get.
auto pointsShare(std::int64_t points, std::int64_t partMinor, std::int64_t wholeMinor) -> std::int64_t;

} // namespace tillhouse::domain
