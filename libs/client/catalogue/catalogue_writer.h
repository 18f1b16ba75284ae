// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"
#include "domain/result.h"

#include <QString>

#include <memory>
#include <string>

namespace tillhouse::client
{

class SqliteFile;

/// The one writer of the till's catalogue copy. A page and the cursor after it are committed together, so that an
/// interrupted synchronisation continues where it stopped.
class CatalogueWriter
{
public:
    /// Opens or makes the file. A copy of another store is emptied. A damaged file is removed and made again:
    /// everything in it can be fetched.
    static auto open(const QString &file, const std::string &store) -> domain::Result<std::unique_ptr<CatalogueWriter>>;
    ~CatalogueWriter();

    [[nodiscard]] auto cursor() const -> std::int64_t { return m_cursor; }
    auto apply(const contract::ChangePage &page) -> domain::Result<void>;
    /// Empties the copy; the feed starts again from nothing.
    auto clear() -> domain::Result<void>;

private:
    CatalogueWriter(std::unique_ptr<SqliteFile> file, std::int64_t cursor);
    void put(const contract::Product &product);

    std::unique_ptr<SqliteFile> m_file;
    std::int64_t m_cursor = 0;
};

} // namespace tillhouse::client
