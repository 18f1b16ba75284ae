// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/checkout_builder.h"

#include "client/ids.h"

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

constexpr std::size_t kCounterDigits = 6;

auto checkoutLine(const CartLine &line, const domain::BasketLine &sold, const domain::PricedLine &priced,
                  const std::string &currency) -> contract::CheckoutLine
{
    contract::CheckoutLine out;
    out.line_id = line.item.lineId;
    out.sku = line.item.sku;
    out.quantity_milli = line.item.quantity.milli;
    out.name = line.item.name;
    out.unit_price = contract::MoneyAmount{sold.unitPriceMinor, currency};
    if (sold.quantity.milli > 0)
        out.issue = line.issue;
    if (priced.discountMinor > 0)
        out.discount = contract::MoneyAmount{priced.discountMinor, currency};
    for (const auto &rate : sold.tax.rates)
        out.tax_rates.push_back({rate.code, rate.ratePpm});
    out.promotions = line.promotions;
    if (!line.department.empty())
        out.department = line.department;
    if (!line.category.empty())
        out.category = line.category;
    if (!line.note.empty())
        out.note = line.note;
    if (line.unit != domain::Unit::Piece)
        out.unit = line.unit;
    return out;
}

auto checkoutTender(const PaidTender &paid, std::int64_t appliedMinor, const std::string &currency)
    -> contract::CheckoutTender
{
    contract::CheckoutTender tender;
    tender.tender_id = client::newId();
    tender.kind = paid.kind;
    tender.amount = {appliedMinor, currency};
    if (paid.kind == domain::TenderKind::Cash)
        tender.tendered = contract::MoneyAmount{paid.givenMinor, currency};
    tender.account = paid.account;
    tender.foreign = paid.foreign;
    tender.on_trust = paid.onTrust;
    tender.lease_id = paid.leaseId;
    return tender;
}

/// Everything but lines and money.
auto requestHead(const Cart &cart, const SaleStamp &stamp) -> contract::CheckoutRequest
{
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
    request.coupons = cart.coupons();
    if (!cart.customerGroup().empty())
        request.customer_group = cart.customerGroup();
    if (!cart.soldLocal().empty())
        request.sold_local = cart.soldLocal();
    if (const auto &exchange = cart.exchange())
        request.exchange_of = exchange->refund_id;
    if (const auto &customer = cart.customer())
        request.customer_id = customer->customer_id;
    if (cart.isTaxExempt())
        request.tax_exempt_reason = cart.exemption();
    return request;
}

} // namespace

auto receiptNumber(const std::string &tillId, std::int64_t counter) -> std::string
{
    const auto digits = std::to_string(counter);
    const auto padding = digits.size() < kCounterDigits ? kCounterDigits - digits.size() : 0;
    return tillId + '-' + std::string(padding, '0') + digits;
}

auto splitPayment(const Cart &cart, const Payment &payment) -> Result<domain::Split>
{
    std::vector<domain::Tender> tenders;
    for (const auto &tender : payment.tenders)
        tenders.push_back({tender.kind, tender.givenMinor});
    return domain::splitDue({cart.priced().totalMinor, payment.tipMinor, cart.store().cash_rounding_minor}, tenders);
}

auto buildCheckout(const Cart &cart, const Payment &payment, const SaleStamp &stamp)
    -> Result<contract::CheckoutRequest>
{
    auto sorted = payment;
    std::ranges::stable_partition(sorted.tenders,
                                  [](const auto &tender) { return tender.kind != domain::TenderKind::Cash; });
    const auto split = splitPayment(cart, sorted);
    if (!split)
        return split.error();
    if (!split->settled)
        return domain::invalidField("tenders",
                                    "do not pay the whole amount: " + std::to_string(split->leftMinor) + " is missing");
    auto request = requestHead(cart, stamp);
    const auto &currency = request.currency;
    for (std::size_t i = 0; i < cart.lines().size(); ++i)
        if (const auto *priced = cart.pricedLine(i))
            request.lines.push_back(checkoutLine(cart.lines()[i], cart.soldLine(i), *priced, currency));
    for (std::size_t i = 0; i < sorted.tenders.size(); ++i)
        request.tenders.push_back(checkoutTender(sorted.tenders[i], split->appliedMinor[i], currency));
    // One word for the order: the contract has room for fifty, the cart leaves one.
    const auto allowed =
        std::ranges::find_if(sorted.tenders, [](const auto &tender) { return tender.approval.has_value(); });
    if (allowed != sorted.tenders.end())
        request.approvals.push_back(*allowed->approval);
    if (payment.tipMinor > 0)
        request.tip = contract::MoneyAmount{payment.tipMinor, currency};
    if (split->roundingMinor != 0)
        request.rounding = contract::MoneyAmount{split->roundingMinor, currency};
    return request;
}

auto buildCheckout(const Cart &cart, const std::vector<domain::Tender> &tenders, const SaleStamp &stamp)
    -> Result<contract::CheckoutRequest>
{
    Payment payment;
    for (const auto &tender : tenders)
        payment.tenders.push_back({tender.kind, tender.givenMinor});
    return buildCheckout(cart, payment, stamp);
}

} // namespace tillhouse::pos
