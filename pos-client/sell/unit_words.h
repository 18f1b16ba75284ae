// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/unit.h"

#include <QString>

#include <cstdint>

namespace tillhouse::pos
{

/// "kg", "l", "m"; nothing for pieces, which are counted.
auto unitSign(domain::Unit unit) -> QString;
/// "0.412 kg", "3".
auto quantityText(std::int64_t milli, domain::Unit unit) -> QString;
/// "€24.90/kg", "€1.19".
auto unitPriceText(std::int64_t priceMinor, const QString &currency, domain::Unit unit) -> QString;

} // namespace tillhouse::pos
