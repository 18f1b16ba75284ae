// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tax.h"

#include <algorithm>

namespace tillhouse::domain
{

namespace
{

constexpr std::int64_t kWholePpm = 1'000'000;

/// Takes the included rates out of the amount: fills net, tax and the rates' rows.
auto extractIncluded(std::int64_t amountMinor, const TaxCategory &category, Rounding rounding, TaxedAmount &taxed)
    -> Result<void>
{
    std::vector<std::int64_t> weights;
    std::int64_t sumPpm = 0;
    for (const auto &rate : category.rates) {
        weights.push_back(rate.mode == TaxMode::Included ? rate.ratePpm : 0);
        sumPpm += weights.back();
    }
    taxed.netMinor = amountMinor;
    if (sumPpm == 0)
        return {};
    const auto included = mulDiv(amountMinor, sumPpm, kWholePpm + sumPpm, rounding);
    if (!included)
        return included.error();
    const auto shares = allocateMinor(*included, weights);
    if (!shares)
        return shares.error();
    for (std::size_t i = 0; i < weights.size(); ++i)
        taxed.taxes[i].taxMinor = (*shares)[i];
    taxed.netMinor = amountMinor - *included;
    taxed.taxMinor = *included;
    return {};
}

/// Adds the excluded rates on top of the net amount.
auto addExcluded(const TaxCategory &category, Rounding rounding, TaxedAmount &taxed) -> Result<void>
{
    for (std::size_t i = 0; i < category.rates.size(); ++i) {
        if (category.rates[i].mode != TaxMode::Excluded)
            continue;
        const auto tax = mulDiv(taxed.netMinor, category.rates[i].ratePpm, kWholePpm, rounding);
        if (!tax)
            return tax.error();
        taxed.taxes[i].taxMinor = *tax;
        const auto sum = checkedAdd(taxed.taxMinor, *tax);
        const auto total = checkedAdd(taxed.totalMinor, *tax);
        if (!sum || !total)
            return sum ? total.error() : sum.error();
        taxed.taxMinor = *sum;
        taxed.totalMinor = *total;
    }
    return {};
}

} // namespace

auto validate(const TaxCategory &category) -> Result<void>
{
    if (category.rates.size() > kMaxRatesPerCategory)
        return invalidField("rates", "at most " + std::to_string(kMaxRatesPerCategory) + " rates apply together");
    for (std::size_t i = 0; i < category.rates.size(); ++i) {
        const auto &rate = category.rates[i];
        const auto field = "rates/" + std::to_string(i);
        if (rate.code.empty())
            return invalidField(field + "/name", "must not be empty");
        if (rate.ratePpm < 0 || rate.ratePpm > kMaxRatePpm)
            return invalidField(field + "/rate_ppm", "must be from 0 to " + std::to_string(kMaxRatePpm));
        const auto sameCode = [&](const TaxRate &other) { return other.code == rate.code; };
        if (std::any_of(category.rates.begin(), category.rates.begin() + static_cast<std::ptrdiff_t>(i), sameCode))
            return invalidField(field + "/name", "must not be repeated");
    }
    return {};
}

auto applyTax(std::int64_t amountMinor, const TaxCategory &category, Rounding rounding) -> Result<TaxedAmount>
{
    if (const auto valid = validate(category); !valid)
        return valid.error();
    TaxedAmount taxed;
    taxed.totalMinor = amountMinor;
    for (const auto &rate : category.rates)
        taxed.taxes.push_back({rate.code, rate.ratePpm, rate.mode, 0, 0});
    if (const auto done = extractIncluded(amountMinor, category, rounding, taxed); !done)
        return done.error();
    for (auto &tax : taxed.taxes)
        tax.baseMinor = taxed.netMinor;
    if (const auto done = addExcluded(category, rounding, taxed); !done)
        return done.error();
    return taxed;
}

auto addTaxes(std::vector<TaxAmount> &summary, std::span<const TaxAmount> amounts) -> Result<void>
{
    for (const auto &amount : amounts) {
        const auto row = std::ranges::find_if(summary, [&](const TaxAmount &candidate) {
            return candidate.code == amount.code && candidate.ratePpm == amount.ratePpm &&
                   candidate.mode == amount.mode;
        });
        if (row == summary.end()) {
            summary.push_back(amount);
            continue;
        }
        const auto base = checkedAdd(row->baseMinor, amount.baseMinor);
        const auto tax = checkedAdd(row->taxMinor, amount.taxMinor);
        if (!base || !tax)
            return base ? tax.error() : base.error();
        row->baseMinor = *base;
        row->taxMinor = *tax;
    }
    return {};
}

} // namespace tillhouse::domain
