// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/counters.h"

namespace tillhouse::inventory
{

auto takeNumbers(db::Transaction &tx, std::string_view storeId, std::string_view counter, std::int64_t count)
    -> std::int64_t
{
    auto rows = tx.query("INSERT INTO counters (store_id, name, value) VALUES (?, ?, ?) "
                         "ON CONFLICT (store_id, name) DO UPDATE SET value = counters.value + excluded.value "
                         "RETURNING value",
                         storeId, counter, count);
    rows.next();
    return rows.int64(0) - count + 1;
}

auto lastNumber(db::Session &session, std::string_view storeId, std::string_view counter) -> std::int64_t
{
    auto rows = session.query("SELECT value FROM counters WHERE store_id = ? AND name = ?", storeId, counter);
    return rows.next() ? rows.int64(0) : 0;
}

} // namespace tillhouse::inventory
