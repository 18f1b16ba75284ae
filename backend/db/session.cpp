// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/session.h"

#include "db/connection.h"

#include <QSqlError>

namespace tillhouse::db
{

namespace detail
{

auto bound(std::string_view text) -> QVariant
{
    // fromUtf8 of a null pointer is a null string, which would be bound as NULL.
    return text.empty() ? QVariant(QStringLiteral(""))
                        : QVariant(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
}

auto bound(const Blob &blob) -> QVariant
{
    return QByteArray(blob.bytes.data(), static_cast<qsizetype>(blob.bytes.size()));
}

} // namespace detail

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
    if (m_statement->query.next())
        return true;
    const auto error = m_statement->query.lastError();
    if (error.isValid()) {
        const int code = error.nativeErrorCode().toInt();
        throw DatabaseError(failureOf(code), code, m_statement->sql + ": " + error.text().toStdString());
    }
    return false;
}

auto Rows::int64(int column) const -> std::int64_t
{
    return m_statement->query.value(column).toLongLong();
}

auto Rows::text(int column) const -> std::string
{
    return m_statement->query.value(column).toString().toStdString();
}

auto Rows::blob(int column) const -> std::string
{
    return m_statement->query.value(column).toByteArray().toStdString();
}

auto Rows::isNull(int column) const -> bool
{
    return m_statement->query.isNull(column);
}

auto Rows::optionalInt64(int column) const -> std::optional<std::int64_t>
{
    return isNull(column) ? std::nullopt : std::optional(int64(column));
}

auto Rows::optionalText(int column) const -> std::optional<std::string>
{
    return isNull(column) ? std::nullopt : std::optional(text(column));
}

auto Session::runQuery(std::string_view sql, const std::vector<QVariant> &arguments) -> Rows
{
    auto statement = m_connection->take(sql);
    statement->run(arguments);
    return Rows(*m_connection, std::move(statement));
}

auto Session::runExecute(std::string_view sql, const std::vector<QVariant> &arguments) -> int
{
    auto statement = m_connection->take(sql);
    statement->run(arguments);
    const int affected = statement->query.numRowsAffected();
    m_connection->giveBack(std::move(statement));
    return affected;
}

} // namespace tillhouse::db
