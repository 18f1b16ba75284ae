// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "domain/result.h"

#include <vector>

namespace tillhouse::order
{

/// The tenders of an order that is not paid yet, with the change that each gives. InvalidInput names the field: they do
/// not pay exactly what is due, or one of them is not what its kind may be.
auto orderTenders(const contract::CheckoutRequest &checkout) -> domain::Result<std::vector<contract::OrderTender>>;

} // namespace tillhouse::order
