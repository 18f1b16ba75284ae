// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/checked.h"
#include "domain/enum_names.h"
#include "domain/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace tillhouse::domain
{

/// Whether a shelf price already holds the tax.
enum class TaxMode {
    Included, ///< the price on the shelf holds the tax (most of the world)
    Excluded, ///< the tax is added at the till (US sales tax)
};

template <>
struct EnumNames<TaxMode> {
    static constexpr std::pair<TaxMode, std::string_view> kValues[] = {{TaxMode::Included, "included"},
                                                                       {TaxMode::Excluded, "excluded"}};
};

/// One rate in parts per million: 19 % is 190000.
struct TaxRate {
    std::string code; ///< what the receipt and the tax report call it, e.g. "VAT19"
    std::int64_t ratePpm = 0;
    TaxMode mode = TaxMode::Included;
    auto operator==(const TaxRate &) const -> bool = default;
};

/// The rates that apply together to a product, e.g. a state and a city tax. No rates: exempt.
struct TaxCategory {
    std::string code;
    std::vector<TaxRate> rates;
    auto operator==(const TaxCategory &) const -> bool = default;
};

/// Bounds of input: 8 rates a category, each from 0 to 1000 %, codes distinct. InvalidInput naming the field.
constexpr std::size_t kMaxRatesPerCategory = 8;
constexpr std::int64_t kMaxRatePpm = 10'000'000;
auto validate(const TaxCategory &category) -> Result<void>;

/// What one rate made of an amount. `baseMinor` is the net amount that it was computed from.
struct TaxAmount {
    std::string code;
    std::int64_t ratePpm = 0;
    TaxMode mode = TaxMode::Included;
    std::int64_t baseMinor = 0;
    std::int64_t taxMinor = 0;
    auto operator==(const TaxAmount &) const -> bool = default;
};

/// A line's amount after discount, taken apart: net + tax = total, and the taxes sum to tax, all to the minor unit.
struct TaxedAmount {
    std::int64_t netMinor = 0;
    std::int64_t taxMinor = 0;
    std::int64_t totalMinor = 0;
    std::vector<TaxAmount> taxes; ///< one for each rate of the category, in its order
};

/// The rounding order, the same for every line:
/// 1. all included rates together: included = round(amount * sum / (1000000 + sum)); net = amount - included;
/// 2. the included tax is shared among its rates by the largest remainder, so that they sum to it;
/// 3. each excluded rate: round(net * rate / 1000000); they do not compound;
/// 4. total = amount + excluded taxes. An order's tax is the sum of its lines': nothing is rounded twice.
auto applyTax(std::int64_t amountMinor, const TaxCategory &category, Rounding rounding = Rounding::HalfUp)
    -> Result<TaxedAmount>;

/// Adds amounts to a summary with one row for each (code, rate, mode), in order of first appearance.
auto addTaxes(std::vector<TaxAmount> &summary, std::span<const TaxAmount> amounts) -> Result<void>;

} // namespace tillhouse::domain
