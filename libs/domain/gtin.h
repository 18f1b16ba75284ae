// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enum_names.h"
#include "domain/result.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace tillhouse::domain
{

/// What a printed product code is. The lengths and the check digit are those of the GS1 General Specifications.
enum class BarcodeKind {
    Ean8,    ///< GTIN-8
    UpcA,    ///< GTIN-12
    Ean13,   ///< GTIN-13
    Gtin14,  ///< GTIN-14: a case of goods
    InStore, ///< GS1 restricted circulation: EAN-13 with prefix 02, 04 or 20..29, EAN-8 beginning with 0 or 2
    Plu,     ///< four or five digits without check digit, as on fruit (IFPS price look-up codes)
};

template <>
struct EnumNames<BarcodeKind> {
    static constexpr std::pair<BarcodeKind, std::string_view> kValues[] = {
        {BarcodeKind::Ean8, "ean_8"},     {BarcodeKind::UpcA, "upc_a"},       {BarcodeKind::Ean13, "ean_13"},
        {BarcodeKind::Gtin14, "gtin_14"}, {BarcodeKind::InStore, "in_store"}, {BarcodeKind::Plu, "plu"},
    };
};

/// A product code whose check digit holds, in the one form under which it is stored and compared.
class Barcode
{
public:
    /// Digits only, 4, 5, 8, 12, 13 or 14 of them; spaces and hyphens as people type them are dropped. The error says
    /// which digit was expected when the check digit is wrong.
    static auto parse(std::string_view text) -> Result<Barcode>;

    auto kind() const -> BarcodeKind { return m_kind; }
    /// As printed: the digits alone.
    auto digits() const -> std::string_view;
    /// Fourteen digits, padded with zeros on the left: the same article has the same value whether it was read as
    /// UPC-A or as EAN-13, which is why products are found by this one.
    auto gtin14() const -> std::string_view { return m_gtin14; }

    auto operator==(const Barcode &other) const -> bool { return m_gtin14 == other.m_gtin14; }
    auto operator<=>(const Barcode &other) const -> std::strong_ordering { return m_gtin14 <=> other.m_gtin14; }

private:
    Barcode(BarcodeKind kind, std::string gtin14, std::size_t length);

    BarcodeKind m_kind;
    std::string m_gtin14;
    std::size_t m_length;
};

/// The check digit ('0'..'9') that follows `body`, which holds digits only: weights 3, 1, 3 ... from the right.
/// Nothing when `body` is empty, longer than 17 or not digits.
auto gtinCheckDigit(std::string_view body) -> std::optional<char>;

/// A valid EAN-13 made of a numeric prefix (1..11 digits, e.g. "400123" or "20" for in-store) and a number, which is
/// padded with zeros to twelve digits together with the prefix. Refused when the number does not fit.
auto makeEan13(std::string_view prefix, std::uint64_t number) -> Result<std::string>;

} // namespace tillhouse::domain
