// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/rules.h"

namespace tillhouse::ctl::verify
{

namespace
{

/// The acquirer's entries are read last: what the payment store says of it must be there. In the other direction only
/// entries count that were there before the payment store was read (`old`): their intent was stored before the call.
constexpr Rule kAcquirerRules[] = {
    {"I3", kAcquirerLedger, "entries",
     "SELECT entry_key, 'stands on ' || COUNT(*) || ' lines: ' || group_concat(sequence) FROM acquirer"
     " GROUP BY entry_key HAVING COUNT(*) > 1"},
    {"I1", kPaymentStore, "payment_tenders",
     "SELECT t.store_id || ', ' || t.tender_id, t.state || ' ' || t.amount_minor || ', the acquirer has ' ||"
     " COALESCE(a.state || ' ' || a.amount_minor, 'no such charge') FROM pay.payment_tenders AS t"
     " LEFT JOIN acquirer AS a ON a.entry_key = t.store_id || '.' || t.tender_id AND a.kind = 'charge'"
     " WHERE t.kind = 'card' AND t.state IN ('captured', 'partly_refunded', 'refunded')"
     " AND (a.state IS NOT 'approved' OR a.amount_minor <> t.amount_minor)"},
    {"I1", kPaymentStore, "refund_tenders",
     "SELECT r.store_id || ', ' || r.refund_id || ', ' || r.tender_id, r.state || ' ' || r.amount_minor ||"
     " ', the acquirer has ' || COALESCE(a.state || ' ' || a.amount_minor, 'no such refund')"
     " FROM pay.refund_tenders AS r JOIN pay.payment_tenders AS t ON t.store_id = r.store_id AND t.tender_id = "
     "r.tender_id"
     " LEFT JOIN acquirer AS a ON a.entry_key = r.store_id || '.' || r.refund_id || '.' || r.tender_id"
     " AND a.kind = 'refund' WHERE t.kind = 'card' AND r.state = 'captured'"
     " AND (a.state IS NOT 'approved' OR a.amount_minor <> r.amount_minor)"},
    {"I1", kAcquirerLedger, "entries",
     "SELECT a.sequence || ', ' || a.entry_key, 'took ' || a.amount_minor || ', the payment store has ' ||"
     " COALESCE('the tender as ' || t.state, 'no such tender') FROM acquirer AS a LEFT JOIN pay.payment_tenders AS t"
     " ON t.store_id = substr(a.entry_key, 1, length(a.entry_key) - 37) AND t.tender_id = substr(a.entry_key, -36)"
     " WHERE a.kind = 'charge' AND a.state = 'approved' AND a.old AND (t.tender_id IS NULL"
     " OR (t.state IN ('created', 'declined', 'voided') AND t.updated_at < (SELECT read_ms FROM moment) - 60000"
     " AND a.amount_minor > (SELECT COALESCE(SUM(r.amount_minor), 0) FROM acquirer AS r WHERE r.kind = 'refund'"
     " AND r.state = 'approved' AND r.charge_key = a.entry_key)))"},
    {"I1", kAcquirerLedger, "entries",
     "SELECT a.sequence || ', ' || a.entry_key, 'gave back ' || a.amount_minor || ', the payment store has ' ||"
     " COALESCE('the refund as ' || r.state, 'no such refund') FROM acquirer AS a LEFT JOIN pay.refund_tenders AS r"
     " ON r.store_id = substr(a.entry_key, 1, length(a.entry_key) - 74)"
     " AND r.refund_id = substr(a.entry_key, -73, 36) AND r.tender_id = substr(a.entry_key, -36)"
     " WHERE a.kind = 'refund' AND a.state = 'approved' AND a.old AND COALESCE(r.state, 'declined') = 'declined'"},
    {"I1", kAcquirerLedger, "entries",
     "SELECT a.sequence || ', ' || a.entry_key, 'gave back ' || SUM(r.amount_minor) || ' of ' || a.amount_minor"
     " FROM acquirer AS r JOIN acquirer AS a ON a.entry_key = r.charge_key WHERE r.kind = 'refund'"
     " AND r.state = 'approved' GROUP BY a.sequence HAVING SUM(r.amount_minor) > a.amount_minor"},
};

} // namespace

auto checkAcquirer(Snapshot &snapshot, Report &report) -> domain::Result<void>
{
    const auto loaded = snapshot.loadAcquirer();
    if (!loaded)
        return loaded.error();
    if (*loaded)
        runRules(snapshot, kAcquirerRules, report);
    return {};
}

} // namespace tillhouse::ctl::verify
