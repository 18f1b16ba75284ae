// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/rules.h"

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tillhouse::ctl::verify
{

namespace
{

/// Inventory is read first: every event that it says it has applied is in the outbox that is read after it, and what is
/// in the outbox up to inventory's position is applied. What lies beyond that position is still on its way.
constexpr Rule kEventRules[] = {
    {"I7", kOrderStore, "outbox",
     "SELECT position, 'positions ' || (before + 1) || ' to ' || (position - 1) || ' are missing' FROM (SELECT "
     "position,"
     " LAG(position, 1, 0) OVER (ORDER BY position) AS before FROM ord.outbox) WHERE position <> before + 1"},
    {"I7", kOrderStore, "outbox",
     "SELECT group_concat(position), 'the same event ' || event_id || ' stands on ' || COUNT(*) || ' positions'"
     " FROM ord.outbox GROUP BY event_id HAVING COUNT(*) > 1"},
    {"I7", kInventoryStore, "event_positions",
     "SELECT p.stream, 'inventory is at ' || p.position || ', the outbox ends at ' ||"
     " (SELECT COALESCE(MAX(position), 0) FROM ord.outbox) FROM inv.event_positions AS p WHERE p.stream = 'orders'"
     " AND p.position > (SELECT COALESCE(MAX(position), 0) FROM ord.outbox)"},
    {"I7", kInventoryStore, "applied_events",
     "SELECT a.store_id || ', ' || a.event_id, a.type || ' at ' || a.position || ', the outbox has there ' ||"
     " COALESCE(o.type || ' ' || o.event_id, 'nothing') FROM inv.applied_events AS a LEFT JOIN ord.outbox AS o"
     " ON o.position = a.position WHERE o.event_id IS NOT a.event_id OR o.order_id IS NOT a.order_id"
     " OR o.type IS NOT a.type OR o.store_id IS NOT a.store_id"},
    {"I7", kOrderStore, "outbox",
     "SELECT o.position, o.type || ' ' || o.event_id || ' of order ' || o.order_id || ' was passed and never applied'"
     " FROM ord.outbox AS o WHERE o.position <= (SELECT COALESCE(MAX(position), 0) FROM inv.event_positions"
     " WHERE stream = 'orders') AND NOT EXISTS (SELECT 1 FROM inv.applied_events AS a WHERE a.store_id = o.store_id"
     " AND a.event_id = o.event_id)"},
    {"I7", kOrderStore, "outbox",
     "SELECT o.store_id || ', ' || o.order_id, 'is ' || o.state || ' and has ' || COALESCE(e.paid, 0) || ' order_paid, "
     "' ||"
     " COALESCE(e.cancelled, 0) || ' order_cancelled events' FROM ord.orders AS o LEFT JOIN (SELECT store_id, order_id,"
     " SUM(type = 'order_paid') AS paid, SUM(type = 'order_cancelled') AS cancelled FROM ord.outbox"
     " GROUP BY store_id, order_id) AS e ON e.store_id = o.store_id AND e.order_id = o.order_id"
     " WHERE COALESCE(e.paid, 0) <> (o.state NOT IN ('created', 'awaiting_payment', 'cancelled'))"
     " OR COALESCE(e.cancelled, 0) <> (o.state = 'cancelled')"},
    {"I7", kOrderStore, "outbox",
     "SELECT r.store_id || ', ' || r.order_id, 'has ' || r.refunds || ' refunds and ' || COALESCE(e.refunded, 0) ||"
     " ' order_refunded events' FROM (SELECT store_id, order_id, COUNT(*) AS refunds FROM ord.order_refunds"
     " WHERE state = 'refunded' GROUP BY store_id, order_id) AS r LEFT JOIN (SELECT store_id, order_id, COUNT(*) AS"
     " refunded FROM ord.outbox WHERE type = 'order_refunded' GROUP BY store_id, order_id) AS e"
     " ON e.store_id = r.store_id AND e.order_id = r.order_id WHERE COALESCE(e.refunded, 0) <> r.refunds"},
};

/// Adds up, for every order, what was sold of each product less what stock lost by it: zero where each event took
/// effect once. Numbers stand for the texts, so that a million orders fit; where one is not zero the row is looked at
/// again.
class SoldAndMoved
{
public:
    void add(const std::string &storeId, const std::string &orderId, const std::string &what, std::int64_t milli)
    {
        // Unsigned, because it wraps around; a product's number is odd, so that no quantity alone makes it zero.
        m_sums[std::hash<std::string>{}(storeId + "\n" + orderId)] +=
            (std::hash<std::string>{}(what) | 1U) * static_cast<std::uint64_t>(milli);
    }
    auto differs(const std::string &storeId, const std::string &orderId) const -> bool
    {
        const auto found = m_sums.find(std::hash<std::string>{}(storeId + "\n" + orderId));
        return found != m_sums.end() && found->second != 0;
    }
    auto holds() const -> bool
    {
        return std::ranges::all_of(m_sums, [](const auto &sum) { return sum.second == 0; });
    }

private:
    std::unordered_map<std::uint64_t, std::uint64_t> m_sums;
};

/// Three columns that name the effect, then its amount: `(store, order, kind/sku, milli)` of what should have happened.
constexpr std::string_view kExpected =
    "SELECT l.store_id, l.order_id, 'sale/' || l.sku, l.quantity_milli FROM inv.applied_events AS a"
    " JOIN ord.order_lines AS l ON l.store_id = a.store_id AND l.order_id = a.order_id"
    " WHERE a.type = 'order_paid' AND l.quantity_milli > 0"
    " UNION ALL SELECT a.store_id, a.order_id, 'return/' || json_extract(n.value, '$.sku'),"
    " -json_extract(n.value, '$.quantity_milli') FROM inv.applied_events AS a JOIN ord.outbox AS o"
    " ON o.position = a.position JOIN json_each(o.payload, '$.lines') AS n WHERE a.type = 'order_refunded'";
constexpr std::string_view kMoved =
    "SELECT store_id, order_id, kind || '/' || sku, quantity_milli FROM inv.stock_movements"
    " WHERE order_id IS NOT NULL AND kind IN ('sale', 'return')";

void addRows(db::Session &session, std::string_view sql, SoldAndMoved &sums)
{
    auto rows = session.query(sql);
    while (rows.next())
        sums.add(rows.text(0), rows.text(1), rows.text(2), rows.int64(3));
}

void nameOrder(Snapshot &snapshot, const std::string &storeId, const std::string &orderId, Report &report)
{
    const auto sql = "SELECT what, SUM(milli), SUM(moved) FROM (SELECT store_id, order_id, what, milli, 0 AS moved"
                     " FROM (SELECT NULL AS store_id, NULL AS order_id, NULL AS what, 0 AS milli WHERE 0 UNION ALL " +
                     std::string(kExpected) +
                     ") WHERE store_id = ?1 AND order_id = ?2 UNION ALL SELECT store_id, order_id, what, 0, milli FROM"
                     " (SELECT NULL AS store_id, NULL AS order_id, NULL AS what, 0 AS milli WHERE 0 UNION ALL " +
                     std::string(kMoved) +
                     ") WHERE store_id = ?1 AND order_id = ?2) GROUP BY what HAVING SUM(milli) + SUM(moved) <> 0";
    auto rows = snapshot.session().query(sql, storeId, orderId);
    while (rows.next())
        report.add({Severity::Fault, "I7", kInventoryStore, "stock_movements", storeId + ", " + orderId,
                    rows.text(0) + ": the events ask for " + std::to_string(-rows.int64(1)) + " milli, moved were " +
                        std::to_string(rows.int64(2))});
}

void checkEffects(Snapshot &snapshot, Report &report)
{
    SoldAndMoved sums;
    addRows(snapshot.session(), kExpected, sums);
    addRows(snapshot.session(), kMoved, sums);
    if (sums.holds())
        return;
    auto orders = snapshot.session().query("SELECT DISTINCT store_id, order_id FROM inv.applied_events UNION"
                                           " SELECT DISTINCT store_id, order_id FROM inv.stock_movements"
                                           " WHERE order_id IS NOT NULL AND kind IN ('sale', 'return')");
    while (orders.next()) {
        if (sums.differs(orders.text(0), orders.text(1)))
            nameOrder(snapshot, orders.text(0), orders.text(1), report);
    }
}

} // namespace

auto checkEvents(Snapshot &snapshot, Report &report) -> domain::Result<void>
{
    runRules(snapshot, kEventRules, report);
    checkEffects(snapshot, report);
    return {};
}

} // namespace tillhouse::ctl::verify
