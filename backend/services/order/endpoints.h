// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/router.h"
#include "order/order_service.h"
#include "order/parts.h"
#include "order/refund_service.h"

namespace tillhouse::order
{

/// Registers the order service's endpoints. All arguments outlive the router's use.
void addEndpoints(kit::Router &router, Parts &parts, OrderService &orders, RefundService &refunds);

} // namespace tillhouse::order
