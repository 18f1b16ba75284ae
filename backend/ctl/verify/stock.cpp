// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/rules.h"

namespace tillhouse::ctl::verify
{

namespace
{

constexpr Rule kStockRules[] = {
    {"I4", kInventoryStore, "stock_levels",
     "SELECT l.store_id || ', ' || l.sku || ', ' || l.location_id, 'on hand ' || l.on_hand_milli ||"
     " ' milli, its movements sum to ' || COALESCE(m.total, 0) FROM inv.stock_levels AS l LEFT JOIN"
     " (SELECT store_id, sku, location_id, SUM(quantity_milli) AS total FROM inv.stock_movements"
     " GROUP BY store_id, sku, location_id) AS m ON m.store_id = l.store_id AND m.sku = l.sku"
     " AND m.location_id = l.location_id WHERE l.on_hand_milli <> COALESCE(m.total, 0)"},
    {"I4", kInventoryStore, "stock_movements",
     "SELECT m.store_id || ', ' || m.sku || ', ' || m.location_id, COUNT(*) || ' movements and no level'"
     " FROM inv.stock_movements AS m WHERE NOT EXISTS (SELECT 1 FROM inv.stock_levels AS l"
     " WHERE l.store_id = m.store_id AND l.sku = m.sku AND l.location_id = m.location_id)"
     " GROUP BY m.store_id, m.sku, m.location_id"},
    {"I4", kInventoryStore, "stock_movements",
     "SELECT store_id || ', ' || movement_no, 'noted ' || noted || ' milli on hand, computed ' || (before + moved) FROM"
     " (SELECT store_id, movement_no, on_hand_after_milli AS noted, quantity_milli AS moved,"
     " LAG(on_hand_after_milli, 1, 0) OVER (PARTITION BY store_id, sku, location_id ORDER BY movement_no) AS before"
     " FROM inv.stock_movements) WHERE noted <> before + moved"},
    {"I4", kInventoryStore, "stock_levels",
     "SELECT l.store_id || ', ' || l.sku || ', ' || l.location_id, 'allocated ' || l.allocated_milli ||"
     " ' milli, its held reservations sum to ' || COALESCE(h.total, 0) FROM inv.stock_levels AS l LEFT JOIN"
     " (SELECT r.store_id, n.sku, r.location_id, SUM(n.quantity_milli) AS total FROM inv.reservations AS r"
     " JOIN inv.reservation_lines AS n ON n.store_id = r.store_id AND n.order_id = r.order_id WHERE r.state = 'held'"
     " GROUP BY r.store_id, n.sku, r.location_id) AS h ON h.store_id = l.store_id AND h.sku = l.sku"
     " AND h.location_id = l.location_id WHERE l.allocated_milli <> COALESCE(h.total, 0)"},
    // Tills sell what lies on the counter whatever the books say, and counts correct; nothing else goes below zero.
    {"I4", kInventoryStore, "stock_levels",
     "SELECT store_id || ', ' || sku || ', ' || location_id, 'on hand ' || on_hand || ' milli, of which tills and"
     " corrections explain ' || explained FROM (SELECT l.store_id, l.sku, l.location_id, l.on_hand_milli AS on_hand,"
     " (SELECT COALESCE(SUM(m.quantity_milli), 0) FROM inv.stock_movements AS m WHERE m.store_id = l.store_id"
     " AND m.sku = l.sku AND m.location_id = l.location_id AND m.quantity_milli < 0 AND (m.kind <> 'sale' OR NOT EXISTS"
     " (SELECT 1 FROM inv.reservations AS r WHERE r.store_id = m.store_id AND r.order_id = m.order_id"
     " AND r.policy = 'strict'))) AS explained FROM inv.stock_levels AS l WHERE l.on_hand_milli < 0)"
     " WHERE on_hand < explained"},
    {"I4", kInventoryStore, "reservations",
     "SELECT store_id || ', ' || order_id, 'is still held ' || ((SELECT now_ms FROM moment) - expires_at) / 1000 ||"
     " ' s after its end' FROM inv.reservations WHERE state = 'held'"
     " AND expires_at < (SELECT read_ms FROM moment) - 60000"},
    {"I4", kInventoryStore, "reservations",
     "SELECT r.store_id || ', ' || r.order_id, 'is ' || r.state || ', the order is ' || COALESCE(o.state, 'not there')"
     " FROM inv.reservations AS r LEFT JOIN ord.orders AS o ON o.store_id = r.store_id AND o.order_id = r.order_id"
     " WHERE r.state = 'committed' AND COALESCE(o.state, 'created') IN ('created', 'awaiting_payment', 'cancelled')"},
};

} // namespace

auto checkStock(Snapshot &snapshot, Report &report) -> domain::Result<void>
{
    runRules(snapshot, kStockRules, report);
    return {};
}

} // namespace tillhouse::ctl::verify
