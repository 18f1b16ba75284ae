// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/exact_line.h"

#include "domain/basket.h"
#include "domain/checked.h"

namespace tillhouse::domain
{

namespace
{

constexpr std::int64_t kMilliPerUnit = 1000;

/// As priceLine() has it.
auto grossOf(std::int64_t unitPriceMinor, std::int64_t milli) -> Result<std::int64_t>
{
    return mulDiv(unitPriceMinor, milli, kMilliPerUnit, Rounding::HalfUp);
}

} // namespace

auto exactLine(Quantity quantity, std::int64_t unitPriceMinor, std::int64_t wantedMinor) -> Result<ExactLine>
{
    if (quantity.milli <= 0 || quantity.milli > kMaxQuantityMilli)
        return invalidField("quantity", "must be above 0 and at most 1000000");
    if (unitPriceMinor < 0 || unitPriceMinor > kMaxUnitPriceMinor)
        return invalidField("price", "must be from 0 to " + std::to_string(kMaxUnitPriceMinor));
    if (wantedMinor < 0)
        return invalidField("price", "must not be below 0");
    auto gross = grossOf(unitPriceMinor, quantity.milli);
    if (gross && *gross < wantedMinor) {
        // Rounded down, it may lack a little; one more never does.
        const auto below = mulDiv(wantedMinor, kMilliPerUnit, quantity.milli, Rounding::Down);
        if (!below)
            return below.error();
        unitPriceMinor = *below;
        gross = grossOf(unitPriceMinor, quantity.milli);
        if (gross && *gross < wantedMinor)
            gross = grossOf(++unitPriceMinor, quantity.milli);
    }
    if (!gross)
        return gross.error();
    if (unitPriceMinor > kMaxUnitPriceMinor)
        return invalidField("price", "must be from 0 to " + std::to_string(kMaxUnitPriceMinor));
    return ExactLine{quantity, unitPriceMinor, *gross - wantedMinor};
}

auto measuredFor(std::int64_t unitPriceMinor, std::int64_t wantedMinor) -> Result<ExactLine>
{
    if (unitPriceMinor <= 0)
        return invalidField("price", "must be above 0 to tell a quantity");
    if (wantedMinor <= 0)
        return invalidField("price", "must be above 0");
    const auto below = mulDiv(wantedMinor, kMilliPerUnit, unitPriceMinor, Rounding::Down);
    if (!below)
        return below.error();
    auto milli = *below;
    auto gross = grossOf(unitPriceMinor, milli);
    if (gross && *gross < wantedMinor)
        gross = grossOf(unitPriceMinor, ++milli);
    if (!gross)
        return gross.error();
    if (milli > kMaxQuantityMilli)
        return invalidField("quantity", "must be above 0 and at most 1000000");
    return ExactLine{{milli}, unitPriceMinor, *gross - wantedMinor};
}

auto isLeftOver(std::int64_t offMinor, std::int64_t unitPriceMinor) -> bool
{
    constexpr std::int64_t kHalf = kMilliPerUnit / 2; // of so many units a line has one in two thousandths
    return offMinor <= unitPriceMinor / kHalf + (unitPriceMinor % kHalf != 0 ? 1 : 0);
}

} // namespace tillhouse::domain
