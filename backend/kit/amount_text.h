// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/common.h"
#include "domain/money.h"

#include <string>

namespace tillhouse::kit
{

/// An amount inside a sentence that a person reads: "12.05 EUR". Minor units there would be read as a hundred times as
/// much. For a currency that is not known, its minor units, named so.
inline auto amountText(const contract::MoneyAmount &amount) -> std::string
{
    const auto currency = domain::Currency::parse(amount.currency);
    if (!currency)
        return std::to_string(amount.amount_minor) + " minor units of " + amount.currency;
    return domain::toDecimal({amount.amount_minor, *currency}) + " " + amount.currency;
}

} // namespace tillhouse::kit
