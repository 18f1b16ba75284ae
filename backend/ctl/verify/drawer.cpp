// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/rules.h"

namespace tillhouse::ctl::verify
{

namespace
{

/// What must be in a drawer is opening + sales - refunds + paid in - paid out; the four sums are kept with the shift,
/// and every one of them has to come from its movements, and every movement of a sale or refund from one that there
/// was.
constexpr Rule kDrawerRules[] = {
    {"I10", kOrderStore, "shifts",
     "SELECT s.store_id || ', ' || s.shift_id, 'sales ' || s.sales_minor || ', refunds ' || s.refunds_minor || ', paid "
     "in ' ||"
     " s.paid_in_minor || ', paid out ' || s.paid_out_minor || '; its movements sum to ' || COALESCE(m.sales, 0) || ', "
     "' ||"
     " COALESCE(m.refunds, 0) || ', ' || COALESCE(m.paid_in, 0) || ', ' || COALESCE(m.paid_out, 0) FROM ord.shifts AS s"
     " LEFT JOIN (SELECT store_id, shift_id, SUM(CASE kind WHEN 'sale' THEN amount_minor ELSE 0 END) AS sales,"
     " SUM(CASE kind WHEN 'refund' THEN amount_minor ELSE 0 END) AS refunds,"
     " SUM(CASE kind WHEN 'paid_in' THEN amount_minor ELSE 0 END) AS paid_in,"
     " SUM(CASE kind WHEN 'paid_out' THEN amount_minor ELSE 0 END) AS paid_out FROM ord.cash_movements"
     " GROUP BY store_id, shift_id) AS m ON m.store_id = s.store_id AND m.shift_id = s.shift_id"
     " WHERE s.sales_minor <> COALESCE(m.sales, 0) OR s.refunds_minor <> COALESCE(m.refunds, 0)"
     " OR s.paid_in_minor <> COALESCE(m.paid_in, 0) OR s.paid_out_minor <> COALESCE(m.paid_out, 0)"},
    {"I10", kOrderStore, "cash_movements",
     "SELECT m.store_id || ', ' || m.movement_id, m.kind || ' of ' || m.amount_minor || ' in the shift ' || m.shift_id "
     "||"
     " ', which is not there' FROM ord.cash_movements AS m WHERE NOT EXISTS (SELECT 1 FROM ord.shifts AS s"
     " WHERE s.store_id = m.store_id AND s.shift_id = m.shift_id)"},
    {"I10", kOrderStore, "shift_tenders",
     "SELECT s.store_id || ', ' || s.shift_id || ', cash', 'sales ' || COALESCE(t.sales_minor, 0) || ' and refunds ' ||"
     " COALESCE(t.refunds_minor, 0) || ', the shift has ' || s.sales_minor || ' and ' || s.refunds_minor"
     " FROM ord.shifts AS s LEFT JOIN ord.shift_tenders AS t ON t.store_id = s.store_id AND t.shift_id = s.shift_id"
     " AND t.kind = 'cash' WHERE COALESCE(t.sales_minor, 0) <> s.sales_minor"
     " OR COALESCE(t.refunds_minor, 0) <> s.refunds_minor"},
    {Proof::CashSalesAgree, "I10", kOrderStore, "cash_movements",
     "SELECT store_id || ', ' || movement_id, 'sale of ' || amount_minor || ', the order took ' || cash || ' in cash'"
     " FROM (SELECT m.store_id, m.movement_id, m.amount_minor, (SELECT COALESCE(SUM(t.amount_minor), 0)"
     " FROM ord.order_tenders AS t WHERE t.store_id = m.store_id AND t.order_id = m.order_id AND t.kind = 'cash') AS "
     "cash"
     " FROM ord.cash_movements AS m WHERE m.kind = 'sale') WHERE cash <> amount_minor"},
    // A refund's movement is `<refund>.refund`, that of a cancelled order's cash `<order>.cancelled`.
    {"I10", kOrderStore, "cash_movements",
     "SELECT store_id || ', ' || movement_id, 'refund of ' || amount_minor || ', given back in cash were ' || cash"
     " FROM (SELECT m.store_id, m.movement_id, m.amount_minor, COALESCE((SELECT"
     " SUM(CASE t.kind WHEN 'cash' THEN t.amount_minor - t.diverted_minor ELSE 0 END"
     " + CASE r.paid_to WHEN 'cash' THEN t.diverted_minor ELSE 0 END)"
     " FROM ord.order_refund_tenders AS t JOIN ord.order_refunds AS r ON r.store_id = t.store_id"
     " AND r.order_id = t.order_id AND r.refund_id = t.refund_id WHERE t.store_id = m.store_id"
     " AND t.order_id = m.order_id AND t.refund_id || '.refund' = m.movement_id AND r.state = 'refunded'"
     " AND t.state <> 'declined'"
     "), 0) AS cash FROM ord.cash_movements AS m WHERE m.kind = 'refund'"
     " AND m.movement_id NOT LIKE '%.cancelled') WHERE cash <> amount_minor"},
    // A sale or refund that names a shift is in a drawer, or the inbox says why not.
    {Proof::CashInDrawers, "I10", kOrderStore, "orders",
     "SELECT o.store_id || ', ' || o.order_id, 'took cash in the shift ' || o.shift_id || ' and is in no drawer'"
     " FROM ord.orders AS o WHERE o.shift_id IS NOT NULL"
     " AND o.state NOT IN ('created', 'awaiting_payment', 'cancelled') AND NOT EXISTS (SELECT 1 FROM"
     " ord.cash_movements AS m WHERE m.store_id = o.store_id AND m.movement_id = o.order_id) AND NOT EXISTS"
     " (SELECT 1 FROM ord.exceptions AS e WHERE e.store_id = o.store_id AND e.exception_id = o.order_id || '.shift')"
     " AND (SELECT COALESCE(SUM(t.amount_minor), 0) FROM ord.order_tenders AS t WHERE t.store_id = o.store_id"
     " AND t.order_id = o.order_id AND t.kind = 'cash') > 0"},
    {"I10", kOrderStore, "order_refunds",
     "SELECT r.store_id || ', ' || r.order_id || ', ' || r.refund_id, 'gave cash back in the shift ' || r.shift_id ||"
     " ' and is in no drawer' FROM ord.order_refunds AS r WHERE r.shift_id IS NOT NULL AND r.state = 'refunded'"
     " AND NOT EXISTS (SELECT 1 FROM ord.cash_movements AS m WHERE m.store_id = r.store_id"
     " AND m.movement_id = r.refund_id || '.refund') AND NOT EXISTS (SELECT 1 FROM ord.exceptions AS e"
     " WHERE e.store_id = r.store_id AND e.exception_id = r.refund_id || '.refund.shift') AND EXISTS (SELECT 1 FROM"
     " ord.order_refund_tenders AS t WHERE t.store_id = r.store_id AND t.order_id = r.order_id"
     " AND t.refund_id = r.refund_id AND t.state <> 'declined' AND ((t.kind = 'cash' AND t.amount_minor > "
     "t.diverted_minor)"
     " OR (r.paid_to = 'cash' AND t.diverted_minor > 0)))"},
};

} // namespace

auto checkDrawer(Snapshot &snapshot, const Proofs &proofs, Report &report) -> domain::Result<void>
{
    runRules(snapshot, kDrawerRules, report, proofs);
    return {};
}

} // namespace tillhouse::ctl::verify
