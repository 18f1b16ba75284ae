// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"
#include "db/session.h"
#include "domain/result.h"

#include <cstdint>

namespace tillhouse::order
{

/// How far inventory's events were applied.
auto stockEventPosition(db::Session &session) -> contract::EventPosition;

/// Applies inventory's events in their order, each once: those that were applied before are passed over, a gap is a
/// Conflict and nothing is applied. The position commits with what the events change. An event that does not fit the
/// order any more (its goods were handed over) goes to the exceptions inbox, as does one that can't be recorded;
/// neither holds up those behind it.
auto applyStockEvents(db::Transaction &tx, const contract::ApplyStockEventsRequest &request, std::int64_t nowMs)
    -> domain::Result<contract::EventPosition>;

} // namespace tillhouse::order
