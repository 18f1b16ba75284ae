// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/catalogue/copy_state.h"
#include "client/catalogue/product_rows.h"
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
    /// Writes a page of the change feed. As long as the copy has never been whole, its products are only made
    /// searchable by index().
    auto apply(const contract::ChangePage &page) -> domain::Result<void>;
    /// How many products the first copy will have, for its progress; kept over a restart.
    auto expect(std::int64_t products) -> domain::Result<void>;
    [[nodiscard]] auto state() const -> CopyState;
    /// Whether index() has something to do.
    [[nodiscard]] auto hasUnindexed(bool level) const -> bool;
    /// Does the next part of what makes products searchable and browsable: some ten thousand of them, or one index.
    /// True while there is more. `level`: nothing is to come, and from the end on every change is indexed as it comes;
    /// otherwise only what is here is made searchable, for as long as the rest does not come.
    auto index(bool level) -> domain::Result<bool>;
    /// Moves what was written from the log into the file. For when nothing waits: it waits for the disk.
    auto rest() -> domain::Result<void>;
    /// Reads the next part of the file, so that the system has it in memory: neither the scan of a rare product nor
    /// changes all over the catalogue then wait for the disk, page by page. True while there is more.
    auto readAhead() -> domain::Result<bool>;
    /// Empties the copy; the feed starts again from nothing.
    auto clear() -> domain::Result<void>;

private:
    explicit CatalogueWriter(std::unique_ptr<SqliteFile> file);
    void openFeed(const std::string &store);
    void indexRows(std::int64_t upTo, std::int64_t searchedTo);

    std::unique_ptr<SqliteFile> m_file;
    ProductRows m_rows;
    std::int64_t m_cursor = 0;
    std::int64_t m_searchedTo = 0;
    std::int64_t m_expected = 0;
    std::int64_t m_readTo = 0; ///< the last row that readAhead() has read
    std::size_t m_indexes = 0; ///< made for the tiles by this object
    bool m_level = false;
};

} // namespace tillhouse::client
