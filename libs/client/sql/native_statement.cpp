// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sql/native_statement.h"

#include "client/sql/sqlite_file.h"

#include <sqlite3.h>

namespace tillhouse::client
{

namespace
{

[[noreturn]] void failed(sqlite3 *database, std::string_view what)
{
    throw StoreError(std::string(what) + ": " + sqlite3_errmsg(database));
}

} // namespace

NativeStatement::NativeStatement(sqlite3 *database, std::string_view sql)
    : m_database(database)
{
    if (sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &m_native,
                           nullptr) != SQLITE_OK)
        failed(database, sql);
}

NativeStatement::~NativeStatement()
{
    sqlite3_finalize(m_native);
}

void NativeStatement::bind(int place, std::int64_t value)
{
    if (sqlite3_bind_int64(m_native, place, value) != SQLITE_OK)
        failed(m_database, sqlite3_sql(m_native));
}

void NativeStatement::bind(int place, std::string_view text)
{
    // A null pointer would be bound as NULL.
    if (sqlite3_bind_text(m_native, place, text.data() ? text.data() : "", static_cast<int>(text.size()),
                          SQLITE_STATIC) != SQLITE_OK)
        failed(m_database, sqlite3_sql(m_native));
}

auto NativeStatement::next() -> bool
{
    const int code = sqlite3_step(m_native);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        failed(m_database, sqlite3_sql(m_native));
    return code == SQLITE_ROW;
}

auto NativeStatement::int64(int column) const -> std::int64_t
{
    return sqlite3_column_int64(m_native, column);
}

auto NativeStatement::text(int column) const -> std::string_view
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_native, column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_native, column)))
                 : std::string_view();
}

void NativeStatement::finish() noexcept
{
    sqlite3_reset(m_native);
    sqlite3_clear_bindings(m_native);
}

} // namespace tillhouse::client
