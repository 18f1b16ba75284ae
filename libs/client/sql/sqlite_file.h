// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/sql/native_statement.h"
#include "domain/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QVariantList>

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>

namespace tillhouse::client
{

/// The disk or the file failed. Stops at the edge of the class that owns the file, which turns it into an Error.
class StoreError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// One SQLite file of the till on one connection, with prepared statements kept. Belongs to the thread that opened it.
class SqliteFile
{
public:
    enum class Use {
        Durable,  ///< WAL and synchronous=FULL: what is committed survives a power cut
        Copy,     ///< WAL and synchronous=NORMAL: can be fetched again
        ReadOnly, ///< a second connection of the same process that only reads
    };

    /// `schema` is a list of numbered steps; the ones the file does not have yet run in one transaction each. The file
    /// is created readable by its owner only. Error: Internal, with the reason.
    static auto open(const QString &file, Use use, const QStringList &schema)
        -> domain::Result<std::unique_ptr<SqliteFile>>;
    ~SqliteFile();
    SqliteFile(const SqliteFile &) = delete;
    auto operator=(const SqliteFile &) -> SqliteFile & = delete;

    /// Runs a statement and returns it positioned before its first row. Throws StoreError.
    /// The reference is good until the next run of the same text.
    auto run(const QString &sql, const QVariantList &values = {}) -> QSqlQuery &;
    /// Runs a statement on SQLite's own handle and gives its rows. Values are whole numbers and UTF-8 texts; a text
    /// must live as long as the rows. One run of a text at a time. Throws StoreError.
    template <class... Values>
    auto ask(std::string_view sql, const Values &...values) -> NativeRows
    {
        auto &statement = native(sql);
        int place = 0;
        (bind(statement, ++place, values), ...);
        return NativeRows(statement);
    }
    /// Runs a statement to its end.
    template <class... Values>
    void tell(std::string_view sql, const Values &...values)
    {
        auto rows = ask(sql, values...);
        while (rows.next()) {
        }
    }
    /// Rows that the last statement inserted, changed or deleted, and the key of the row inserted last.
    [[nodiscard]] auto changedRows() const -> int;
    [[nodiscard]] auto insertedRow() const -> std::int64_t;

    /// Runs `work` between BEGIN IMMEDIATE and COMMIT; any exception rolls back and is thrown on.
    void transaction(const std::function<void()> &work);

private:
    SqliteFile(QString connection, Use use);
    void prepare(const QStringList &schema);
    void pragma(const QString &text);
    auto native(std::string_view sql) -> NativeStatement &;
    template <class Value>
    static void bind(NativeStatement &statement, int place, const Value &value)
    {
        if constexpr (std::is_integral_v<Value>)
            statement.bind(place, static_cast<std::int64_t>(value));
        else
            statement.bind(place, std::string_view(value));
    }

    struct TextHash {
        using is_transparent = void;
        auto operator()(std::string_view text) const -> std::size_t { return std::hash<std::string_view>{}(text); }
    };

    QString m_connection;
    Use m_use;
    QSqlDatabase m_database;
    sqlite3 *m_native = nullptr;
    std::unordered_map<std::string, std::unique_ptr<QSqlQuery>> m_statements;
    std::unordered_map<std::string, std::unique_ptr<NativeStatement>, TextHash, std::equal_to<>> m_natives;
};

} // namespace tillhouse::client
