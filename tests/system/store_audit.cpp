// SPDX-License-Identifier: GPL-3.0-or-later
#include "system/store_audit.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>
#include <QVariant>

namespace tillhouse::testing
{

StoreAudit::StoreAudit(const std::filesystem::path &store)
    : m_connection(QStringLiteral("audit-") + QString::fromStdString(store.filename().string()))
{
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    database.setDatabaseName(QString::fromStdString(store.string()));
    if (!database.open())
        QTest::qFail(qPrintable(database.lastError().text()), __FILE__, __LINE__);
}

StoreAudit::~StoreAudit()
{
    QSqlDatabase::database(m_connection).close();
    QSqlDatabase::removeDatabase(m_connection);
}

auto StoreAudit::rows(const QString &sql) -> std::vector<QStringList>
{
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.setForwardOnly(true);
    std::vector<QStringList> result;
    if (!query.exec(sql)) {
        QTest::qFail(qPrintable(query.lastError().text()), __FILE__, __LINE__);
        return result;
    }
    while (query.next()) {
        QStringList row;
        for (int i = 0; i < query.record().count(); ++i)
            row << query.value(i).toString();
        result.push_back(row);
    }
    return result;
}

auto StoreAudit::number(const QString &sql) -> qint64
{
    const auto all = rows(sql);
    if (all.size() != 1 || all.front().size() != 1) {
        QTest::qFail(qPrintable(QStringLiteral("not one value: ") + sql), __FILE__, __LINE__);
        return -1;
    }
    return all.front().front().toLongLong();
}

} // namespace tillhouse::testing
