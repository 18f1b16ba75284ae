// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"

#include <cstdint>
#include <string>

namespace tillhouse::bench
{

constexpr std::int64_t kSaleMinor = 199;

/// One piece for 1.99 EUR, paid in cash, under an id of its own.
auto benchSale(const std::string &storeId, const std::string &tillId, const std::string &shiftId)
    -> contract::CheckoutRequest;

} // namespace tillhouse::bench
