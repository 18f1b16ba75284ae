// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "domain/refund.h"

namespace tillhouse::contract
{

/// Prices the return of an order's lines as they were sold: the same figures at the till, in the console and in the
/// order service. Errors as domain::priceRefund.
auto priceReturn(const Order &order, const std::vector<RefundLine> &lines) -> domain::Result<domain::Refund>;

} // namespace tillhouse::contract
