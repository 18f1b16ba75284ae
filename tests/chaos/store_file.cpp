// SPDX-License-Identifier: GPL-3.0-or-later
#include "chaos/store_file.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>
#include <QVariant>

#include <cstdlib>
#include <stdexcept>

namespace tillhouse::chaos
{

StoreFile::StoreFile(const std::filesystem::path &file)
    : m_connection(QUuid::createUuid().toString())
{
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    database.setDatabaseName(QString::fromStdString(file.string()));
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"));
    if (!database.open())
        throw std::runtime_error(file.string() + ": " + database.lastError().text().toStdString());
}

StoreFile::~StoreFile()
{
    QSqlDatabase::database(m_connection).close();
    QSqlDatabase::removeDatabase(m_connection);
}

auto StoreFile::rows(const std::string &sql) -> std::vector<Row>
{
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.setForwardOnly(true);
    if (!query.exec(QString::fromStdString(sql)))
        throw std::runtime_error(sql + ": " + query.lastError().text().toStdString());
    std::vector<Row> all;
    while (query.next()) {
        Row row;
        for (int i = 0; i < query.record().count(); ++i)
            row.push_back(query.value(i).toString().toStdString());
        all.push_back(std::move(row));
    }
    return all;
}

auto StoreFile::number(const std::string &sql) -> std::int64_t
{
    const auto all = rows(sql);
    if (all.size() != 1 || all.front().size() != 1)
        throw std::runtime_error("not one value: " + sql);
    return toNumber(all.front().front());
}

auto toNumber(const std::string &text) -> std::int64_t
{
    return std::strtoll(text.c_str(), nullptr, 10);
}

} // namespace tillhouse::chaos
