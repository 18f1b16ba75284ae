// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/sold_order.h"

#include "client/journal/checkout_price.h"
#include "contract/codec.h"
#include "contract/order_return.h"
#include "domain/pricing.h"

#include <algorithm>

namespace tillhouse::client
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

auto hasHappened(const Document &document) -> bool
{
    if (document.kind == EntryKind::CardIntent)
        return document.state == DeliveryState::Acknowledged;
    return document.kind == EntryKind::Sale && document.state != DeliveryState::Closed;
}

auto orderOf(const contract::CheckoutRequest &sale) -> Result<contract::Order>
{
    const auto priced = priceCheckout(sale);
    if (!priced)
        return priced.error();
    contract::Order order;
    order.store_id = sale.store_id;
    order.order_id = sale.order_id;
    order.state = domain::OrderState::Paid;
    order.location_id = sale.location_id;
    order.till_id = sale.till_id;
    order.receipt_number = sale.receipt_number;
    order.sold_at = order.created_at = order.updated_at = sale.sold_at;
    order.prices_include_tax = sale.prices_include_tax;
    for (auto *sum :
         {&order.gross, &order.discount, &order.net, &order.tax, &order.total, &order.paid, &order.refunded})
        sum->currency = sale.currency;
    order.total = sale.total;
    order.rounding = sale.rounding;
    order.tip = sale.tip;
    order.customer_id = sale.customer_id;
    for (std::size_t i = 0; i < sale.lines.size(); ++i)
        order.lines.push_back(orderLineOf(sale.lines[i], priced->lines[i], sale.currency));
    for (const auto &tender : sale.tenders) {
        contract::OrderTender paid;
        paid.tender_id = tender.tender_id;
        paid.kind = tender.kind;
        paid.amount = tender.amount;
        order.tenders.push_back(std::move(paid));
    }
    return order;
}

/// What a refund of this till gave back in money; nothing where only the server knows, and has not said it yet.
auto paidBack(const Document &refund, const contract::RefundRequest &request) -> std::optional<std::int64_t>
{
    if (request.paid_out)
        return request.paid_out->amount_minor;
    const auto order = contract::decode<contract::Order>(refund.answer, {16 * 1024 * 1024, 16});
    if (refund.state != DeliveryState::Acknowledged || !order)
        return std::nullopt;
    const auto done = std::ranges::find(order->refunds, request.refund_id, &contract::OrderRefund::refund_id);
    if (done == order->refunds.end())
        return std::nullopt;
    return done->total.amount_minor + (done->rounding ? done->rounding->amount_minor : 0);
}

/// What has gone back already comes off the lines, as far as it fits: a refund that was told twice is one.
void takeOff(SoldOrder &sold, const Document &document)
{
    const auto request = contract::decode<contract::RefundRequest>(document.payload);
    if (!request)
        return;
    const auto money = paidBack(document, *request);
    if (!money) {
        ++sold.openRefunds;
        return;
    }
    if (const auto priced = contract::priceReturn(sold.order, request->lines))
        sold.goodsBackMinor += priced->totalMinor;
    for (const auto &back : request->lines) {
        const auto line = std::ranges::find(sold.order.lines, back.line_id, &contract::OrderLine::line_id);
        if (line != sold.order.lines.end())
            line->refunded_quantity_milli =
                std::min(line->quantity_milli, line->refunded_quantity_milli + back.quantity_milli);
    }
    sold.cashBackMinor += *money;
    sold.cashLeftMinor = std::max<std::int64_t>(sold.cashLeftMinor - *money, 0);
}

} // namespace

auto soldOrder(const Journal &journal, const std::string &receiptNumber) -> Result<SoldOrder>
{
    const auto document = journal.findByNumber(receiptNumber);
    if (!document || !hasHappened(*document))
        return Error{ErrorCode::NotFound, "this till did not sell the receipt " + receiptNumber, {}};
    const auto sale = contract::decode<contract::CheckoutRequest>(document->payload);
    if (!sale)
        return sale.error();
    auto order = orderOf(*sale);
    if (!order)
        return order.error();
    SoldOrder sold;
    sold.order = std::move(*order);
    sold.wholeInCash = !sale->exchange_of;
    for (const auto &tender : sale->tenders) {
        sold.wholeInCash = sold.wholeInCash && tender.kind == domain::TenderKind::Cash;
        sold.cashLeftMinor += tender.amount.amount_minor;
    }
    for (const auto &line : sale->lines)
        sold.wholeInCash = sold.wholeInCash && !line.issue;
    sold.cashLeftMinor -= sale->tip ? sale->tip->amount_minor : 0;
    for (const auto &refund : journal.refundsOf(sale->order_id))
        takeOff(sold, refund);
    return sold;
}

auto cashBack(const SoldOrder &sold, std::int64_t totalMinor, bool completesOrder, std::int64_t stepMinor)
    -> std::int64_t
{
    if (completesOrder)
        return sold.cashLeftMinor;
    auto payout = totalMinor;
    if (stepMinor > 0)
        if (const auto all = domain::roundToCashStep(sold.goodsBackMinor + totalMinor, stepMinor))
            payout = *all - sold.cashBackMinor;
    return std::clamp<std::int64_t>(payout, 0, sold.cashLeftMinor);
}

auto neverPaidMinor(const contract::Order &order) -> std::int64_t
{
    std::int64_t minor = 0;
    for (const auto &tender : order.tenders) // a card that paid has nothing to explain
        if (tender.kind == domain::TenderKind::Card && tender.state == domain::PaymentState::Captured && tender.reason)
            minor += tender.amount.amount_minor;
    return minor;
}

auto neverPaidMinor(const contract::Order &order, const contract::OrderRefund &refund) -> std::int64_t
{
    if (refund.state != domain::PaymentState::Refunded || neverPaidMinor(order) == 0)
        return 0;
    auto minor = refund.total.amount_minor + (refund.rounding ? refund.rounding->amount_minor : 0);
    for (const auto &tender : refund.tenders)
        minor -= tender.amount.amount_minor;
    return std::max<std::int64_t>(minor, 0);
}

auto pricedReturn(const Document &sale, const std::vector<Document> &before, const contract::RefundRequest &refund)
    -> std::optional<domain::Refund>
{
    const auto checkout = contract::decode<contract::CheckoutRequest>(sale.payload);
    auto order = checkout ? orderOf(*checkout) : Result<contract::Order>(checkout.error());
    if (!order)
        return std::nullopt;
    SoldOrder sold;
    sold.order = std::move(*order);
    for (const auto &earlier : before)
        takeOff(sold, earlier);
    auto priced = contract::priceReturn(sold.order, refund.lines);
    return priced ? std::optional(std::move(*priced)) : std::nullopt;
}

} // namespace tillhouse::client
