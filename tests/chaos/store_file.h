// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace tillhouse::chaos
{

/// Reads a store's file with SQL of the run's own, past all code of the product; the service may be running.
class StoreFile
{
public:
    using Row = std::vector<std::string>;

    explicit StoreFile(const std::filesystem::path &file);
    ~StoreFile();
    StoreFile(const StoreFile &) = delete;
    auto operator=(const StoreFile &) -> StoreFile & = delete;

    /// The rows as text, NULL as "". Throws std::runtime_error where the query can't be run.
    auto rows(const std::string &sql) -> std::vector<Row>;
    /// The only value of a query.
    auto number(const std::string &sql) -> std::int64_t;

private:
    QString m_connection;
};

/// A column that is a whole number; 0 if it is empty.
auto toNumber(const std::string &text) -> std::int64_t;

} // namespace tillhouse::chaos
