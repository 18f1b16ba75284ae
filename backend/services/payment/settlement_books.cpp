// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/settlement_books.h"

#include "domain/assert.h"
#include "kit/amount_text.h"
#include "payment/event_log.h"
#include "payment/ledger.h"

#include <map>

namespace tillhouse::payment
{

using contract::AcquirerEntryKind;
using contract::AcquirerReportLine;

namespace
{

/// What a batch pays to a store in one currency, and what we had booked for it.
struct Payout {
    std::int64_t reportedMinor = 0;
    std::int64_t bookedMinor = 0;
};

void tellDifference(db::Transaction &tx, const KeptLine &kept, const LineMatch &match, std::int64_t now)
{
    const auto &line = kept.line;
    contract::PaymentEventEntry event;
    event.kind = contract::PaymentEventKind::SettlementDifference;
    event.store_id = kept.subject.storeId;
    event.order_id = match.orderId;
    event.tender_id = kept.subject.tenderId;
    event.refund_id = kept.subject.refundId;
    event.detail = *match.difference + ": batch " + std::to_string(kept.batch) + " line " + std::to_string(line.line) +
                   " lists a " + std::string(domain::name(line.kind)) + " of " +
                   kit::amountText({line.amount_minor, line.currency}) + " (" + line.reference + "); " + match.detail;
    appendEvent(tx, std::move(event), now);
}

// Marks the tender or the refund as paid out. True if it had been missed before.
auto markSettled(db::Transaction &tx, const KeptLine &kept) -> bool
{
    const auto &subject = kept.subject;
    if (subject.refundId) {
        tx.execute("UPDATE refund_tenders SET settled_batch = ? WHERE store_id = ? AND refund_id = ? AND tender_id = ?",
                   kept.batch, subject.storeId, *subject.refundId, *subject.tenderId);
        auto rows = tx.query("SELECT missing_batch FROM refund_tenders WHERE store_id = ? AND refund_id = ?"
                             " AND tender_id = ?",
                             subject.storeId, *subject.refundId, *subject.tenderId);
        return rows.next() && !rows.isNull(0);
    }
    tx.execute("UPDATE payment_tenders SET settled_batch = ? WHERE store_id = ? AND tender_id = ?", kept.batch,
               subject.storeId, *subject.tenderId);
    auto rows = tx.query("SELECT missing_batch FROM payment_tenders WHERE store_id = ? AND tender_id = ?",
                         subject.storeId, *subject.tenderId);
    return rows.next() && !rows.isNull(0);
}

// The consequences of a comparison that are the same for a new line and for one that was open.
void concludeLine(db::Transaction &tx, const KeptLine &kept, const LineMatch &match, std::int64_t now)
{
    if (match.difference == kOpenLine)
        return;
    if (match.difference)
        tellDifference(tx, kept, match, now);
    if (match.difference && *match.difference != "amount_differs")
        return;
    if (markSettled(tx, kept))
        tellDifference(tx, kept, {"listed_late", "it had been missed", 0, match.orderId}, now);
}

void bookPayout(db::Transaction &tx, const std::string &storeId, const std::string &transactionId,
                const std::string &currency, const Payout &payout, std::int64_t now)
{
    if (payout.reportedMinor == 0 && payout.bookedMinor == 0)
        return;
    post(tx, {storeId,
              transactionId,
              {},
              currency,
              now,
              {{Account::Bank, payout.reportedMinor},
               {Account::CardClearing, -payout.bookedMinor},
               {Account::SettlementDifference, payout.bookedMinor - payout.reportedMinor}}});
}

auto readLine(const db::Rows &rows) -> KeptLine
{
    KeptLine kept;
    kept.batch = rows.int64(1);
    kept.line.line = rows.int64(2);
    const auto kind = domain::enumFromName<AcquirerEntryKind>(rows.text(3));
    TILLHOUSE_ASSERT(kind);
    kept.line.kind = *kind;
    kept.line.key = rows.text(4);
    kept.line.amount_minor = rows.int64(5);
    kept.line.currency = rows.text(6);
    kept.line.reference = rows.text(7);
    kept.subject = subjectOf(*kind, kept.line.key);
    return kept;
}

struct Missing {
    std::string storeId;
    std::optional<std::string> orderId{};
    std::string tenderId;
    std::optional<std::string> refundId{};
    contract::MoneyAmount amount{};
};

auto missingTenders(db::Session &session, std::int64_t cutoff) -> std::vector<Missing>
{
    auto rows = session.query("SELECT t.store_id, t.order_id, t.tender_id, t.amount_minor, p.currency"
                              " FROM payment_tenders t"
                              " JOIN payments p ON p.store_id = t.store_id AND p.order_id = t.order_id"
                              " WHERE t.kind = 'card' AND t.settled_batch IS NULL AND t.missing_batch IS NULL"
                              " AND t.state IN ('captured', 'partly_refunded', 'refunded')"
                              // A card on trust is the acquirer's once it has approved it.
                              " AND (t.on_trust = 0 OR EXISTS (SELECT 1 FROM overrides AS v WHERE v.store_id ="
                              " t.store_id AND v.tender_id = t.tender_id AND v.verdict = 'approved'))"
                              " AND COALESCE(t.captured_at, t.updated_at) < ?",
                              cutoff);
    std::vector<Missing> missing;
    while (rows.next())
        missing.push_back({rows.text(0), rows.text(1), rows.text(2), {}, {rows.int64(3), rows.text(4)}});
    return missing;
}

auto missingRefunds(db::Session &session, std::int64_t cutoff) -> std::vector<Missing>
{
    auto rows = session.query("SELECT r.store_id, f.order_id, r.tender_id, r.refund_id, r.amount_minor - r.diverted_minor,"
                              " f.currency"
                              " FROM refund_tenders r"
                              " JOIN refunds f ON f.store_id = r.store_id AND f.refund_id = r.refund_id"
                              " JOIN payment_tenders t ON t.store_id = r.store_id AND t.tender_id = r.tender_id"
                              " WHERE t.kind = 'card' AND r.amount_minor > r.diverted_minor AND r.settled_batch IS NULL"
                              " AND r.missing_batch IS NULL AND r.state = 'captured' AND r.updated_at < ?",
                              cutoff);
    std::vector<Missing> missing;
    while (rows.next())
        missing.push_back({rows.text(0), rows.text(1), rows.text(2), rows.text(3), {rows.int64(4), rows.text(5)}});
    return missing;
}

} // namespace

void bookLines(db::Transaction &tx, std::int64_t batch, std::span<const AcquirerReportLine> lines, std::int64_t now)
{
    for (const auto &line : lines) {
        const KeptLine kept{batch, line, subjectOf(line.kind, line.key)};
        const auto match = matchLine(tx, kept.subject, line, batch);
        const auto added = tx.execute(
            "INSERT INTO settlement_lines (store_id, batch, line, kind, acquirer_key, amount_minor, currency,"
            " reference, booked_minor, difference) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (store_id, batch, line) DO NOTHING",
            kept.subject.storeId, batch, line.line, domain::name(line.kind), line.key, line.amount_minor, line.currency,
            line.reference, signOf(line.kind) * match.ourMinor, match.difference);
        if (added == 1)
            concludeLine(tx, kept, match, now);
    }
}

void bookPayouts(db::Transaction &tx, std::int64_t batch, std::int64_t now)
{
    std::map<std::pair<std::string, std::string>, Payout> payouts;
    {
        auto rows = tx.query("SELECT store_id, currency,"
                             " sum(CASE WHEN kind = 'refund' THEN -amount_minor ELSE amount_minor END),"
                             " sum(booked_minor) FROM settlement_lines WHERE batch = ? GROUP BY store_id, currency",
                             batch);
        while (rows.next())
            payouts[{rows.text(0), rows.text(1)}] = {rows.int64(2), rows.int64(3)};
    }
    for (const auto &[where, payout] : payouts)
        bookPayout(tx, where.first, "settlement:" + std::to_string(batch) + ":" + where.second, where.second, payout,
                   now);
}

auto openLines(db::Session &session) -> std::vector<KeptLine>
{
    auto rows = session.query("SELECT store_id, batch, line, kind, acquirer_key, amount_minor, currency, reference"
                              " FROM settlement_lines WHERE difference = 'open' ORDER BY batch, line");
    std::vector<KeptLine> open;
    while (rows.next())
        open.push_back(readLine(rows));
    return open;
}

void bookOpenLine(db::Transaction &tx, const KeptLine &kept, std::int64_t now)
{
    const auto match = matchLine(tx, kept.subject, kept.line, kept.batch);
    if (match.difference == kOpenLine)
        return;
    tx.execute("UPDATE settlement_lines SET difference = ? WHERE store_id = ? AND batch = ? AND line = ?"
               " AND difference = 'open'",
               match.difference, kept.subject.storeId, kept.batch, kept.line.line);
    concludeLine(tx, kept, match, now);
    bookPayout(tx, kept.subject.storeId,
               "settlement:" + std::to_string(kept.batch) + ":line" + std::to_string(kept.line.line),
               kept.line.currency, {0, signOf(kept.line.kind) * match.ourMinor}, now);
}

void tellMissing(db::Transaction &tx, std::int64_t batch, std::int64_t cutoff, std::int64_t now)
{
    auto missing = missingTenders(tx, cutoff);
    const auto refunds = missingRefunds(tx, cutoff);
    missing.insert(missing.end(), refunds.begin(), refunds.end());
    for (const auto &one : missing) {
        if (one.refundId)
            tx.execute("UPDATE refund_tenders SET missing_batch = ? WHERE store_id = ? AND refund_id = ?"
                       " AND tender_id = ?",
                       batch, one.storeId, *one.refundId, one.tenderId);
        else
            tx.execute("UPDATE payment_tenders SET missing_batch = ? WHERE store_id = ? AND tender_id = ?", batch,
                       one.storeId, one.tenderId);
        contract::PaymentEventEntry event;
        event.kind = contract::PaymentEventKind::SettlementDifference;
        event.store_id = one.storeId;
        event.order_id = one.orderId;
        event.tender_id = one.tenderId;
        event.refund_id = one.refundId;
        event.detail = "missing: no report up to batch " + std::to_string(batch) + " lists the " +
                       std::string(one.refundId ? "refund" : "payment") + " of " + kit::amountText(one.amount);
        appendEvent(tx, std::move(event), now);
    }
}

} // namespace tillhouse::payment
