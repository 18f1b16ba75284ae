// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/journal.h"

#include "client/ids.h"
#include "client/journal/chain_check.h"
#include "client/journal/journal_schema.h"
#include "client/sql/sqlite_file.h"

#include <QLockFile>

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
    "ORDER BY k.from_sequence DESC LIMIT 1) FROM documents d JOIN entries e ON e.sequence = d.sequence ");

auto toText(const std::string &text) -> QString
{
    return QString::fromStdString(text);
}

auto toText(std::string_view text) -> QString
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

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
    return document;
}

} // namespace

struct Journal::Private {
    std::string till;
    TillKey key;
    std::unique_ptr<QLockFile> lock = {};
    std::unique_ptr<SqliteFile> file = {};
    JournalPosition head{0, std::string(domain::kFirstJournalHash)};
    std::int64_t counter = 0;
    std::string broken = {};

    auto addEntry(std::int64_t sequence, EntryKind kind, const std::string &id, const std::string &number,
                  const std::string &payload) -> JournalPosition;
    void loadHead();
    void adoptKey();
    auto addDocument(const NewDocument &document, std::int64_t sequence) -> Result<void>;
    auto publicKeys() -> std::map<std::int64_t, std::string>;
    auto change(const std::function<Result<void>()> &work) -> Result<void>;
    auto settle(const std::string &id, EntryKind kind, DeliveryState state, const std::string &answer) -> Result<void>;
    void reading(const std::function<void()> &work);
    auto documents(const QString &where, const QVariantList &values) -> std::vector<Document>;
};

void Journal::Private::loadHead()
{
    auto &row = file->run(QStringLiteral("SELECT till, sequence, hash, counter FROM chain"));
    if (!row.next()) {
        file->run(QStringLiteral("INSERT INTO chain (only, till, sequence, hash, counter) VALUES (1, ?, 0, ?, 0)"),
                  {toText(till), toText(head.hash)});
        return;
    }
    if (row.value(0).toString().toStdString() != till)
        throw StoreError("the journal belongs to the till " + row.value(0).toString().toStdString());
    head = {row.value(1).toLongLong(), row.value(2).toString().toStdString()};
    counter = row.value(3).toLongLong();
    row.finish();
}

/// A key that this journal has not seen signs from its next entry on: the first one, or one made when the till was
/// enrolled again after its key was lost.
void Journal::Private::adoptKey()
{
    auto &row = file->run(QStringLiteral("SELECT public_key FROM keys ORDER BY from_sequence DESC LIMIT 1"));
    const bool known = row.next() && row.value(0).toString().toStdString() == key.publicKey();
    row.finish();
    if (!known)
        file->run(QStringLiteral("INSERT OR REPLACE INTO keys (from_sequence, public_key) VALUES (?, ?)"),
                  {QVariant::fromValue<qlonglong>(head.sequence + 1), toText(key.publicKey())});
}

auto Journal::Private::addEntry(std::int64_t sequence, EntryKind kind, const std::string &id, const std::string &number,
                                const std::string &payload) -> JournalPosition
{
    const domain::JournalLink link{.previousHash = head.hash,
                                   .sequence = sequence,
                                   .till = till,
                                   .kind = std::string(name(kind)),
                                   .id = id,
                                   .number = number,
                                   .recordedAtMs = nowMs(),
                                   .payload = payload};
    const JournalPosition position{link.sequence, chainHash(link)};
    const auto signature = key.sign(domain::journalSignedText(position.hash));
    file->run(QStringLiteral("INSERT INTO entries (sequence, kind, id, number, recorded_at_ms, payload, hash, "
                             "previous_hash, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
              {QVariant::fromValue<qlonglong>(link.sequence), toText(link.kind), toText(id), toText(number),
               QVariant::fromValue<qlonglong>(link.recordedAtMs), toText(payload), toText(position.hash),
               toText(link.previousHash), toText(signature)});
    file->run(QStringLiteral("UPDATE chain SET sequence = ?, hash = ?"),
              {QVariant::fromValue<qlonglong>(position.sequence), toText(position.hash)});
    return position;
}

/// One durable change. Memory follows the disk only after COMMIT; any failure of the disk stops the journal for good.
auto Journal::Private::change(const std::function<Result<void>()> &work) -> Result<void>
{
    if (!broken.empty())
        return Error{ErrorCode::Internal, "the sales journal cannot be written: " + broken, {}};
    const auto headBefore = head;
    const auto counterBefore = counter;
    struct Refusal {
        Error error;
    };
    try {
        file->transaction([&] {
            if (auto done = work(); !done)
                throw Refusal{done.error()};
        });
        return {};
    } catch (const Refusal &refusal) {
        head = headBefore;
        counter = counterBefore;
        return refusal.error;
    } catch (const StoreError &error) {
        head = headBefore;
        counter = counterBefore;
        broken = error.what();
        return Error{ErrorCode::Internal, "the sales journal cannot be written: " + broken, {}};
    }
}

auto Journal::Private::settle(const std::string &id, EntryKind kind, DeliveryState state, const std::string &answer)
    -> Result<void>
{
    return change([&]() -> Result<void> {
        auto &row = file->run(QStringLiteral("SELECT state FROM documents WHERE id = ?"), {toText(id)});
        if (!row.next())
            return Error{ErrorCode::NotFound, "the journal has no document " + id, {}};
        const auto present = deliveryStateFrom(row.value(0).toString().toStdString());
        row.finish();
        if (present == state)
            return {}; // a repeated answer changes nothing
        if (present != DeliveryState::Recorded && present != DeliveryState::Sending)
            return Error{ErrorCode::Conflict, "document " + id + " is already settled", {}};
        head = addEntry(head.sequence + 1, kind, id, {}, answer);
        file->run(QStringLiteral("UPDATE documents SET state = ?, answer = ? WHERE id = ?"),
                  {toText(name(state)), toText(answer), toText(id)});
        return {};
    });
}

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

Journal::Journal(std::unique_ptr<Private> d)
    : m(std::move(d))
{
}
Journal::~Journal() = default;

auto Journal::open(const QString &file, const std::string &till, const TillKey &key) -> Result<std::unique_ptr<Journal>>
{
    auto d = std::make_unique<Private>(Private{till, key});
    d->lock = std::make_unique<QLockFile>(file + QStringLiteral(".lock"));
    d->lock->setStaleLockTime(0); // a lock is stale when its process is gone, never by age
    if (!d->lock->tryLock(0))
        return Error{ErrorCode::Conflict, "another till program is using this till's data", {}};
    auto opened = SqliteFile::open(file, SqliteFile::Use::Durable, journalSchema());
    if (!opened)
        return opened.error();
    d->file = std::move(*opened);
    try {
        d->loadHead();
        d->adoptKey();
    } catch (const StoreError &error) {
        return Error{ErrorCode::Conflict, error.what(), {}};
    }
    return std::unique_ptr<Journal>(new Journal(std::move(d)));
}

/// Within a change: the entry and what is followed beside it.
auto Journal::Private::addDocument(const NewDocument &document, std::int64_t sequence) -> Result<void>
{
    auto &row = file->run(QStringLiteral("SELECT 1 FROM documents WHERE id = ?"), {toText(document.id)});
    const bool known = row.next();
    row.finish();
    if (known)
        return Error{ErrorCode::Conflict, "document " + document.id + " is already in the journal", {}};
    head = addEntry(sequence, document.kind, document.id, document.number, document.payload);
    file->run(QStringLiteral("INSERT INTO documents (id, sequence, kind, number, state) VALUES (?, ?, ?, ?, ?)"),
              {toText(document.id), QVariant::fromValue<qlonglong>(head.sequence), toText(name(document.kind)),
               toText(document.number), toText(name(DeliveryState::Recorded))});
    if (!document.number.empty()) {
        ++counter;
        file->run(QStringLiteral("UPDATE chain SET counter = counter + 1"));
    }
    return {};
}

auto Journal::append(const NewDocument &document) -> Result<JournalPosition>
{
    if (auto done = m->change([&] { return m->addDocument(document, m->head.sequence + 1); }); !done)
        return done.error();
    return m->head;
}

auto Journal::continueAfter(const NewDocument &notice, const JournalContinuation &after) -> Result<JournalPosition>
{
    auto done = m->change([&]() -> Result<void> {
        const auto sequence = std::max(m->head.sequence, after.sequence) + 1;
        if (auto added = m->addDocument(notice, sequence); !added)
            return added;
        m->counter = std::max(m->counter, after.counter);
        m->file->run(QStringLiteral("UPDATE chain SET counter = ?"), {QVariant::fromValue<qlonglong>(m->counter)});
        return {};
    });
    if (!done)
        return done.error();
    return m->head;
}

auto Journal::markSending(const std::string &id) -> Result<void>
{
    return m->change([&]() -> Result<void> {
        m->file->run(QStringLiteral("UPDATE documents SET state = ?, attempts = attempts + 1 "
                                    "WHERE id = ? AND state IN ('recorded', 'sending')"),
                     {toText(name(DeliveryState::Sending)), toText(id)});
        return {};
    });
}

auto Journal::acknowledge(const std::string &id, const std::string &answer) -> Result<void>
{
    return m->settle(id, EntryKind::Acknowledged, DeliveryState::Acknowledged, answer);
}

auto Journal::refuse(const std::string &id, const std::string &problem) -> Result<void>
{
    return m->settle(id, EntryKind::Refused, DeliveryState::Refused, problem);
}

auto Journal::close(const std::string &id, const std::string &reason) -> Result<void>
{
    return m->settle(id, EntryKind::Closed, DeliveryState::Closed, reason);
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
        QStringLiteral("WHERE d.state IN ('recorded', 'sending') AND d.kind IN ('sale', 'refund', 'restored') "
                       "ORDER BY d.sequence LIMIT ?"),
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
    return m->documents(QStringLiteral("WHERE d.state IN ('recorded', 'sending') OR (d.state = 'refused' AND d.kind = "
                                       "'sale') ORDER BY d.sequence LIMIT ?"),
                        {limit});
}

auto Journal::recent(int limit) const -> std::vector<Document>
{
    return m->documents(QStringLiteral("ORDER BY d.sequence DESC LIMIT ?"), {limit});
}

auto Journal::waitingCount() const -> WaitingDocuments
{
    WaitingDocuments waiting;
    m->reading([&] {
        auto &open = m->file->run(
            QStringLiteral("SELECT count(*), coalesce(min(e.recorded_at_ms), 0) FROM documents d "
                           "JOIN entries e ON e.sequence = d.sequence WHERE d.state IN ('recorded', 'sending')"));
        if (open.next()) {
            waiting.count = open.value(0).toInt();
            waiting.oldestMs = open.value(1).toLongLong();
        }
        open.finish();
        auto &refused = m->file->run(QStringLiteral("SELECT count(*) FROM documents WHERE state = 'refused' "
                                                    "AND kind = 'sale'"));
        if (refused.next())
            waiting.refused = refused.value(0).toInt();
        refused.finish();
    });
    return waiting;
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
        return good ? check.end(m->head) : Result<JournalPosition>(good.error());
    } catch (const StoreError &error) {
        return Error{ErrorCode::Internal, error.what(), {}};
    }
}

} // namespace tillhouse::client
