// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"
#include "domain/result.h"
#include "order/order_store.h"
#include "order/payment_outcome.h"

namespace tillhouse::order
{

/// Stores what became of an order's payment: its tenders and state, history, and, where that settles it, the event for
/// inventory, the day's figures and the answer that every repeat gets, all in the caller's transaction. Conflict where
/// the order's state does not allow it. An outcome that changes nothing only moves the next check.
auto finishOrder(db::Transaction &tx, StoredOrder &stored, const Outcome &outcome, std::int64_t nowMs)
    -> domain::Result<void>;

} // namespace tillhouse::order
