// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/basket.h"
#include "domain/result.h"

namespace tillhouse::domain
{

/// The line as it is sold to somebody who owes no tax. Its unit price is what is left of the listed one without the tax
/// that is in it: net = price - round(price * sum / (1000000 + sum)) over the included rates, a half away from zero, as
/// for one unit alone; prices without tax stay. No rate applies any more. A discount that is an amount stays, at most
/// what the line then costs; one in percent is of the lower price. A line that bears no tax is returned as it is, so
/// that doing it twice changes nothing. Errors: as applyTax and priceLine, fields without a prefix.
auto withoutTax(BasketLine line) -> Result<BasketLine>;

/// The same for a line that has a price of its own as a whole, such as a pack, of which the unit price times the
/// quantity is only an approximation: `ownPriceMinor`, before the line's discount. It loses the tax that is in it once,
/// so that a pack for 5.00 costs its exact net to the minor unit; figures as exactLine() finds them. A discount in
/// percent is of that net, an amount at most all of it; in the answer it is one amount with what the pack's price takes
/// off. A line of nothing is as above. Errors: as above, and InvalidInput for a price below 0 or a quantity that no
/// line may have.
auto withoutTax(BasketLine line, std::int64_t ownPriceMinor) -> Result<BasketLine>;

/// The unit price of the first, alone.
auto priceWithoutTax(std::int64_t unitPriceMinor, const TaxCategory &tax) -> Result<std::int64_t>;

} // namespace tillhouse::domain
