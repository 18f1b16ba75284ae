// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "contract/payment.h"
#include "domain/result.h"

#include <cstdint>
#include <vector>

namespace tillhouse::order
{

/// To which tenders the money goes back: where it came from, cards first, so that cash leaves the drawer last.
/// `refundedMinors` is what each of the order's tenders has given back already. Conflict if the order's tenders have
/// less left than is to be given back (they never do: what was paid is the sum of the lines).
auto planTenders(const contract::Order &order, const std::vector<std::int64_t> &refundedMinors, std::int64_t totalMinor)
    -> domain::Result<std::vector<contract::TenderOutcome>>;

} // namespace tillhouse::order
