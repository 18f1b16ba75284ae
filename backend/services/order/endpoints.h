// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/router.h"
#include "order/order_commands.h"
#include "order/order_service.h"
#include "order/parked_baskets.h"
#include "order/parts.h"
#include "order/refund_service.h"
#include "order/self_orders.h"
#include "order/shift_service.h"

namespace tillhouse::order
{

/// Registers the order service's endpoints. All arguments outlive the router's use.
void addEndpoints(kit::Router &router, Parts &parts, OrderService &orders, RefundService &refunds);

/// Capture, cancel, hand over, override; gift cards, which are passed on to the payment service.
void addCommandEndpoints(kit::Router &router, Parts &parts, OrderCommands &commands);

/// Customers, and what they and the store owe each other.
void addCustomerEndpoints(kit::Router &router, Parts &parts);

/// Shifts, the exceptions inbox, inventory's events, the tills' journals.
void addShopEndpoints(kit::Router &router, Parts &parts, ShiftService &shifts);

/// What customers order at self-service tills.
void addSelfServiceEndpoints(kit::Router &router, SelfOrders &orders);

/// Baskets that were put aside.
void addParkEndpoints(kit::Router &router, ParkedBaskets &parked);

} // namespace tillhouse::order
