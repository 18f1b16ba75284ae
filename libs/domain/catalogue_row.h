// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/gtin.h"
#include "domain/result.h"
#include "domain/unit.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace tillhouse::domain
{

/// Tax categories are known by their code, e.g. "food".
using TaxCategoryCodes = std::set<std::string, std::less<>>;

inline constexpr std::size_t kMaxSkuLength = 64;
inline constexpr std::size_t kMaxNameLength = 200;  ///< bytes of UTF-8
inline constexpr std::size_t kMaxLabelLength = 100; ///< bytes of UTF-8: department, category, brand, price source
inline constexpr std::size_t kMaxFamilyLength = 64; ///< bytes of UTF-8: a family of variants
inline constexpr std::int64_t kMaxMinimumAge = 120; ///< years
inline constexpr std::int64_t kMaxPriceMinor = 100'000'000'000;

/// A row of a catalogue file as it was read.
struct CatalogueRowText {
    std::string_view sku, barcode, name, department, category, brand, priceMinor, priceSource, taxCategory;
    std::string_view unit = {}, minimumAge = {}, variantOf = {}; ///< empty: a piece, for anybody, of no family
};

/// A row that may become a product.
struct CatalogueRow {
    std::string sku;
    std::optional<Barcode> barcode; ///< things without one are found by name or SKU
    std::string name, department, category, brand;
    std::int64_t priceMinor = 0; ///< minor units of the store's currency
    std::string priceSource;     ///< where the price comes from, e.g. "sold"; may be empty
    std::string taxCategory;
    Unit unit = Unit::Piece;
    std::int64_t minimumAge = 0; ///< of whoever buys it, in years
    std::string variantOf;
};

/// 1 to 64 letters, digits, `-`, `_` or `.`: what can stand in an address and on a label alike. The error's field is
/// "sku".
auto checkSku(std::string_view sku) -> Result<void>;

/// UTF-8 without control characters, at most `maxBytes`, not blank when `required`. The error names `field`.
auto checkText(std::string_view field, std::string_view text, std::size_t maxBytes, bool required) -> Result<void>;

/// The row as values, or an InvalidInput that lists every faulty field with its reason.
auto parseCatalogueRow(const CatalogueRowText &text, const TaxCategoryCodes &taxCategories) -> Result<CatalogueRow>;

} // namespace tillhouse::domain
