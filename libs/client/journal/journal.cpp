// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/journal.h"

#include "client/ids.h"
#include "client/journal/chain_check.h"
#include "client/journal/journal_private.h"
#include "client/journal/journal_schema.h"

#include <algorithm>

namespace tillhouse::client
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

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
    file->run(QStringLiteral("UPDATE chain SET sequence = ?, hash = ?, latest_ms = max(latest_ms, ?)"),
              {QVariant::fromValue<qlonglong>(position.sequence), toText(position.hash),
               QVariant::fromValue<qlonglong>(link.recordedAtMs)});
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

auto Journal::Private::settle(const std::string &id, EntryKind kind, DeliveryState state, const std::string &answer,
                              Answered how) -> Result<void>
{
    return change([&]() -> Result<void> {
        auto &row = file->run(QStringLiteral("SELECT state, kind FROM documents WHERE id = ?"), {toText(id)});
        if (!row.next())
            return Error{ErrorCode::NotFound, "the journal has no document " + id, {}};
        const auto present = deliveryStateFrom(row.value(0).toString().toStdString());
        const bool isRefund = entryKindFrom(row.value(1).toString().toStdString()) == EntryKind::Refund;
        row.finish();
        if (present == state)
            return {}; // a repeated answer changes nothing
        if (present != DeliveryState::Recorded && present != DeliveryState::Sending)
            return Error{ErrorCode::Conflict, "document " + id + " is already settled", {}};
        head = addEntry(head.sequence + 1, kind, id, {}, answer);
        file->run(QStringLiteral("UPDATE documents SET state = ?, answer = ? WHERE id = ?"),
                  {toText(name(state)), toText(answer), toText(id)});
        if (state == DeliveryState::Acknowledged)
            keepSumsOfAnswer(id, answer);
        if (isRefund || how == Answered::Unseen)
            file->run(QStringLiteral("INSERT OR IGNORE INTO untold (id) VALUES (?)"), {toText(id)});
        return {};
    });
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
    file->run(QStringLiteral("INSERT INTO documents (id, sequence, kind, number, state, of_receipt, cashier, customer, "
                             "minor, currency) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
              {toText(document.id), QVariant::fromValue<qlonglong>(head.sequence), toText(name(document.kind)),
               toText(document.number), toText(name(DeliveryState::Recorded)), toText(document.words.receipt),
               toText(document.words.cashier), toText(document.words.customer),
               QVariant::fromValue<qlonglong>(document.words.minor), toText(document.words.currency)});
    if (!document.number.empty()) {
        ++counter;
        file->run(QStringLiteral("UPDATE chain SET counter = counter + 1"));
    }
    return keepSums(document);
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

auto Journal::acknowledge(const std::string &id, const std::string &answer, Answered how) -> Result<void>
{
    return m->settle(id, EntryKind::Acknowledged, DeliveryState::Acknowledged, answer, how);
}

auto Journal::refuse(const std::string &id, const std::string &problem) -> Result<void>
{
    return m->settle(id, EntryKind::Refused, DeliveryState::Refused, problem, Answered::InFront);
}

auto Journal::close(const std::string &id, const std::string &reason, Answered how) -> Result<void>
{
    return m->settle(id, EntryKind::Closed, DeliveryState::Closed, reason, how);
}

/// Within a change: moves a document on that was refused.
auto Journal::Private::leaveRefused(const std::string &id, DeliveryState after) -> Result<void>
{
    auto &row = file->run(QStringLiteral("SELECT state FROM documents WHERE id = ?"), {toText(id)});
    const bool known = row.next();
    const auto state = known ? deliveryStateFrom(row.value(0).toString().toStdString()) : std::nullopt;
    row.finish();
    if (!known)
        return Error{ErrorCode::NotFound, "the journal has no document " + id, {}};
    if (state != DeliveryState::Refused)
        return Error{ErrorCode::Conflict, "document " + id + " was not refused", {}};
    file->run(QStringLiteral("UPDATE documents SET state = ? WHERE id = ?"), {toText(name(after)), toText(id)});
    return {};
}

auto Journal::sendAgain(const std::string &id) -> Result<void>
{
    return m->change([&] { return m->leaveRefused(id, DeliveryState::Recorded); });
}

auto Journal::settleByHand(const std::string &id, const NewDocument &note) -> Result<void>
{
    return m->change([&]() -> Result<void> {
        if (auto left = m->leaveRefused(id, DeliveryState::ByHand); !left)
            return left;
        return m->addDocument(note, m->head.sequence + 1);
    });
}

auto Journal::markTold(const std::string &id) -> Result<void>
{
    bool waits = false;
    m->reading([&] {
        auto &row = m->file->run(QStringLiteral("SELECT 1 FROM untold WHERE id = ?"), {toText(id)});
        waits = row.next();
        row.finish();
    });
    if (!waits)
        return {}; // asked of every document, and most are none of these
    return m->change([&]() -> Result<void> {
        m->file->run(QStringLiteral("DELETE FROM untold WHERE id = ?"), {toText(id)});
        return {};
    });
}

} // namespace tillhouse::client
