// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"

#include <sqlite3.h>

namespace tillhouse::db
{

Statement::Statement(sqlite3 *database, std::string_view text)
    : sql(text)
    , m_database(database)
{
    const char *rest = nullptr;
    const auto size = static_cast<int>(sql.size());
    if (sqlite3_prepare_v3(database, sql.c_str(), size, SQLITE_PREPARE_PERSISTENT, &m_native, &rest) != SQLITE_OK)
        failed();
    if (m_native == nullptr || std::string_view(rest).find_first_not_of(" \t\r\n;") != std::string_view::npos) {
        sqlite3_finalize(m_native);
        throw DatabaseError(Failure::Statement, 0, sql + ": is not one statement");
    }
}

Statement::~Statement()
{
    sqlite3_finalize(m_native);
}

void Statement::run(std::span<const Bound> arguments, Lifetime lifetime)
{
    finish();
    if (static_cast<int>(arguments.size()) != sqlite3_bind_parameter_count(m_native))
        throw DatabaseError(Failure::Statement, 0, sql + ": takes another number of arguments");
    int place = 0;
    for (const auto &argument : arguments)
        bind(++place, argument, lifetime);
    step();
    m_fetched = false;
}

void Statement::bind(int place, const Bound &argument, Lifetime lifetime)
{
    const auto destroy = lifetime == Lifetime::OfTheRun ? SQLITE_STATIC : SQLITE_TRANSIENT; // NOLINT
    int code = SQLITE_OK;
    if (const auto *number = std::get_if<std::int64_t>(&argument)) {
        code = sqlite3_bind_int64(m_native, place, *number);
    } else if (const auto *text = std::get_if<std::string_view>(&argument)) {
        // A null pointer would be bound as NULL.
        code = sqlite3_bind_text(m_native, place, text->data() ? text->data() : "", static_cast<int>(text->size()),
                                 destroy);
    } else if (const auto *blob = std::get_if<BytesView>(&argument)) {
        const auto &bytes = blob->bytes;
        code = sqlite3_bind_blob(m_native, place, bytes.data() ? bytes.data() : "", static_cast<int>(bytes.size()),
                                 destroy);
    } else {
        code = sqlite3_bind_null(m_native, place);
    }
    if (code != SQLITE_OK)
        failed();
}

auto Statement::next() -> bool
{
    if (m_row && m_fetched)
        step();
    m_fetched = true;
    return m_row;
}

void Statement::step()
{
    m_row = false;
    const int code = sqlite3_step(m_native);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        failed();
    m_row = code == SQLITE_ROW;
}

void Statement::finish() noexcept
{
    m_row = false;
    sqlite3_reset(m_native); // says again what step said; nothing new
}

void Statement::failed() const
{
    const int code = sqlite3_extended_errcode(m_database);
    throw DatabaseError(failureOf(code), code, sql + ": " + sqlite3_errmsg(m_database));
}

auto Statement::int64(int column) const -> std::int64_t
{
    return sqlite3_column_int64(m_native, column);
}

auto Statement::text(int column) const -> std::string
{
    return std::string(view(column));
}

auto Statement::view(int column) const -> std::string_view
{
    // Text comes as it stands in the row if asked for as bytes, else it might be copied for the zero behind it; numbers
    // become text either way.
    const void *bytes = sqlite3_column_blob(m_native, column);
    if (bytes == nullptr)
        return {};
    return {static_cast<const char *>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(m_native, column))};
}

auto Statement::isNull(int column) const -> bool
{
    return sqlite3_column_type(m_native, column) == SQLITE_NULL;
}

auto Statement::affected() const -> int
{
    return sqlite3_changes(m_database);
}

} // namespace tillhouse::db
