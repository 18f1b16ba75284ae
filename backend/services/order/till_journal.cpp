// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/till_journal.h"

#include "domain/journal_bytes.h"
#include "domain/time_text.h"
#include "kit/digest.h"
#include "kit/till_signature.h"
#include "order/inbox.h"

#include <algorithm>
#include <charconv>

namespace tillhouse::order
{

namespace
{

/// The digits at the end of a receipt number; 0 where there are none.
auto counterOf(std::string_view number) -> std::int64_t
{
    const auto last = number.find_last_not_of("0123456789");
    const auto digits = last == std::string_view::npos ? number : number.substr(last + 1);
    std::int64_t counter = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), counter);
    return error == std::errc() ? counter : 0;
}

void keepMark(db::Transaction &tx, const contract::JournalMark &mark, const std::string &storeId,
              const std::string &tillId, const std::string &documentId, std::int64_t nowMs)
{
    tx.execute(
        "INSERT INTO till_journal_marks (store_id, till_id, sequence, hash, previous_hash, kind, document_id, "
        "received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (store_id, till_id, sequence, hash) DO NOTHING",
        storeId, tillId, mark.sequence, mark.hash, mark.previous_hash, mark.kind, documentId, nowMs);
}

/// The furthest entry is the head; the counter only grows, whatever order things arrive in.
void moveHead(db::Transaction &tx, const contract::JournalMark &mark, const std::string &storeId,
              const std::string &tillId, std::int64_t counter, std::int64_t nowMs)
{
    tx.execute("INSERT INTO till_journals (store_id, till_id, sequence, hash, receipt_counter, public_key, updated_at) "
               "VALUES (?, ?, 0, '', 0, '', 0) ON CONFLICT (store_id, till_id) DO NOTHING",
               storeId, tillId);
    tx.execute(
        "UPDATE till_journals SET receipt_counter = ? WHERE store_id = ? AND till_id = ? AND receipt_counter < ?",
        counter, storeId, tillId, counter);
    tx.execute("UPDATE till_journals SET sequence = ?, hash = ?, public_key = ?, updated_at = ? "
               "WHERE store_id = ? AND till_id = ? AND sequence <= ?",
               mark.sequence, mark.hash, mark.public_key, nowMs, storeId, tillId, mark.sequence);
}

} // namespace

auto TillEntry::ofCheckout(const kit::CallContext &context, const contract::CheckoutRequest &request) -> TillEntry
{
    TillEntry entry;
    entry.m_storeId = request.store_id;
    entry.m_documentId = request.order_id;
    entry.m_number = request.receipt_number.value_or("");
    entry.m_counter = counterOf(entry.m_number);
    entry.m_mark = request.journal;
    auto bare = request;
    bare.journal.reset();
    entry.prove(context, contract::encode(bare));
    return entry;
}

auto TillEntry::ofRefund(const kit::CallContext &context, const contract::RefundRequest &request) -> TillEntry
{
    return of(context, request, request.refund_id);
}

auto TillEntry::ofRestoration(const kit::CallContext &context, const contract::JournalRestoration &request) -> TillEntry
{
    auto entry = of(context, request, request.restoration_id);
    entry.m_counter = request.next_counter - 1; // what is skipped now is skipped by the next restoration too
    return entry;
}

auto TillEntry::make(const kit::CallContext &context, const std::string &storeId, const std::string &documentId,
                     const std::optional<contract::JournalMark> &mark, std::string_view payload) -> TillEntry
{
    TillEntry entry;
    entry.m_storeId = storeId;
    entry.m_documentId = documentId;
    entry.m_mark = mark;
    entry.prove(context, payload);
    return entry;
}

void TillEntry::prove(const kit::CallContext &context, std::string_view payload)
{
    if (!context.principal || context.principal->tillId.empty())
        return;
    m_tillId = context.principal->tillId;
    const auto &tillKey = context.principal->tillKey;
    if (!m_mark) {
        if (!tillKey.empty())
            m_fault = {"journal_unsigned", "till " + m_tillId + " sent it without its journal's signature"};
        return;
    }
    const domain::JournalLink link{.previousHash = m_mark->previous_hash,
                                   .sequence = m_mark->sequence,
                                   .till = m_storeId + "/" + m_tillId,
                                   .kind = m_mark->kind,
                                   .id = m_documentId,
                                   .number = m_number,
                                   .recordedAtMs = m_mark->recorded_at_ms,
                                   .payload = std::string(payload)};
    const auto where = "entry " + std::to_string(m_mark->sequence) + " of till " + m_tillId;
    if (kit::sha256Hex(domain::journalBytes(link)) != m_mark->hash)
        m_fault = {"journal_broken", where + " is not what the till signed"};
    else if (tillKey.empty() || kit::tillKeyThumbprint(m_mark->public_key) != tillKey)
        m_fault = {"journal_broken", where + " is signed with a key that is not the till's"};
    else if (!kit::verifyTillSignature(m_mark->public_key, domain::journalSignedText(m_mark->hash), m_mark->signature))
        m_fault = {"journal_broken", where + " has a wrong signature"};
}

/// Marks are compared with their neighbours only, because entries that are never sent lie between most of them.
auto TillEntry::contradiction(db::Session &session) const -> std::optional<std::string>
{
    bool here = false;
    bool before = false;
    bool follows = false;
    bool after = false;
    bool followed = false;
    auto rows = session.query("SELECT sequence, hash, previous_hash, kind FROM till_journal_marks "
                              "WHERE store_id = ? AND till_id = ? AND sequence BETWEEN ? AND ?",
                              m_storeId, m_tillId, m_mark->sequence - 1, m_mark->sequence + 1);
    while (rows.next()) {
        const auto sequence = rows.int64(0);
        if (sequence == m_mark->sequence) {
            here = here || rows.text(1) != m_mark->hash;
        } else if (sequence < m_mark->sequence) {
            before = true;
            follows = follows || rows.text(1) == m_mark->previous_hash;
        } else if (rows.text(3) != domain::kJournalRestored) {
            after = true;
            followed = followed || rows.text(2) == m_mark->hash;
        }
    }
    const auto number = std::to_string(m_mark->sequence);
    if (here)
        return "sent another entry " + number + " before";
    if (before && !follows && m_mark->kind != domain::kJournalRestored)
        return "sent an entry " + number + " that does not follow the one before it";
    if (after && !followed)
        return "sent an entry " + number + " that the one after it does not follow";
    return std::nullopt;
}

auto TillEntry::record(db::Transaction &tx, std::int64_t nowMs) const -> std::optional<JournalFault>
{
    if (m_fault || m_tillId.empty() || !m_mark)
        return m_fault;
    const auto contradicted = contradiction(tx);
    keepMark(tx, *m_mark, m_storeId, m_tillId, m_documentId, nowMs);
    moveHead(tx, *m_mark, m_storeId, m_tillId, m_counter, nowMs);
    if (!contradicted)
        return std::nullopt;
    const auto number = m_number.empty() ? std::string() : "; receipt number " + m_number + " may exist twice";
    return JournalFault{"till_restored", "till " + m_tillId + " " + *contradicted +
                                             ": an old copy of its journal was put back" + number};
}

void recordEntry(db::Transaction &tx, const TillEntry &entry, const std::string &storeId, const std::string &tillId,
                 const std::string &documentId, std::int64_t nowMs)
{
    const auto fault = entry.record(tx, nowMs);
    if (!fault)
        return;
    contract::ExceptionEntry told;
    told.exception_id = documentId + ".journal";
    told.code = fault->code;
    told.till_id = tillId;
    told.detail = fault->detail;
    told.raised_at = domain::formatUtc(nowMs);
    raise(tx, storeId, std::move(told));
}

auto isInJournal(db::Session &session, const std::string &storeId, const std::string &tillId,
                 const std::string &documentId, std::string_view kind, std::int64_t after, std::int64_t before) -> bool
{
    return session
        .query("SELECT 1 FROM till_journal_marks WHERE store_id = ? AND till_id = ? AND sequence > ? AND sequence < ?"
               " AND document_id = ? AND kind = ?",
               storeId, tillId, after, before, documentId, kind)
        .next();
}

auto restoreJournal(db::Transaction &tx, const kit::CallContext &context, const contract::JournalRestoration &request,
                    std::int64_t nowMs) -> contract::TillJournalHead
{
    const auto list = [&](std::string_view part, std::string_view code, std::string detail) {
        contract::ExceptionEntry entry;
        entry.exception_id = request.restoration_id + std::string(part);
        entry.code = code;
        entry.till_id = request.till_id;
        entry.detail = std::move(detail);
        entry.raised_at = domain::formatUtc(nowMs);
        raise(tx, request.store_id, std::move(entry));
    };
    if (const auto fault = TillEntry::ofRestoration(context, request).record(tx, nowMs))
        list(".journal", fault->code, fault->detail);
    list("", "till_restored",
         "till " + request.till_id + " says that an old copy of its journal was put back: it ended at entry " +
             std::to_string(request.own_sequence) + ", the server knew entry " +
             std::to_string(request.server_sequence) + "; receipts go on with " + std::to_string(request.next_counter));
    return tillJournalHead(tx, request.store_id, request.till_id);
}

auto tillJournalHead(db::Session &session, std::string_view storeId, std::string_view tillId)
    -> contract::TillJournalHead
{
    auto rows = session.query("SELECT sequence, hash, receipt_counter FROM till_journals "
                              "WHERE store_id = ? AND till_id = ?",
                              storeId, tillId);
    if (!rows.next())
        return {};
    return {rows.int64(0), rows.text(1), rows.int64(2)};
}

} // namespace tillhouse::order
