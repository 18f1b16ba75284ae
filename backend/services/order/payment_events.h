// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"
#include "domain/result.h"
#include "kit/call_context.h"
#include "order/parts.h"
#include "order/payment_news.h"

#include <cstdint>
#include <vector>

namespace tillhouse::order
{

/// Applies the payment service's events, each once: the position commits with the effect. What a person should know
/// goes to the exceptions inbox under the event's id; the order or refund that is meant is looked at by recovery at
/// once, which asks for its state: the event says that there is news, the payment service says what they are. So it is
/// with an event that is not understood here or can't be recorded, which holds up none behind it.
void applyPaymentEvents(db::Transaction &tx, const std::vector<ArrivedPaymentEvent> &events, std::int64_t nowMs);

/// Fetches and applies what is new, and learns whether cards are taken. The payment service calls nobody, so its news
/// are fetched.
auto pullPaymentEvents(Parts &parts, const kit::CallContext &context) -> domain::Result<void>;

} // namespace tillhouse::order
