// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/draft_lines.h"

#include "contract/promotion_book.h"
#include "domain/tax_exempt.h"
#include "order/checkout_check.h"
#include "order/issued_value.h"
#include "order/order_exceptions.h"

namespace tillhouse::order
{

using contract::CheckoutLine;
using contract::CheckoutRequest;
using contract::LineSnapshot;
using contract::PlaceOrderRequest;
using domain::invalidField;
using domain::Result;

namespace
{

auto taxCategory(const std::vector<contract::TaxRate> &rates, bool included) -> domain::TaxCategory
{
    domain::TaxCategory category;
    for (const auto &rate : rates)
        category.rates.push_back(
            {rate.name, rate.rate_ppm, included ? domain::TaxMode::Included : domain::TaxMode::Excluded});
    return category;
}

/// A line as it is sold: what the till showed, or what inventory says where the client says nothing.
auto basketLine(const CheckoutLine &line, std::size_t index, const CheckoutRequest &checkout,
                const LineSnapshot *snapshot) -> Result<domain::BasketLine>
{
    if (const auto issued = checkIssue(checkout, index); !issued)
        return issued.error();
    const bool tillPrice = checkout.channel == contract::Channel::Till && line.unit_price.has_value();
    if (!tillPrice && (snapshot == nullptr || !snapshot->known))
        return invalidField(fieldOf("lines", index, checkout.channel == contract::Channel::Till ? "unit_price" : "sku"),
                            "is not known, and no price is");
    domain::BasketLine sold;
    sold.lineId = line.line_id;
    sold.sku = line.sku;
    sold.name = line.name ? *line.name : snapshot != nullptr ? snapshot->name : line.sku;
    sold.quantity = {line.quantity_milli};
    sold.unitPriceMinor = tillPrice ? line.unit_price->amount_minor : snapshot->price.amount_minor;
    if (line.discount)
        sold.discount = {domain::DiscountKind::Amount, line.discount->amount_minor};
    sold.tax = taxCategory(tillPrice ? line.tax_rates : snapshot->tax_rates, checkout.prices_include_tax);
    if (!checkout.tax_exempt_reason)
        return sold;
    // A till sends the price as it was shown, without the tax that it had.
    if (tillPrice && !line.tax_rates.empty())
        return invalidField(fieldOf("lines", index, "tax_rates"), "must be empty where no tax is due");
    return domain::withoutTax(std::move(sold));
}

/// What the quantity counts: as the till's receipt says it, online as inventory does. Nothing for pieces.
auto unitOf(const PlaceOrderRequest &request, const CheckoutLine &asked) -> std::optional<domain::Unit>
{
    auto unit = asked.unit;
    if (request.checkout.channel == contract::Channel::Online) {
        const auto *snapshot = snapshotOf(request, asked.line_id);
        unit = snapshot != nullptr ? std::optional(snapshot->unit) : std::nullopt;
    }
    return unit && domain::isMeasured(*unit) ? unit : std::nullopt;
}

auto orderLine(const CheckoutLine &asked, const domain::BasketLine &sold, const domain::PricedLine &priced,
               const std::string &currency) -> contract::OrderLine
{
    contract::OrderLine line;
    line.note = asked.note;
    if (sold.quantity.milli > 0)
        line.issue = asked.issue;
    line.line_id = sold.lineId;
    line.sku = sold.sku;
    line.name = sold.name;
    line.quantity_milli = sold.quantity.milli;
    line.unit_price = {sold.unitPriceMinor, currency};
    line.gross = {priced.grossMinor, currency};
    line.discount = {priced.discountMinor, currency};
    line.net = {priced.netMinor, currency};
    line.tax = {priced.taxMinor, currency};
    line.total = {priced.totalMinor, currency};
    line.refunded = {0, currency};
    for (const auto &tax : priced.taxes)
        line.taxes.push_back({tax.code, tax.ratePpm, tax.baseMinor, tax.taxMinor});
    return line;
}

} // namespace

auto promotionsOf(const PlaceOrderRequest &request) -> Result<PromotionsOfLines>
{
    if (request.checkout.channel == contract::Channel::Online)
        return givenPromotions(request);
    PromotionsOfLines given;
    for (const auto &line : request.checkout.lines)
        given.push_back(line.promotions);
    return given;
}

auto basketOf(const PlaceOrderRequest &request, const PromotionsOfLines &promotions) -> Result<domain::Basket>
{
    const bool online = request.checkout.channel == contract::Channel::Online;
    const auto &checkout = request.checkout;
    domain::Basket basket{*domain::Currency::parse(checkout.currency), {}};
    for (std::size_t i = 0; i < checkout.lines.size(); ++i) {
        auto line = basketLine(checkout.lines[i], i, checkout, snapshotOf(request, checkout.lines[i].line_id));
        if (!line)
            return line.error();
        if (online && !promotions[i].empty()) // then nothing else is taken off
            line->discount = {domain::DiscountKind::Amount, contract::sumOf(promotions[i])};
        basket.lines.push_back(std::move(*line));
    }
    return basket;
}

auto orderLines(const PlaceOrderRequest &request, const domain::Basket &basket, const domain::PricedBasket &priced,
                PromotionsOfLines promotions) -> std::vector<contract::OrderLine>
{
    const auto &checkout = request.checkout;
    std::vector<contract::OrderLine> lines;
    for (std::size_t i = 0; i < basket.lines.size(); ++i) {
        auto line = orderLine(checkout.lines[i], basket.lines[i], priced.lines[i], checkout.currency);
        line.promotions = std::move(promotions[i]);
        line.unit = unitOf(request, checkout.lines[i]);
        const auto *snapshot = snapshotOf(request, line.line_id);
        if (checkout.channel == contract::Channel::Online && snapshot != nullptr)
            line.backordered_milli = snapshot->backordered_milli;
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace tillhouse::order
