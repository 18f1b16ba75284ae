// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "db/session.h"
#include "domain/result.h"
#include "kit/call_context.h"
#include "order/refund_store.h"

namespace tillhouse::order
{

/// Whether the refund says where its money goes, and who may say so. InvalidInput names the field.
auto checkRefund(const kit::CallContext &context, const contract::RefundRequest &request) -> domain::Result<void>;

/// A new refund of the order as it stands, priced and spread over the tenders. Goods that nobody ever paid for come
/// back for nothing, and only without a word of where money is to go. Errors: InvalidInput names the field,
/// LimitExceeded (more than is left), Conflict (the order was never paid, or its tenders have less left).
auto draftRefund(db::Session &session, const StoredOrder &stored, const contract::RefundRequest &request)
    -> domain::Result<StoredRefund>;

/// The cash is gone: what the order still has is given back, and what was paid beyond that is our loss.
auto draftPaidOut(db::Session &session, const StoredOrder &stored, const contract::RefundRequest &request)
    -> StoredRefund;

} // namespace tillhouse::order
