// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/journals.h"

#include "ctl/verify/rules.h"
#include "domain/journal_bytes.h"
#include "kit/digest.h"
#include "kit/till_signature.h"

#include <map>
#include <unordered_map>

namespace tillhouse::ctl::verify
{

using domain::Error;
using domain::ErrorCode;
using domain::JournalLink;
using domain::Result;

namespace
{

/// The public keys of the journal by the sequence from which on they sign.
using SigningKeys = std::map<std::int64_t, std::string>;

auto isSigned(const SigningKeys &keys, const JournalLink &link, const std::string &hash, const std::string &signature)
    -> bool
{
    const auto after = keys.upper_bound(link.sequence);
    return after != keys.begin() &&
           kit::verifyTillSignature(std::prev(after)->second, domain::journalSignedText(hash), signature);
}

/// Where the order store has what a till told of its drawer; a sale and a refund are looked at more closely.
constexpr std::pair<std::string_view, std::string_view> kDrawerRows[] = {
    {"shift_opened", "SELECT 1 FROM ord.shifts WHERE store_id = ? AND shift_id = ? AND announced = 1"},
    {"shift_closed", "SELECT 1 FROM ord.shifts WHERE store_id = ? AND shift_id || '.close' = ? AND state = 'closed'"},
    {"cash_moved", "SELECT 1 FROM ord.cash_movements WHERE store_id = ? AND movement_id = 'cash.' || ?"},
    {"till_event", "SELECT 1 FROM ord.till_events WHERE store_id = ? AND event_id = ?"},
};

} // namespace

void TillJournal::fault(Report &report, std::string_view invariant, std::string_view table, const std::string &key,
                        std::string reason, Severity severity) const
{
    report.add({severity, invariant, m_name, table, key, std::move(reason)});
}

auto TillJournal::read(const std::filesystem::path &file, Report &report) -> Result<TillJournal>
{
    if (!std::filesystem::is_regular_file(file))
        return Error{ErrorCode::NotFound, file.string() + " is not there or may not be looked at", {}};
    TillJournal journal;
    journal.m_name = file.filename().string();
    try {
        db::Connection connection(":memory:", db::Purpose::Inspector, std::chrono::seconds(10));
        db::Reader session(connection);
        session.execute("ATTACH ? AS till", readOnlyUri(file));
        session.execute("BEGIN");
        journal.readAll(session, report);
    } catch (const db::DatabaseError &error) {
        return Error{ErrorCode::Unavailable, file.string() + ": " + error.what(), {}};
    }
    return journal;
}

void TillJournal::readAll(db::Session &session, Report &report)
{
    auto chain = session.query("SELECT till FROM till.chain");
    if (chain.next()) {
        const auto till = chain.text(0);
        const auto slash = till.rfind('/');
        m_storeId = till.substr(0, slash);
        m_tillId = slash == std::string::npos ? till : till.substr(slash + 1);
    }
    checkChain(session, report);
    // The first answer to each. One pass: the till's file has no index that leads from a sale to its answer.
    std::unordered_map<std::string, std::string> answers;
    auto answer = session.query(
        "SELECT id, kind FROM till.entries WHERE kind IN ('acknowledged', 'refused', 'closed') ORDER BY sequence");
    while (answer.next())
        answers.emplace(answer.text(0), answer.text(1));
    // `documents` is only a summary of the entries: what they say is true, whatever the summary says.
    auto row =
        session.query("SELECT e.sequence, e.kind, e.id, e.number, e.recorded_at_ms, COALESCE(d.state, 'not there')"
                      " FROM till.entries AS e LEFT JOIN till.documents AS d ON d.id = e.id"
                      " WHERE e.kind NOT IN ('acknowledged', 'refused', 'closed', 'restored') ORDER BY e.sequence");
    while (row.next()) {
        const auto found = answers.find(row.text(2));
        const auto said = found == answers.end() ? std::string() : found->second;
        m_sales.push_back({row.int64(0), row.text(1), row.text(2), row.text(3), said, row.int64(4)});
        const auto summary = row.text(5);
        const bool open = summary == "recorded" || summary == "sending";
        if (said.empty() ? !open : summary != said)
            fault(report, "I6", "documents", row.text(2),
                  "is " + summary + ", the entries say " + (said.empty() ? "no answer yet" : said));
    }
}

void TillJournal::checkChain(db::Session &session, Report &report)
{
    SigningKeys keys;
    auto key = session.query("SELECT from_sequence, public_key FROM till.keys ORDER BY from_sequence");
    while (key.next()) {
        keys[key.int64(0)] = key.text(1);
        m_keys.push_back(key.text(1));
    }
    std::int64_t before = 0;
    std::string hashBefore(domain::kFirstJournalHash);
    const auto till = m_storeId + "/" + m_tillId;
    auto row =
        session.query("SELECT sequence, kind, id, number, recorded_at_ms, payload, hash, previous_hash, signature"
                      " FROM till.entries ORDER BY sequence");
    while (row.next()) {
        const JournalLink link{.previousHash = row.text(7),
                               .sequence = row.int64(0),
                               .till = till,
                               .kind = row.text(1),
                               .id = row.text(2),
                               .number = row.text(3),
                               .recordedAtMs = row.int64(4),
                               .payload = row.text(5)};
        const auto at = std::to_string(link.sequence);
        const bool jumps = link.kind == domain::kJournalRestored && link.sequence > before;
        if (link.sequence != before + 1 && !jumps)
            fault(report, "I6", "entries", std::to_string(before + 1), "is missing before " + at);
        else if (link.previousHash != hashBefore)
            fault(report, "I6", "entries", at, "does not follow the entry before it");
        if (kit::sha256Hex(domain::journalBytes(link)) != row.text(6))
            fault(report, "I6", "entries", at, "does not match its hash");
        else if (!isSigned(keys, link, row.text(6), row.text(8)))
            fault(report, "I6", "entries", at, "is not signed by this till");
        before = link.sequence;
        hashBefore = row.text(6);
    }
    auto end = session.query("SELECT sequence, hash FROM till.chain");
    if (!end.next() || end.int64(0) != before || end.text(1) != hashBefore)
        fault(report, "I6", "chain", std::to_string(before), "the journal ends here, but remembers another end");
}

void TillJournal::compare(Snapshot &snapshot, Report &report) const
{
    auto &session = snapshot.session();
    compareKeys(session, report);
    for (const auto &sale : m_sales)
        compareSale(session, sale, report);
}

void TillJournal::compareKeys(db::Session &session, Report &report) const
{
    for (const auto &publicKey : m_keys) {
        const auto thumbprint = kit::tillKeyThumbprint(publicKey);
        auto row = session.query("SELECT 1 FROM idn.till_key WHERE store_id = ? AND till_id = ? AND thumbprint = ?",
                                 m_storeId, m_tillId, thumbprint.value_or(""));
        if (!row.next())
            fault(report, "I6", "keys", m_storeId + ", " + m_tillId, "signs with a key that was never enrolled");
    }
}

void TillJournal::compareSale(db::Session &session, const JournalSale &sale, Report &report) const
{
    const auto key = m_storeId + ", " + sale.id;
    if (sale.state.empty()) {
        auto moment = session.query("SELECT now_ms, patience FROM moment");
        moment.next();
        // A till may be offline for as long as it likes: nothing is wrong, but somebody should know.
        fault(report, "I9", "entries", std::to_string(sale.sequence) + ", " + sale.id,
              sale.kind + " waits for the gateway for " + std::to_string((moment.int64(0) - sale.recordedAtMs) / 1000) +
                  " s",
              moment.int64(1) == 0 ? Severity::Fault : Severity::Warning);
        return;
    }
    if (sale.state != "acknowledged")
        return; // a person must look, or nothing came of it
    for (const auto &[kind, rows] : kDrawerRows) {
        if (kind != sale.kind)
            continue;
        if (!session.query(std::string(rows), m_storeId, sale.id).next())
            fault(report, "I2", "entries", key, sale.kind + " was acknowledged, but the order store does not have it");
        return;
    }
    if (sale.kind == "refund") {
        auto row =
            session.query("SELECT 1 FROM ord.order_refunds WHERE store_id = ? AND refund_id = ?", m_storeId, sale.id);
        if (!row.next())
            fault(report, "I2", "entries", key, "a refund was acknowledged, but the order store does not have it");
        return;
    }
    auto row =
        session.query("SELECT COALESCE(receipt_number, ''), state FROM ord.orders WHERE store_id = ? AND order_id = ?",
                      m_storeId, sale.id);
    if (!row.next())
        fault(report, "I2", "entries", key, "a sale was acknowledged, but the order store does not have it");
    else if (!sale.number.empty() && row.text(0) != sale.number)
        fault(report, "I2", "entries", key, "stands as receipt " + row.text(0) + ", the till printed " + sale.number);
}

} // namespace tillhouse::ctl::verify
