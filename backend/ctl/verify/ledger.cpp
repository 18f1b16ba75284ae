// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/rules.h"

namespace tillhouse::ctl::verify
{

namespace
{

constexpr Rule kLedgerRules[] = {
    {"I5", kPaymentStore, "ledger_postings",
     "SELECT store_id || ', ' || transaction_id, 'sums to ' || SUM(amount_minor) || ' ' || currency || ' in ' || "
     "COUNT(*) ||"
     " ' postings' FROM pay.ledger_postings GROUP BY store_id, transaction_id, currency HAVING SUM(amount_minor) <> 0"},
    {"I5", kPaymentStore, "ledger_balances",
     "SELECT p.store_id || ', ' || p.account || ', ' || p.currency, 'balance ' ||"
     " COALESCE(b.balance_minor, 0) || ', its postings sum to ' || p.total FROM (SELECT store_id, account, currency,"
     " SUM(amount_minor) AS total FROM pay.ledger_postings GROUP BY store_id, account, currency) AS p"
     " LEFT JOIN pay.ledger_balances AS b ON b.store_id = p.store_id AND b.account = p.account"
     " AND b.currency = p.currency WHERE COALESCE(b.balance_minor, 0) <> p.total"},
    {"I5", kPaymentStore, "ledger_balances",
     "SELECT b.store_id || ', ' || b.account || ', ' || b.currency, 'balance ' || b.balance_minor || ' without a "
     "posting'"
     " FROM pay.ledger_balances AS b WHERE b.balance_minor <> 0 AND (b.store_id, b.account, b.currency) NOT IN"
     " (SELECT store_id, account, currency FROM pay.ledger_postings)"},
};

} // namespace

auto checkLedger(Snapshot &snapshot, Report &report) -> domain::Result<void>
{
    runRules(snapshot, kLedgerRules, report);
    return {};
}

} // namespace tillhouse::ctl::verify
