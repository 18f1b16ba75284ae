// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/checkout_builder.h"

#include "client/ids.h"

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

constexpr std::size_t kCounterDigits = 6;

auto checkoutLine(const CartLine &line, const domain::PricedLine &priced, const std::string &currency)
    -> contract::CheckoutLine
{
    contract::CheckoutLine out;
    out.line_id = line.item.lineId;
    out.sku = line.item.sku;
    out.quantity_milli = line.item.quantity.milli;
    out.name = line.item.name;
    out.unit_price = contract::MoneyAmount{line.item.unitPriceMinor, currency};
    if (priced.discountMinor > 0)
        out.discount = contract::MoneyAmount{priced.discountMinor, currency};
    for (const auto &rate : line.item.tax.rates)
        out.tax_rates.push_back({rate.code, rate.ratePpm});
    if (!line.note.empty())
        out.note = line.note;
    return out;
}

} // namespace

auto receiptNumber(const std::string &tillId, std::int64_t counter) -> std::string
{
    const auto digits = std::to_string(counter);
    const auto padding = digits.size() < kCounterDigits ? kCounterDigits - digits.size() : 0;
    return tillId + '-' + std::string(padding, '0') + digits;
}

auto buildCheckout(const Cart &cart, const std::vector<domain::Tender> &tenders, const SaleStamp &stamp)
    -> Result<contract::CheckoutRequest>
{
    const auto settled = domain::settle(cart.priced().totalMinor, tenders);
    if (!settled)
        return settled.error();
    const auto &currency = cart.store().currency;
    contract::CheckoutRequest request;
    request.store_id = cart.store().store_id;
    request.order_id = cart.orderId();
    request.channel = contract::Channel::Till;
    request.location_id = cart.store().default_location_id;
    request.till_id = stamp.tillId;
    request.receipt_number = stamp.receiptNumber;
    request.sold_at = stamp.soldAt;
    if (!stamp.cashierId.empty())
        request.cashier_id = stamp.cashierId;
    request.currency = currency;
    request.prices_include_tax = cart.store().prices_include_tax;
    request.total = {cart.priced().totalMinor, currency};
    if (!cart.note().empty())
        request.note = cart.note();
    request.approvals = cart.approvals();
    for (std::size_t i = 0; i < cart.lines().size(); ++i)
        if (const auto *priced = cart.pricedLine(i))
            request.lines.push_back(checkoutLine(cart.lines()[i], *priced, currency));
    for (std::size_t i = 0; i < tenders.size(); ++i) {
        contract::CheckoutTender tender;
        tender.tender_id = client::newId();
        tender.kind = tenders[i].kind;
        tender.amount = {settled->appliedMinor[i], currency};
        if (tenders[i].kind == domain::TenderKind::Cash)
            tender.tendered = contract::MoneyAmount{tenders[i].givenMinor, currency};
        request.tenders.push_back(std::move(tender));
    }
    return request;
}

auto priceCheckout(const contract::CheckoutRequest &request) -> Result<domain::PricedBasket>
{
    const auto currency = domain::Currency::parse(request.currency);
    if (!currency)
        return currency.error();
    domain::Basket basket{*currency, {}};
    const auto mode = request.prices_include_tax ? domain::TaxMode::Included : domain::TaxMode::Excluded;
    for (const auto &line : request.lines) {
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

} // namespace tillhouse::pos
