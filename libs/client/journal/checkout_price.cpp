// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/checkout_price.h"

namespace tillhouse::client
{

auto priceCheckout(const contract::CheckoutRequest &sale) -> domain::Result<domain::PricedBasket>
{
    const auto currency = domain::Currency::parse(sale.currency);
    if (!currency)
        return currency.error();
    domain::Basket basket{*currency, {}};
    const auto mode = sale.prices_include_tax ? domain::TaxMode::Included : domain::TaxMode::Excluded;
    for (const auto &line : sale.lines) {
        domain::BasketLine item;
        item.lineId = line.line_id;
        item.sku = line.sku;
        item.name = line.name.value_or(line.sku);
        item.quantity = {line.quantity_milli};
        item.unitPriceMinor = line.unit_price ? line.unit_price->amount_minor : 0;
        if (line.discount)
            item.discount = {domain::DiscountKind::Amount, line.discount->amount_minor};
        for (const auto &rate : line.tax_rates)
            item.tax.rates.push_back({rate.name, rate.rate_ppm, mode});
        basket.lines.push_back(std::move(item));
    }
    return domain::priceBasket(basket);
}

auto orderLineOf(const contract::CheckoutLine &sold, const domain::PricedLine &priced, const std::string &currency)
    -> contract::OrderLine
{
    contract::OrderLine line;
    line.line_id = sold.line_id;
    line.sku = sold.sku;
    line.name = sold.name.value_or(sold.sku);
    line.quantity_milli = sold.quantity_milli;
    line.unit_price = sold.unit_price.value_or(contract::MoneyAmount{0, currency});
    line.gross = {priced.grossMinor, currency};
    line.discount = {priced.discountMinor, currency};
    line.net = {priced.netMinor, currency};
    line.tax = {priced.taxMinor, currency};
    line.total = {priced.totalMinor, currency};
    line.refunded = {0, currency};
    for (const auto &tax : priced.taxes)
        line.taxes.push_back({tax.code, tax.ratePpm, tax.baseMinor, tax.taxMinor});
    line.issue = sold.issue;
    line.unit = sold.unit;
    return line;
}

} // namespace tillhouse::client
