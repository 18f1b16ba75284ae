// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order_event.h"
#include "db/session.h"

#include <cstdint>
#include <string>

namespace tillhouse::order
{

/// Appends an event in the transaction of its cause and gives it the next position. There is one writer, so positions
/// follow the order of the commits and have no gap: a command that is rolled back gives its position back.
void appendEvent(db::Transaction &tx, contract::OrderEvent event, std::int64_t nowMs);

/// At most `limit` events after a position, and the newest position there is: the JSON of a contract::OrderEventPage,
/// with the events as they stand in the store. It may have types of a newer program than this one.
auto eventPage(db::Session &session, std::int64_t after, std::int64_t limit) -> std::string;

} // namespace tillhouse::order
