// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/rules.h"

namespace tillhouse::ctl::verify
{

namespace
{

constexpr Rule kSalesRules[] = {
    {Proof::KeysHaveOrders, "I2", kOrderStore, "idempotency_key",
     "SELECT k.store_id || ', ' || k.operation || ', ' || k.request_key, 'was answered, but there is no such order'"
     " FROM ord.idempotency_key AS k WHERE k.operation = 'orders.place' AND NOT EXISTS"
     " (SELECT 1 FROM ord.orders AS o WHERE o.store_id = k.store_id AND o.order_id = k.request_key)"},
    {Proof::ReceiptsOnce, "I2", kOrderStore, "orders",
     "SELECT store_id || ', ' || till_id || ', ' || receipt_number, 'this receipt number stands on ' || COUNT(*) ||"
     " ' orders: ' || group_concat(order_id) FROM ord.orders WHERE receipt_number IS NOT NULL"
     " GROUP BY store_id, receipt_number, till_id HAVING COUNT(*) > 1"},
    {Proof::LinesHaveOrders, "I2", kOrderStore, "order_lines",
     "SELECT store_id || ', ' || order_id || ', ' || line_number, 'a line of an order that is not there'"
     " FROM ord.order_lines AS l WHERE NOT EXISTS (SELECT 1 FROM ord.orders AS o WHERE o.store_id = l.store_id"
     " AND o.order_id = l.order_id)"},
    {Proof::TendersHaveOrders, "I2", kOrderStore, "order_tenders",
     "SELECT store_id || ', ' || order_id || ', ' || tender_number, 'a tender of an order that is not there'"
     " FROM ord.order_tenders AS t WHERE NOT EXISTS (SELECT 1 FROM ord.orders AS o WHERE o.store_id = t.store_id"
     " AND o.order_id = t.order_id)"},
    {"I2", kOrderStore, "order_refunds",
     "SELECT store_id || ', ' || order_id || ', ' || refund_id, 'a refund of an order that is not there'"
     " FROM ord.order_refunds AS r WHERE NOT EXISTS (SELECT 1 FROM ord.orders AS o WHERE o.store_id = r.store_id"
     " AND o.order_id = r.order_id)"},
    {Proof::HistoryHasOrders, "I2", kOrderStore, "order_history",
     "SELECT h.store_id || ', ' || h.order_id || ', ' || h.entry_number, 'history of an order that is not there'"
     " FROM ord.order_history AS h WHERE NOT EXISTS (SELECT 1 FROM ord.orders AS o WHERE o.store_id = h.store_id"
     " AND o.order_id = h.order_id)"},
    {Proof::TendersOnce, "I3", kOrderStore, "order_tenders",
     "SELECT store_id || ', ' || tender_id, 'pays ' || COUNT(*) || ' orders: ' || group_concat(order_id)"
     " FROM ord.order_tenders GROUP BY store_id, tender_id HAVING COUNT(*) > 1"},
    {Proof::AnswersAgree, "I3", kOrderStore, "idempotency_key",
     "SELECT k.store_id || ', ' || k.operation || ', ' || k.request_key, 'answers for total ' ||"
     " COALESCE(json_extract(k.answer, '$.total.amount_minor'), 'nothing') || ', the order has ' || o.total_minor"
     " FROM ord.idempotency_key AS k JOIN ord.orders AS o ON o.store_id = k.store_id AND o.order_id = k.request_key"
     " WHERE k.operation = 'orders.place' AND (k.request_hash <> o.request_hash"
     " OR json_extract(k.answer, '$.order_id') IS NOT k.request_key"
     " OR json_extract(k.answer, '$.total.amount_minor') IS NOT o.total_minor)"},
    {Proof::AnswersKept, "I3", kOrderStore, "orders",
     // A key is kept for at least thirty days.
     "SELECT o.store_id || ', ' || o.order_id, 'is settled, but a repeat would not get the first answer'"
     " FROM ord.orders AS o WHERE o.state NOT IN ('created', 'awaiting_payment')"
     " AND o.created_at > (SELECT now_ms FROM moment) - 29 * 86400000 AND NOT EXISTS (SELECT 1 FROM"
     " ord.idempotency_key AS k WHERE k.store_id = o.store_id AND k.operation = 'orders.place'"
     " AND k.request_key = o.order_id)"},
};

} // namespace

auto checkSales(Snapshot &snapshot, const Proofs &proofs, Report &report) -> domain::Result<void>
{
    runRules(snapshot, kSalesRules, report, proofs);
    return {};
}

} // namespace tillhouse::ctl::verify
