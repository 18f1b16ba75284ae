// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace tillhouse::order
{

/// What inventory said of a line, or null.
auto snapshotOf(const contract::PlaceOrderRequest &request, std::string_view lineId) -> const contract::LineSnapshot *;

/// What inventory lists for one unit, in minor units, as it is charged in this sale: without the tax that is in it
/// where none is due.
auto listedPrice(const contract::LineSnapshot &snapshot, const contract::CheckoutRequest &checkout) -> std::int64_t;

/// More than this (minor units) is never missing in coins, whatever the step.
constexpr std::int64_t kMostRoundingMinor = 5'000;

/// Whether the cash rounding is what the store's step makes of what is paid in cash: true where the step is not told.
auto roundingFits(const contract::PlaceOrderRequest &request) -> bool;

/// What a person should look at in a till's sale: it is recorded as it happened, and here is where it differs from
/// what inventory says. Codes: `not_checked` (inventory did not answer), `unknown_product`, `price_differs`,
/// `tax_differs`, `short_of_stock`, `rounding_differs`, `promotion_differs`.
auto exceptionsOf(const contract::PlaceOrderRequest &request) -> std::vector<contract::OrderException>;

} // namespace tillhouse::order
