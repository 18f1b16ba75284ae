// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/till/till_folder.h"

#include "client/gateway_place.h"
#include "client/journal/journal_peek.h"

#include <QDir>
#include <QSaveFile>

namespace tillhouse::pos
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

constexpr const char *kMark = "forgetting";
constexpr const char *kJournal = "journal.sqlite";
constexpr const char *kEverythingWord = "everything";

/// The credential and the key first: what is left without them opens nothing.
constexpr const char *kPrivate[] = {
    "till.json",        "till.key",          "pins.json",        "baskets.sqlite",
    "customers.sqlite", "print_jobs.sqlite", "catalogue.sqlite", "print_jobs.sqlite.damaged",
    "promotions.json",
};
constexpr const char *kPrivateFolders[] = {"training", "outbox", "receipts"};

auto removeFile(const QString &path) -> Result<void>
{
    for (const auto *part : {"", "-wal", "-shm"})
        if (QFile file(path + QLatin1String(part)); file.exists() && !file.remove())
            return Error{
                ErrorCode::Internal, file.fileName().toStdString() + ": " + file.errorString().toStdString(), {}};
    return {};
}

auto removeAll(const QString &folder, bool journalToo) -> Result<void>
{
    const QDir dir(folder);
    for (const auto *name : kPrivate)
        if (auto done = removeFile(dir.filePath(QLatin1String(name))); !done)
            return done;
    for (const auto *name : kPrivateFolders)
        if (QDir inner(dir.filePath(QLatin1String(name))); inner.exists() && !inner.removeRecursively())
            return Error{ErrorCode::Internal, inner.path().toStdString() + " cannot be removed", {}};
    const auto journal = dir.filePath(QLatin1String(kJournal));
    if (!journalToo)
        return client::forgetNames(journal);
    if (auto done = removeFile(journal); !done)
        return done;
    return client::forgetPlace(folder);
}

} // namespace

auto forgetTill(const QString &folder, Forget what) -> Result<void>
{
    QSaveFile mark(QDir(folder).filePath(QLatin1String(kMark)));
    if (!mark.open(QIODevice::WriteOnly) || mark.write(what == Forget::Everything ? kEverythingWord : "") < 0 ||
        !mark.commit())
        return Error{ErrorCode::Internal, mark.fileName().toStdString() + ": " + mark.errorString().toStdString(), {}};
    return finishForgetting(folder);
}

auto finishForgetting(const QString &folder) -> Result<void>
{
    QFile mark(QDir(folder).filePath(QLatin1String(kMark)));
    if (!mark.exists())
        return {};
    if (!mark.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal, mark.fileName().toStdString() + ": " + mark.errorString().toStdString(), {}};
    const bool everything = mark.readAll() == kEverythingWord;
    mark.close();
    if (auto done = removeAll(folder, everything); !done)
        return done;
    return removeFile(mark.fileName());
}

auto mayUseFolder(const QString &folder, const std::string &till) -> Result<void>
{
    const auto journal = client::peekJournal(QDir(folder).filePath(QLatin1String(kJournal)));
    if (!journal)
        return journal.error();
    if (!*journal || (*journal)->till.empty() || (*journal)->till == till)
        return {};
    return Error{ErrorCode::Conflict,
                 "The journal in this till's folder is that of " + (*journal)->till +
                     ". Another till needs a folder of its own, or this one is wiped first (--retire).",
                 {}};
}

auto nothingWaitsIn(const QString &folder) -> Result<void>
{
    const auto journal = client::peekJournal(QDir(folder).filePath(QLatin1String(kJournal)));
    if (!journal)
        return journal.error();
    if (!*journal || (*journal)->unsettled == 0)
        return {};
    return Error{ErrorCode::Conflict,
                 "This till still has " + std::to_string((*journal)->unsettled) +
                     " sales that the store server has not taken. They would be lost.",
                 {}};
}

} // namespace tillhouse::pos
