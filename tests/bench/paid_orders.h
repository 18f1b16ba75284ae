// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "support/running_shop.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace tillhouse::bench
{

/// What one run of paid orders showed.
struct PaidOrdersFigures {
    int tills = 0;
    std::int64_t orders = 0;
    double ordersPerSecond = 0;
    double p50Ms = 0;
    double p99Ms = 0;
    double cpuUsPerOrder = 0; ///< gateway and services together, without the load generator
    std::vector<std::pair<std::string, std::int64_t>> rssMib; ///< per process, after the run
};

/// Prepares a store with a few hundred products and their stock.
auto prepareShop(testing::RunningShop &shop, const testing::ShopSession &admin) -> domain::Result<void>;

/// Sells three-line cash orders over TLS from `tills` connections at once, for `seconds` after a short warm-up. Every
/// order is checked to be paid. Errors: the first refusal.
auto runPaidOrders(testing::RunningShop &shop, const testing::ShopSession &admin, int tills, int seconds)
    -> domain::Result<PaidOrdersFigures>;

} // namespace tillhouse::bench
