// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/order_draft.h"

#include "contract/promotion_book.h"
#include "domain/foreign_cash.h"
#include "domain/pricing.h"
#include "domain/tax_exempt.h"
#include "domain/time_text.h"
#include "order/issued_value.h"
#include "order/order_exceptions.h"
#include "order/order_promotions.h"

#include <cstdlib>
#include <set>

namespace tillhouse::order
{

namespace
{

using contract::CheckoutLine;
using contract::CheckoutRequest;
using contract::LineSnapshot;
using contract::MoneyAmount;
using contract::PlaceOrderRequest;
using domain::invalidField;
using domain::Result;

auto fieldOf(std::string_view list, std::size_t index, std::string_view field) -> std::string
{
    return std::string(list) + "/" + std::to_string(index) + "/" + std::string(field);
}

auto checkCurrency(const MoneyAmount &amount, const std::string &currency, const std::string &field) -> Result<void>
{
    if (amount.currency != currency)
        return invalidField(field + "/currency", "must be the order's currency");
    return {};
}

auto taxCategory(const std::vector<contract::TaxRate> &rates, bool included) -> domain::TaxCategory
{
    domain::TaxCategory category;
    for (const auto &rate : rates)
        category.rates.push_back(
            {rate.name, rate.rate_ppm, included ? domain::TaxMode::Included : domain::TaxMode::Excluded});
    return category;
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

/// The promotions of each line: what the till gave stands, online it is the store that gives.
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

auto checkTotal(const CheckoutRequest &checkout, const domain::PricedBasket &priced) -> Result<void>
{
    if (priced.grossMinor > contract::kMaxAmountMinor || priced.totalMinor > contract::kMaxAmountMinor)
        return invalidField("total", "is more than an order may cost");
    if (priced.totalMinor != checkout.total.amount_minor)
        return invalidField("total", "must be " + std::to_string(priced.totalMinor) + ", the sum of the lines");
    return {};
}

/// Foreign notes are worth what the rate makes of them; the change is in the store's money.
auto checkForeign(const contract::CheckoutTender &tender, std::size_t index) -> Result<void>
{
    if (!tender.foreign)
        return {};
    const auto field = fieldOf("tenders", index, "foreign");
    const auto own = domain::Currency::parse(tender.amount.currency, field);
    const auto foreign = domain::Currency::parse(tender.foreign->given.currency, field + "/given/currency");
    if (!own || !foreign)
        return own ? foreign.error() : own.error();
    if (tender.kind != domain::TenderKind::Cash || *own == *foreign || !tender.tendered)
        return invalidField(field, "is for cash in another currency, with what it is worth in `tendered`");
    const auto worth =
        domain::foreignWorth(tender.foreign->given.amount_minor, *foreign, tender.foreign->rate_micro, *own);
    if (!worth)
        return invalidField(field + "/given", "is not an amount that can be changed");
    if (*worth != tender.tendered->amount_minor)
        return invalidField(fieldOf("tenders", index, "tendered"),
                            "must be " + std::to_string(*worth) + " at that rate");
    return {};
}

/// Only a till, which gives the goods away at once, may have had to do without asking.
auto checkTrust(const CheckoutRequest &checkout, const contract::CheckoutTender &tender, std::size_t index)
    -> Result<void>
{
    const bool kind = tender.kind == domain::TenderKind::Card || tender.kind == domain::TenderKind::GiftCard;
    if (tender.on_trust && (!kind || checkout.channel != contract::Channel::Till))
        return invalidField(fieldOf("tenders", index, "on_trust"), "is for cards and gift cards at a till");
    if (tender.lease_id && (!tender.on_trust || tender.kind != domain::TenderKind::GiftCard))
        return invalidField(fieldOf("tenders", index, "lease_id"), "is for a gift card that is taken on trust");
    return {};
}

auto orderTender(const contract::CheckoutTender &tender, std::size_t index) -> Result<contract::OrderTender>
{
    if (tender.amount.amount_minor <= 0)
        return invalidField(fieldOf("tenders", index, "amount"), "must be above zero");
    if (domain::hasAccount(tender.kind) != tender.account.has_value())
        return invalidField(fieldOf("tenders", index, "account"),
                            tender.account ? "only a gift card, a credit or a customer has one" : "is missing");
    if (const auto foreign = checkForeign(tender, index); !foreign)
        return foreign.error();
    contract::OrderTender out;
    out.tender_id = tender.tender_id;
    out.kind = tender.kind;
    out.amount = tender.amount;
    out.account = tender.account;
    out.foreign = tender.foreign;
    out.on_trust = tender.on_trust;
    out.lease_id = tender.lease_id;
    if (!tender.tendered)
        return out;
    const auto change = tender.tendered->amount_minor - tender.amount.amount_minor;
    if (change < 0)
        return invalidField(fieldOf("tenders", index, "tendered"), "must not be less than the amount");
    if (tender.kind != domain::TenderKind::Cash && change != 0)
        return invalidField(fieldOf("tenders", index, "tendered"), "only cash gives change");
    out.tendered = tender.tendered;
    out.change = MoneyAmount{change, tender.amount.currency};
    return out;
}

auto dueOf(const CheckoutRequest &checkout) -> std::int64_t
{
    return checkout.total.amount_minor + (checkout.rounding ? checkout.rounding->amount_minor : 0) +
           (checkout.tip ? checkout.tip->amount_minor : 0);
}

/// A tip is given to somebody: at a till, where the money moves at once.
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

/// Coins that do not exist are only missing where cash settles the sale, and never more of them than half a step.
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

/// Money can be held where somebody holds it; cash and a stand-alone terminal have moved.
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

auto orderTenders(const CheckoutRequest &checkout) -> Result<std::vector<contract::OrderTender>>
{
    std::vector<contract::OrderTender> tenders;
    std::set<std::string_view> seen;
    std::int64_t sum = 0; // at most twenty amounts below a bound: cannot overflow
    for (std::size_t i = 0; i < checkout.tenders.size(); ++i) {
        if (const auto trust = checkTrust(checkout, checkout.tenders[i], i); !trust)
            return trust.error();
        auto tender = orderTender(checkout.tenders[i], i);
        if (!tender)
            return tender.error();
        if (!seen.insert(checkout.tenders[i].tender_id).second)
            return invalidField(fieldOf("tenders", i, "tender_id"), "must not be repeated");
        sum += tender->amount.amount_minor;
        tenders.push_back(std::move(*tender));
    }
    if (sum != dueOf(checkout))
        return invalidField("tenders", "must pay what is due exactly, not " + std::to_string(sum));
    return tenders;
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
    for (std::size_t i = 0; i < basket->lines.size(); ++i) {
        order.lines.push_back(orderLine(checkout.lines[i], basket->lines[i], priced->lines[i], checkout.currency));
        order.lines.back().promotions = std::move((*promotions)[i]);
        order.lines.back().unit = unitOf(request, checkout.lines[i]);
    }
    for (auto &line : order.lines) {
        const auto *snapshot = snapshotOf(request, line.line_id);
        if (checkout.channel == contract::Channel::Online && snapshot != nullptr)
            line.backordered_milli = snapshot->backordered_milli;
    }
    order.tenders = std::move(*tenders);
    if (const auto issued = checkIssuesPaid(order); !issued)
        return issued.error();
    order.exceptions = exceptionsOf(request);
    return order;
}

} // namespace tillhouse::order
