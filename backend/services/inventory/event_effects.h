// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order_event.h"
#include "db/session.h"
#include "domain/result.h"

#include <cstdint>

namespace tillhouse::inventory
{

/// What an order event does to stock. A paid order becomes sales and ends its reservation; a strict order never takes
/// more than is there: the rest is owed to it. A cancelled one gives back its reservation, or the goods if they were
/// sold. A refund first cancels what is still owed; what is left comes back to stock, or comes back and is written off.
/// Errors say why the event can't be applied; then nothing of it may stay.
auto applyOrderEvent(db::Transaction &tx, const contract::OrderEvent &event, std::int64_t nowMs)
    -> domain::Result<void>;

} // namespace tillhouse::inventory
