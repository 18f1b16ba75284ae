// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"
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

/// Reads the till's copy of the catalogue: every product of the store, so that scanning and searching need no network.
/// Not thread safe; each thread opens its own. CatalogueWriter fills the file.
class LocalCatalogue
{
public:
    static constexpr int kSearchLimit = 20;

    /// Error: Internal, if the file cannot be opened. The file must exist (CatalogueWriter::open makes it).
    static auto open(const QString &file) -> domain::Result<std::unique_ptr<LocalCatalogue>>;
    ~LocalCatalogue();

    /// By barcode, else by SKU. Products no longer sold are not found.
    [[nodiscard]] auto findByCode(const std::string &code) const -> std::optional<contract::Product>;
    /// Products of which every word of the query begins a word of name, brand or SKU; a query of digits also finds
    /// barcodes that begin so. In no particular order (ranking a million names costs 100 ms), at most `limit`.
    [[nodiscard]] auto search(const QString &query, int limit = kSearchLimit) const -> std::vector<contract::Product>;
    /// Products of a department by name, for the tiles; all departments if it is empty.
    [[nodiscard]] auto browse(const std::string &department, int limit, int offset = 0) const
        -> std::vector<contract::Product>;
    /// The variants of a family by name; at most 200.
    [[nodiscard]] auto variantsOf(const std::string &family) const -> std::vector<contract::Product>;
    [[nodiscard]] auto departments() const -> std::vector<std::string>;
    [[nodiscard]] auto productCount() const -> std::int64_t;
    /// Where the change feed continues; 0 before the first page.
    [[nodiscard]] auto cursor() const -> std::int64_t;

private:
    explicit LocalCatalogue(std::unique_ptr<SqliteFile> file);
    std::unique_ptr<SqliteFile> m_file;
};

/// The code under which the copy lists the variants of a family. No scanner reads it: it begins with a control
/// character.
auto familyCode(const std::string &family) -> std::string;

/// The words of a search as an FTS5 query: each quoted and a prefix, joined by AND. Empty if there is no word.
auto fullTextQuery(const QString &typed) -> QString;

} // namespace tillhouse::client
