// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pricing.h"

#include <set>

namespace tillhouse::domain
{

namespace
{

constexpr std::int64_t kPercentWhole = 1'000'000;

auto checkLine(const BasketLine &line, const std::string &prefix) -> Result<void>
{
    if (line.quantity.milli < 0 || line.quantity.milli > kMaxQuantityMilli)
        return invalidField(prefix + "quantity_milli", "must be from 0 to " + std::to_string(kMaxQuantityMilli));
    if (line.unitPriceMinor < 0 || line.unitPriceMinor > kMaxUnitPriceMinor)
        return invalidField(prefix + "unit_price", "must be from 0 to " + std::to_string(kMaxUnitPriceMinor));
    return {};
}

auto discountOf(const Discount &discount, std::int64_t grossMinor, const std::string &prefix) -> Result<std::int64_t>
{
    switch (discount.kind) {
    case DiscountKind::None:
        return std::int64_t{0};
    case DiscountKind::Amount:
        if (discount.value < 0 || discount.value > grossMinor)
            return invalidField(prefix + "discount", "must be from 0 to what the line costs");
        return discount.value;
    case DiscountKind::Percent:
        if (discount.value < 0 || discount.value > kPercentWhole)
            return invalidField(prefix + "discount", "must be from 0 to 1000000");
        return mulDiv(grossMinor, discount.value, kPercentWhole, Rounding::HalfUp);
    }
    return invalidField(prefix + "discount", "is of an unknown kind");
}

/// The error of a part (a tax category, say) with the line's place in front of its fields.
auto prefixed(Error error, const std::string &prefix) -> Error
{
    for (auto &fault : error.fields)
        fault.field = prefix + fault.field;
    return error;
}

auto addLine(PricedBasket &basket, const PricedLine &line) -> Result<void>
{
    const std::pair<std::int64_t *, std::int64_t> sums[] = {
        {&basket.grossMinor, line.grossMinor}, {&basket.discountMinor, line.discountMinor},
        {&basket.netMinor, line.netMinor},     {&basket.taxMinor, line.taxMinor},
        {&basket.totalMinor, line.totalMinor},
    };
    for (const auto &[sum, part] : sums) {
        const auto added = checkedAdd(*sum, part);
        if (!added)
            return added.error();
        *sum = *added;
    }
    return addTaxes(basket.taxes, line.taxes);
}

} // namespace

auto priceLine(const BasketLine &line, const std::string &fieldPrefix) -> Result<PricedLine>
{
    if (const auto valid = checkLine(line, fieldPrefix); !valid)
        return valid.error();
    const auto gross = mulDiv(line.unitPriceMinor, line.quantity.milli, 1000, Rounding::HalfUp);
    if (!gross)
        return gross.error();
    const auto discount = discountOf(line.discount, *gross, fieldPrefix);
    if (!discount)
        return discount.error();
    auto taxed = applyTax(*gross - *discount, line.tax);
    if (!taxed)
        return prefixed(taxed.error(), fieldPrefix + "tax_");
    return PricedLine{
        line.lineId, *gross, *discount, taxed->netMinor, taxed->taxMinor, taxed->totalMinor, std::move(taxed->taxes)};
}

auto priceBasket(const Basket &basket) -> Result<PricedBasket>
{
    if (basket.lines.size() > kMaxBasketLines)
        return invalidField("lines", "must be at most " + std::to_string(kMaxBasketLines));
    PricedBasket priced;
    priced.currency = basket.currency;
    priced.lines.reserve(basket.lines.size());
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < basket.lines.size(); ++i) {
        const auto prefix = "lines/" + std::to_string(i) + "/";
        if (!seen.insert(basket.lines[i].lineId).second)
            return invalidField(prefix + "line_id", "must not be repeated");
        auto line = priceLine(basket.lines[i], prefix);
        if (!line)
            return line.error();
        if (const auto added = addLine(priced, *line); !added)
            return added.error();
        priced.lines.push_back(std::move(*line));
    }
    return priced;
}

} // namespace tillhouse::domain
