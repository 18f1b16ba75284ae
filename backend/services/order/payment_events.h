// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/payment_event.h"
#include "db/session.h"
#include "domain/result.h"
#include "kit/call_context.h"
#include "order/parts.h"

#include <cstdint>

namespace tillhouse::order
{

/// Applies a page of the payment service's events, each once: the position commits with the effect. What a person
/// should know goes to the exceptions inbox under the event's id; the order or refund that is meant is looked at by
/// recovery at once, which asks for its state: the event says that there is news, the payment service says what they
/// are.
void applyPaymentEvents(db::Transaction &tx, const contract::PaymentEventPage &page, std::int64_t nowMs);

/// Fetches and applies what is new, and learns whether cards are taken. The payment service calls nobody, so its news
/// are fetched.
auto pullPaymentEvents(Parts &parts, const kit::CallContext &context) -> domain::Result<void>;

} // namespace tillhouse::order
