// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/rules.h"

namespace tillhouse::ctl::verify
{

namespace
{

/// Double entry: postings against each other and against the balances that are kept with them.
constexpr Rule kPostingRules[] = {
    {Proof::PostingsSum, "I5", kPaymentStore, "ledger_postings",
     "SELECT store_id || ', ' || transaction_id, 'sums to ' || SUM(amount_minor) || ' in ' || COUNT(*) || ' postings "
     "of ' ||"
     " group_concat(DISTINCT currency) FROM pay.ledger_postings GROUP BY store_id, transaction_id"
     " HAVING SUM(amount_minor) <> 0 OR MIN(currency) <> MAX(currency)"},
    {Proof::BalancesAgree, "I5", kPaymentStore, "ledger_balances",
     "SELECT store_id || ', ' || account || ', ' || currency, 'balance ' || SUM(balance) || ', its postings sum to ' ||"
     " SUM(posted) FROM (SELECT store_id, account, currency, balance_minor AS balance, 0 AS posted FROM "
     "pay.ledger_balances"
     " UNION ALL SELECT store_id, account, currency, 0, SUM(amount_minor) FROM pay.ledger_postings"
     " GROUP BY store_id, account, currency) GROUP BY store_id, account, currency HAVING SUM(balance) <> SUM(posted)"},
};

/// Tenders and refunds against the ledger. Rounding to coins is posted beside the tender, in the same transaction. A
/// manager's word that a card was declined, which the acquirer then contradicts, books the money and gives it back.
constexpr Rule kTenderRules[] = {
    {Proof::TendersGivenBack, "I1", kPaymentStore, "payment_tenders",
     "SELECT t.store_id || ', ' || t.tender_id, 'given back ' || t.refunded_minor || ' of ' || t.refunds_minor ||"
     " ' claimed, its refunds sum to ' || COALESCE(r.given, 0) || ' of ' || COALESCE(r.claimed, 0)"
     " FROM pay.payment_tenders AS t LEFT JOIN (SELECT store_id, tender_id,"
     " SUM(CASE WHEN state = 'captured' THEN amount_minor ELSE 0 END) AS given,"
     " SUM(CASE WHEN state = 'declined' THEN 0 ELSE amount_minor END) AS claimed"
     " FROM pay.refund_tenders GROUP BY store_id, tender_id) AS r"
     " ON r.store_id = t.store_id AND r.tender_id = t.tender_id"
     " WHERE t.refunded_minor <> COALESCE(r.given, 0) OR t.refunds_minor <> COALESCE(r.claimed, 0)"},
    {Proof::CapturesPosted, "I1", kPaymentStore, "payment_tenders",
     "SELECT store_id || ', ' || tender_id, state || ' ' || amount_minor || ', the ledger has a capture of ' || posted "
     "FROM"
     " (SELECT t.store_id, t.tender_id, t.state, t.amount_minor, (SELECT COALESCE(SUM(p.amount_minor), 0)"
     " FROM pay.ledger_postings AS p WHERE p.store_id = t.store_id AND p.transaction_id = 'capture:' || t.tender_id"
     " AND p.account NOT IN ('sales_clearing', 'cash_rounding', 'tips')) AS posted FROM pay.payment_tenders AS t) AS c"
     " WHERE posted <> CASE WHEN state IN ('captured', 'partly_refunded', 'refunded') THEN amount_minor ELSE 0 END"
     " AND NOT (posted = amount_minor AND EXISTS (SELECT 1 FROM pay.overrides AS v WHERE v.store_id = c.store_id"
     " AND v.tender_id = c.tender_id AND v.outcome = 'declined' AND v.verdict = 'approved'))"},
    {Proof::RefundsPosted, "I1", kPaymentStore, "refund_tenders",
     "SELECT store_id || ', ' || refund_id || ', ' || tender_id, state || ' ' || amount_minor ||"
     " ', the ledger has a refund of ' || posted FROM (SELECT r.store_id, r.refund_id, r.tender_id, r.state,"
     " r.amount_minor, (SELECT -COALESCE(SUM(p.amount_minor), 0) FROM pay.ledger_postings AS p"
     " WHERE p.store_id = r.store_id AND p.transaction_id = 'refund:' || r.refund_id || ':' || r.tender_id"
     " AND p.account NOT IN ('sales_clearing', 'cash_rounding', 'tips')) AS posted FROM pay.refund_tenders AS r)"
     " WHERE posted <> CASE WHEN state = 'captured' THEN amount_minor ELSE 0 END"},
    {Proof::CapturesHaveTenders, "I1", kPaymentStore, "ledger_postings",
     "SELECT p.store_id || ', ' || p.transaction_id, 'a capture of a tender that is not there'"
     " FROM pay.ledger_postings AS p WHERE p.line = 1 AND p.transaction_id LIKE 'capture:%' AND NOT EXISTS (SELECT 1 "
     "FROM"
     " pay.payment_tenders AS t WHERE t.store_id = p.store_id AND t.tender_id = substr(p.transaction_id, 9))"},
    {Proof::RefundsHaveTenders, "I1", kPaymentStore, "ledger_postings",
     "SELECT p.store_id || ', ' || p.transaction_id, 'a refund that is not there'"
     " FROM pay.ledger_postings AS p WHERE p.line = 1 AND p.transaction_id LIKE 'refund:%' AND NOT EXISTS (SELECT 1 "
     "FROM"
     " pay.refund_tenders AS r WHERE r.store_id = p.store_id AND r.refund_id = substr(p.transaction_id, 8, 36)"
     " AND r.tender_id = substr(p.transaction_id, 45))"},
    {Proof::SalesClearing, "I1", kPaymentStore, "ledger_balances",
     "SELECT b.store_id || ', sales_clearing, ' || b.currency, 'with rounding and tips ' || b.balance || ', tenders "
     "sum to ' || "
     "-t.net"
     " FROM (SELECT store_id, currency, SUM(balance_minor) AS balance FROM pay.ledger_balances"
     " WHERE account IN ('sales_clearing', 'cash_rounding', 'tips') GROUP BY store_id, currency) AS b"
     " JOIN (SELECT t.store_id, p.currency, SUM(CASE WHEN t.state IN ('captured', 'partly_refunded', 'refunded')"
     " OR (t.state = 'declined' AND EXISTS (SELECT 1 FROM pay.overrides AS v WHERE v.store_id = t.store_id"
     " AND v.tender_id = t.tender_id AND v.verdict = 'approved')) THEN t.amount_minor - t.refunded_minor ELSE 0 END) "
     "AS net"
     " FROM pay.payment_tenders AS t JOIN pay.payments AS p ON p.store_id = t.store_id AND p.order_id = t.order_id"
     " GROUP BY t.store_id, p.currency) AS t ON t.store_id = b.store_id AND t.currency = b.currency"
     " WHERE b.balance <> -t.net"},
};

/// Gift cards and store credit.
constexpr Rule kValueRules[] = {
    {"I5", kPaymentStore, "value_accounts",
     "SELECT store_id || ', ' || kind || ', ' || account || ', ' || currency, 'balance and held ' || SUM(kept) ||"
     " ', its movements sum to ' || SUM(moved) FROM (SELECT store_id, kind, account, currency,"
     " balance_minor + held_minor AS kept, 0 AS moved FROM pay.value_accounts UNION ALL"
     " SELECT store_id, kind, account, currency, 0, amount_minor FROM pay.value_movements)"
     " GROUP BY store_id, kind, account, currency HAVING SUM(kept) <> SUM(moved)"},
    {"I5", kPaymentStore, "value_accounts",
     "SELECT a.store_id || ', ' || a.kind || ', ' || a.account || ', ' || a.currency, 'held ' || a.held_minor ||"
     " ', authorized tenders sum to ' || COALESCE(t.held, 0) FROM pay.value_accounts AS a LEFT JOIN"
     " (SELECT t.store_id, t.kind, t.account, p.currency, SUM(t.amount_minor) AS held FROM pay.payment_tenders AS t"
     " JOIN pay.payments AS p ON p.store_id = t.store_id AND p.order_id = t.order_id WHERE t.state = 'authorized'"
     " AND t.kind IN ('gift_card', 'store_credit') GROUP BY 1, 2, 3, 4) AS t ON t.store_id = a.store_id"
     " AND t.kind = a.kind AND t.account = a.account AND t.currency = a.currency"
     " WHERE a.held_minor <> COALESCE(t.held, 0) OR a.balance_minor < 0 OR a.held_minor < 0"},
    {"I5", kPaymentStore, "ledger_balances",
     "SELECT store_id || ', ' || account || ', ' || currency, 'owes ' || -SUM(balance) || ', accounts hold ' || "
     "SUM(kept)"
     " FROM (SELECT store_id, account, currency, balance_minor AS balance, 0 AS kept FROM pay.ledger_balances"
     " WHERE account IN ('gift_cards', 'store_credit') UNION ALL SELECT store_id,"
     " CASE kind WHEN 'gift_card' THEN 'gift_cards' ELSE kind END, currency, 0, balance_minor + held_minor"
     " FROM pay.value_accounts) GROUP BY store_id, account, currency HAVING -SUM(balance) <> SUM(kept)"},
};

/// Gift card money that was lent to tills is used by the tenders that name the lease.
constexpr Rule kLeaseRules[] = {
    {"I5", kPaymentStore, "gift_card_leases",
     "SELECT l.store_id || ', ' || l.lease_id, 'used ' || l.used_minor || ', its tenders sum to ' || COALESCE(t.taken, "
     "0)"
     " FROM pay.gift_card_leases AS l LEFT JOIN (SELECT store_id, lease_id, SUM(amount_minor) AS taken"
     " FROM pay.payment_tenders WHERE lease_id IS NOT NULL AND state IN ('captured', 'partly_refunded', 'refunded')"
     " GROUP BY store_id, lease_id) AS t ON t.store_id = l.store_id AND t.lease_id = l.lease_id"
     " WHERE l.used_minor <> COALESCE(t.taken, 0)"},
    {"I5", kPaymentStore, "payment_tenders",
     "SELECT store_id || ', ' || tender_id, 'was short of ' || short_minor || ', the ledger has lost ' || lost FROM"
     " (SELECT t.store_id, t.tender_id, t.short_minor, (SELECT COALESCE(SUM(p.amount_minor), 0)"
     " FROM pay.ledger_postings AS p WHERE p.store_id = t.store_id AND p.transaction_id = 'capture:' || t.tender_id"
     " AND p.account = 'trust_losses') AS lost FROM pay.payment_tenders AS t WHERE t.on_trust = 1"
     " AND t.kind = 'gift_card') WHERE short_minor <> lost"},
};

/// What customers owe.
constexpr Rule kCreditRules[] = {
    {"I5", kPaymentStore, "credit_accounts",
     "SELECT store_id || ', ' || account || ', ' || currency, 'owed ' || SUM(owed) || ', its movements sum to ' ||"
     " SUM(moved) FROM (SELECT store_id, account, currency, owed_minor AS owed, 0 AS moved FROM pay.credit_accounts"
     " UNION ALL SELECT store_id, account, currency, 0, amount_minor FROM pay.credit_movements)"
     " GROUP BY store_id, account, currency HAVING SUM(owed) <> SUM(moved)"},
    {"I5", kPaymentStore, "credit_accounts",
     "SELECT a.store_id || ', ' || a.account || ', ' || a.currency, 'held ' || a.held_minor ||"
     " ', authorized tenders sum to ' || COALESCE(t.held, 0) FROM pay.credit_accounts AS a LEFT JOIN"
     " (SELECT t.store_id, t.account, p.currency, SUM(t.amount_minor) AS held FROM pay.payment_tenders AS t"
     " JOIN pay.payments AS p ON p.store_id = t.store_id AND p.order_id = t.order_id WHERE t.state = 'authorized'"
     " AND t.kind = 'on_account' GROUP BY 1, 2, 3) AS t ON t.store_id = a.store_id AND t.account = a.account"
     " AND t.currency = a.currency WHERE a.held_minor <> COALESCE(t.held, 0)"},
    {"I5", kPaymentStore, "ledger_balances",
     "SELECT store_id || ', customer_receivables, ' || currency, 'is ' || SUM(balance) || ', customers owe ' ||"
     " SUM(owed) FROM (SELECT store_id, currency, balance_minor AS balance, 0 AS owed FROM pay.ledger_balances"
     " WHERE account = 'customer_receivables' UNION ALL SELECT store_id, currency, 0, owed_minor"
     " FROM pay.credit_accounts) GROUP BY store_id, currency HAVING SUM(balance) <> SUM(owed)"},
};

} // namespace

auto checkLedger(Snapshot &snapshot, const Proofs &proofs, Report &report) -> domain::Result<void>
{
    runRules(snapshot, kPostingRules, report, proofs);
    runRules(snapshot, kTenderRules, report, proofs);
    runRules(snapshot, kValueRules, report, proofs);
    runRules(snapshot, kLeaseRules, report, proofs);
    runRules(snapshot, kCreditRules, report, proofs);
    return {};
}

} // namespace tillhouse::ctl::verify
