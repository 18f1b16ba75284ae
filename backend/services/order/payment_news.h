// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/event_list.h"
#include "contract/payment_event.h"
#include "domain/result.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace tillhouse::order
{

/// One of the payment service's events as it came, understood or not.
using ArrivedPaymentEvent = contract::ArrivedEvent<contract::PaymentEventEntry, contract::PaymentEventEnvelope>;

/// A page of them.
struct PaymentNews {
    std::vector<ArrivedPaymentEvent> events;
    bool takesCards = true; ///< false while the acquirer does not answer: a new charge would be refused
};

/// Reads the answer to `payments.events`, at most `mostBytes` of it. What a newer payment service says beside is let
/// be. Error: Internal, where it is no page, or where an event has no whole envelope: then nobody knows what to put
/// aside.
auto readPaymentNews(std::string_view body, std::size_t mostBytes) -> domain::Result<PaymentNews>;

} // namespace tillhouse::order
