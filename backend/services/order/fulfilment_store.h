// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "db/session.h"

#include <string>
#include <vector>

namespace tillhouse::order
{

/// Writes a hand-over with its lines; `created_at` is set by the caller.
void insertFulfilment(db::Transaction &tx, const contract::Order &order, const contract::OrderFulfilment &fulfilment,
                      std::int64_t nowMs);

/// An order's hand-overs, oldest first.
auto loadFulfilments(db::Session &session, const contract::Order &order) -> std::vector<contract::OrderFulfilment>;

} // namespace tillhouse::order
