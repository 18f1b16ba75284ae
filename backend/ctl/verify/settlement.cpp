// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/rules.h"

namespace tillhouse::ctl::verify
{

namespace
{

/// The acquirer's reports: each batch taken once and whole, and its payout booked. What a report says differently from
/// our books is no fault of the stores; it is in the exceptions inbox.
constexpr Rule kSettlementRules[] = {
    {"I1", kPaymentStore, "settlement_reports",
     "SELECT batch, 'batches ' || (before + 1) || ' to ' || (batch - 1) || ' were never taken' FROM (SELECT batch,"
     " LAG(batch, 1, 0) OVER (ORDER BY batch) AS before FROM pay.settlement_reports) WHERE batch <> before + 1"},
    {"I1", kPaymentStore, "settlement_reports",
     "SELECT r.batch, 'has ' || r.lines || ' lines, kept are ' || COALESCE(l.kept, 0) FROM pay.settlement_reports AS r"
     " LEFT JOIN (SELECT batch, COUNT(*) AS kept FROM pay.settlement_lines GROUP BY batch) AS l ON l.batch = r.batch"
     " WHERE r.lines <> COALESCE(l.kept, 0)"},
    {"I1", kPaymentStore, "settlement_lines",
     "SELECT store_id || ', ' || batch || ', ' || currency, 'pays out ' || paid || ', the bank was booked ' || booked "
     "FROM"
     " (SELECT l.store_id, l.batch, l.currency, l.paid, (SELECT COALESCE(SUM(p.amount_minor), 0)"
     " FROM pay.ledger_postings AS p WHERE p.store_id = l.store_id"
     " AND p.transaction_id = 'settlement:' || l.batch || ':' || l.currency AND p.account = 'bank') AS booked"
     " FROM (SELECT store_id, batch, currency, SUM(CASE kind WHEN 'refund' THEN -amount_minor ELSE amount_minor END)"
     " AS paid FROM pay.settlement_lines WHERE batch IN (SELECT batch FROM pay.settlement_reports)"
     " GROUP BY store_id, batch, currency) AS l) WHERE booked <> paid"},
    {"I9", kPaymentStore, "settlement_lines",
     "SELECT l.store_id || ', ' || l.batch || ', ' || l.line, 'the acquirer reports ' || l.acquirer_key ||"
     " ', whose outcome we do not know' FROM pay.settlement_lines AS l WHERE l.difference = 'open'",
     Severity::Warning},
};

} // namespace

auto checkSettlement(Snapshot &snapshot, Report &report) -> domain::Result<void>
{
    runRules(snapshot, kSettlementRules, report);
    return {};
}

} // namespace tillhouse::ctl::verify
