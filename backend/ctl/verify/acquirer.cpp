// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/rules.h"

#include <algorithm>

namespace tillhouse::ctl::verify
{

namespace
{

/// The acquirer's entries are read last: what the payment store says of it must be there. In the other direction only
/// entries count that were there before the payment store was read (`old`): their intent was stored before the call.
constexpr Rule kAcquirerRules[] = {
    {Proof::EntriesOnce, "I3", kAcquirerLedger, "entries",
     "SELECT entry_key, 'stands on ' || COUNT(*) || ' lines: ' || group_concat(sequence) FROM acquirer"
     " WHERE kind <> 'batch_close' GROUP BY entry_key HAVING COUNT(*) > 1"},
    // Taken at once, or held and then captured under a key of its own. A manager's word stands until the acquirer's is
    // known, and what it was worth is booked when it is.
    {Proof::CardsTaken, "I1", kPaymentStore, "payment_tenders",
     "SELECT store_id || ', ' || tender_id, state || ' ' || amount_minor || ', the acquirer took ' || taken FROM"
     " (SELECT t.store_id, t.tender_id, t.state, t.amount_minor, (SELECT COALESCE(SUM(a.amount_minor), 0) FROM "
     "acquirer AS a"
     " WHERE a.state = 'approved' AND ((a.entry_key = t.store_id || '.' || t.tender_id AND a.kind = 'charge')"
     " OR (a.entry_key = t.store_id || '.' || t.tender_id || '.capture' AND a.kind = 'capture'))) AS taken"
     " FROM pay.payment_tenders AS t WHERE t.kind = 'card' AND t.state IN ('captured', 'partly_refunded', 'refunded')"
     " AND NOT EXISTS (SELECT 1 FROM pay.overrides AS v WHERE v.store_id = t.store_id AND v.tender_id = t.tender_id"
     " AND v.outcome = 'captured')) WHERE taken <> amount_minor"},
    {Proof::CardsGivenBack, "I1", kPaymentStore, "refund_tenders",
     "SELECT r.store_id || ', ' || r.refund_id || ', ' || r.tender_id, r.state || ' ' ||"
     " (r.amount_minor - r.diverted_minor) ||"
     " ', the acquirer has ' || COALESCE(a.state || ' ' || a.amount_minor, 'no such refund')"
     " FROM pay.refund_tenders AS r JOIN pay.payment_tenders AS t ON t.store_id = r.store_id AND t.tender_id = r.tender_id"
     " LEFT JOIN acquirer AS a ON a.entry_key = r.store_id || '.' || r.refund_id || '.' || r.tender_id"
     " AND a.kind = 'refund' WHERE t.kind = 'card' AND r.amount_minor > r.diverted_minor AND r.state = 'captured'"
     " AND (a.state IS NOT 'approved' OR a.amount_minor <> r.amount_minor - r.diverted_minor)"},
    {Proof::TakenIsKnown, "I1", kAcquirerLedger, "entries",
     "SELECT sequence || ', ' || entry_key, 'took ' || amount_minor || ', the payment store has ' ||"
     " COALESCE('the tender as ' || state, 'no such tender') FROM (SELECT a.*, t.state AS state, t.tender_id AS known,"
     " t.updated_at FROM (SELECT sequence, amount_minor, entry_key, CASE kind WHEN 'capture' THEN charge_key"
     " ELSE entry_key END AS charge FROM acquirer WHERE kind IN ('charge', 'capture') AND state = 'approved' AND old) "
     "AS a"
     " LEFT JOIN pay.payment_tenders AS t ON t.store_id = substr(a.charge, 1, length(a.charge) - 37)"
     " AND t.tender_id = substr(a.charge, -36)) AS c WHERE known IS NULL"
     " OR (state IN ('created', 'declined', 'voided', 'authorized') AND updated_at < (SELECT read_ms FROM moment) - "
     "60000"
     " AND amount_minor > (SELECT COALESCE(SUM(r.amount_minor), 0) FROM acquirer AS r WHERE r.kind = 'refund'"
     " AND r.state = 'approved' AND r.charge_key = c.charge) AND NOT EXISTS (SELECT 1 FROM pay.overrides AS v"
     " WHERE v.tender_id = c.known AND v.settled_at IS NULL))"},
    {Proof::GivenBackIsKnown, "I1", kAcquirerLedger, "entries",
     "SELECT a.sequence || ', ' || a.entry_key, 'gave back ' || a.amount_minor || ', the payment store has ' ||"
     " COALESCE('the refund as ' || r.state, 'no such refund') FROM acquirer AS a LEFT JOIN pay.refund_tenders AS r"
     " ON r.store_id = substr(a.entry_key, 1, length(a.entry_key) - 74)"
     " AND r.refund_id = substr(a.entry_key, -73, 36) AND r.tender_id = substr(a.entry_key, -36)"
     " WHERE a.kind = 'refund' AND a.state = 'approved' AND a.old AND COALESCE(r.state, 'declined') = 'declined'"},
    {Proof::GivenBackOfTaken, "I1", kAcquirerLedger, "entries",
     "SELECT a.sequence || ', ' || a.entry_key, 'gave back ' || SUM(r.amount_minor) || ' of ' || a.amount_minor"
     " FROM acquirer AS r JOIN acquirer AS a ON a.entry_key = r.charge_key WHERE r.kind = 'refund'"
     " AND r.state = 'approved' GROUP BY a.sequence HAVING SUM(r.amount_minor) > a.amount_minor"},
};

} // namespace

auto checkAcquirer(Snapshot &snapshot, const Proofs &proofs, Report &report) -> domain::Result<void>
{
    if (std::ranges::all_of(kAcquirerRules, [&](const Rule &rule) {
            return proofs.holds(rule.proof) && isWrittenAfter(rule.proof, rule.sql);
        }))
        return {};
    const auto loaded = snapshot.loadAcquirer();
    if (!loaded)
        return loaded.error();
    if (*loaded)
        runRules(snapshot, kAcquirerRules, report, proofs);
    return {};
}

} // namespace tillhouse::ctl::verify
