// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/payment.h"
#include "db/session.h"
#include "domain/result.h"
#include "payment/payment_rows.h"

#include <cstdint>

namespace tillhouse::payment
{

/// The steps of a payment. Each runs inside the transaction that stores it and asks nobody: what has to be asked is
/// left behind as a tender that is pending, with its step.

/// Goes on towards the goal as far as it is possible without asking: balances are held first, then one card is asked
/// after the other, then everything that needs nobody's consent is taken. Once a tender is declined, the goal is Void.
auto advance(db::Transaction &tx, PaymentRow &payment, std::int64_t now) -> domain::Result<void>;

/// Turns a hold into a capture of all of it, or of the request's amount. Errors: Conflict, LimitExceeded.
auto startCapture(db::Transaction &tx, PaymentRow &payment, const contract::CapturePaymentRequest &request,
                  std::int64_t now) -> domain::Result<void>;

/// Keeps what the paying request is answered for ever, before something later changes what is told.
void freezeAnswer(db::Transaction &tx, PaymentRow &payment);

/// The tender whose end is waited for, if there is one.
auto openTender(const PaymentRow &payment) -> const TenderRow *;

} // namespace tillhouse::payment
