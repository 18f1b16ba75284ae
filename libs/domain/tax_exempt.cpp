// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tax_exempt.h"

#include "domain/checked.h"
#include "domain/exact_line.h"

#include <algorithm>

namespace tillhouse::domain
{

namespace
{

constexpr std::int64_t kWholeShare = 1'000'000;

/// A discount as an amount, of what it may take off.
auto discountOf(const Discount &discount, std::int64_t priceMinor) -> Result<std::int64_t>
{
    switch (discount.kind) {
    case DiscountKind::None:
        return std::int64_t{0};
    case DiscountKind::Percent:
        return mulDiv(priceMinor, discount.value, kWholeShare, Rounding::HalfUp);
    case DiscountKind::Amount:
        break;
    }
    return std::min(discount.value, priceMinor);
}

} // namespace

auto priceWithoutTax(std::int64_t unitPriceMinor, const TaxCategory &tax) -> Result<std::int64_t>
{
    const auto taxed = applyTax(unitPriceMinor, tax);
    return taxed ? Result<std::int64_t>(taxed->netMinor) : Result<std::int64_t>(taxed.error());
}

auto withoutTax(BasketLine line) -> Result<BasketLine>
{
    if (line.tax.rates.empty())
        return line;
    const auto net = priceWithoutTax(line.unitPriceMinor, line.tax);
    if (!net)
        return net.error();
    line.unitPriceMinor = *net;
    line.tax.rates.clear();
    if (line.discount.kind == DiscountKind::Amount) {
        const auto gross = mulDiv(line.unitPriceMinor, line.quantity.milli, 1000, Rounding::HalfUp);
        if (!gross)
            return gross.error();
        line.discount.value = std::min(line.discount.value, *gross);
    }
    return line;
}

auto withoutTax(BasketLine line, std::int64_t ownPriceMinor) -> Result<BasketLine>
{
    if (line.quantity.milli == 0) // taken off again
        return withoutTax(std::move(line));
    const auto unit = priceWithoutTax(line.unitPriceMinor, line.tax);
    if (!unit)
        return unit.error();
    const auto whole = priceWithoutTax(ownPriceMinor, line.tax);
    if (!whole)
        return whole.error();
    const auto figures = exactLine(line.quantity, *unit, *whole);
    if (!figures)
        return figures.error();
    const auto discount = discountOf(line.discount, *whole);
    if (!discount)
        return discount.error();
    line.unitPriceMinor = figures->unitPriceMinor;
    line.tax.rates.clear();
    const auto off = figures->discountMinor + *discount;
    line.discount = off > 0 ? Discount{DiscountKind::Amount, off} : Discount{};
    return line;
}

} // namespace tillhouse::domain
