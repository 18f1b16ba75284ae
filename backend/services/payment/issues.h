// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"
#include "payment/payment_rows.h"

#include <cstdint>

namespace tillhouse::payment
{

/// Puts what the order sold on the accounts it names, once everything is taken: gift cards get their amount, debts get
/// less. In the transaction of the last capture, under the lines' ids, so once. Nothing to do before, or again.
void issueValues(db::Transaction &tx, PaymentRow &payment, std::int64_t now);

/// The order's money goes back, so what was issued does too. A gift card gives what is left on it; what was spent
/// meanwhile stays given away, and an event tells so.
void takeBackValues(db::Transaction &tx, PaymentRow &payment, std::int64_t now);

} // namespace tillhouse::payment
