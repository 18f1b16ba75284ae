// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quantity.h"

#include "domain/decimal_text.h"

namespace tillhouse::domain
{

auto add(Quantity a, Quantity b) -> Result<Quantity>
{
    const auto milli = checkedAdd(a.milli, b.milli);
    if (!milli)
        return milli.error();
    return Quantity{*milli};
}

auto sub(Quantity a, Quantity b) -> Result<Quantity>
{
    const auto milli = checkedSub(a.milli, b.milli);
    if (!milli)
        return milli.error();
    return Quantity{*milli};
}

auto toDecimal(Quantity quantity) -> std::string
{
    auto text = decimalText(quantity.milli, 3);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

auto parseQuantity(std::string_view text, std::string_view field) -> Result<Quantity>
{
    const auto milli = parseDecimalText(text, 3, field);
    if (!milli)
        return milli.error();
    return Quantity{*milli};
}

} // namespace tillhouse::domain
