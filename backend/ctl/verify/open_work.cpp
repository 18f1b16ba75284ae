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
constexpr Rule kOpenRules[] = {
    {"I9", kOrderStore, "orders",
     "SELECT store_id || ', ' || order_id, 'is ' || state || ', was to be looked at ' || (m.now_ms - next_check_at) / "
     "1000"
     " || ' s ago' FROM ord.orders, moment AS m WHERE next_check_at < m.now_ms - 120000 * m.patience"},
    {"I9", kOrderStore, "orders",
     "SELECT o.store_id || ', ' || o.order_id, 'is ' || o.state || ' for ' || (m.now_ms - o.created_at) / 1000 || ' s, "
     "its"
     " payment ' || COALESCE((SELECT 'is ' || group_concat(DISTINCT t.state) FROM pay.payment_tenders AS t"
     " WHERE t.store_id = o.store_id AND t.order_id = o.order_id), 'was never asked for')"
     " FROM ord.orders AS o, moment AS m WHERE o.state IN ('created', 'awaiting_payment')"
     " AND o.created_at < m.now_ms - 300000 * m.patience AND NOT EXISTS (SELECT 1 FROM pay.payment_tenders AS t"
     " WHERE t.store_id = o.store_id AND t.order_id = o.order_id AND t.state IN ('pending', 'unknown', 'authorized'))"},
    {"I9", kPaymentStore, "payment_tenders",
     "SELECT t.store_id || ', ' || t.tender_id, 'is ' || t.state || ' for ' || (m.now_ms - p.created_at) / 1000 ||"
     " ' s, order ' || t.order_id FROM moment AS m, pay.payment_tenders AS t JOIN pay.payments AS p"
     " ON p.store_id = t.store_id AND p.order_id = t.order_id WHERE t.state IN ('pending', 'unknown')"
     " AND p.created_at < m.now_ms - 86400000 * m.patience"},
    {"I9", kPaymentStore, "payment_tenders",
     "SELECT t.store_id || ', ' || t.tender_id, 'is ' || t.state || ' and parked for ' || (m.now_ms - p.created_at) / "
     "1000"
     " || ' s: ask the acquirer what became of it, order ' || t.order_id FROM moment AS m, pay.payment_tenders AS t"
     " JOIN pay.payments AS p ON p.store_id = t.store_id AND p.order_id = t.order_id WHERE t.state IN ('pending', "
     "'unknown')"
     " AND p.created_at < m.now_ms - 300000 AND p.created_at >= m.now_ms - 86400000 * m.patience",
     Severity::Warning},
    {"I9", kPaymentStore, "payment_tenders",
     "SELECT t.store_id || ', ' || t.tender_id, 'is still created after ' || (m.now_ms - p.created_at) / 1000 ||"
     " ' s, order ' || t.order_id FROM moment AS m, pay.payment_tenders AS t JOIN pay.payments AS p"
     " ON p.store_id = t.store_id AND p.order_id = t.order_id WHERE t.state = 'created'"
     " AND p.created_at < m.now_ms - 300000 * m.patience AND NOT EXISTS (SELECT 1 FROM pay.payment_tenders AS o"
     " WHERE o.store_id = t.store_id AND o.order_id = t.order_id AND o.state IN ('pending', 'unknown', 'authorized'))"},
    {"I9", kOrderStore, "order_refunds",
     "SELECT r.store_id || ', ' || r.order_id || ', ' || r.refund_id, 'is ' || r.state || ' for ' ||"
     " (m.now_ms - r.created_at) / 1000 || ' s' FROM ord.order_refunds AS r, moment AS m"
     " WHERE r.state NOT IN ('refunded', 'declined') AND r.created_at < m.now_ms - 300000 * m.patience"
     " AND NOT EXISTS (SELECT 1 FROM pay.refund_tenders AS t WHERE t.store_id = r.store_id AND t.refund_id = "
     "r.refund_id"
     " AND t.state IN ('pending', 'unknown'))"},
    {"I9", kPaymentStore, "refund_tenders",
     "SELECT t.store_id || ', ' || t.refund_id || ', ' || t.tender_id, 'is ' || t.state || ' for ' ||"
     " (m.now_ms - r.created_at) / 1000 || ' s' FROM moment AS m, pay.refund_tenders AS t JOIN pay.refunds AS r"
     " ON r.store_id = t.store_id AND r.refund_id = t.refund_id WHERE t.state IN ('pending', 'unknown')"
     " AND r.created_at < m.now_ms - 86400000 * m.patience"},
    {"I9", kPaymentStore, "refund_tenders",
     "SELECT t.store_id || ', ' || t.refund_id || ', ' || t.tender_id, 'is ' || t.state || ' and parked for ' ||"
     " (m.now_ms - r.created_at) / 1000 || ' s: ask the acquirer what became of it' FROM moment AS m,"
     " pay.refund_tenders AS t JOIN pay.refunds AS r ON r.store_id = t.store_id AND r.refund_id = t.refund_id"
     " WHERE t.state IN ('pending', 'unknown') AND r.created_at < m.now_ms - 300000"
     " AND r.created_at >= m.now_ms - 86400000 * m.patience",
     Severity::Warning},
    {"I9", kOrderStore, "outbox",
     "SELECT o.position, o.type || ' of order ' || o.order_id || ' waits for inventory for ' ||"
     " (m.now_ms - o.occurred_at) / 1000 || ' s' FROM moment AS m, ord.outbox AS o WHERE o.position >"
     " (SELECT COALESCE(MAX(position), 0) FROM inv.event_positions WHERE stream = 'orders')"
     " AND o.occurred_at < m.read_ms - 60000 * m.patience"},
};

} // namespace

auto checkOpenWork(Snapshot &snapshot, Report &report) -> domain::Result<void>
{
    runRules(snapshot, kOpenRules, report);
    return {};
}

} // namespace tillhouse::ctl::verify
