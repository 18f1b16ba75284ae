// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sql/sqlite_file.h"

#include <QFile>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

namespace tillhouse::client
{

namespace
{

auto storeErrorOf(const QString &doing, const QSqlError &error) -> StoreError
{
    return StoreError((doing + QStringLiteral(": ") + error.text()).toStdString());
}

/// Creates the file with mode 0600 before SQLite does it with the process's mask.
void createPrivately(const QString &file)
{
    const int fd = ::open(QFile::encodeName(file).constData(), O_CREAT | O_CLOEXEC | O_RDWR, 0600);
    if (fd >= 0)
        ::close(fd);
}

/// SQLite's own handle of an open file. The driver must use the same library as this program.
auto nativeHandle(const QSqlDatabase &database) -> sqlite3 *
{
    QSqlQuery query(database);
    const bool same = query.exec(QStringLiteral("SELECT sqlite_source_id()")) && query.next() &&
                      query.value(0).toString() == QLatin1String(sqlite3_sourceid());
    const QVariant handle = database.driver()->handle();
    if (!same || !handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        throw StoreError("the SQLite driver of Qt brings another SQLite than this program uses");
    return *static_cast<sqlite3 *const *>(handle.constData());
}

} // namespace

auto SqliteFile::open(const QString &file, Use use, const QStringList &schema)
    -> domain::Result<std::unique_ptr<SqliteFile>>
{
    const QString connection = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (use != Use::ReadOnly)
        createPrivately(file);
    std::unique_ptr<SqliteFile> opened(new SqliteFile(connection, use));
    opened->m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
    opened->m_database.setDatabaseName(file);
    opened->m_database.setConnectOptions(use == Use::ReadOnly
                                             ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000")
                                             : QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    try {
        if (!opened->m_database.open())
            throw storeErrorOf(QStringLiteral("open"), opened->m_database.lastError());
        opened->m_native = nativeHandle(opened->m_database);
        opened->prepare(schema);
    } catch (const StoreError &error) {
        return domain::Error{domain::ErrorCode::Internal, file.toStdString() + ": " + error.what(), {}};
    }
    return opened;
}

SqliteFile::SqliteFile(QString connection, Use use)
    : m_connection(std::move(connection))
    , m_use(use)
{
}

SqliteFile::~SqliteFile()
{
    m_statements.clear();
    m_natives.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

void SqliteFile::pragma(const QString &text)
{
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("PRAGMA ") + text))
        throw storeErrorOf(text, query.lastError());
}

void SqliteFile::prepare(const QStringList &schema)
{
    if (m_use == Use::ReadOnly) {
        // Only the connection that writes may checkpoint: two of them at once can damage a WAL (SQLite before 3.51.3).
        pragma(QStringLiteral("wal_autocheckpoint=0"));
        return;
    }
    pragma(QStringLiteral("journal_mode=WAL"));
    pragma(m_use == Use::Durable ? QStringLiteral("synchronous=FULL") : QStringLiteral("synchronous=NORMAL"));
    pragma(QStringLiteral("foreign_keys=ON"));
    auto &version = run(QStringLiteral("PRAGMA user_version"));
    version.next();
    const int present = version.value(0).toInt();
    version.finish();
    if (present > schema.size())
        throw StoreError("the file was written by a newer version of this program");
    for (int step = present; step < schema.size(); ++step) {
        transaction([&] {
            for (const auto &statement : schema[step].split(QStringLiteral(";\n"), Qt::SkipEmptyParts))
                if (!statement.trimmed().isEmpty())
                    run(statement);
            pragma(QStringLiteral("user_version=%1").arg(step + 1));
        });
        m_statements.clear();
    }
}

auto SqliteFile::run(const QString &sql, const QVariantList &values) -> QSqlQuery &
{
    auto &slot = m_statements[sql.toStdString()];
    if (!slot) {
        auto query = std::make_unique<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(sql)) {
            const auto error = storeErrorOf(sql, query->lastError());
            m_statements.erase(sql.toStdString());
            throw error;
        }
        slot = std::move(query);
    }
    slot->finish();
    for (int i = 0; i < values.size(); ++i)
        slot->bindValue(i, values[i]);
    if (!slot->exec())
        throw storeErrorOf(sql, slot->lastError());
    return *slot;
}

auto SqliteFile::native(std::string_view sql) -> NativeStatement &
{
    auto found = m_natives.find(sql);
    if (found == m_natives.end())
        found = m_natives.emplace(sql, std::make_unique<NativeStatement>(m_native, sql)).first;
    return *found->second;
}

auto SqliteFile::changedRows() const -> int
{
    return sqlite3_changes(m_native);
}

auto SqliteFile::insertedRow() const -> std::int64_t
{
    return sqlite3_last_insert_rowid(m_native);
}

void SqliteFile::transaction(const std::function<void()> &work)
{
    run(QStringLiteral("BEGIN IMMEDIATE"));
    try {
        work();
        run(QStringLiteral("COMMIT"));
    } catch (...) {
        try {
            run(QStringLiteral("ROLLBACK"));
        } catch (const StoreError &) {
            // The failure that brought us here may have ended the transaction already; that one is reported.
        }
        throw;
    }
}

} // namespace tillhouse::client
