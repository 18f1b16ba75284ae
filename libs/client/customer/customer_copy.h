// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/customer.h"
#include "domain/result.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tillhouse::client
{

class SqliteFile;

/// The one writer of the till's copy of the customers. A page and the cursor after it are committed together.
class CustomerWriter
{
public:
    /// Opens or makes the file, readable by its owner only. A copy of another store is emptied; a damaged file is made
    /// again: everything in it can be fetched.
    static auto open(const QString &file, const std::string &store) -> domain::Result<std::unique_ptr<CustomerWriter>>;
    ~CustomerWriter();

    [[nodiscard]] auto cursor() const -> std::int64_t { return m_cursor; }
    auto apply(const contract::CustomerChangePage &page) -> domain::Result<void>;
    /// Empties the copy; the feed starts again from nothing.
    auto clear() -> domain::Result<void>;

private:
    CustomerWriter(std::unique_ptr<SqliteFile> file, std::int64_t cursor);
    void put(const contract::Customer &customer);

    std::unique_ptr<SqliteFile> m_file;
    std::int64_t m_cursor = 0;
};

/// Reads the till's copy of the customers, so that finding one needs no network. Not thread safe. Who is not active any
/// more is not found.
class LocalCustomers
{
public:
    static constexpr int kSearchLimit = 20;

    /// Error: Internal, if the file cannot be opened. The file must exist (CustomerWriter::open makes it).
    static auto open(const QString &file) -> domain::Result<std::unique_ptr<LocalCustomers>>;
    ~LocalCustomers();

    [[nodiscard]] auto find(const std::string &customerId) const -> std::optional<contract::Customer>;
    /// Whose card has this code.
    [[nodiscard]] auto findByCard(const std::string &code) const -> std::optional<contract::Customer>;
    /// Customers of whom every word of the query begins a word of name, e-mail or card; a query of digits and the signs
    /// between them begins the phone number. In no particular order, at most `limit`.
    [[nodiscard]] auto search(const QString &query, int limit = kSearchLimit) const -> std::vector<contract::Customer>;
    [[nodiscard]] auto count() const -> std::int64_t;

private:
    explicit LocalCustomers(std::unique_ptr<SqliteFile> file);
    std::unique_ptr<SqliteFile> m_file;
};

} // namespace tillhouse::client
