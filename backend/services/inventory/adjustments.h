// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"
#include "db/database.h"
#include "inventory/clock.h"

#include <string_view>

namespace tillhouse::inventory
{

/// Books stock that came in, was lost or found, or was counted.
class Adjustments
{
public:
    Adjustments(db::Database &database, Clock clock)
        : m_database(database)
        , m_clock(std::move(clock))
    {
    }

    /// All lines or none. A count books the difference to what is on hand at this moment. A repeat of the adjustment's
    /// id gets the first answer. Errors: InvalidInput by field, NotFound (store), KeyReused, LimitExceeded.
    auto adjust(const contract::AdjustStockRequest &request, std::string_view actor, std::string_view key = {})
        -> domain::Result<contract::AdjustmentResult>;

private:
    db::Database &m_database;
    Clock m_clock;
};

} // namespace tillhouse::inventory
