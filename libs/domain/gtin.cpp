// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/gtin.h"

#include <algorithm>
#include <utility>

namespace tillhouse::domain
{

namespace
{

constexpr std::size_t kGtinLength = 14;
constexpr std::size_t kLongestBody = 17; // SSCC, the longest GS1 number with this check digit

auto allGtinDigits(std::string_view text) -> bool
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

auto isPluLength(std::size_t length) -> bool
{
    return length == 4 || length == 5;
}

auto isGtinLength(std::size_t length) -> bool
{
    return length == 8 || (length >= 12 && length <= 14);
}

auto classifyGtin(std::string_view digits) -> BarcodeKind
{
    switch (digits.size()) {
    case 8:
        return digits[0] == '0' || digits[0] == '2' ? BarcodeKind::InStore : BarcodeKind::Ean8;
    case 12:
        return digits[0] == '2' || digits[0] == '4' ? BarcodeKind::InStore : BarcodeKind::UpcA;
    case 13:
        if (digits[0] == '2' || digits.substr(0, 2) == "02" || digits.substr(0, 2) == "04")
            return BarcodeKind::InStore;
        return BarcodeKind::Ean13;
    default:
        return BarcodeKind::Gtin14;
    }
}

/// Drops what people and spreadsheets put between the digits.
auto withoutSeparators(std::string_view text) -> std::string
{
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c != ' ' && c != '-'; });
    return digits;
}

} // namespace

Barcode::Barcode(BarcodeKind kind, std::string gtin14, std::size_t length)
    : m_kind(kind)
    , m_gtin14(std::move(gtin14))
    , m_length(length)
{
}

auto Barcode::parse(std::string_view text) -> Result<Barcode>
{
    if (text.size() > 2 * kGtinLength)
        return invalidField("barcode", "is too long");
    const auto digits = withoutSeparators(text);
    if (digits.empty())
        return invalidField("barcode", "is missing");
    if (!allGtinDigits(digits))
        return invalidField("barcode", "must consist of digits");
    if (!isPluLength(digits.size()) && !isGtinLength(digits.size()))
        return invalidField("barcode", "must have 8, 12, 13 or 14 digits (4 or 5 for a PLU), it has " +
                                           std::to_string(digits.size()));
    auto padded = std::string(kGtinLength - digits.size(), '0') + digits;
    if (isPluLength(digits.size()))
        return Barcode(BarcodeKind::Plu, std::move(padded), digits.size());
    const auto expected = *gtinCheckDigit(std::string_view(digits).substr(0, digits.size() - 1));
    if (expected != digits.back())
        return invalidField("barcode", std::string("has the check digit ") + digits.back() + ", expected " + expected);
    return Barcode(classifyGtin(digits), std::move(padded), digits.size());
}

auto Barcode::digits() const -> std::string_view
{
    return std::string_view(m_gtin14).substr(kGtinLength - m_length);
}

auto gtinCheckDigit(std::string_view body) -> std::optional<char>
{
    if (body.empty() || body.size() > kLongestBody || !allGtinDigits(body))
        return std::nullopt;
    int sum = 0;
    int weight = 3;
    for (auto digit = body.rbegin(); digit != body.rend(); ++digit) {
        sum += (*digit - '0') * weight;
        weight = 4 - weight;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

auto makeEan13(std::string_view prefix, std::uint64_t number) -> Result<std::string>
{
    constexpr std::size_t kBodyLength = 12;
    if (prefix.empty() || prefix.size() >= kBodyLength || !allGtinDigits(prefix))
        return invalidField("prefix", "must be 1 to 11 digits");
    const auto digits = std::to_string(number);
    if (prefix.size() + digits.size() > kBodyLength)
        return invalidField("number", "does not fit behind the prefix");
    auto body = std::string(prefix);
    body.append(kBodyLength - prefix.size() - digits.size(), '0').append(digits);
    body.push_back(*gtinCheckDigit(body));
    return body;
}

} // namespace tillhouse::domain
