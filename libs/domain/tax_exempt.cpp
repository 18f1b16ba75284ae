// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tax_exempt.h"

#include "domain/checked.h"

#include <algorithm>

namespace tillhouse::domain
{

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

} // namespace tillhouse::domain
