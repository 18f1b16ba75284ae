// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "contract/payment.h"
#include "domain/result.h"

#include <vector>

namespace tillhouse::order
{

/// Whether the nth line may put its money on an account: at a till, one whole unit, untaxed and undiscounted, on a gift
/// card or a customer. Nothing to say of a line of goods. Errors: InvalidInput (fields `lines/<n>/...`).
auto checkIssue(const contract::CheckoutRequest &checkout, std::size_t index) -> domain::Result<void>;

/// What goes on accounts is paid with money: balances that the store itself owes, and debts, pay for goods only.
/// InvalidInput (field `tenders`).
auto checkIssuesPaid(const contract::Order &order) -> domain::Result<void>;

/// What the payment service puts on accounts once the order is paid, under the lines' ids.
auto issuesOf(const contract::Order &order) -> std::vector<contract::PayIssue>;

} // namespace tillhouse::order
