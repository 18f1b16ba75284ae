// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/call_context.h"
#include "order/order_store.h"
#include "order/parts.h"
#include "order/payment_outcome.h"

namespace tillhouse::order
{

/// Does what was asked of an order (`stored.pending`) at the payment service, and takes over what it says of the
/// tenders. Repeatable: both operations are keyed by the order's id there.
auto runPending(Parts &parts, const kit::CallContext &context, StoredOrder &stored) -> Outcome;

} // namespace tillhouse::order
