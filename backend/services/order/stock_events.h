// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/event_list.h"
#include "contract/inventory.h"
#include "db/session.h"
#include "domain/result.h"

#include <cstdint>
#include <vector>

namespace tillhouse::order
{

/// One of inventory's events as it came, understood or not.
using ArrivedStockEvent = contract::ArrivedEvent<contract::StockEvent>;

/// How far inventory's events were applied.
auto stockEventPosition(db::Session &session) -> contract::EventPosition;

/// Applies inventory's events in their order, each once: those that were applied before are passed over, a gap is a
/// Conflict and nothing is applied. The position commits with what the events change. An event that does not fit the
/// order any more (its goods were handed over) goes to the exceptions inbox, as does one that is not understood here or
/// can't be recorded; none of them holds up those behind it.
auto applyStockEvents(db::Transaction &tx, const std::vector<ArrivedStockEvent> &events, std::int64_t nowMs)
    -> domain::Result<contract::EventPosition>;

} // namespace tillhouse::order
