// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace tillhouse::client
{

/// A statement on SQLite's own handle, for loops over many rows and for what a scan waits for: texts go in and out as
/// UTF-8, without a detour over QVariant. Throws StoreError. Belongs to the SqliteFile that made it.
class NativeStatement
{
public:
    NativeStatement(sqlite3 *database, std::string_view sql);
    ~NativeStatement();
    NativeStatement(const NativeStatement &) = delete;
    auto operator=(const NativeStatement &) -> NativeStatement & = delete;

    /// `place` counts from 1. A text must live until the statement has run.
    void bind(int place, std::int64_t value);
    void bind(int place, std::string_view text);
    /// To the next row; false at the end.
    auto next() -> bool;
    /// A column of the row, counted from 0; a text is good until the next row.
    [[nodiscard]] auto int64(int column) const -> std::int64_t;
    [[nodiscard]] auto text(int column) const -> std::string_view;
    /// Lets go of the rows, and of what was bound: no snapshot of the file is held any more.
    void finish() noexcept;

private:
    sqlite3 *m_database;
    sqlite3_stmt *m_native = nullptr;
};

/// The rows of one run of a statement, which is finished when they go.
class NativeRows
{
public:
    explicit NativeRows(NativeStatement &statement)
        : m_statement(statement)
    {
    }
    ~NativeRows() { m_statement.finish(); }
    NativeRows(const NativeRows &) = delete;
    auto operator=(const NativeRows &) -> NativeRows & = delete;

    auto next() -> bool { return m_statement.next(); }
    [[nodiscard]] auto int64(int column) const -> std::int64_t { return m_statement.int64(column); }
    [[nodiscard]] auto text(int column) const -> std::string_view { return m_statement.text(column); }

private:
    NativeStatement &m_statement;
};

} // namespace tillhouse::client
