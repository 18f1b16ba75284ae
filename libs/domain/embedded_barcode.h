// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/currency.h"
#include "domain/enum_names.h"
#include "domain/quantity.h"
#include "domain/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::domain
{

/// What an in-store code says beside the item.
enum class EmbeddedKind {
    Weight, ///< how much is in the pack
    Price,  ///< what the pack costs
};

/// Whether a digit of its own stands between the item and the value.
enum class ValueCheck {
    None,
    Gs1,   ///< it guards a value of four or five digits (GS1 General Specifications, check digits of price and weight)
    Unread ///< there is one, of some other making: it is passed over
};

/// How a scale lays out the thirteen digits that it prints: prefix, item number, perhaps the value's own check digit,
/// value, check digit. There is no standard beyond the prefix (GS1 General Specifications, restricted circulation
/// numbers: 02, 04, 20 to 29); each shop sets up its scales.
struct EmbeddedRule {
    std::string prefix; ///< digits
    std::size_t itemDigits = 5;
    std::size_t valueDigits = 5;
    EmbeddedKind kind = EmbeddedKind::Weight;
    int valueDecimals = 3; ///< digits of the value after the point, 0 to 3
    ValueCheck check = ValueCheck::None;
};

/// What such a code says.
struct EmbeddedReading {
    EmbeddedKind kind = EmbeddedKind::Weight;
    std::string item;       ///< the item number as printed, with its zeros
    std::int64_t value = 0; ///< the number as printed; 0: the label was printed without a value
    int valueDecimals = 0;
    /// What the product may be listed under, most telling first: the whole code with a value of zero, the item number,
    /// the item number without its zeros.
    std::vector<std::string> productCodes;
};

/// The digit that guards a price or weight of four or five digits; nothing for another length.
auto valueCheckDigit(std::string_view value) -> std::optional<char>;

/// Whether the rules can be told apart: digits only, thirteen together, and no prefix that begins another; and whether
/// there is a check digit for as many digits of value. The error's fields are `<index>/prefix`, `<index>/value_digits`
/// and `<index>/value_check`.
auto checkEmbeddedRules(const std::vector<EmbeddedRule> &rules) -> Result<void>;

/// Reads a code by the rules. Nothing if none of them is for it: it is some other code. A UPC-A is read as the EAN-13
/// that it is. InvalidInput naming `barcode` if a rule's code has the wrong check digit, its own or the value's: it was
/// misread, and no product may be looked up by it.
auto readEmbedded(std::string_view code, const std::vector<EmbeddedRule> &rules)
    -> Result<std::optional<EmbeddedReading>>;

/// The weight that the code says, in thousandths of the product's unit.
auto embeddedQuantity(const EmbeddedReading &reading) -> Quantity;

/// The price that the code says, in minor units. InvalidInput naming `barcode` if it has a fraction of one.
auto embeddedPriceMinor(const EmbeddedReading &reading, Currency currency) -> Result<std::int64_t>;

} // namespace tillhouse::domain

template <>
struct tillhouse::domain::EnumNames<tillhouse::domain::ValueCheck> {
    static constexpr std::pair<tillhouse::domain::ValueCheck, std::string_view> kValues[] = {
        {tillhouse::domain::ValueCheck::None, "none"},
        {tillhouse::domain::ValueCheck::Gs1, "gs1"},
        {tillhouse::domain::ValueCheck::Unread, "unread"},
    };
};
