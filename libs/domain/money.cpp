// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"

#include "domain/decimal_text.h"

namespace tillhouse::domain
{

namespace
{

auto withCurrency(Result<std::int64_t> minor, Currency currency) -> Result<Money>
{
    if (!minor)
        return minor.error();
    return Money{*minor, currency};
}

auto twoCurrencies(const Money &a, const Money &b) -> Error
{
    return invalidField("currency",
                        "must be " + std::string(a.currency.code()) + ", not " + std::string(b.currency.code()));
}

} // namespace

auto add(const Money &a, const Money &b) -> Result<Money>
{
    if (a.currency != b.currency)
        return twoCurrencies(a, b);
    return withCurrency(checkedAdd(a.minor, b.minor), a.currency);
}

auto sub(const Money &a, const Money &b) -> Result<Money>
{
    if (a.currency != b.currency)
        return twoCurrencies(a, b);
    return withCurrency(checkedSub(a.minor, b.minor), a.currency);
}

auto mul(const Money &a, std::int64_t factor) -> Result<Money>
{
    return withCurrency(checkedMul(a.minor, factor), a.currency);
}

auto scale(const Money &a, std::int64_t numerator, std::int64_t denominator, Rounding rounding) -> Result<Money>
{
    return withCurrency(mulDiv(a.minor, numerator, denominator, rounding), a.currency);
}

auto compare(const Money &a, const Money &b) -> Result<std::strong_ordering>
{
    if (a.currency != b.currency)
        return twoCurrencies(a, b);
    return a.minor <=> b.minor;
}

auto allocate(const Money &whole, std::span<const std::int64_t> weights) -> Result<std::vector<Money>>
{
    const auto minors = allocateMinor(whole.minor, weights);
    if (!minors)
        return minors.error();
    std::vector<Money> parts;
    parts.reserve(minors->size());
    for (const auto minor : *minors)
        parts.push_back({minor, whole.currency});
    return parts;
}

auto toDecimal(const Money &amount) -> std::string
{
    return decimalText(amount.minor, amount.currency.exponent());
}

auto parseDecimal(std::string_view text, Currency currency, std::string_view field) -> Result<Money>
{
    return withCurrency(parseDecimalText(text, currency.exponent(), field), currency);
}

} // namespace tillhouse::domain
