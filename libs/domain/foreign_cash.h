// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/currency.h"
#include "domain/result.h"

#include <cstdint>

namespace tillhouse::domain
{

/// Most that a rate may be, in millionths of the store's major unit for one major unit of the other currency.
constexpr std::int64_t kMaxRateMicro = 1'000'000'000'000;

/// What foreign cash is worth, in minor units of the store's currency: given (minor units of `foreign`) times the rate
/// (millionths of a major unit of `store` for one major unit of `foreign`), rounded down, so that the drawer never owes
/// a part of a coin. Errors: InvalidInput (an amount that is not positive, a rate out of bounds; fields `given`,
/// `rate_micro`), LimitExceeded.
auto foreignWorth(std::int64_t givenMinor, const Currency &foreign, std::int64_t rateMicro, const Currency &store)
    -> Result<std::int64_t>;

/// The least whole minor units of `foreign` that are worth at least `dueMinor` (>= 0) of `store`. Errors likewise.
auto foreignNeeded(std::int64_t dueMinor, const Currency &foreign, std::int64_t rateMicro, const Currency &store)
    -> Result<std::int64_t>;

} // namespace tillhouse::domain
