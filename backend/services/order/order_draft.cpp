// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/order_draft.h"

#include "domain/time_text.h"
#include "order/checkout_check.h"
#include "order/draft_lines.h"
#include "order/draft_tenders.h"
#include "order/issued_value.h"
#include "order/order_exceptions.h"

namespace tillhouse::order
{

namespace
{

using contract::CheckoutRequest;
using contract::PlaceOrderRequest;
using domain::invalidField;
using domain::Result;

auto checkTotal(const CheckoutRequest &checkout, const domain::PricedBasket &priced) -> Result<void>
{
    if (priced.grossMinor > contract::kMaxAmountMinor || priced.totalMinor > contract::kMaxAmountMinor)
        return invalidField("total", "is more than an order may cost");
    if (priced.totalMinor != checkout.total.amount_minor)
        return invalidField("total", "must be " + std::to_string(priced.totalMinor) + ", the sum of the lines");
    return {};
}

auto newOrder(const CheckoutRequest &checkout, const domain::PricedBasket &priced, const std::string &cashierId)
    -> contract::Order
{
    const auto &currency = checkout.currency;
    contract::Order order;
    order.store_id = checkout.store_id;
    order.order_id = checkout.order_id;
    order.channel = checkout.channel;
    order.location_id = checkout.location_id;
    order.till_id = checkout.till_id;
    if (!cashierId.empty())
        order.cashier_id = cashierId;
    order.receipt_number = checkout.receipt_number;
    if (checkout.rounding && checkout.rounding->amount_minor != 0)
        order.rounding = checkout.rounding;
    order.shift_id = checkout.shift_id;
    order.customer_id = checkout.customer_id;
    order.coupons = checkout.coupons;
    order.note = checkout.note;
    if (checkout.tip && checkout.tip->amount_minor != 0)
        order.tip = checkout.tip;
    order.tax_exempt_reason = checkout.tax_exempt_reason;
    order.approvals = checkout.approvals;
    order.exchange_of = checkout.exchange_of;
    order.sold_at = domain::formatUtc(*domain::parseUtc(checkout.sold_at)); // one way to write it, as the store does
    order.prices_include_tax = checkout.prices_include_tax;
    order.gross = {priced.grossMinor, currency};
    order.discount = {priced.discountMinor, currency};
    order.net = {priced.netMinor, currency};
    order.tax = {priced.taxMinor, currency};
    order.total = {priced.totalMinor, currency};
    order.paid = {0, currency};
    order.refunded = {0, currency};
    return order;
}

} // namespace

auto draftOrder(const PlaceOrderRequest &request, const std::string &cashierId) -> Result<contract::Order>
{
    const auto &checkout = request.checkout;
    if (const auto head = checkHead(request); !head)
        return head.error();
    auto promotions = promotionsOf(request);
    if (!promotions)
        return promotions.error();
    const auto basket = basketOf(request, *promotions);
    if (!basket)
        return basket.error();
    const auto priced = domain::priceBasket(*basket);
    if (!priced)
        return priced.error();
    auto agreed = checkTotal(checkout, *priced);
    if (agreed)
        agreed = checkRounding(request);
    if (agreed)
        agreed = checkTip(checkout);
    if (agreed)
        agreed = checkHolding(checkout);
    if (!agreed)
        return agreed.error();
    auto tenders = orderTenders(checkout);
    if (!tenders)
        return tenders.error();
    auto order = newOrder(checkout, *priced, cashierId);
    order.lines = orderLines(request, *basket, *priced, std::move(*promotions));
    order.tenders = std::move(*tenders);
    if (const auto issued = checkIssuesPaid(order); !issued)
        return issued.error();
    order.exceptions = exceptionsOf(request);
    return order;
}

} // namespace tillhouse::order
