// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/session.h"

namespace tillhouse::db
{

Rows::Rows(Connection &connection, std::unique_ptr<Statement> statement)
    : m_connection(&connection)
    , m_statement(std::move(statement))
{
}

Rows::Rows(Rows &&) noexcept = default;

Rows::~Rows()
{
    if (m_statement)
        m_connection->giveBack(std::move(m_statement));
}

auto Rows::next() -> bool
{
    return m_statement->next();
}

auto Rows::int64(int column) const -> std::int64_t
{
    return m_statement->int64(column);
}

auto Rows::text(int column) const -> std::string
{
    return m_statement->text(column);
}

auto Rows::view(int column) const -> std::string_view
{
    return m_statement->view(column);
}

auto Rows::blob(int column) const -> std::string
{
    return m_statement->text(column);
}

auto Rows::isNull(int column) const -> bool
{
    return m_statement->isNull(column);
}

auto Rows::optionalInt64(int column) const -> std::optional<std::int64_t>
{
    return isNull(column) ? std::nullopt : std::optional(int64(column));
}

auto Rows::optionalText(int column) const -> std::optional<std::string>
{
    return isNull(column) ? std::nullopt : std::optional(text(column));
}

auto Session::runQuery(std::string_view sql, std::initializer_list<Bound> arguments) -> Rows
{
    auto statement = m_connection->take(sql);
    statement->run(arguments, Lifetime::OfTheCall);
    return Rows(*m_connection, std::move(statement));
}

auto Session::runExecute(std::string_view sql, std::initializer_list<Bound> arguments) -> int
{
    auto statement = m_connection->take(sql);
    statement->run(arguments, Lifetime::OfTheRun);
    const int affected = statement->affected();
    m_connection->giveBack(std::move(statement));
    return affected;
}

} // namespace tillhouse::db
