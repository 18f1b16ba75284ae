// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>
#include <QVariant>

#include <sqlite3.h>

#include <atomic>

namespace tillhouse::db
{

namespace
{

// A program has a few hundred fixed statements; the bound only guards against SQL text made at run time.
constexpr std::size_t kMostCachedStatements = 1000;

auto nextConnectionName() -> QString
{
    static std::atomic<unsigned> counter{0};
    return QStringLiteral("tillhouse-%1").arg(counter.fetch_add(1));
}

[[noreturn]] void fail(const QSqlError &error, std::string_view what)
{
    const int code = error.nativeErrorCode().toInt();
    throw DatabaseError(failureOf(code), code, std::string(what) + ": " + error.text().toStdString());
}

/// SQLite's own handle of an open database. Its statements then need no detour over QVariant and UTF-16, which cost a
/// sale as much as the statements themselves. The driver must use the same library as this program.
auto nativeHandle(const QSqlDatabase &database) -> sqlite3 *
{
    QSqlQuery query(database);
    const bool same = query.exec(QStringLiteral("SELECT sqlite_source_id()")) && query.next() &&
                      query.value(0).toString() == QLatin1String(sqlite3_sourceid());
    const QVariant handle = database.driver()->handle();
    if (!same || !handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        throw DatabaseError(Failure::Storage, 0,
                            "the SQLite driver of Qt brings another SQLite than this program uses");
    return *static_cast<sqlite3 *const *>(handle.constData());
}

/// Else SQLite counts its memory under one lock for all connections, and threads wait for each other at every row.
/// Nobody asks for that count. Only before its first use, so a failure says that it was used already: no harm.
void leaveMemoryUncounted()
{
    static const int done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); // NOLINT: it takes what it takes
    static_cast<void>(done);
}

auto noteLogPages(void *count, sqlite3 *, const char *, int pages) -> int
{
    *static_cast<int *>(count) = pages;
    return SQLITE_OK;
}

} // namespace

Connection::Connection(const std::filesystem::path &file, Purpose purpose, std::chrono::milliseconds busyTimeout)
    : m_qtName(nextConnectionName())
{
    try {
        open(file, purpose, busyTimeout);
    } catch (...) {
        close();
        throw;
    }
}

Connection::~Connection()
{
    close();
}

void Connection::open(const std::filesystem::path &file, Purpose purpose, std::chrono::milliseconds busyTimeout)
{
    leaveMemoryUncounted();
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_qtName);
    if (!m_database.isValid())
        throw DatabaseError(Failure::Storage, 0, "the SQLite driver of Qt is missing, or there is no QCoreApplication");
    m_database.setDatabaseName(QString::fromStdString(file.string()));
    const auto uri = purpose == Purpose::Inspector ? QStringLiteral(";QSQLITE_OPEN_URI") : QString();
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeout.count()) + uri);
    if (!m_database.open())
        fail(m_database.lastError(), file.string());
    m_native = nativeHandle(m_database);
    if (purpose == Purpose::Writer) {
        if (value("PRAGMA journal_mode=WAL") != "wal")
            throw DatabaseError(Failure::Storage, 0,
                                file.string() + ": this file system does not allow a write-ahead log");
        run("PRAGMA synchronous=FULL");
        run("PRAGMA foreign_keys=ON");
        // In the place of SQLite's own checkpoint after a commit, which hides its failures: see checkpoint().
        sqlite3_wal_hook(m_native, noteLogPages, &m_logPages);
        value("PRAGMA cache_size=-16384"); // KiB: what a busy day touches
        // A closed write-ahead log is not kept larger than this (bytes) after a burst.
        value("PRAGMA journal_size_limit=67108864");
    } else if (purpose == Purpose::Reader) {
        value("PRAGMA wal_autocheckpoint=0");
        run("PRAGMA query_only=ON");
    }
    run("PRAGMA temp_store=MEMORY"); // nothing of a store ever lands in /tmp
    run("PRAGMA trusted_schema=OFF");
}

void Connection::close() noexcept
{
    m_cache.clear();
    if (m_database.isValid())
        m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_qtName);
}

void Connection::detach()
{
    m_database.driver()->moveToThread(nullptr);
}

void Connection::attach()
{
    m_database.driver()->moveToThread(QThread::currentThread());
}

auto Connection::take(std::string_view sql) -> std::unique_ptr<Statement>
{
    const auto found = m_cache.find(sql);
    if (found != m_cache.end() && !found->second.empty()) {
        auto statement = std::move(found->second.back());
        found->second.pop_back();
        --m_cached;
        return statement;
    }
    ++m_prepared;
    return std::make_unique<Statement>(m_native, sql);
}

void Connection::giveBack(std::unique_ptr<Statement> statement) noexcept
{
    statement->finish();
    if (m_cached >= kMostCachedStatements)
        return;
    auto &kept = m_cache[statement->sql];
    kept.push_back(std::move(statement));
    ++m_cached;
}

void Connection::run(std::string_view sql)
{
    auto statement = take(sql);
    statement->run({});
    giveBack(std::move(statement));
}

void Connection::rollbackAll() noexcept
{
    try {
        run("ROLLBACK");
    } catch (const DatabaseError &) {
        // "no transaction is active" is what we want; if one were still open, the next BEGIN says so.
    }
}

void Connection::checkpoint()
{
    const int code = sqlite3_wal_checkpoint_v2(m_native, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    if (code != SQLITE_OK) {
        const int extended = sqlite3_extended_errcode(m_native);
        throw DatabaseError(failureOf(extended), extended, std::string("checkpoint: ") + sqlite3_errmsg(m_native));
    }
    m_logPages = 0; // the next commit says how many are there
}

auto Connection::value(std::string_view sql) -> std::string
{
    auto statement = take(sql);
    statement->run({});
    const auto text = statement->next() ? statement->text(0) : std::string();
    while (statement->next()) {
        // To its end: a statement outside a transaction commits there, and only then says that it could not.
    }
    giveBack(std::move(statement));
    return text;
}

} // namespace tillhouse::db
