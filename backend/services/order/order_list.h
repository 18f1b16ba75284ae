// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order_query.h"
#include "db/session.h"
#include "domain/result.h"

namespace tillhouse::order
{

constexpr std::int64_t kDefaultPage = 100;

/// A page of orders, newest sale first. Errors: InvalidInput for a cursor that this list did not give out.
auto listOrders(db::Session &session, const contract::ListOrdersRequest &request)
    -> domain::Result<contract::OrderPage>;

} // namespace tillhouse::order
