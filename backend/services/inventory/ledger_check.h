// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"

#include <string>
#include <vector>

namespace tillhouse::inventory
{

/// A stock level that disagrees with what it is made of.
struct LedgerDifference {
    std::string storeId;
    std::string sku;
    std::string locationId;
    std::string what; ///< one sentence with both figures
};

/// Computes every level anew: on hand from the movements (also the balance that each movement noted), allocated from
/// the reservations that are held. An empty answer means that they agree.
auto checkLedger(db::Session &session) -> std::vector<LedgerDifference>;

} // namespace tillhouse::inventory
