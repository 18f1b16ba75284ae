// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "domain/result.h"
#include "kit/call_context.h"
#include "order/parts.h"
#include "order/payment_outcome.h"
#include "order/refund_store.h"

namespace tillhouse::order
{

/// Gives lines of an order back. What is promised to a customer counts against the line and the tender from the moment
/// it is stored, so two refunds at once never give back more than was sold. Thread-safe.
class RefundService
{
public:
    explicit RefundService(Parts &parts);

    /// Refunds lines. The refund's id is the key: a repeat gets the first final answer or asks again for the outcome.
    /// The refund's state in the answer is `refunded`, or `created`/`unknown` while the payment service has not
    /// answered (it is tried until it has). Errors: NotFound, Conflict (the order was never paid), LimitExceeded (more
    /// than is left), InvalidInput, PaymentDeclined (nothing was given back), KeyReused, KeyInFlight.
    auto refund(const kit::CallContext &context, const contract::RefundRequest &request)
        -> domain::Result<contract::Order>;

    /// Tries an unfinished refund again.
    auto recover(const kit::CallContext &context, const RefundKey &key) -> domain::Result<void>;

private:
    struct Begun;
    auto begin(const kit::CallContext &context, const contract::RefundRequest &request) -> domain::Result<Begun>;
    auto give(const kit::CallContext &context, StoredRefund &refund, const std::string &currency) -> Outcome;
    auto record(const StoredRefund &refund, const Outcome &outcome) -> domain::Result<contract::Order>;

    Parts &m_parts;
};

} // namespace tillhouse::order
