// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order_query.h"
#include "db/session.h"

#include <cstdint>
#include <string>

namespace tillhouse::order
{

/// Adds a paid order to the figures of the day and hour of its sale (UTC), in the transaction that makes it paid.
void addSale(db::Transaction &tx, const contract::Order &order);

/// Takes a sale back out of them: its order was cancelled after its money had come and before its goods had.
void removeSale(db::Transaction &tx, const contract::Order &order);

/// Adds a refund to the figures of the day on which the money went back.
void addRefundToDay(db::Transaction &tx, const contract::Order &order, std::int64_t totalMinor, std::int64_t nowMs);

/// The currency of the store's last order; a store that never sold has none (`XXX`).
auto currencyOf(db::Session &session, const std::string &storeId) -> std::string;

/// A day's figures beside those of the same weekday a week before. `dayMs` is midnight in UTC.
auto daySummary(db::Session &session, const std::string &storeId, std::int64_t dayMs) -> contract::DaySummary;

} // namespace tillhouse::order
