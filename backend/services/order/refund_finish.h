// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"
#include "domain/result.h"
#include "order/payment_outcome.h"
#include "order/refund_store.h"

namespace tillhouse::order
{

/// Stores a new refund and counts it against its lines and tenders before any money moves.
void promiseRefund(db::Transaction &tx, StoredOrder &stored, StoredRefund &refund, std::int64_t nowMs);

/// Stores what became of a refund: done (order state, event for inventory, figures of the day, the answer that every
/// repeat gets), done in part (the same, without the money that was declined; the inbox's `refund_in_part` tells it),
/// refused (the promise is taken back), or still to be asked for. Answers the order as it is then.
auto finishRefund(db::Transaction &tx, StoredRefund &refund, const Outcome &outcome, std::int64_t nowMs)
    -> domain::Result<contract::Order>;

} // namespace tillhouse::order
