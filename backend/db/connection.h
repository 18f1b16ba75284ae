// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/error.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tillhouse::db
{

/// One prepared statement. Knows the text it was made of, so that the cache can take it back.
class Statement
{
public:
    Statement(const QSqlDatabase &database, std::string_view sql); ///< throws DatabaseError
    void run(const std::vector<QVariant> &arguments);              ///< throws DatabaseError

    const std::string sql;
    QSqlQuery query;
};

/// What a connection is for; it decides the pragmas.
enum class Purpose { Writer, Reader };

/// One QSqlDatabase and its statement cache. Used by one thread at a time: the one that called attach(), or made it.
class Connection
{
public:
    Connection(const std::filesystem::path &file, Purpose purpose, std::chrono::milliseconds busyTimeout);
    ~Connection();
    Connection(const Connection &) = delete;
    auto operator=(const Connection &) -> Connection & = delete;

    /// Leaves the current thread, so that another may attach. Qt objects belong to a thread; the driver is one.
    void detach();
    /// Takes a detached connection over to the current thread.
    void attach();

    /// A statement of that text: from the cache, or newly prepared. Throws DatabaseError.
    auto take(std::string_view sql) -> std::unique_ptr<Statement>;
    /// A statement that will not be cached, for what runs once in a store's life. Throws DatabaseError.
    auto fresh(std::string_view sql) -> Statement { return {m_database, sql}; }
    /// Resets the statement and keeps it for the next taker.
    void giveBack(std::unique_ptr<Statement> statement) noexcept;

    /// Runs a statement without arguments that answers nothing. Throws DatabaseError.
    void run(std::string_view sql);
    /// Ends the open transaction, if there is one, without keeping its changes. SQLite may have done so itself.
    void rollbackAll() noexcept;
    /// First column of the first row as text, "" if there is none. Throws DatabaseError.
    auto value(std::string_view sql) -> std::string;

    /// Statements prepared so far (a cached one counts once).
    auto prepared() const -> int { return m_prepared; }

private:
    void open(const std::filesystem::path &file, Purpose purpose, std::chrono::milliseconds busyTimeout);
    void close() noexcept;

    struct TextHash {
        using is_transparent = void;
        auto operator()(std::string_view text) const -> std::size_t { return std::hash<std::string_view>{}(text); }
    };

    QString m_qtName;
    QSqlDatabase m_database;
    std::unordered_map<std::string, std::vector<std::unique_ptr<Statement>>, TextHash, std::equal_to<>> m_cache;
    std::size_t m_cached = 0;
    int m_prepared = 0;
};

} // namespace tillhouse::db
