// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/ledger_check.h"

namespace tillhouse::inventory
{

namespace
{

void collectDifferences(db::Rows rows, std::string_view name, std::vector<LedgerDifference> &differences)
{
    while (rows.next()) {
        differences.push_back({rows.text(0), rows.text(1), rows.text(2),
                               std::string(name) + " is " + std::to_string(rows.int64(3)) + ", computed " +
                                   std::to_string(rows.int64(4))});
    }
}

} // namespace

auto checkLedger(db::Session &session) -> std::vector<LedgerDifference>
{
    std::vector<LedgerDifference> differences;
    collectDifferences(session.query("SELECT l.store_id, l.sku, l.location_id, l.on_hand_milli, "
                                     "COALESCE(m.total, 0) FROM stock_levels AS l LEFT JOIN "
                                     "(SELECT store_id, sku, location_id, SUM(quantity_milli) AS total "
                                     "FROM stock_movements GROUP BY store_id, sku, location_id) AS m "
                                     "ON m.store_id = l.store_id AND m.sku = l.sku AND m.location_id = l.location_id "
                                     "WHERE l.on_hand_milli <> COALESCE(m.total, 0)"),
                       "on hand", differences);
    collectDifferences(session.query("SELECT m.store_id, m.sku, m.location_id, 0, SUM(m.quantity_milli) "
                                     "FROM stock_movements AS m LEFT JOIN stock_levels AS l ON "
                                     "l.store_id = m.store_id AND l.sku = m.sku AND l.location_id = m.location_id "
                                     "WHERE l.sku IS NULL GROUP BY m.store_id, m.sku, m.location_id"),
                       "on hand", differences);
    collectDifferences(session.query("SELECT store_id, sku, location_id, on_hand_after_milli, balance FROM "
                                     "(SELECT store_id, sku, location_id, on_hand_after_milli, SUM(quantity_milli) "
                                     "OVER (PARTITION BY store_id, sku, location_id ORDER BY movement_no) AS balance "
                                     "FROM stock_movements) AS noted WHERE on_hand_after_milli <> balance"),
                       "the balance that a movement noted", differences);
    collectDifferences(session.query("SELECT l.store_id, l.sku, l.location_id, l.allocated_milli, "
                                     "COALESCE(h.total, 0) FROM stock_levels AS l LEFT JOIN "
                                     "(SELECT r.store_id, n.sku, r.location_id, SUM(n.quantity_milli) AS total "
                                     "FROM reservations AS r JOIN reservation_lines AS n "
                                     "ON n.store_id = r.store_id AND n.order_id = r.order_id WHERE r.state = 'held' "
                                     "GROUP BY r.store_id, n.sku, r.location_id) AS h "
                                     "ON h.store_id = l.store_id AND h.sku = l.sku AND h.location_id = l.location_id "
                                     "WHERE l.allocated_milli <> COALESCE(h.total, 0)"),
                       "allocated", differences);
    return differences;
}

} // namespace tillhouse::inventory
