// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/denominations.h"

#include <algorithm>
#include <array>
#include <span>

namespace tillhouse::domain
{

namespace
{

/// Values in minor units, the largest first; `notes` of them are notes.
struct DenominationTable {
    Currency currency;
    std::size_t notes = 0;
    std::array<std::int64_t, 16> values{};
};

// Sources: European Central Bank; US Bureau of Engraving and Printing and US Mint (the dollar is counted as one, note
// or coin); Bank of England; Swiss National Bank; Bank of Japan; the central banks of the others.
constexpr DenominationTable kTables[] = {
    {Currency("EUR"), 7, {50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1}},
    {Currency("USD"), 7, {10000, 5000, 2000, 1000, 500, 200, 100, 50, 25, 10, 5, 1}},
    {Currency("GBP"), 4, {5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1}},
    {Currency("CHF"), 6, {100000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5}},
    {Currency("JPY"), 4, {10000, 5000, 2000, 1000, 500, 100, 50, 10, 5, 1}},
    {Currency("SEK"), 6, {100000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100}},
    {Currency("NOK"), 5, {100000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 100}},
    {Currency("DKK"), 5, {100000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50}},
    {Currency("PLN"), 6, {50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1}},
    {Currency("CZK"), 6, {500000, 200000, 100000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100}},
    {Currency("HUF"), 6, {2000000, 1000000, 500000, 200000, 100000, 50000, 20000, 10000, 5000, 2000, 1000, 500}},
    {Currency("KWD"), 6, {20000, 10000, 5000, 1000, 500, 250, 100, 50, 20, 10, 5}},
    {Currency("CAD"), 5, {10000, 5000, 2000, 1000, 500, 200, 100, 25, 10, 5}},
    {Currency("AUD"), 5, {10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5}},
};

constexpr std::int64_t kLargestMajor = 500;
constexpr std::int64_t kLargestCoinMajor = 2;
constexpr std::int64_t kSmallestPart = 100;

/// For a currency without a table. The steps of currencies without decimals go a hundred times as high.
auto usualSteps(const Currency &currency) -> std::vector<Denomination>
{
    const auto major = currency.exponent() == 0 ? kSmallestPart : currency.minorPerMajor();
    const auto smallest = std::max<std::int64_t>(1, major / kSmallestPart);
    std::vector<Denomination> steps;
    for (auto decade = smallest; decade <= kLargestMajor * major; decade *= 10)
        for (const std::int64_t step : {1, 2, 5})
            if (decade * step <= kLargestMajor * major)
                steps.push_back({decade * step, decade * step > kLargestCoinMajor * major});
    std::reverse(steps.begin(), steps.end());
    return steps;
}

} // namespace

auto denominationsOf(const Currency &currency) -> std::vector<Denomination>
{
    const auto *const table = std::find_if(std::begin(kTables), std::end(kTables),
                                           [&](const DenominationTable &row) { return row.currency == currency; });
    if (table == std::end(kTables))
        return usualSteps(currency);
    std::vector<Denomination> all;
    for (std::size_t i = 0; i < table->values.size() && table->values[i] > 0; ++i)
        all.push_back({table->values[i], i < table->notes});
    return all;
}

} // namespace tillhouse::domain
