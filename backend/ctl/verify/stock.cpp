// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/numbers.h"
#include "ctl/verify/rules.h"

#include <string>
#include <vector>

namespace tillhouse::ctl::verify
{

namespace
{

constexpr Rule kStockRules[] = {
    {"I4", kInventoryStore, "stock_levels",
     "SELECT l.store_id || ', ' || l.sku || ', ' || l.location_id, 'allocated ' || l.allocated_milli ||"
     " ' milli, its held reservations sum to ' || COALESCE(h.total, 0) FROM inv.stock_levels AS l LEFT JOIN"
     " (SELECT r.store_id, n.sku, r.location_id, SUM(n.quantity_milli) AS total FROM inv.reservations AS r"
     " CROSS JOIN inv.reservation_lines AS n ON n.store_id = r.store_id AND n.order_id = r.order_id"
     " WHERE r.state = 'held' GROUP BY r.store_id, n.sku, r.location_id) AS h ON h.store_id = l.store_id"
     " AND h.sku = l.sku AND h.location_id = l.location_id WHERE l.allocated_milli <> COALESCE(h.total, 0)"},
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
     "SELECT store_id || ', ' || order_id, 'is still held ' || ((m.now_ms - expires_at) / 1000) || ' s after its end'"
     " FROM inv.reservations, moment AS m WHERE state = 'held' AND expires_at < m.read_ms - 60000"},
    {Proof::ReservationsSold, "I4", kInventoryStore, "reservations",
     "SELECT r.store_id || ', ' || r.order_id, 'is ' || r.state || ', the order is ' || COALESCE(o.state, 'not there')"
     " FROM inv.reservations AS r LEFT JOIN ord.orders AS o ON o.store_id = r.store_id AND o.order_id = r.order_id"
     " WHERE r.state = 'committed' AND (COALESCE(o.state, 'created') IN ('created', 'awaiting_payment')"
     // What waits for goods is sold when it is paid, and may be cancelled after.
     " OR (o.state = 'cancelled' AND r.order_id NOT IN (SELECT order_id FROM ord.outbox WHERE type = 'order_paid')))"},
    {"I4", kInventoryStore, "backorders",
     "SELECT b.store_id || ', ' || b.arrival_no, 'owes ' || b.owed_milli || ' milli to order ' || b.order_id ||"
     " ', whose reservation is ' || COALESCE(r.state, 'not there') FROM inv.backorders AS b LEFT JOIN inv.reservations"
     " AS r ON r.store_id = b.store_id AND r.order_id = b.order_id"
     " WHERE COALESCE(r.state, '') NOT IN ('held', 'committed')"},
};

/// What the movements of one product at one place come to.
struct Shelf {
    std::string key;
    std::int64_t sumMilli = 0;
    std::int64_t notedMilli = 0; ///< on hand after the last movement, as it says
};

/// Every movement says how much was there after it; that, their sum and the level have to agree. One pass in the order
/// of their numbers: sorting millions of rows by product would take longer than reading them.
class Shelves
{
public:
    Shelves(db::Session &session, Report &report)
        : m_session(session)
        , m_report(report)
    {
    }

    void check()
    {
        // They are written in the order of their numbers; looked up by their numbers they take twice as long.
        const std::string rows = "SELECT store_id, movement_no, sku, location_id, quantity_milli, on_hand_after_milli"
                                 " FROM inv.stock_movements";
        if (!read(rows))
            read(rows + " ORDER BY store_id, movement_no");
        for (const auto &finding : m_findings)
            m_report.add(finding);
        compare();
    }

private:
    /// False: the rows do not come in the order of their numbers, so nothing is said of them.
    auto read(const std::string &sql) -> bool
    {
        m_shelves = {};
        m_findings.clear();
        NumberMap<std::int64_t> last; // of each store
        auto row = m_session.query(sql);
        while (row.next()) {
            const auto store = numberOf(row.view(0));
            auto &before = last[store];
            if (row.int64(1) < before)
                return false;
            before = row.int64(1);
            const auto [shelf, fresh] = m_shelves.insert(numberOf(numberOf(store, row.view(2)), row.view(3)));
            if (fresh)
                shelf->key = row.text(0) + ", " + row.text(2) + ", " + row.text(3);
            add(*shelf, row);
        }
        return true;
    }

    void add(Shelf &shelf, const db::Rows &row)
    {
        const auto computed = shelf.notedMilli + row.int64(4);
        shelf.sumMilli += row.int64(4);
        shelf.notedMilli = row.int64(5);
        if (computed != shelf.notedMilli)
            m_findings.push_back(
                {Severity::Fault, "I4", kInventoryStore, "stock_movements", row.text(0) + ", " + row.text(1),
                 "noted " + std::to_string(shelf.notedMilli) + " milli on hand, computed " + std::to_string(computed)});
    }

    void compare()
    {
        NumberSet kept;
        auto level = m_session.query("SELECT store_id, sku, location_id, on_hand_milli FROM inv.stock_levels");
        while (level.next()) {
            const auto number = numberOf(numberOf(level.view(0), level.view(1)), level.view(2));
            const auto *shelf = m_shelves.find(number);
            const auto sum = shelf ? shelf->sumMilli : 0;
            kept.insert(number);
            if (level.int64(3) != sum)
                m_report.add({Severity::Fault, "I4", kInventoryStore, "stock_levels",
                              level.text(0) + ", " + level.text(1) + ", " + level.text(2),
                              "on hand " + std::to_string(level.int64(3)) + " milli, its movements sum to " +
                                  std::to_string(sum)});
        }
        m_shelves.forEach([&](std::uint64_t number, const Shelf &shelf) {
            if (!kept.holds(number))
                m_report.add({Severity::Fault, "I4", kInventoryStore, "stock_movements", shelf.key,
                              "movements of " + std::to_string(shelf.sumMilli) + " milli and no level"});
        });
    }

    db::Session &m_session;
    Report &m_report;
    NumberMap<Shelf> m_shelves;
    std::vector<Finding> m_findings;
};

} // namespace

auto checkStock(Snapshot &snapshot, const Proofs &proofs, Report &report) -> domain::Result<void>
{
    Shelves(snapshot.session(), report).check();
    runRules(snapshot, kStockRules, report, proofs);
    return {};
}

} // namespace tillhouse::ctl::verify
