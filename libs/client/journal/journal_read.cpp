// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/chain_check.h"
#include "client/journal/journal_private.h"
#include "client/journal/refund_number.h"

#include <algorithm>

namespace tillhouse::client
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

const QString kSelectDocument = QStringLiteral(
    "SELECT d.id, d.sequence, e.hash, d.kind, d.number, e.payload, e.recorded_at_ms, d.state, d.attempts, d.answer, "
    "e.previous_hash, e.signature, (SELECT public_key FROM keys k WHERE k.from_sequence <= d.sequence "
    "ORDER BY k.from_sequence DESC LIMIT 1), d.of_receipt, d.cashier, d.customer, d.minor, d.currency FROM documents d "
    "JOIN "
    "entries e ON e.sequence = d.sequence ");

/// What the queue sends. A card's intent is asked for by the pay page; answers stay here.
const QString kQueuedKinds = QStringLiteral("('sale', 'refund', 'restored', 'shift_opened', 'cash_moved', "
                                            "'shift_closed', 'till_event')");
const QString kOpen = QStringLiteral("documents INDEXED BY documents_queue WHERE state IN ('recorded', 'sending')");

auto readDocument(const QSqlQuery &row) -> Document
{
    Document document;
    document.id = row.value(0).toString().toStdString();
    document.position.sequence = row.value(1).toLongLong();
    document.position.hash = row.value(2).toString().toStdString();
    document.kind = entryKindFrom(row.value(3).toString().toStdString()).value_or(EntryKind::Sale);
    document.number = row.value(4).toString().toStdString();
    document.payload = row.value(5).toString().toStdString();
    document.recordedAtMs = row.value(6).toLongLong();
    document.state = deliveryStateFrom(row.value(7).toString().toStdString()).value_or(DeliveryState::Refused);
    document.attempts = row.value(8).toInt();
    document.answer = row.value(9).toString().toStdString();
    document.previousHash = row.value(10).toString().toStdString();
    document.signature = row.value(11).toString().toStdString();
    document.publicKey = row.value(12).toString().toStdString();
    document.words = {row.value(13).toString().toStdString(), row.value(14).toString().toStdString(),
                      row.value(15).toString().toStdString(), row.value(16).toLongLong(),
                      row.value(17).toString().toStdString()};
    return document;
}

} // namespace

/// Reading a file that has become unreadable stops the journal like a failed write does.
void Journal::Private::reading(const std::function<void()> &work)
{
    try {
        work();
    } catch (const StoreError &error) {
        broken = error.what();
    }
}

auto Journal::Private::documents(const QString &where, const QVariantList &values) -> std::vector<Document>
{
    std::vector<Document> found;
    reading([&] {
        auto &row = file->run(kSelectDocument + where, values);
        while (row.next())
            found.push_back(readDocument(row));
        row.finish();
    });
    return found;
}

auto Journal::find(const std::string &id) const -> std::optional<Document>
{
    auto found = m->documents(QStringLiteral("WHERE d.id = ?"), {toText(id)});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

auto Journal::findByNumber(const std::string &number) const -> std::optional<Document>
{
    auto found = m->documents(QStringLiteral("WHERE d.number = ? ORDER BY d.sequence DESC LIMIT 1"), {toText(number)});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

auto Journal::waiting(int limit) const -> std::vector<Document>
{
    return m->documents(
        QStringLiteral("WHERE d.sequence IN (SELECT sequence FROM %1 AND kind IN %2 ORDER BY sequence LIMIT ?)"
                       " ORDER BY d.sequence")
            .arg(kOpen, kQueuedKinds),
        {limit});
}

auto Journal::openIntents() const -> std::vector<Document>
{
    return m->documents(QStringLiteral("WHERE d.state IN ('recorded', 'sending') AND d.kind = 'card_intent' "
                                       "ORDER BY d.sequence"),
                        {});
}

auto Journal::unsettled(int limit) const -> std::vector<Document>
{
    return m->documents(QStringLiteral("WHERE d.sequence IN (SELECT sequence FROM %1 UNION ALL SELECT d.sequence FROM "
                                       "documents d WHERE %2 ORDER BY 1 LIMIT ?) ORDER BY d.sequence")
                            .arg(kOpen, kNeedsSomebody),
                        {limit});
}

auto Journal::untold() const -> std::vector<Document>
{
    return m->documents(QStringLiteral("WHERE d.id IN (SELECT id FROM untold) ORDER BY d.sequence"), {});
}

auto Journal::recent(int limit) const -> std::vector<Document>
{
    return m->documents(QStringLiteral("ORDER BY d.sequence DESC LIMIT ?"), {limit});
}

auto Journal::receipts(const std::string &text, int limit) const -> std::vector<Document>
{
    // As the index says it; a text is looked for anywhere in the number, which no index helps.
    return m->documents(QStringLiteral("WHERE d.kind IN ('sale', 'card_intent', 'refund') AND (? = '' OR "
                                       "instr(lower(d.number), lower(?)) > 0 OR instr(lower(d.of_receipt), lower(?)) > "
                                       "0 OR (d.kind = 'refund' AND d.sequence = ?)) ORDER BY d.sequence DESC LIMIT ?"),
                        {toText(text), toText(text), toText(text), toNumber(refundSequence(text)), limit});
}

auto Journal::waitingCount() const -> WaitingDocuments
{
    WaitingDocuments waiting;
    m->reading([&] {
        auto &open =
            m->file->run(QStringLiteral("SELECT kind, count(*), min(sequence) FROM %1 GROUP BY kind").arg(kOpen));
        std::int64_t oldest = 0;
        while (open.next()) {
            const auto kind = entryKindFrom(open.value(0).toString().toStdString()).value_or(EntryKind::Sale);
            const auto count = open.value(1).toInt();
            const auto first = open.value(2).toLongLong();
            waiting.money += kind == EntryKind::TillEvent || kind == EntryKind::Restored ? 0 : count;
            if (kind == EntryKind::CardIntent) {
                waiting.cards += count;
                continue;
            }
            waiting.count += count;
            waiting.sales += kind == EntryKind::Sale || kind == EntryKind::Refund ? count : 0;
            oldest = oldest == 0 ? first : std::min<std::int64_t>(oldest, first);
        }
        open.finish();
        if (oldest > 0) {
            auto &entry = m->file->run(QStringLiteral("SELECT recorded_at_ms FROM entries WHERE sequence = ?"),
                                       {QVariant::fromValue<qlonglong>(oldest)});
            waiting.oldestMs = entry.next() ? entry.value(0).toLongLong() : 0;
            entry.finish();
        }
        auto &refused = m->file->run(QStringLiteral("SELECT count(*) FROM documents d WHERE %1").arg(kNeedsSomebody));
        if (refused.next())
            waiting.refused = refused.value(0).toInt();
        refused.finish();
    });
    return waiting;
}

auto Journal::tillEvents(const std::string &kind) const -> std::vector<Document>
{
    return m->documents(QStringLiteral("WHERE d.kind = 'till_event' AND instr(e.payload, ?) > 0 ORDER BY d.sequence"),
                        {toText("\"kind\":\"" + kind + "\"")});
}

auto Journal::salesWith(const std::string &lineId) const -> std::vector<Document>
{
    return m->documents(QStringLiteral("WHERE d.kind IN ('sale', 'card_intent') AND instr(e.payload, ?) > 0 "
                                       "ORDER BY d.sequence"),
                        {toText("\"line_id\":\"" + lineId + "\"")});
}

auto Journal::refundsOf(const std::string &orderId) const -> std::vector<Document>
{
    return m->documents(kRefundsOf + QStringLiteral(" ORDER BY d.sequence"),
                        {toText("\"order_id\":\"" + orderId + "\"")});
}

auto Journal::latestMs() const -> std::int64_t
{
    std::int64_t latest = 0;
    m->reading([&] {
        auto &row = m->file->run(QStringLiteral("SELECT latest_ms FROM chain"));
        latest = row.next() ? row.value(0).toLongLong() : 0;
        row.finish();
    });
    return latest;
}

auto Journal::head() const -> JournalPosition
{
    return m->head;
}

auto Journal::nextCounter() const -> std::int64_t
{
    return m->counter + 1;
}

auto Journal::brokenReason() const -> const std::string &
{
    return m->broken;
}

auto Journal::hashAt(std::int64_t sequence) const -> std::optional<std::string>
{
    std::optional<std::string> hash;
    m->reading([&] {
        auto &row = m->file->run(QStringLiteral("SELECT hash FROM entries WHERE sequence = ?"),
                                 {QVariant::fromValue<qlonglong>(sequence)});
        if (row.next())
            hash = row.value(0).toString().toStdString();
        row.finish();
    });
    return hash;
}

auto Journal::continuedAfter(std::int64_t sequence) const -> bool
{
    bool found = false;
    m->reading([&] {
        auto &row = m->file->run(QStringLiteral("SELECT 1 FROM entries WHERE kind = ? AND sequence > ?"),
                                 {toText(domain::kJournalRestored), QVariant::fromValue<qlonglong>(sequence)});
        found = row.next();
        row.finish();
    });
    return found;
}

/// What is not among the documents is never sent.
auto Journal::Private::checkDocuments() -> Result<void>
{
    auto &row = file->run(QStringLiteral(
        "SELECT e.sequence FROM entries e LEFT JOIN documents d ON d.id = e.id AND d.sequence = e.sequence "
        "WHERE e.kind NOT IN ('acknowledged', 'refused', 'closed') AND d.id IS NULL ORDER BY e.sequence LIMIT 1"));
    const bool missing = row.next();
    const auto sequence = missing ? row.value(0).toLongLong() : 0;
    row.finish();
    if (missing)
        return Error{ErrorCode::Internal, "entry " + std::to_string(sequence) + " is not among the documents", {}};
    return {};
}

auto Journal::Private::publicKeys() -> std::map<std::int64_t, std::string>
{
    std::map<std::int64_t, std::string> keys;
    auto &row = file->run(QStringLiteral("SELECT from_sequence, public_key FROM keys"));
    while (row.next())
        keys.emplace(row.value(0).toLongLong(), row.value(1).toString().toStdString());
    row.finish();
    return keys;
}

auto Journal::verify(const std::optional<JournalPosition> &anchor) const -> Result<JournalPosition>
{
    try {
        ChainCheck check{m->publicKeys(), anchor};
        auto &row = m->file->run(QStringLiteral("SELECT previous_hash, sequence, kind, id, number, recorded_at_ms, "
                                                "payload, hash, signature FROM entries ORDER BY sequence"));
        Result<void> good;
        while (good && row.next())
            good = check.take({.previousHash = row.value(0).toString().toStdString(),
                               .sequence = row.value(1).toLongLong(),
                               .till = m->till,
                               .kind = row.value(2).toString().toStdString(),
                               .id = row.value(3).toString().toStdString(),
                               .number = row.value(4).toString().toStdString(),
                               .recordedAtMs = row.value(5).toLongLong(),
                               .payload = row.value(6).toString().toStdString()},
                              row.value(7).toString().toStdString(), row.value(8).toString().toStdString());
        row.finish();
        if (good)
            good = m->checkDocuments();
        return good ? check.end(m->head) : Result<JournalPosition>(good.error());
    } catch (const StoreError &error) {
        return Error{ErrorCode::Internal, error.what(), {}};
    }
}

} // namespace tillhouse::client
