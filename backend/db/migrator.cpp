// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/migrator.h"

#include <QDateTime>

namespace tillhouse::db
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

struct Applied {
    int number = 0;
    std::string checksum;
};

auto refusal(const std::string &store, const std::string &reason) -> Error
{
    return {ErrorCode::Conflict, store + ": " + reason, {}};
}

auto checkList(const std::string &store, const std::vector<Migration> &migrations) -> Result<void>
{
    for (std::size_t i = 0; i < migrations.size(); ++i) {
        if (migrations[i].number != static_cast<int>(i) + 1)
            return refusal(store, "this program's migrations are not numbered without a gap: number " +
                                      std::to_string(migrations[i].number) + " stands at place " +
                                      std::to_string(i + 1));
    }
    return {};
}

auto loadApplied(Connection &connection) -> std::vector<Applied>
{
    connection.run(
        "CREATE TABLE IF NOT EXISTS schema_migrations (number bigint NOT NULL PRIMARY KEY, name text NOT NULL,"
        " checksum text NOT NULL, applied_at text NOT NULL)");
    auto statement = connection.take("SELECT number, checksum FROM schema_migrations ORDER BY number");
    statement->run({});
    std::vector<Applied> applied;
    while (statement->next())
        applied.push_back({static_cast<int>(statement->int64(0)), statement->text(1)});
    connection.giveBack(std::move(statement));
    return applied;
}

auto checkApplied(const std::string &store, const std::vector<Applied> &applied,
                  const std::vector<Migration> &migrations) -> Result<void>
{
    if (!applied.empty() && applied.back().number > static_cast<int>(migrations.size()))
        return refusal(store, "its schema is number " + std::to_string(applied.back().number) +
                                  ", made by a newer program; this one knows up to " +
                                  std::to_string(migrations.size()));
    for (std::size_t i = 0; i < applied.size(); ++i) {
        if (applied[i].number != static_cast<int>(i) + 1)
            return refusal(store, "its record of migrations lacks number " + std::to_string(i + 1));
        if (applied[i].checksum != checksum(migrations[i]))
            return refusal(store, "migration " + std::to_string(applied[i].number) + " (" + migrations[i].name +
                                      ") is not the one that ran: its text was changed afterwards");
    }
    return {};
}

void apply(Connection &connection, const Migration &migration)
{
    connection.run("BEGIN IMMEDIATE");
    try {
        for (const auto &sql : splitStatements(migration.sql)) {
            Statement statement = connection.fresh(sql);
            statement.run({});
        }
        auto record =
            connection.take("INSERT INTO schema_migrations (number, name, checksum, applied_at) VALUES (?, ?, ?, ?)");
        const auto now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toStdString();
        const auto sum = checksum(migration);
        const Bound arguments[] = {std::int64_t{migration.number}, std::string_view(migration.name),
                                   std::string_view(sum), std::string_view(now)};
        record->run(arguments);
        connection.giveBack(std::move(record));
        connection.run("COMMIT");
    } catch (...) {
        connection.rollbackAll();
        throw;
    }
}

} // namespace

auto migrate(Connection &connection, const std::string &store, const std::vector<Migration> &migrations) -> Result<int>
{
    if (auto fine = checkList(store, migrations); !fine)
        return fine.error();
    const auto applied = loadApplied(connection);
    if (auto fine = checkApplied(store, applied, migrations); !fine)
        return fine.error();
    for (std::size_t i = applied.size(); i < migrations.size(); ++i) {
        try {
            apply(connection, migrations[i]);
        } catch (const DatabaseError &error) {
            return Error{ErrorCode::Internal,
                         store + ": migration " + std::to_string(migrations[i].number) + " failed: " + error.what(),
                         {}};
        }
    }
    return static_cast<int>(migrations.size());
}

} // namespace tillhouse::db
