// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue_row.h"

#include <algorithm>
#include <charconv>

namespace tillhouse::domain
{

namespace
{

/// Length in bytes of the UTF-8 character that begins `text`, 0 when it is malformed (RFC 3629: no overlong forms, no
/// surrogates, nothing above U+10FFFF).
auto utf8Length(std::string_view text) -> std::size_t
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto first = byte(0);
    if (first < 0x80)
        return 1;
    const std::size_t length = first >= 0xF0 ? 4 : (first >= 0xE0 ? 3 : 2);
    if (first < 0xC2 || first > 0xF4 || text.size() < length)
        return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return 0;
    }
    const auto second = byte(1);
    const bool wrong = (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ||
                       (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F);
    return wrong ? 0 : length;
}

/// C0, DEL and C1: they would garble receipts and screens.
auto beginsWithControl(std::string_view text) -> bool
{
    const auto first = static_cast<unsigned char>(text[0]);
    return first < 0x20 || first == 0x7F || (first == 0xC2 && static_cast<unsigned char>(text[1]) < 0xA0);
}

auto parsePrice(std::string_view text) -> Result<std::int64_t>
{
    std::int64_t price = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), price);
    if (text.empty())
        return invalidField("price_minor", "is missing");
    if (code == std::errc::result_out_of_range)
        return invalidField("price_minor", "is too large");
    if (code != std::errc() || end != text.data() + text.size())
        return invalidField("price_minor", "must be a whole number of minor units");
    if (price < 0)
        return invalidField("price_minor", "must not be negative");
    if (price > kMaxPriceMinor)
        return invalidField("price_minor", "is too large");
    return price;
}

auto parseUnit(std::string_view text) -> Result<Unit>
{
    if (text.empty())
        return Unit::Piece;
    if (const auto unit = enumFromName<Unit>(text))
        return *unit;
    return invalidField("unit", "must be piece, kilogram, litre or metre");
}

auto parseAge(std::string_view text) -> Result<std::int64_t>
{
    std::int64_t age = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), age);
    if (!text.empty() && (code != std::errc() || end != text.data() + text.size() || age < 0 || age > kMaxMinimumAge))
        return invalidField("minimum_age", "must be a number of years from 0 to 120");
    return age;
}

template <class Value>
void collectFault(std::vector<FieldError> &faults, const Result<Value> &result)
{
    if (!result)
        faults.insert(faults.end(), result.error().fields.begin(), result.error().fields.end());
}

} // namespace

auto checkSku(std::string_view sku) -> Result<void>
{
    if (sku.empty())
        return invalidField("sku", "is missing");
    if (sku.size() > kMaxSkuLength)
        return invalidField("sku", "is longer than 64 characters");
    const auto allowed = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_' ||
               c == '.';
    };
    if (!std::all_of(sku.begin(), sku.end(), allowed))
        return invalidField("sku", "may only hold letters, digits, '-', '_' and '.'");
    if (sku == "." || sku == "..")
        return invalidField("sku", "must not be '.' or '..'");
    return {};
}

auto checkText(std::string_view field, std::string_view text, std::size_t maxBytes, bool required) -> Result<void>
{
    if (required && text.find_first_not_of(' ') == std::string_view::npos)
        return invalidField(std::string(field), "is missing");
    if (text.size() > maxBytes)
        return invalidField(std::string(field), "is longer than " + std::to_string(maxBytes) + " bytes");
    for (auto rest = text; !rest.empty();) {
        const auto length = utf8Length(rest);
        if (length == 0)
            return invalidField(std::string(field), "is not valid UTF-8");
        if (beginsWithControl(rest))
            return invalidField(std::string(field), "must not contain control characters");
        rest.remove_prefix(length);
    }
    return {};
}

auto parseCatalogueRow(const CatalogueRowText &text, const TaxCategoryCodes &taxCategories) -> Result<CatalogueRow>
{
    std::vector<FieldError> faults;
    std::optional<Barcode> barcode;
    const auto price = parsePrice(text.priceMinor);
    const auto unit = parseUnit(text.unit);
    const auto age = parseAge(text.minimumAge);
    collectFault(faults, checkSku(text.sku));
    if (!text.barcode.empty()) {
        const auto parsed = Barcode::parse(text.barcode);
        collectFault(faults, parsed);
        if (parsed)
            barcode = *parsed;
    }
    collectFault(faults, checkText("name", text.name, kMaxNameLength, true));
    collectFault(faults, checkText("department", text.department, kMaxLabelLength, false));
    collectFault(faults, checkText("category", text.category, kMaxLabelLength, false));
    collectFault(faults, checkText("brand", text.brand, kMaxLabelLength, false));
    collectFault(faults, price);
    collectFault(faults, checkText("price_source", text.priceSource, kMaxLabelLength, false));
    if (text.taxCategory.empty())
        faults.push_back({"tax_category", "is missing"});
    else if (!taxCategories.contains(text.taxCategory))
        faults.push_back({"tax_category", "is not a tax category of this store"});
    collectFault(faults, unit);
    collectFault(faults, age);
    collectFault(faults, checkText("variant_of", text.variantOf, kMaxFamilyLength, false));
    if (!faults.empty())
        return Error{ErrorCode::InvalidInput, "The row is not a valid product.", std::move(faults)};
    return CatalogueRow{std::string(text.sku),
                        barcode,
                        std::string(text.name),
                        std::string(text.department),
                        std::string(text.category),
                        std::string(text.brand),
                        *price,
                        std::string(text.priceSource),
                        std::string(text.taxCategory),
                        *unit,
                        *age,
                        std::string(text.variantOf)};
}

} // namespace tillhouse::domain
