// SPDX-License-Identifier: GPL-3.0-or-later
// What the fake shop sells and takes back, once per id.
#include "support/fake_shop.h"

#include "contract/endpoints.h"
#include "domain/pricing.h"
#include "domain/refund.h"
#include "support/fake_reply.h"

#include <algorithm>

namespace tillhouse::testing
{

using kit::HttpReply;
using kit::HttpRequest;

namespace
{

constexpr const char *kRefundedAt = "2026-03-02T10:15:00.000Z";

/// The order that a checkout becomes, priced by the domain as the real service does.
auto orderOf(const contract::CheckoutRequest &request) -> contract::Order
{
    contract::Order order;
    order.store_id = request.store_id;
    order.order_id = request.order_id;
    order.state = domain::OrderState::Fulfilled;
    order.location_id = request.location_id;
    order.till_id = request.till_id;
    order.receipt_number = request.receipt_number;
    order.sold_at = order.created_at = order.updated_at = request.sold_at;
    order.prices_include_tax = request.prices_include_tax;
    const auto mode = request.prices_include_tax ? domain::TaxMode::Included : domain::TaxMode::Excluded;
    const auto money = [&](std::int64_t minor) { return contract::MoneyAmount{minor, request.currency}; };
    domain::Basket basket{*domain::Currency::parse(request.currency), {}};
    for (const auto &line : request.lines) {
        domain::BasketLine item;
        item.lineId = line.line_id;
        item.sku = line.sku;
        item.quantity = {line.quantity_milli};
        item.unitPriceMinor = line.unit_price->amount_minor;
        if (line.discount)
            item.discount = {domain::DiscountKind::Amount, line.discount->amount_minor};
        for (const auto &rate : line.tax_rates)
            item.tax.rates.push_back({rate.name, rate.rate_ppm, mode});
        basket.lines.push_back(item);
    }
    const auto priced = domain::priceBasket(basket);
    for (std::size_t i = 0; i < request.lines.size(); ++i) {
        const auto &line = request.lines[i];
        const auto &figures = priced->lines[i];
        contract::OrderLine sold;
        sold.line_id = line.line_id;
        sold.sku = line.sku;
        sold.name = line.name.value_or("");
        sold.quantity_milli = line.quantity_milli;
        sold.unit = line.unit;
        sold.unit_price = *line.unit_price;
        sold.gross = money(figures.grossMinor);
        sold.discount = money(figures.discountMinor);
        sold.net = money(figures.netMinor);
        sold.tax = money(figures.taxMinor);
        sold.total = money(figures.totalMinor);
        sold.refunded = money(0);
        for (const auto &tax : figures.taxes)
            sold.taxes.push_back({tax.code, tax.ratePpm, tax.baseMinor, tax.taxMinor});
        order.lines.push_back(std::move(sold));
    }
    order.gross = money(priced->grossMinor);
    order.discount = money(priced->discountMinor);
    order.net = money(priced->netMinor);
    order.tax = money(priced->taxMinor);
    order.total = money(priced->totalMinor);
    order.tip = request.tip;
    order.customer_id = request.customer_id;
    order.paid = money(order.total.amount_minor + (request.rounding ? request.rounding->amount_minor : 0) +
                       (request.tip ? request.tip->amount_minor : 0));
    order.refunded = money(0);
    for (const auto &tender : request.tenders) {
        contract::OrderTender paid;
        paid.tender_id = tender.tender_id;
        paid.kind = tender.kind;
        paid.amount = tender.amount;
        paid.tendered = tender.tendered;
        paid.state = domain::PaymentState::Captured;
        if (tender.kind == domain::TenderKind::Card)
            paid.reference = "A-100001";
        order.tenders.push_back(std::move(paid));
    }
    return order;
}

} // namespace

auto FakeShop::checkout(const HttpRequest &request) -> HttpReply
{
    auto checkout = contract::decodeRequest(contract::kCheckout, {{"store_id", "main"}}, {}, request.body);
    if (!checkout)
        return problem(checkout.error().code, checkout.error().detail);
    // Whatever needs somebody's yes shares the fate of a card.
    const auto asks = [](const auto &tender) {
        return tender.kind != domain::TenderKind::Cash && tender.kind != domain::TenderKind::Manual;
    };
    const auto card = static_cast<std::size_t>(std::find_if(checkout->tenders.begin(), checkout->tenders.end(), asks) -
                                               checkout->tenders.begin());
    const auto fate = card < checkout->tenders.size() ? m_card.load() : Card::Approve;
    const std::lock_guard lock(m_mutex);
    m_arrivals.push_back(checkout->order_id);
    m_checkouts.push_back(*checkout);
    if (request.headers.get("Idempotency-Key").value_or("") != checkout->order_id)
        return problem(domain::ErrorCode::InvalidInput, "the key is not the order's id");
    if (fate == Card::Never || fate == Card::Shed)
        return problem(fate == Card::Shed ? domain::ErrorCode::Unavailable : domain::ErrorCode::Timeout, "No answer.");
    auto [place, fresh] = m_orders.try_emplace(checkout->order_id, contract::Order{});
    if (fresh)
        place->second = orderOf(*checkout);
    if (fresh && fate == Card::Decline) {
        place->second.state = domain::OrderState::Cancelled;
        place->second.tenders[card].state = domain::PaymentState::Declined;
        place->second.tenders[card].reason = "insufficient funds";
    }
    if (fresh && fate == Card::Unknown) {
        place->second.state = domain::OrderState::AwaitingPayment;
        place->second.tenders[card].state = domain::PaymentState::Unknown;
    }
    if (fate == Card::Lose)
        return problem(domain::ErrorCode::Timeout, "The answer was lost.");
    if (fate == Card::Decline)
        return problem(domain::ErrorCode::PaymentDeclined, "insufficient funds");
    return json(contract::encode(place->second));
}

auto FakeShop::refund(const std::string &orderId, const HttpRequest &request) -> HttpReply
{
    const auto wanted = contract::decodeRequest(contract::kRefundOrder, {{"store_id", "main"}, {"order_id", orderId}},
                                                {}, request.body);
    if (!wanted)
        return problem(wanted.error().code, wanted.error().detail);
    const std::lock_guard lock(m_mutex);
    const auto found = m_orders.find(orderId);
    if (found == m_orders.end())
        return problem(domain::ErrorCode::NotFound, "no such order");
    auto &order = found->second;
    for (const auto &done : order.refunds)
        if (done.refund_id == wanted->refund_id)
            return json(contract::encode(order));
    std::vector<domain::SoldLine> sold;
    for (const auto &line : order.lines)
        sold.push_back({line.line_id,
                        {line.quantity_milli},
                        {line.refunded_quantity_milli},
                        line.total.amount_minor,
                        line.tax.amount_minor,
                        {{"VAT", 70000, domain::TaxMode::Included, line.net.amount_minor, line.tax.amount_minor}}});
    std::vector<domain::ReturnedLine> back;
    for (const auto &line : wanted->lines)
        back.push_back({line.line_id, {line.quantity_milli}});
    const auto priced = domain::priceRefund(sold, back);
    if (!priced)
        return problem(priced.error().code, priced.error().detail);
    for (auto &line : order.lines)
        for (const auto &given : wanted->lines)
            if (line.line_id == given.line_id)
                line.refunded_quantity_milli += given.quantity_milli;
    order.refunded.amount_minor += priced->totalMinor;
    contract::OrderRefund done{wanted->refund_id,
                               kRefundedAt,
                               wanted->reason,
                               std::nullopt,
                               {priced->totalMinor, order.total.currency},
                               m_refundState,
                               wanted->lines};
    const auto most = wanted->to_amount ? wanted->to_amount->amount_minor : priced->totalMinor;
    const auto elsewhere = wanted->to ? std::min(priced->totalMinor, most) : 0;
    const bool paid = order.tenders.empty() || !order.tenders.front().reason;
    if (priced->totalMinor > elsewhere && paid)
        done.tenders.push_back({order.tenders.empty() ? domain::TenderKind::Cash : order.tenders.front().kind,
                                {priced->totalMinor - elsewhere, order.total.currency}});
    if (elsewhere > 0)
        done.tenders.push_back({*wanted->to, {elsewhere, order.total.currency}});
    done.to = wanted->to;
    done.account = wanted->account;
    m_refunds.push_back(*wanted);
    order.refunds.push_back(std::move(done));
    return json(contract::encode(order));
}

void FakeShop::declineLater()
{
    const std::lock_guard lock(m_mutex);
    for (auto &[id, order] : m_orders)
        for (auto &tender : order.tenders)
            if (tender.kind == domain::TenderKind::Card)
                tender.reason = "declined when it was charged: it paid nothing";
}

auto FakeShop::listOrders(const HttpRequest &request) const -> HttpReply
{
    std::string wanted;
    const auto query = contract::parseQuery(request.query);
    for (const auto &[name, value] : *query)
        if (name == "query")
            wanted = value;
    const std::lock_guard lock(m_mutex);
    contract::OrderPage page;
    for (const auto &[id, order] : m_orders)
        if (order.receipt_number.value_or("").compare(0, wanted.size(), wanted) == 0)
            page.orders.push_back({id, order.receipt_number, order.state, order.channel, order.till_id, std::nullopt,
                                   order.sold_at, order.total, order.refunded,
                                   static_cast<std::int64_t>(order.lines.size()), 0});
    return json(contract::encode(page));
}

} // namespace tillhouse::testing
