// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <filesystem>
#include <vector>

namespace tillhouse::testing
{

/// Reads a stopped service's store with SQL of the test's own, past all code of the product.
class StoreAudit
{
public:
    explicit StoreAudit(const std::filesystem::path &store);
    ~StoreAudit();
    StoreAudit(const StoreAudit &) = delete;
    auto operator=(const StoreAudit &) -> StoreAudit & = delete;

    /// The rows of a query, each column as text. Fails the test (with an empty answer) if the query fails.
    auto rows(const QString &sql) -> std::vector<QStringList>;
    /// The only value of a query.
    auto number(const QString &sql) -> qint64;

private:
    QString m_connection;
};

} // namespace tillhouse::testing
