// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decimal_text.h"

#include "domain/assert.h"

#include <algorithm>

namespace tillhouse::domain
{

namespace
{

auto isDigit(char c) -> bool
{
    return c >= '0' && c <= '9';
}

auto badDecimal(std::string_view field, int digits) -> Error
{
    return invalidField(std::string(field),
                        digits == 0 ? std::string("must be a whole number")
                                    : "must be a number with at most " + std::to_string(digits) + " decimals");
}

} // namespace

auto decimalText(std::int64_t value, int digits) -> std::string
{
    TILLHOUSE_ASSERT(digits >= 0);
    // The size of the smallest number has no signed counterpart, so the digits are taken from the unsigned one.
    const auto size = value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    auto text = std::to_string(size);
    const auto width = static_cast<std::size_t>(digits);
    if (text.size() <= width)
        text.insert(0, width + 1 - text.size(), '0');
    if (width > 0)
        text.insert(text.size() - width, 1, '.');
    return value < 0 ? "-" + text : text;
}

auto parseDecimalText(std::string_view text, int digits, std::string_view field) -> Result<std::int64_t>
{
    const bool negative = text.starts_with('-');
    const auto body = text.substr(negative ? 1 : 0);
    const auto point = std::min(body.find('.'), body.size());
    const auto whole = body.substr(0, point);
    const auto fraction = point < body.size() ? body.substr(point + 1) : std::string_view();
    const auto width = static_cast<std::size_t>(digits);
    const bool pointWithoutDigits = point < body.size() && fraction.empty();
    if (whole.empty() || pointWithoutDigits || fraction.size() > width || !std::ranges::all_of(whole, isDigit) ||
        !std::ranges::all_of(fraction, isDigit))
        return badDecimal(field, digits);
    std::int64_t value = 0;
    const auto append = [&](char c) {
        const std::int64_t digit = negative ? '0' - c : c - '0';
        return !__builtin_mul_overflow(value, std::int64_t{10}, &value) &&
               !__builtin_add_overflow(value, digit, &value);
    };
    auto all = std::string(whole).append(fraction);
    all.append(width - fraction.size(), '0');
    if (!std::ranges::all_of(all, append))
        return invalidField(std::string(field), "is too large");
    return value;
}

} // namespace tillhouse::domain
