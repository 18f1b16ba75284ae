// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "domain/catalogue_row.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::inventory
{

/// Most rows of one file.
inline constexpr std::size_t kMaxFileRows = 500'000;

/// A row of a catalogue file that is valid by itself.
struct FileRow {
    std::int64_t line = 0; ///< of the file, the header is 1
    domain::CatalogueRow row;
};

/// What a catalogue file says, before it is compared with the store's catalogue.
struct CatalogueFile {
    std::vector<FileRow> rows;
    std::vector<contract::RejectedRow> rejected; ///< one entry for each refused row
    std::int64_t rowCount = 0;                   ///< all of them, without the header
    std::vector<std::string> notes;
    bool hasDepartment = false; ///< an absent column leaves what is known as it is
    bool hasCategory = false;
    bool hasBrand = false;
    bool hasUnit = false;
    bool hasMinimumAge = false;
    bool hasVariantOf = false;
};

/// Reads a catalogue from CSV text. Rows that are not valid, and all rows that share their SKU or barcode with another,
/// are refused one by one. The whole text is refused (InvalidInput or TooLarge naming "csv") when it cannot be read as
/// CSV or lacks a column that every product needs.
auto readCatalogueFile(std::string_view csv, const domain::TaxCategoryCodes &taxCategories)
    -> domain::Result<CatalogueFile>;

} // namespace tillhouse::inventory
