// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/checkout.h"
#include "domain/result.h"
#include "kit/call_context.h"
#include "order/order_store.h"
#include "order/payment_gateway.h"
#include "order/till_journal.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tillhouse::order
{

/// Who allowed something of a till's sale, by the sale's `approvals`; nothing where nobody did, or where the till's
/// journal does not prove that the till wrote it so (docs/adr/0067).
auto approverOf(const contract::CheckoutRequest &checkout, const TillEntry &entry, std::string_view action)
    -> std::optional<std::string>;

/// Somebody allowed an order to go above what its customer may owe.
struct CreditGrant {
    std::string account;        ///< the customer's id
    std::int64_t owedMinor = 0; ///< what the customer owed when the order came, what was set aside included
    std::string approverId;
};

/// Nothing where no tender is on account or nobody allowed it. Errors as of customerBalance(): what is owed is not
/// known, so nothing can be granted.
auto askCreditGrant(PaymentGateway &payments, const kit::CallContext &context,
                    const contract::CheckoutRequest &checkout, const TillEntry &entry)
    -> domain::Result<std::optional<CreditGrant>>;

/// The terms of a new order's tenders on account. Usually the customer's own limit. With a grant that is needed: what
/// was owed then and this order's own tenders, so that whatever is owed since is not let through with them, nor any
/// other order, which has a limit of its own. Nobody grants anything to a customer who is unknown or not active.
void setCreditLimits(db::Transaction &tx, StoredOrder &stored, const std::optional<CreditGrant> &grant);

/// The order is paid: tells the owner how far it went above the limit, and who allowed it. Nothing where it did not.
void tellExcess(db::Transaction &tx, const StoredOrder &stored, std::int64_t nowMs);

} // namespace tillhouse::order
