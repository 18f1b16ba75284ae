// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/rules.h"

namespace tillhouse::ctl::verify
{

namespace
{

/// Inside the order store: its own sums. Rounding to coins and tips belong to what is paid, not to what was sold; what
/// went on accounts is no turnover.
constexpr Rule kOrderSums[] = {
    {Proof::OrdersPaid, "I1", kOrderStore, "orders",
     "SELECT store_id || ', ' || order_id, state || ', total ' || total_minor || ', rounded by ' ||"
     " COALESCE(rounding_minor, 0) || ', tip ' || COALESCE(tip_minor, 0) || ', paid ' || paid_minor FROM ord.orders"
     " WHERE paid_minor <> CASE WHEN state IN ('created', 'awaiting_payment', 'cancelled') THEN 0"
     " ELSE total_minor + COALESCE(rounding_minor, 0) + COALESCE(tip_minor, 0) END"},
    {Proof::LinesSum, "I1", kOrderStore, "orders",
     "SELECT o.store_id || ', ' || o.order_id, 'total ' || o.total_minor || ', its lines sum to ' || COALESCE(l.total, "
     "0)"
     " FROM ord.orders AS o LEFT JOIN (SELECT store_id, order_id, SUM(total_minor) AS total, COUNT(*) AS lines"
     " FROM ord.order_lines GROUP BY store_id, order_id) AS l ON l.store_id = o.store_id AND l.order_id = o.order_id"
     " WHERE o.total_minor <> COALESCE(l.total, 0) OR o.line_count <> COALESCE(l.lines, 0)"},
    {Proof::TendersSum, "I1", kOrderStore, "order_tenders",
     "SELECT o.store_id || ', ' || o.order_id, 'paid ' || o.paid_minor || ', its captured tenders sum to ' ||"
     " COALESCE(t.taken, 0) FROM ord.orders AS o LEFT JOIN (SELECT store_id, order_id, SUM(amount_minor) AS taken"
     " FROM ord.order_tenders WHERE state IN ('captured', 'partly_refunded', 'refunded') GROUP BY store_id, order_id) "
     "AS t"
     " ON t.store_id = o.store_id AND t.order_id = o.order_id"
     " WHERE o.state NOT IN ('created', 'awaiting_payment', 'cancelled') AND o.paid_minor <> COALESCE(t.taken, 0)"},
    {Proof::RefundsSum, "I1", kOrderStore, "orders",
     "SELECT o.store_id || ', ' || o.order_id, 'given back ' || o.refunded_minor || ', its refunds sum to ' ||"
     " COALESCE(r.given, 0) FROM ord.orders AS o LEFT JOIN (SELECT store_id, order_id,"
     " SUM(total_minor + rounding_minor - (SELECT COALESCE(SUM(t.amount_minor), 0) FROM ord.order_refund_tenders AS t"
     " WHERE t.store_id = b.store_id AND t.order_id = b.order_id AND t.refund_id = b.refund_id"
     " AND t.state = 'declined')) AS given FROM ord.order_refunds AS b WHERE state = 'refunded'"
     " GROUP BY store_id, order_id) AS r ON r.store_id = o.store_id AND r.order_id = o.order_id"
     " WHERE o.refunded_minor <> COALESCE(r.given, 0) OR o.refunded_minor > MAX(o.paid_minor, o.total_minor)"},
    {Proof::LinesReturned, "I1", kOrderStore, "order_lines",
     "SELECT l.store_id || ', ' || l.order_id || ', ' || l.line_number, 'returned ' || l.refunded_milli || ' milli for "
     "' ||"
     " l.refunded_minor || ', its refunds sum to ' || COALESCE(r.milli, 0) || ' for ' || COALESCE(r.minor, 0) ||"
     " ', sold ' || l.quantity_milli || ' for ' || l.total_minor"
     " FROM ord.order_lines AS l LEFT JOIN (SELECT n.store_id, n.order_id, n.line_id, SUM(n.quantity_milli) AS milli,"
     " SUM(n.total_minor) AS minor FROM ord.order_refund_lines AS n JOIN ord.order_refunds AS r"
     " ON r.store_id = n.store_id AND r.order_id = n.order_id AND r.refund_id = n.refund_id"
     " WHERE r.state <> 'declined' GROUP BY n.store_id, n.order_id, n.line_id) AS r"
     " ON r.store_id = l.store_id AND r.order_id = l.order_id AND r.line_id = l.line_id"
     " WHERE l.refunded_milli <> COALESCE(r.milli, 0) OR l.refunded_minor <> COALESCE(r.minor, 0)"
     " OR l.refunded_milli > l.quantity_milli OR l.refunded_minor > l.total_minor"},
    {"I1", kOrderStore, "order_refunds",
     "SELECT store_id || ', ' || order_id || ', ' || refund_id, 'gives back ' || back || ', its tenders sum to ' || "
     "parts"
     " FROM (SELECT r.store_id, r.order_id, r.refund_id, r.total_minor + r.rounding_minor AS back,"
     " (SELECT COALESCE(SUM(t.amount_minor), 0) FROM ord.order_refund_tenders AS t WHERE t.store_id = r.store_id"
     " AND t.order_id = r.order_id AND t.refund_id = r.refund_id) AS parts FROM ord.order_refunds AS r)"
     " WHERE back <> parts"},
    {Proof::DayTotals, "I1", kOrderStore, "day_totals",
     "SELECT o.store_id || ', ' || o.day, 'sales ' || COALESCE(d.sales_minor, 0) || ' of ' || COALESCE(d.orders, 0) ||"
     " ' orders, its orders sum to ' || o.sales || ' of ' || o.orders"
     " FROM (SELECT store_id, date(sold_at / 1000, 'unixepoch') AS day, COUNT(*) AS orders, SUM(total_minor - "
     "issued_minor) AS sales,"
     " SUM(tax_minor) AS tax FROM ord.orders WHERE state NOT IN ('created', 'awaiting_payment', 'cancelled')"
     " GROUP BY 1, 2) AS o LEFT JOIN ord.day_totals AS d ON d.store_id = o.store_id AND d.day = o.day"
     " WHERE COALESCE(d.orders, 0) <> o.orders OR COALESCE(d.sales_minor, 0) <> o.sales"
     " OR COALESCE(d.tax_minor, 0) <> o.tax"},
    {Proof::AllDays, "I1", kOrderStore, "day_totals",
     "SELECT d.store_id || ', all days', 'sales ' || d.sales || ', orders sum to ' || o.sales || '; given back ' || "
     "d.given ||"
     " ', refunds sum to ' || COALESCE(r.given, 0) FROM (SELECT store_id, SUM(refunded_minor) AS given,"
     " SUM(sales_minor) AS sales FROM ord.day_totals GROUP BY store_id) AS d JOIN (SELECT store_id,"
     " SUM(CASE WHEN state IN ('created', 'awaiting_payment', 'cancelled') THEN 0 ELSE total_minor - issued_minor END) "
     "AS sales"
     " FROM ord.orders GROUP BY store_id) AS o ON o.store_id = d.store_id LEFT JOIN (SELECT store_id,"
     " SUM(total_minor) AS given FROM ord.order_refunds WHERE state = 'refunded' GROUP BY store_id) AS r"
     " ON r.store_id = d.store_id WHERE COALESCE(r.given, 0) <> d.given OR o.sales <> d.sales"},
};

/// Points: kept with the orders that earn and spend them.
constexpr Rule kPointSums[] = {
    {"I1", kOrderStore, "customer_points",
     "SELECT store_id || ', ' || customer_id, 'balance and held ' || SUM(kept) || ', its movements sum to ' ||"
     " SUM(moved) FROM (SELECT store_id, customer_id, balance + held AS kept, 0 AS moved FROM ord.customer_points"
     " UNION ALL SELECT store_id, customer_id, 0, points FROM ord.point_movements) GROUP BY store_id, customer_id"
     " HAVING SUM(kept) <> SUM(moved)"},
    {"I1", kOrderStore, "customer_points",
     "SELECT p.store_id || ', ' || p.customer_id, 'held ' || p.held || ', open tenders sum to ' ||"
     " COALESCE(t.points, 0) FROM ord.customer_points AS p LEFT JOIN (SELECT t.store_id, t.account,"
     " SUM(t.points) AS points FROM ord.order_tenders AS t JOIN ord.orders AS o ON o.store_id = t.store_id"
     " AND o.order_id = t.order_id WHERE t.kind = 'points' AND o.state IN ('created', 'awaiting_payment')"
     " GROUP BY t.store_id, t.account) AS t ON t.store_id = p.store_id AND t.account = p.customer_id"
     " WHERE p.held <> COALESCE(t.points, 0)"},
    {"I1", kOrderStore, "orders",
     "SELECT o.store_id || ', ' || o.order_id, 'earned ' || o.points_earned || ' points, booked are ' ||"
     " COALESCE(m.points, 0) FROM ord.orders AS o LEFT JOIN ord.point_movements AS m ON m.store_id = o.store_id"
     " AND m.movement_id = 'earned:' || o.order_id WHERE o.points_earned <> COALESCE(m.points, 0)"},
};

/// Between order and payment. An order is only looked at once recovery has nothing left to do with it; the payment
/// store is read later, so what the order says of its money must be there.
constexpr Rule kOrdersAndPayments[] = {
    {Proof::OrdersCaptured, "I1", kPaymentStore, "payment_tenders",
     "SELECT store_id || ', ' || order_id, 'the order says paid ' || paid_minor || ', captured is ' || taken FROM"
     " (SELECT o.store_id, o.order_id, o.paid_minor, (SELECT COALESCE(SUM(t.amount_minor), 0)"
     " FROM pay.payment_tenders AS t WHERE t.store_id = o.store_id AND t.order_id = o.order_id"
     " AND t.state IN ('captured', 'partly_refunded', 'refunded')) AS taken FROM ord.orders AS o"
     " WHERE o.next_check_at IS NULL AND o.state NOT IN ('created', 'awaiting_payment', 'cancelled'))"
     " WHERE taken <> paid_minor"},
    {Proof::CancelledGivenBack, "I1", kPaymentStore, "payment_tenders",
     "SELECT t.store_id || ', ' || t.tender_id, 'the order ' || t.order_id || ' is cancelled, still taken is ' ||"
     " (t.amount_minor - t.refunded_minor) FROM ord.orders AS o JOIN pay.payment_tenders AS t"
     " ON t.store_id = o.store_id AND t.order_id = o.order_id WHERE o.state = 'cancelled' AND o.next_check_at IS NULL"
     " AND t.state IN ('captured', 'partly_refunded') AND t.refunds_minor < t.amount_minor"
     " AND t.updated_at < (SELECT read_ms FROM moment) - 60000"},
    {Proof::PaymentsHaveOrders, "I1", kPaymentStore, "payments",
     "SELECT p.store_id || ', ' || p.order_id, 'there is no such order' FROM pay.payments AS p"
     " WHERE p.created_at < (SELECT read_ms FROM moment) AND NOT EXISTS"
     " (SELECT 1 FROM ord.orders AS o WHERE o.store_id = p.store_id AND o.order_id = p.order_id)"},
    {"I1", kPaymentStore, "refund_tenders",
     "SELECT store_id || ', ' || refund_id, 'the order ' || order_id || ' says ' || state || ' ' || back ||"
     " ', given back is ' || given FROM (SELECT r.store_id, r.order_id, r.refund_id, r.state,"
     " r.total_minor + r.rounding_minor - (SELECT COALESCE(SUM(t.amount_minor), 0) FROM ord.order_refund_tenders AS t"
     " WHERE t.store_id = r.store_id AND t.order_id = r.order_id AND t.refund_id = r.refund_id"
     " AND t.state = 'declined') AS back, (SELECT COALESCE(SUM(t.amount_minor), 0) FROM pay.refund_tenders AS t"
     " WHERE t.store_id = r.store_id AND t.refund_id = r.refund_id AND t.state = 'captured') AS given"
     " FROM ord.order_refunds AS r WHERE r.next_check_at IS NULL AND r.state IN ('refunded', 'declined'))"
     " WHERE given <> CASE WHEN state = 'refunded' THEN back ELSE 0 END"},
    {"I1", kPaymentStore, "refunds",
     "SELECT r.store_id || ', ' || r.refund_id, 'the order ' || r.order_id || ' knows of no such refund'"
     " FROM pay.refunds AS r WHERE r.created_at < (SELECT read_ms FROM moment)"
     " AND NOT EXISTS (SELECT 1 FROM ord.order_refunds AS o WHERE o.store_id = r.store_id AND o.order_id = r.order_id"
     " AND o.refund_id = r.refund_id)"
     // What the payment service gives back of its own accord (a declined split, a late approval) carries the tender's
     // id.
     " AND NOT EXISTS (SELECT 1 FROM pay.payment_tenders AS t WHERE t.store_id = r.store_id AND t.tender_id = "
     "r.refund_id)"},
    {Proof::TendersAgree, "I3", kPaymentStore, "payment_tenders",
     "SELECT o.store_id || ', ' || o.tender_id, 'belongs to order ' || t.order_id || ' with ' || t.amount_minor ||"
     " ', order ' || o.order_id || ' has it with ' || o.amount_minor"
     " FROM ord.order_tenders AS o JOIN pay.payment_tenders AS t ON t.store_id = o.store_id AND t.tender_id = "
     "o.tender_id"
     " WHERE t.order_id <> o.order_id OR t.kind <> o.kind"
     // A hold may have been captured for less.
     " OR o.amount_minor NOT IN (t.amount_minor, COALESCE(t.authorized_minor, t.amount_minor))"},
};

} // namespace

auto checkOrderSums(Snapshot &snapshot, const Proofs &proofs, Report &report) -> domain::Result<void>
{
    runRules(snapshot, kOrderSums, report, proofs);
    runRules(snapshot, kPointSums, report, proofs);
    return {};
}

auto checkOrderPayments(Snapshot &snapshot, const Proofs &proofs, Report &report) -> domain::Result<void>
{
    runRules(snapshot, kOrdersAndPayments, report, proofs);
    return {};
}

} // namespace tillhouse::ctl::verify
