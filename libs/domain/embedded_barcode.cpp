// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/embedded_barcode.h"

#include "domain/checked.h"
#include "domain/gtin.h"

#include <algorithm>
#include <array>

namespace tillhouse::domain
{

namespace
{

constexpr std::size_t kEanLength = 13;
constexpr std::size_t kUpcLength = 12;
constexpr int kMilliDecimals = 3;

auto onlyDigits(std::string_view text) -> bool
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

auto powerOfTen(int exponent) -> std::int64_t
{
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

auto numberIn(std::string_view digits) -> std::int64_t
{
    std::int64_t number = 0;
    for (const char digit : digits)
        number = number * 10 + (digit - '0');
    return number;
}

/// The value is guarded by sums of products in which the tens are added to the units or taken from them, so that two
/// digits that changed places are found. Row: digit; column: how it is weighed.
using Weighing = std::array<int, 10>;
constexpr Weighing kTwoLess{0, 2, 4, 6, 8, 9, 1, 3, 5, 7};
constexpr Weighing kThree{0, 3, 6, 9, 2, 5, 8, 1, 4, 7};
constexpr Weighing kFiveMore{0, 5, 1, 6, 2, 7, 3, 8, 4, 9};
constexpr Weighing kFiveLess{0, 5, 9, 4, 8, 3, 7, 2, 6, 1};
constexpr std::array<const Weighing *, 4> kFourDigits{&kTwoLess, &kTwoLess, &kThree, &kFiveLess};
constexpr std::array<const Weighing *, 5> kFiveDigits{&kFiveMore, &kTwoLess, &kFiveLess, &kFiveMore, &kTwoLess};

template <std::size_t N>
auto weighed(std::string_view digits, const std::array<const Weighing *, N> &columns) -> int
{
    int sum = 0;
    for (std::size_t i = 0; i < N; ++i)
        sum += columns[i]->at(static_cast<std::size_t>(digits[i] - '0'));
    return sum;
}

auto digitsOfCheck(const EmbeddedRule &rule) -> std::size_t
{
    return rule.check == ValueCheck::None ? 0 : 1;
}

auto codesOf(const EmbeddedRule &rule, const std::string &item) -> std::vector<std::string>
{
    // A value of zero is guarded by a zero.
    auto blank = rule.prefix + item + std::string(digitsOfCheck(rule) + rule.valueDigits, '0');
    blank.push_back(*gtinCheckDigit(blank));
    std::vector<std::string> codes{std::move(blank), item};
    const auto first = item.find_first_not_of('0');
    if (first != 0 && first != std::string::npos)
        codes.push_back(item.substr(first));
    return codes;
}

void checkRule(const EmbeddedRule &rule, const std::string &at, std::vector<FieldError> &faults)
{
    if (!onlyDigits(rule.prefix))
        faults.push_back({at + "/prefix", "must be digits"});
    else if (rule.prefix.size() + rule.itemDigits + digitsOfCheck(rule) + rule.valueDigits + 1 != kEanLength)
        faults.push_back({at + "/value_digits", "prefix, item, value and check digits must be 13 digits together"});
    if (rule.check == ValueCheck::Gs1 && !valueCheckDigit(std::string(rule.valueDigits, '0')))
        faults.push_back({at + "/value_check", "guards a value of 4 or 5 digits"});
}

} // namespace

auto valueCheckDigit(std::string_view value) -> std::optional<char>
{
    if (!onlyDigits(value))
        return std::nullopt;
    if (value.size() == kFourDigits.size())
        return static_cast<char>('0' + weighed(value, kFourDigits) * 3 % 10);
    if (value.size() != kFiveDigits.size())
        return std::nullopt;
    const auto missing = (10 - weighed(value, kFiveDigits) % 10) % 10;
    const auto *digit = std::find(kFiveLess.begin(), kFiveLess.end(), missing);
    return static_cast<char>('0' + (digit - kFiveLess.begin()));
}

auto checkEmbeddedRules(const std::vector<EmbeddedRule> &rules) -> Result<void>
{
    std::vector<FieldError> faults;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const auto &rule = rules[i];
        const auto at = std::to_string(i);
        checkRule(rule, at, faults);
        for (std::size_t other = 0; other < i; ++other)
            if (rules[other].prefix.starts_with(rule.prefix) || rule.prefix.starts_with(rules[other].prefix)) {
                faults.push_back({at + "/prefix", "cannot be told from the prefix " + rules[other].prefix});
                break;
            }
    }
    if (faults.empty())
        return {};
    return Error{ErrorCode::InvalidInput, "The embedded barcodes are not valid.", std::move(faults)};
}

auto readEmbedded(std::string_view code, const std::vector<EmbeddedRule> &rules)
    -> Result<std::optional<EmbeddedReading>>
{
    if (!onlyDigits(code) || (code.size() != kEanLength && code.size() != kUpcLength))
        return std::optional<EmbeddedReading>{};
    const auto ean = std::string(kEanLength - code.size(), '0') + std::string(code);
    const auto rule = std::find_if(rules.begin(), rules.end(),
                                   [&](const EmbeddedRule &each) { return ean.starts_with(each.prefix); });
    if (rule == rules.end())
        return std::optional<EmbeddedReading>{};
    if (const auto parsed = Barcode::parse(ean); !parsed)
        return parsed.error();
    EmbeddedReading reading;
    reading.kind = rule->kind;
    reading.item = ean.substr(rule->prefix.size(), rule->itemDigits);
    const auto value = ean.substr(kEanLength - 1 - rule->valueDigits, rule->valueDigits);
    if (rule->check == ValueCheck::Gs1 && ean[kEanLength - 2 - rule->valueDigits] != valueCheckDigit(value))
        return invalidField("barcode", "has the wrong check digit of its price or weight");
    reading.value = numberIn(value);
    reading.valueDecimals = rule->valueDecimals;
    reading.productCodes = codesOf(*rule, reading.item);
    return std::optional(std::move(reading));
}

auto embeddedQuantity(const EmbeddedReading &reading) -> Quantity
{
    return {reading.value * powerOfTen(kMilliDecimals - reading.valueDecimals)};
}

auto embeddedPriceMinor(const EmbeddedReading &reading, Currency currency) -> Result<std::int64_t>
{
    const int missing = currency.exponent() - reading.valueDecimals;
    if (missing >= 0)
        return checkedMul(reading.value, powerOfTen(missing));
    const auto step = powerOfTen(-missing);
    if (reading.value % step != 0)
        return invalidField("barcode", "says a price with more decimals than the currency has");
    return reading.value / step;
}

} // namespace tillhouse::domain
