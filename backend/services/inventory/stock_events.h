// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"
#include "db/database.h"

#include <cstdint>
#include <string_view>

namespace tillhouse::inventory
{

/// Notes for the order service that something happened to an order's goods; commits with what happened.
void appendStockEvent(db::Transaction &tx, contract::StockEventKind kind, std::string_view storeId,
                      std::string_view orderId, std::int64_t nowMs);

/// What the order service is told of stock, in order and without gaps.
class StockEvents
{
public:
    explicit StockEvents(db::Database &database)
        : m_database(database)
    {
    }

    /// As they stand in the store: it may have kinds of a newer program than this one.
    using Page = contract::StockEventPageOf<std::string>;

    /// The events after a position, oldest first, and the newest position there is.
    auto read(const contract::ReadEventsRequest &request) -> domain::Result<Page>;

private:
    db::Database &m_database;
};

} // namespace tillhouse::inventory
