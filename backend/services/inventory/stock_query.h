// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"
#include "db/database.h"

namespace tillhouse::inventory
{

/// Looks at stock without changing it.
class StockQuery
{
public:
    explicit StockQuery(db::Database &database)
        : m_database(database)
    {
    }

    /// Levels of the store's products in the order of their names; a product that never moved shows zero at the asked
    /// or, without one, the default location. Without a location a product has a row for each place that has had it.
    auto levels(const contract::ListStockRequest &request) -> domain::Result<contract::StockPage>;

    /// The ledger, newest first.
    auto movements(const contract::ListMovementsRequest &request) -> domain::Result<contract::MovementPage>;

private:
    db::Database &m_database;
};

} // namespace tillhouse::inventory
