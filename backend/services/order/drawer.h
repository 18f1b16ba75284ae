// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "db/session.h"
#include "domain/result.h"
#include "order/refund_store.h"

#include <cstdint>

namespace tillhouse::order
{

/// Puts what a sale took into its shift, in the sale's transaction: cash as it stays in the drawer (change and rounding
/// are off it), other tenders by their amounts. A sale is never refused for its drawer. A shift whose opening has not
/// arrived takes it; one that is closed does, if the till's journal has the sale before the count (docs/adr/0122) and
/// it was paid when it was written there (docs/adr/0166). Else it goes to the till's open shift, if there is one, and
/// the entry `sale_after_close` of the inbox tells so.
void bookSale(db::Transaction &tx, const contract::Order &order, std::int64_t nowMs);

/// Takes out of the same drawer what a cancelled order's sale put in.
void unbookSale(db::Transaction &tx, const contract::Order &order, std::int64_t nowMs);

/// The same for what a refund gives back, by the shift and the destination that the refund names.
void bookRefund(db::Transaction &tx, const contract::Order &order, const StoredRefund &refund, std::int64_t nowMs);

/// Takes out of the same drawer, as cash that was taken out, what a till gave back beyond the refund; puts in what it
/// gave back less.
void bookLoss(db::Transaction &tx, const contract::Order &order, const StoredRefund &refund, std::int64_t nowMs);

} // namespace tillhouse::order
