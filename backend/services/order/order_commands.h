// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order_command.h"
#include "domain/result.h"
#include "kit/call_context.h"
#include "order/order_service.h"
#include "order/parts.h"

namespace tillhouse::order
{

/// What can be asked of an order after it was placed. What needs the payment service is stored before it is asked, so
/// that a crash loses nothing and recovery goes on. Every operation is keyed: a repeat gets the first answer, another
/// body KeyReused, one that is being worked on KeyInFlight. Thread-safe.
class OrderCommands
{
public:
    OrderCommands(Parts &parts, OrderService &orders);

    /// Takes the money that is held; the order's id is the key. The answer's state is `paid` or `backordered`, or still
    /// `awaiting_payment` while nobody knows (it is tried until somebody does), or `cancelled` where the hold had
    /// ended. Errors: NotFound, Conflict (nothing is held, or the goods are not any more: no money was taken).
    auto capture(const kit::CallContext &context, const contract::CaptureOrderRequest &request)
        -> domain::Result<contract::Order>;

    /// Ends an order and gives its money back; the order's id is the key. The answer's state is `cancelled`, or what it
    /// was while the payment service does not answer (it is tried until it does). Errors: NotFound, Conflict (it is
    /// paid and in stock: refund it).
    auto cancel(const kit::CallContext &context, const contract::CancelOrderRequest &request)
        -> domain::Result<contract::Order>;

    /// Hands goods over; the fulfilment's id is the key. Errors: NotFound, Conflict (not paid, still to come in, sold
    /// at a till), InvalidInput, LimitExceeded (more than is left).
    auto fulfil(const kit::CallContext &context, const contract::FulfilOrderRequest &request)
        -> domain::Result<contract::Order>;

    /// Passes a manager's word on a payment to the payment service; the resolution's id is the key. Errors: NotFound,
    /// and those of the payment service.
    auto resolve(const kit::CallContext &context, const contract::ResolvePaymentRequest &request)
        -> domain::Result<contract::Order>;

private:
    struct Begun;
    auto begin(const kit::CallContext &context, const OrderKey &key, PendingAction action) -> domain::Result<Begun>;
    auto run(const kit::CallContext &context, const OrderKey &key, PendingAction action)
        -> domain::Result<contract::Order>;

    Parts &m_parts;
    OrderService &m_orders;
};

} // namespace tillhouse::order
