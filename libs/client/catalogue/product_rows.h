// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::client
{

class SqliteFile;

/// The rows of the catalogue copy that make up its products: what each is, the codes and words that find it, and which
/// variant is its family's tile. Everything throws StoreError and belongs into a transaction of the caller.
class ProductRows
{
public:
    /// How far the rows go.
    struct Extent {
        std::int64_t products = 0; ///< counted only until the copy is whole
        std::int64_t lastRow = 0;
    };

    explicit ProductRows(SqliteFile &file);

    [[nodiscard]] auto extent() const -> Extent { return m_extent; }
    /// As it was before a transaction that failed.
    void setExtent(Extent extent) { m_extent = extent; }
    /// Learns the extent from the file.
    void count();
    void clear();
    /// Writes products as they are now; one that is not sold any more goes. Rows up to `searchedTo` can be searched.
    void write(const std::vector<contract::Product> &products, std::int64_t searchedTo);

private:
    void put(const contract::Product &product);
    void replace(const contract::Product &product, const std::string &content, const std::string &words);
    void remove(const std::string &sku);
    void addCodes(std::int64_t row, const contract::Product &product);
    void removeCodes(std::int64_t row, std::string_view content);
    void addWords(std::int64_t row, std::string_view words);
    void removeWords(std::int64_t row, std::string_view words);
    void noteFamily(const contract::Product &product);
    void settleFamilies();

    SqliteFile &m_file;
    Extent m_extent;
    std::int64_t m_searchedTo = 0;
    std::set<std::string> m_families; ///< of which the page that is being written has changed a variant
};

} // namespace tillhouse::client
