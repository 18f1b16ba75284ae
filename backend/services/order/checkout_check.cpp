// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/checkout_check.h"

#include "domain/time_text.h"
#include "order/order_exceptions.h"
#include "order/order_promotions.h"

#include <cstdlib>

namespace tillhouse::order
{

using contract::CheckoutRequest;
using contract::MoneyAmount;
using contract::PlaceOrderRequest;
using domain::invalidField;
using domain::Result;

namespace
{

auto checkCurrency(const MoneyAmount &amount, const std::string &currency, const std::string &field) -> Result<void>
{
    if (amount.currency != currency)
        return invalidField(field + "/currency", "must be the order's currency");
    return {};
}

auto checkCurrencies(const CheckoutRequest &checkout) -> Result<void>
{
    const auto known = domain::Currency::parse(checkout.currency);
    if (!known)
        return known.error();
    auto checked = checkCurrency(checkout.total, checkout.currency, "total");
    for (std::size_t i = 0; checked && i < checkout.lines.size(); ++i) {
        const auto &line = checkout.lines[i];
        if (line.unit_price)
            checked = checkCurrency(*line.unit_price, checkout.currency, fieldOf("lines", i, "unit_price"));
        if (checked && line.discount)
            checked = checkCurrency(*line.discount, checkout.currency, fieldOf("lines", i, "discount"));
    }
    for (std::size_t i = 0; checked && i < checkout.tenders.size(); ++i) {
        const auto &tender = checkout.tenders[i];
        checked = checkCurrency(tender.amount, checkout.currency, fieldOf("tenders", i, "amount"));
        if (checked && tender.tendered)
            checked = checkCurrency(*tender.tendered, checkout.currency, fieldOf("tenders", i, "tendered"));
    }
    if (checked && checkout.rounding)
        checked = checkCurrency(*checkout.rounding, checkout.currency, "rounding");
    if (checked && checkout.tip)
        checked = checkCurrency(*checkout.tip, checkout.currency, "tip");
    return checked;
}

} // namespace

auto fieldOf(std::string_view list, std::size_t index, std::string_view field) -> std::string
{
    return std::string(list) + "/" + std::to_string(index) + "/" + std::string(field);
}

auto dueOf(const CheckoutRequest &checkout) -> std::int64_t
{
    return checkout.total.amount_minor + (checkout.rounding ? checkout.rounding->amount_minor : 0) +
           (checkout.tip ? checkout.tip->amount_minor : 0);
}

auto checkHead(const PlaceOrderRequest &request) -> Result<void>
{
    const auto &checkout = request.checkout;
    if (checkout.store_id != request.store_id)
        return invalidField("store_id", "must be the store of the path");
    if (checkout.order_id != request.order_id)
        return invalidField("order_id", "must be the order of the path");
    if (const auto time = domain::parseUtc(checkout.sold_at, "sold_at"); !time)
        return time.error();
    if (checkout.channel == contract::Channel::Online) {
        if (!request.reservation)
            return invalidField("channel", "an order for later needs a reservation of its goods");
        if (request.reservation->currency != checkout.currency)
            return invalidField("currency", "must be the store's currency");
        if (request.reservation->prices_include_tax != checkout.prices_include_tax)
            return invalidField("prices_include_tax", "must be what the store does");
    }
    if (const auto promotions = checkPromotions(checkout); !promotions)
        return promotions.error();
    return checkCurrencies(checkout);
}

auto checkRounding(const PlaceOrderRequest &request) -> Result<void>
{
    const auto &checkout = request.checkout;
    if (!checkout.rounding)
        return {};
    const auto minor = checkout.rounding->amount_minor;
    const bool paidWithNothing = checkout.tenders.empty() && dueOf(checkout) == 0;
    const bool cashLast = !checkout.tenders.empty() && checkout.tenders.back().kind == domain::TenderKind::Cash;
    if (minor != 0 && !paidWithNothing && !cashLast)
        return invalidField("rounding", "is for cash, which settles the sale as the last tender");
    if (dueOf(checkout) < 0 || std::abs(minor) > kMostRoundingMinor)
        return invalidField("rounding", "is more than coins can be missing");
    if (checkout.channel == contract::Channel::Online && !roundingFits(request))
        return invalidField("rounding", "is not what the store's step of cash makes of the total");
    return {};
}

auto checkTip(const CheckoutRequest &checkout) -> Result<void>
{
    if (!checkout.tip)
        return {};
    if (checkout.tip->amount_minor < 0)
        return invalidField("tip", "must not be negative");
    if (checkout.channel != contract::Channel::Till)
        return invalidField("tip", "is given at a till");
    return {};
}

auto checkHolding(const CheckoutRequest &checkout) -> Result<void>
{
    if (!checkout.authorize_only.value_or(false))
        return {};
    if (checkout.channel != contract::Channel::Online)
        return invalidField("authorize_only", "is for orders that are handed over later");
    for (std::size_t i = 0; i < checkout.tenders.size(); ++i) {
        const auto kind = checkout.tenders[i].kind;
        if (kind == domain::TenderKind::Cash || kind == domain::TenderKind::Manual)
            return invalidField(fieldOf("tenders", i, "kind"), "can't be held for later");
    }
    return checkout.tenders.empty() ? Result<void>(invalidField("tenders", "there is nothing to hold"))
                                    : Result<void>();
}

} // namespace tillhouse::order
