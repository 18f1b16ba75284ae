// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/error.h"

#include <QSqlDatabase>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace tillhouse::db
{

/// What a `?` takes. Text and bytes are views: see Statement::run.
struct Null {
};
struct BytesView {
    std::string_view bytes;
};
using Bound = std::variant<Null, std::int64_t, std::string_view, BytesView>;

/// How long the views among the arguments live.
enum class Lifetime { OfTheRun, OfTheCall };

/// One prepared statement. Knows the text it was made of, so that the cache can take it back.
class Statement
{
public:
    Statement(sqlite3 *database, std::string_view sql); ///< throws DatabaseError
    ~Statement();
    Statement(const Statement &) = delete;
    auto operator=(const Statement &) -> Statement & = delete;

    /// Runs it from the start, up to its first row. `OfTheCall`: the arguments are copied, since rows are still to be
    /// found after the call. Throws DatabaseError.
    void run(std::span<const Bound> arguments, Lifetime lifetime = Lifetime::OfTheCall);
    /// Steps to the next row (the first call after run: to the first). Throws DatabaseError.
    auto next() -> bool;
    /// Ends it; what it held is let go.
    void finish() noexcept;

    auto int64(int column) const -> std::int64_t;
    auto text(int column) const -> std::string; ///< or bytes
    /// The same without a copy; gone with the row.
    auto view(int column) const -> std::string_view;
    auto isNull(int column) const -> bool;
    /// Rows that the last run inserted, changed or deleted.
    auto affected() const -> int;

    const std::string sql;

private:
    void bind(int place, const Bound &argument, Lifetime lifetime);
    void step();
    [[noreturn]] void failed() const;

    sqlite3 *m_database;
    sqlite3_stmt *m_native = nullptr;
    bool m_row = false;     ///< it stands on a row
    bool m_fetched = false; ///< that row was given out
};

/// What a connection is for; it decides the pragmas.
enum class Purpose {
    Writer,
    Reader,
    Inspector, ///< an empty database in memory (`:memory:`) to which `ATTACH 'file:...?mode=ro'` adds stores to look at
};

/// One QSqlDatabase and its statement cache. Qt opens and closes it; statements go straight to its native handle. Used
/// by one thread at a time: the one that called attach(), or made it.
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
    auto fresh(std::string_view sql) -> Statement { return {m_native, sql}; }
    /// Resets the statement and keeps it for the next taker.
    void giveBack(std::unique_ptr<Statement> statement) noexcept;

    /// Runs a statement without arguments that answers nothing. Throws DatabaseError.
    void run(std::string_view sql);
    /// Ends the open transaction, if there is one, without keeping its changes. SQLite may have done so itself.
    void rollbackAll() noexcept;
    /// First column of the first row as text, "" if there is none. Throws DatabaseError.
    auto value(std::string_view sql) -> std::string;

    /// Pages in the write-ahead log after this connection's last commit.
    auto logPages() const -> int { return m_logPages; }
    /// Copies the write-ahead log into the store as far as no reader holds it back, and syncs the store. Throws
    /// DatabaseError. (SQLite's own checkpoint after a commit swallows a failed sync, so it is switched off.)
    void checkpoint();

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
    sqlite3 *m_native = nullptr;
    int m_logPages = 0;
    std::unordered_map<std::string, std::vector<std::unique_ptr<Statement>>, TextHash, std::equal_to<>> m_cache;
    std::size_t m_cached = 0;
    int m_prepared = 0;
};

} // namespace tillhouse::db
