// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"
#include "domain/result.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::client
{

class SqliteFile;

/// Reads the till's copy of the catalogue: every product of the store, so that scanning and searching need no network.
/// Not thread safe; each thread opens its own. CatalogueWriter fills the file. While a first copy is on its way, codes
/// are found as soon as their product is here; searching and browsing answer nothing until that was indexed.
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
    /// The rows of a department's tiles by name; of all departments if it is empty. A family is one tile in each
    /// department that has any of it, in the place of its first variant by name. Those that follow the row `after`,
    /// from the first if that is 0; at most `limit`. Costs the same however far down they are.
    [[nodiscard]] auto browse(const std::string &department, int limit, std::int64_t after = 0) const
        -> std::vector<std::int64_t>;
    /// The product of a row that browse() gave; nothing if it has gone since.
    [[nodiscard]] auto product(std::int64_t row) const -> std::optional<contract::Product>;
    /// The variants of a family by name; at most 200.
    [[nodiscard]] auto variantsOf(const std::string &family) const -> std::vector<contract::Product>;
    [[nodiscard]] auto departments() const -> std::vector<std::string>;
    /// Counts them: tens of milliseconds for a million.
    [[nodiscard]] auto productCount() const -> std::int64_t;
    /// Where the change feed continues; 0 before the first page.
    [[nodiscard]] auto cursor() const -> std::int64_t;
    /// Whether search() and browse() see what is here. Not until the end of the first copy, or a pause in it.
    [[nodiscard]] auto isSearchable() const -> bool;
    /// Whether the whole catalogue has been here once.
    [[nodiscard]] auto isWhole() const -> bool;

private:
    explicit LocalCatalogue(std::unique_ptr<SqliteFile> file);
    [[nodiscard]] auto searchedTo() const -> std::int64_t;
    void searchCodes(const QString &digits, std::vector<contract::Product> &found, std::size_t limit) const;
    void searchWords(const QStringList &words, bool exact, std::vector<contract::Product> &found,
                     std::size_t limit) const;

    std::unique_ptr<SqliteFile> m_file;
};

/// The code under which the copy lists the variants of a family. No scanner reads it: it begins with a control
/// character.
auto familyCode(const std::string &family) -> std::string;

} // namespace tillhouse::client
