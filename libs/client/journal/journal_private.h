// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/journal.h"
#include "client/journal/shift_ledger.h"
#include "client/journal/sql_values.h"
#include "client/sql/sqlite_file.h"
#include "domain/journal_bytes.h"

#include <QLockFile>

#include <functional>
#include <map>

namespace tillhouse::client
{

/// What was refused and somebody has to look at: money that is missing in the server's books. Likewise a refund whose
/// cash was given back before anybody was asked. Of `documents d`.
inline const QString kNeedsSomebody =
    QStringLiteral("d.state = 'refused' AND (d.kind IN ('sale', 'shift_opened', 'cash_moved', 'shift_closed') OR "
                   "(d.kind = 'refund' AND "
                   "EXISTS (SELECT 1 FROM offline_facts f WHERE f.sequence = d.sequence)))");

/// The refunds of an order that were not refused: the id stands in the payload as every client writes it, and no text
/// holds quotation marks unescaped.
inline const QString kRefundsOf =
    QStringLiteral("WHERE d.kind = 'refund' AND d.state NOT IN ('refused', 'closed') AND instr(e.payload, ?) > 0");

/// What the files of the journal share.
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
    auto addDocument(const NewDocument &document, std::int64_t sequence) -> domain::Result<void>;
    void keepOfflineFacts(std::int64_t sequence, const std::vector<domain::OfflineFact> &facts);
    auto keepSums(const NewDocument &document) -> domain::Result<void>;
    auto goodsOf(const std::string &payload, std::int64_t sequence) -> std::optional<domain::Refund>;
    void keepSumsOfAnswer(const std::string &id, const std::string &answer);
    auto readShift(const std::function<std::optional<ShiftTotals>(ShiftLedger &)> &work) -> std::optional<ShiftTotals>;
    auto publicKeys() -> std::map<std::int64_t, std::string>;
    auto checkDocuments() -> domain::Result<void>;
    auto change(const std::function<domain::Result<void>()> &work) -> domain::Result<void>;
    auto settle(const std::string &id, EntryKind kind, DeliveryState state, const std::string &answer, Answered how)
        -> domain::Result<void>;
    auto leaveRefused(const std::string &id, DeliveryState after) -> domain::Result<void>;
    void reading(const std::function<void()> &work);
    auto documents(const QString &where, const QVariantList &values) -> std::vector<Document>;
};

} // namespace tillhouse::client
