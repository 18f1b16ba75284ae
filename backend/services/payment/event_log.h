// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/payment_event.h"
#include "db/session.h"

#include <cstdint>
#include <string>

namespace tillhouse::payment
{

/// Writes an event at the next position, in the transaction of what it tells about. Position, id and time are given
/// here; `now` is milliseconds since 1970.
void appendEvent(db::Transaction &tx, contract::PaymentEventEntry event, std::int64_t now);

auto readEvents(db::Session &session, std::int64_t after, std::int64_t limit) -> contract::PaymentEventPage;

} // namespace tillhouse::payment
