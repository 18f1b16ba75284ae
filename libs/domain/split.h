// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tender.h"

namespace tillhouse::domain
{

/// What a sale comes to before anybody has paid. All in minor units, none negative.
struct Due {
    std::int64_t totalMinor = 0;
    std::int64_t tipMinor = 0;
    std::int64_t cashStepMinor = 0; ///< the coins that there are, 0 or 1: all of them
};

/// How far the tenders given so far pay it. Once nothing is left: total + tip + rounding = the sum of `appliedMinor`.
struct Split {
    std::int64_t leftMinor = 0;             ///< for a tender that is charged to the minor unit
    std::int64_t cashLeftMinor = 0;         ///< for coins: what settles it in cash
    std::int64_t roundingMinor = 0;         ///< signed; not 0 only where cash settles the sale
    std::int64_t changeMinor = 0;           ///< handed back out of the last cash tender
    std::vector<std::int64_t> appliedMinor; ///< for each tender, the part that pays
    bool settled = false;
};

/// Tenders that are charged elsewhere pay exactly and first; cash pays the rest. What is left for cash is rounded to
/// the step, unless the coins given meet it exactly; where it rounds to nothing beside other tenders, or past coins
/// that were given, it stays as it is. Only cash may exceed what is due, and only cash that is needed is accepted.
/// Errors: InvalidInput, fields `tenders/<n>/amount` (not positive, more than what is due) or `tenders` (too many).
auto splitDue(const Due &due, std::span<const Tender> tenders) -> Result<Split>;

} // namespace tillhouse::domain
