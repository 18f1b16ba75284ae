// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/payment.h"
#include "db/session.h"
#include "domain/result.h"
#include "payment/payment_rows.h"

#include <cstdint>

namespace tillhouse::payment
{

/// What is asked of an order's payment, as it is stored before any acquirer is asked. All in the caller's transaction;
/// what needs nobody's answer is done in it.

/// The intent of a new payment. Errors: KeyReused (a tender's id of another order), and as of advance().
auto beginPayment(db::Transaction &tx, const contract::PayRequest &request, std::int64_t now)
    -> domain::Result<PaymentRow>;

/// That what is held is to be taken; a repeat finds it so. Errors: NotFound, KeyReused, and as of startCapture().
auto beginCapture(db::Transaction &tx, const contract::CapturePaymentRequest &request, std::int64_t now)
    -> domain::Result<PaymentRow>;

/// That the order is not to be paid, known or not; a repeat finds it so. Errors: KeyReused, and as of advance().
auto beginVoid(db::Transaction &tx, const contract::VoidPaymentRequest &request, std::int64_t now)
    -> domain::Result<PaymentRow>;

} // namespace tillhouse::payment
