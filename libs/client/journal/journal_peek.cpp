// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/journal_peek.h"

#include "client/journal/journal_private.h"
#include "client/journal/journal_schema.h"
#include "client/sql/sqlite_file.h"

#include <QFile>

namespace tillhouse::client
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

auto peekJournal(const QString &file) -> Result<std::optional<JournalPeek>>
{
    if (!QFile::exists(file))
        return std::optional<JournalPeek>();
    auto opened = SqliteFile::open(file, SqliteFile::Use::Durable, journalSchema());
    if (!opened)
        return opened.error();
    try {
        JournalPeek peek;
        auto &chain = (*opened)->run(QStringLiteral("SELECT till FROM chain"));
        if (chain.next())
            peek.till = chain.value(0).toString().toStdString();
        chain.finish();
        auto &open =
            (*opened)->run(QStringLiteral("SELECT count(*) FROM documents d WHERE d.state IN ('recorded', 'sending') "
                                          "OR (%1)")
                               .arg(kNeedsSomebody));
        if (open.next())
            peek.unsettled = open.value(0).toInt();
        open.finish();
        return std::optional(peek);
    } catch (const StoreError &error) {
        return Error{ErrorCode::Internal, error.what(), {}};
    }
}

auto forgetNames(const QString &file) -> Result<void>
{
    if (!QFile::exists(file))
        return {};
    auto opened = SqliteFile::open(file, SqliteFile::Use::Durable, journalSchema());
    if (!opened)
        return opened.error();
    try {
        (*opened)->run(QStringLiteral("UPDATE documents SET cashier = '', customer = ''")).finish();
        (*opened)->run(QStringLiteral("VACUUM")).finish(); // or the old rows would stay in free pages
    } catch (const StoreError &error) {
        return Error{ErrorCode::Internal, error.what(), {}};
    }
    return {};
}

} // namespace tillhouse::client
