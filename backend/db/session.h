// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "db/error.h"

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tillhouse::db
{

/// Bytes that are not text; a `std::string` is bound as text.
struct Blob {
    std::string bytes;
};

/// The answer to a query, read forwards. Lives no longer than the Transaction or Reader it came from.
class Rows
{
public:
    Rows(Connection &connection, std::unique_ptr<Statement> statement);
    ~Rows(); ///< resets the statement and gives it back to the connection's cache
    Rows(Rows &&) noexcept;
    auto operator=(Rows &&) -> Rows & = delete;

    /// Steps to the next row (the first call: to the first). False at the end. Throws DatabaseError.
    auto next() -> bool;

    /// A column of the current row, counted from 0. A NULL reads as 0 and "".
    auto int64(int column) const -> std::int64_t;
    auto text(int column) const -> std::string;
    /// The same without a copy, for who reads millions of rows; gone with the row.
    auto view(int column) const -> std::string_view;
    auto blob(int column) const -> std::string;
    auto boolean(int column) const -> bool { return int64(column) != 0; }
    auto isNull(int column) const -> bool;
    auto optionalInt64(int column) const -> std::optional<std::int64_t>;
    auto optionalText(int column) const -> std::optional<std::string>;

private:
    Connection *m_connection;
    std::unique_ptr<Statement> m_statement;
};

namespace detail
{

template <class T>
concept Whole = std::integral<T> && !std::same_as<T, bool>;

template <Whole T>
auto bound(T value) -> Bound
{
    static_assert(sizeof(T) < sizeof(std::int64_t) || std::signed_integral<T>, "the stores keep signed 64-bit numbers");
    return static_cast<std::int64_t>(value);
}
inline auto bound(std::same_as<bool> auto value) -> Bound
{
    return std::int64_t{value ? 1 : 0};
}
inline auto bound(std::string_view text) -> Bound
{
    return text;
}
inline auto bound(const Blob &blob) -> Bound
{
    return BytesView{blob.bytes};
}
inline auto bound(const std::string &text) -> Bound
{
    return bound(std::string_view(text));
}
inline auto bound(const char *text) -> Bound
{
    return bound(std::string_view(text));
}
inline auto bound(std::nullptr_t) -> Bound
{
    return Null{};
}
inline auto bound(std::nullopt_t) -> Bound
{
    return Null{};
}
template <class T>
auto bound(const std::optional<T> &value) -> Bound
{
    return value ? bound(*value) : Bound(Null{});
}

} // namespace detail

/// Runs statements on one connection. SQL is prepared once per connection and text; `?` takes the arguments in order:
/// whole numbers, bool (0 or 1), text, Blob, and std::optional or nullptr for NULL. No floating point enters a store.
class Session
{
public:
    Session(const Session &) = delete;
    auto operator=(const Session &) -> Session & = delete;

    /// Runs a statement that answers rows (SELECT, or RETURNING). Throws DatabaseError.
    template <class... Arguments>
    auto query(std::string_view sql, const Arguments &...arguments) -> Rows
    {
        return runQuery(sql, {detail::bound(arguments)...});
    }

    /// Runs a statement and answers the number of rows it changed. Throws DatabaseError.
    template <class... Arguments>
    auto execute(std::string_view sql, const Arguments &...arguments) -> int
    {
        return runExecute(sql, {detail::bound(arguments)...});
    }

protected:
    explicit Session(Connection &connection)
        : m_connection(&connection)
    {
    }
    ~Session() = default;

private:
    auto runQuery(std::string_view sql, std::initializer_list<Bound> arguments) -> Rows;
    auto runExecute(std::string_view sql, std::initializer_list<Bound> arguments) -> int;

    Connection *m_connection;
};

/// What a command of Database::write sees: its own changes on top of those of the commands before it.
class Transaction : public Session
{
public:
    explicit Transaction(Connection &connection)
        : Session(connection)
    {
    }
};

/// What a function of Database::read sees: one snapshot of committed data. Statements that would write throw.
class Reader : public Session
{
public:
    explicit Reader(Connection &connection)
        : Session(connection)
    {
    }
};

} // namespace tillhouse::db
