// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "domain/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace tillhouse::order
{

/// What a checkout has to be before it is an order, part by part, so that the first fault is told of the first part
/// that has one. Errors of all: InvalidInput, naming the field.

/// The name of a field of a list's item: `lines/2/discount`.
auto fieldOf(std::string_view list, std::size_t index, std::string_view field) -> std::string;

/// What the customer pays, in minor units: total, cash rounding and tip.
auto dueOf(const contract::CheckoutRequest &checkout) -> std::int64_t;

/// Store, order and time are what they say, all amounts are in the order's currency, and an order for later is one for
/// which goods are reserved.
auto checkHead(const contract::PlaceOrderRequest &request) -> domain::Result<void>;

/// Coins that do not exist are only missing where cash settles the sale, and never more of them than half a step.
auto checkRounding(const contract::PlaceOrderRequest &request) -> domain::Result<void>;

/// A tip is given to somebody: at a till, where the money moves at once.
auto checkTip(const contract::CheckoutRequest &checkout) -> domain::Result<void>;

/// Money can be held where somebody holds it; cash and a stand-alone terminal have moved.
auto checkHolding(const contract::CheckoutRequest &checkout) -> domain::Result<void>;

} // namespace tillhouse::order
