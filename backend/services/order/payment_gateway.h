// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/payment.h"
#include "domain/result.h"
#include "kit/call_context.h"

namespace tillhouse::order
{

/// The payment service as the order service needs it. Errors of each call: `Unavailable` (nothing was changed),
/// `Timeout` (the outcome is not known), or what the payment service says.
class PaymentGateway
{
public:
    virtual ~PaymentGateway() = default;

    /// Takes the money of one order; a repeat gets the present outcome.
    virtual auto pay(const kit::CallContext &context, const contract::PayRequest &request)
        -> domain::Result<contract::PaymentStatus> = 0;

    /// The present outcome. NotFound: the payment service never heard of the order.
    virtual auto status(const kit::CallContext &context, const contract::GetPaymentRequest &request)
        -> domain::Result<contract::PaymentStatus> = 0;

    /// Gives money back for one refund; a repeat gets the present outcome.
    virtual auto refund(const kit::CallContext &context, const contract::RefundPaymentRequest &request)
        -> domain::Result<contract::RefundPaymentResult> = 0;
};

} // namespace tillhouse::order
