// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "contract/payment.h"
#include "domain/result.h"

#include <cstdint>
#include <vector>

namespace tillhouse::order
{

/// What of an order went back before, and what goes back now.
struct PayBack {
    std::vector<std::int64_t> refundedMinors; ///< what each of the order's tenders has given back already
    std::int64_t roundingMinor = 0;           ///< the cash rounding among that
    std::int64_t totalMinor = 0;              ///< what the returned goods cost
    bool completesOrder = false;              ///< nothing is left to return after it
    std::int64_t cashStepMinor = 0;           ///< coins there are, 0: all of them
    std::int64_t divertedMinor = 0;           ///< of it, what goes elsewhere in no coins; at most all of it
    bool allInCash = false;                   ///< whatever was paid how: all of it goes back in coins
    std::vector<std::int64_t> lostMinors{};   ///< what of each of the order's tenders never came; empty: all came
};

/// To which tenders the money goes back, and the rounding of the cash among it.
struct PayBackPlan {
    std::vector<contract::TenderOutcome> tenders;
    std::int64_t roundingMinor = 0;
    std::vector<std::int64_t> divertedMinors;    ///< for each of `tenders`, what of it goes elsewhere
    std::vector<contract::TenderOutcome> lost{}; ///< for what of the goods nothing goes back: declined, and why
};

/// Goods that nobody ever paid for come back first, for nothing: what a tender did not bring (`lostMinors`) is given to
/// nobody. Other money goes back where it came from, debts and points first, then cards, so that cash leaves the drawer
/// last. Cash is paid in the coins that there are: each refund rounds the sum of all of them, so that many refunds give
/// back exactly what one would, and the one that completes the order gives back exactly what was paid, its rounding
/// mirrored. Never more than was paid; the tip stays with the staff. What goes elsewhere comes out of the last tenders,
/// and only the coins beside it are rounded, each time by themselves; so is what another means paid and goes back in
/// coins: to the nearest amount that there is, or to the one below where the tender paid no more. Conflict if the
/// order's tenders have less left than is to be given back.
auto planTenders(const contract::Order &order, const PayBack &back) -> domain::Result<PayBackPlan>;

} // namespace tillhouse::order
