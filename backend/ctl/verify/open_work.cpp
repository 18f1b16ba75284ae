// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/rules.h"

namespace tillhouse::ctl::verify
{

namespace
{

/// How long each kind of work may be open. Recovery asks after 1, 2, 4 ... 60 s, up to 150 s; then a card whose outcome
/// nobody tells is parked and asked for every quarter of an hour. So after 300 s work is either done or parked; what is
/// parked is told as a warning for a day, and is a fault after it. `moment.patience` is 1, or 0 where nothing at all
/// may be open (`--settled`).
constexpr Rule kOpenOrders[] = {
    {"I9", kOrderStore, "orders",
     "SELECT store_id || ', ' || order_id, 'is ' || state || ', was to be looked at ' || ((m.now_ms - next_check_at) / "
     "1000)"
     " || ' s ago' FROM ord.orders, moment AS m WHERE next_check_at < m.now_ms - 120000 * m.patience"},
    {"I9", kOrderStore, "orders",
     "SELECT o.store_id || ', ' || o.order_id, 'is ' || o.state || ' for ' || ((m.now_ms - o.created_at) / 1000) || ' "
     "s, "
     "its"
     " payment ' || COALESCE((SELECT 'is ' || group_concat(DISTINCT t.state) FROM pay.payment_tenders AS t"
     " WHERE t.store_id = o.store_id AND t.order_id = o.order_id), 'was never asked for')"
     " FROM ord.orders AS o, moment AS m WHERE o.state IN ('created', 'awaiting_payment')"
     " AND o.created_at < m.now_ms - 300000 * m.patience AND NOT EXISTS (SELECT 1 FROM pay.payment_tenders AS t"
     " WHERE t.store_id = o.store_id AND t.order_id = o.order_id AND t.state IN ('pending', 'unknown', 'authorized'))"},
    {"I9", kOrderStore, "order_refunds",
     "SELECT r.store_id || ', ' || r.order_id || ', ' || r.refund_id, 'is ' || r.state || ' for ' ||"
     " ((m.now_ms - r.created_at) / 1000) || ' s' FROM ord.order_refunds AS r, moment AS m"
     " WHERE r.state NOT IN ('refunded', 'declined') AND r.created_at < m.now_ms - 300000 * m.patience"
     " AND NOT EXISTS (SELECT 1 FROM pay.refund_tenders AS t WHERE t.store_id = r.store_id AND t.refund_id = "
     "r.refund_id"
     " AND t.state IN ('pending', 'unknown'))"},
};

constexpr Rule kOpenPayments[] = {
    {"I9", kPaymentStore, "payment_tenders",
     "SELECT t.store_id || ', ' || t.tender_id, 'is ' || t.state || ' for ' ||"
     " ((m.now_ms - COALESCE(t.parked_at, t.updated_at)) / 1000) || ' s, order ' || t.order_id"
     " FROM moment AS m, pay.payment_tenders AS t WHERE t.state IN ('pending', 'unknown')"
     " AND CASE WHEN t.parked_at IS NULL THEN t.updated_at < m.now_ms - 300000 * m.patience"
     " ELSE t.parked_at < m.now_ms - 86400000 * m.patience END"},
    {"I9", kPaymentStore, "payment_tenders",
     "SELECT t.store_id || ', ' || t.tender_id, 'is ' || t.state || ' and parked for ' || ((m.now_ms - t.parked_at) / "
     "1000)"
     " || ' s: ask the acquirer what became of it, order ' || t.order_id FROM moment AS m, pay.payment_tenders AS t"
     " WHERE t.state IN ('pending', 'unknown') AND t.parked_at >= m.now_ms - 86400000 * m.patience",
     Severity::Warning},
    {"I9", kPaymentStore, "payment_tenders",
     "SELECT t.store_id || ', ' || t.tender_id, 'is still created after ' || ((m.now_ms - t.updated_at) / 1000) ||"
     " ' s, order ' || t.order_id FROM moment AS m, pay.payment_tenders AS t WHERE t.state = 'created'"
     " AND t.updated_at < m.now_ms - 300000 * m.patience AND NOT EXISTS (SELECT 1 FROM pay.payment_tenders AS o"
     " WHERE o.store_id = t.store_id AND o.order_id = t.order_id AND o.state IN ('pending', 'unknown', 'authorized'))"},
    {"I9", kPaymentStore, "refund_tenders",
     "SELECT t.store_id || ', ' || t.refund_id || ', ' || t.tender_id, 'is ' || t.state || ' for ' ||"
     " ((m.now_ms - COALESCE(t.parked_at, t.updated_at)) / 1000) || ' s' FROM moment AS m, pay.refund_tenders AS t"
     " WHERE t.state IN ('pending', 'unknown') AND CASE WHEN t.parked_at IS NULL"
     " THEN t.updated_at < m.now_ms - 300000 * m.patience ELSE t.parked_at < m.now_ms - 86400000 * m.patience END"},
    {"I9", kPaymentStore, "refund_tenders",
     "SELECT t.store_id || ', ' || t.refund_id || ', ' || t.tender_id, 'is ' || t.state || ' and parked for ' ||"
     " ((m.now_ms - t.parked_at) / 1000) || ' s: ask the acquirer what became of it' FROM moment AS m,"
     " pay.refund_tenders AS t WHERE t.state IN ('pending', 'unknown')"
     " AND t.parked_at >= m.now_ms - 86400000 * m.patience",
     Severity::Warning},
    {"I9", kPaymentStore, "overrides",
     "SELECT v.store_id || ', ' || v.tender_id, 'a manager said ' || v.outcome || ' ' || ((m.now_ms - v.recorded_at) / "
     "1000) ||"
     " ' s ago, the acquirer has not said anything yet' FROM moment AS m, pay.overrides AS v WHERE v.settled_at IS "
     "NULL",
     Severity::Warning},
};

constexpr Rule kOpenEvents[] = {
    {"I9", kOrderStore, "outbox",
     "SELECT o.position, o.type || ' of order ' || o.order_id || ' waits for inventory for ' ||"
     " ((m.now_ms - o.occurred_at) / 1000) || ' s' FROM moment AS m, ord.outbox AS o WHERE o.position >"
     " (SELECT COALESCE(MAX(position), 0) FROM inv.event_positions WHERE stream = 'orders')"
     " AND o.occurred_at < m.read_ms - 60000 * m.patience"},
    {"I9", kInventoryStore, "stock_events",
     "SELECT e.position, e.kind || ' of order ' || e.order_id || ' waits for the order service for ' ||"
     " ((m.now_ms - e.occurred_at) / 1000) || ' s' FROM moment AS m, inv.stock_events AS e WHERE e.position >"
     " (SELECT COALESCE(MAX(position), 0) FROM ord.stream_positions WHERE stream = 'stock_events')"
     " AND e.occurred_at < m.read_ms - 60000 * m.patience"},
    {"I9", kPaymentStore, "payment_events",
     "SELECT e.position, e.kind || ' waits for the order service for ' || ((m.now_ms - e.occurred_at) / 1000) || ' s'"
     " FROM moment AS m, pay.payment_events AS e WHERE e.position >"
     " (SELECT COALESCE(MAX(position), 0) FROM ord.stream_positions WHERE stream = 'payment_events')"
     " AND e.occurred_at < m.read_ms - 60000 * m.patience"},
    {"I9", kInventoryStore, "dead_letters",
     "SELECT d.store_id || ', ' || d.event_id, d.type || ' of order ' || d.order_id || ' was put aside ' ||"
     " ((m.now_ms - d.recorded_at) / 1000) || ' s ago: ' || d.reason FROM moment AS m, inv.dead_letters AS d"
     " WHERE d.recorded_at < m.now_ms - 86400000 * m.patience"},
    {"I9", kInventoryStore, "dead_letters",
     "SELECT d.store_id || ', ' || d.event_id, d.type || ' of order ' || d.order_id || ' was put aside ' ||"
     " ((m.now_ms - d.recorded_at) / 1000) || ' s ago: ' || d.reason FROM moment AS m, inv.dead_letters AS d"
     " WHERE d.recorded_at >= m.now_ms - 86400000 * m.patience",
     Severity::Warning},
};

} // namespace

auto checkOpenWork(Snapshot &snapshot, Report &report) -> domain::Result<void>
{
    runRules(snapshot, kOpenOrders, report);
    runRules(snapshot, kOpenPayments, report);
    runRules(snapshot, kOpenEvents, report);
    return {};
}

} // namespace tillhouse::ctl::verify
