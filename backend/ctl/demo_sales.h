// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/demo_catalogue.h"
#include "ctl/demo_random.h"
#include "ctl/demo_shop.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tillhouse::ctl
{

struct DemoLine {
    std::string lineId;
    std::size_t product = 0; ///< index into the assortment
    std::int64_t quantityMilli = 0;
    std::int64_t discountMinor = 0;
};

struct DemoRefund {
    std::string refundId;
    std::size_t line = 0;
    bool restock = true;
};

/// One sale that is to have happened.
struct DemoSale {
    std::string orderId;
    std::string tenderId;
    std::int64_t soldAtMs = 0;
    int till = 0; ///< 0 .. kDemoTills-1
    std::string receiptNumber;
    bool card = false;
    std::int64_t totalMinor = 0;
    std::int64_t tenderedMinor = 0; ///< cash handed over
    std::vector<DemoLine> lines;
    std::optional<DemoRefund> refund;
};

/// The id of a demo till, e.g. `T01`.
auto demoTillId(int till) -> std::string;

/// A UUIDv7 that is the same for the same state of the generator.
auto demoUuid(DemoRandom &random, std::int64_t epochMs) -> std::string;

/// What a store sold in the kDemoDays days up to `nowMs` (milliseconds since 1970): more on Fridays and Saturdays, more
/// at noon and after work, nothing after `nowMs`. The same for the same arguments, down to the ids, so that a run that
/// was cut off can be repeated. Ordered by time.
auto demoSales(const DemoStore &store, const std::vector<DemoProduct> &products, std::int64_t nowMs, std::uint64_t seed)
    -> std::vector<DemoSale>;

/// What has to be on the shelf before the sales, in thousandths for each product: what they take and a reserve.
auto openingStock(const std::vector<DemoSale> &sales, const std::vector<DemoProduct> &products, std::uint64_t seed)
    -> std::vector<std::int64_t>;

} // namespace tillhouse::ctl
