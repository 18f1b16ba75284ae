// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/training/practice_order.h"

#include "client/journal/checkout_price.h"
#include "contract/order_return.h"
#include "domain/tender.h"

#include <algorithm>
#include <numeric>

namespace tillhouse::pos
{

using domain::Error;
using domain::ErrorCode;
using domain::OrderState;
using domain::PaymentState;
using domain::Result;
using domain::TenderKind;

namespace
{

constexpr TenderKind kCoinsLast[] = {TenderKind::OnAccount, TenderKind::Points,   TenderKind::Card,
                                     TenderKind::Manual,    TenderKind::GiftCard, TenderKind::StoreCredit,
                                     TenderKind::Cash};

auto lineOf(const contract::CheckoutLine &sold, const domain::PricedLine &priced, const std::string &currency)
    -> contract::OrderLine
{
    auto line = client::orderLineOf(sold, priced, currency);
    line.fulfilled_milli = sold.quantity_milli;
    line.promotions = sold.promotions;
    line.note = sold.note;
    return line;
}

auto tenderOf(const contract::CheckoutTender &given) -> contract::OrderTender
{
    contract::OrderTender tender;
    tender.tender_id = given.tender_id;
    tender.kind = given.kind;
    tender.amount = given.amount;
    tender.tendered = given.tendered;
    tender.state = PaymentState::Captured;
    tender.account = given.account;
    tender.foreign = given.foreign;
    return tender;
}

/// What the till says and the shop only keeps.
void copyFacts(const contract::CheckoutRequest &sale, contract::Order &order)
{
    order.store_id = sale.store_id;
    order.order_id = sale.order_id;
    order.state = OrderState::Fulfilled;
    order.location_id = sale.location_id;
    order.till_id = sale.till_id;
    order.cashier_id = sale.cashier_id;
    order.receipt_number = sale.receipt_number;
    order.sold_at = order.created_at = order.updated_at = sale.sold_at;
    order.prices_include_tax = sale.prices_include_tax;
    order.rounding = sale.rounding;
    order.tip = sale.tip;
    order.shift_id = sale.shift_id;
    order.exchange_of = sale.exchange_of;
    order.customer_id = sale.customer_id;
    order.coupons = sale.coupons;
    order.note = sale.note;
    order.tax_exempt_reason = sale.tax_exempt_reason;
    order.approvals = sale.approvals;
}

auto minorOf(const std::optional<contract::MoneyAmount> &amount) -> std::int64_t
{
    return amount ? amount->amount_minor : 0;
}

auto sum(const std::vector<std::int64_t> &minors) -> std::int64_t
{
    return std::accumulate(minors.begin(), minors.end(), std::int64_t{0});
}

/// What is left of each tender for goods: all but the tip, which is the staff's.
auto leftOf(const PracticeOrder &sold) -> std::vector<std::int64_t>
{
    std::vector<std::int64_t> left;
    for (const auto &tender : sold.order.tenders)
        left.push_back(tender.amount.amount_minor);
    const auto tips = domain::tipShares(minorOf(sold.order.tip), left);
    for (std::size_t i = 0; i < left.size(); ++i)
        left[i] = std::max<std::int64_t>(left[i] - tips[i] - sold.goneMinors[i], 0);
    return left;
}

/// The parts of `minor` that the tenders give back; coins in steps that there are.
auto divide(const contract::Order &order, const std::vector<std::int64_t> &left, std::int64_t minor,
            std::int64_t cashStepMinor) -> std::vector<std::int64_t>
{
    std::vector<std::int64_t> back(left.size(), 0);
    for (const auto kind : kCoinsLast) {
        if (kind == TenderKind::Cash && cashStepMinor > 0)
            if (const auto coins = domain::roundToCashStep(minor, cashStepMinor))
                minor = *coins;
        for (std::size_t i = 0; i < left.size(); ++i) {
            if (order.tenders[i].kind != kind)
                continue;
            back[i] = std::min(minor, left[i]);
            minor -= back[i];
        }
    }
    return back;
}

auto mayReturn(const contract::Order &order, const contract::RefundRequest &request) -> Result<void>
{
    if (!domain::next(order.state, domain::OrderEvent::RefundPart))
        return Error{ErrorCode::Conflict, "the order's tenders have less left than that", {}};
    for (std::size_t i = 0; i < request.lines.size(); ++i) {
        const auto line = std::ranges::find(order.lines, request.lines[i].line_id, &contract::OrderLine::line_id);
        if (line != order.lines.end() && line->issue)
            return domain::invalidField("lines/" + std::to_string(i) + "/line_id",
                                        "is money that went on an account; it is not taken back");
    }
    const bool points =
        std::ranges::find(order.tenders, TenderKind::Points, &contract::OrderTender::kind) != order.tenders.end();
    if (points && request.to)
        return domain::invalidField("to", "points paid for some of it, and go back as points: leave it out");
    return {};
}

/// What went back by each kind of tender, each kind once.
auto tendersOf(const contract::Order &order, const contract::RefundRequest &request, const PracticeReturn &money)
    -> std::vector<contract::RefundTender>
{
    std::vector<contract::RefundTender> tenders;
    for (const auto kind : kCoinsLast) {
        auto minor = money.keptMinor(order, kind);
        if (request.to == kind)
            minor += money.elsewhereMinor();
        if (minor > 0)
            tenders.push_back({kind, {minor, order.total.currency}});
    }
    return tenders;
}

} // namespace

auto practiceOrder(const contract::CheckoutRequest &sale) -> Result<PracticeOrder>
{
    const auto priced = client::priceCheckout(sale);
    if (!priced)
        return priced.error();
    const auto due = priced->totalMinor + minorOf(sale.rounding) + minorOf(sale.tip);
    PracticeOrder made;
    auto &order = made.order;
    std::int64_t paid = 0;
    for (const auto &tender : sale.tenders) {
        order.tenders.push_back(tenderOf(tender));
        paid += tender.amount.amount_minor;
    }
    if (paid != due || sale.total.amount_minor != priced->totalMinor)
        return domain::invalidField("tenders", "must sum to what is due");
    const auto money = [&](std::int64_t minor) { return contract::MoneyAmount{minor, sale.currency}; };
    made.goneMinors.resize(sale.tenders.size(), 0);
    copyFacts(sale, order);
    order.gross = money(priced->grossMinor);
    order.discount = money(priced->discountMinor);
    order.net = money(priced->netMinor);
    order.tax = money(priced->taxMinor);
    order.total = money(priced->totalMinor);
    order.paid = money(due);
    order.refunded = money(0);
    for (std::size_t i = 0; i < sale.lines.size(); ++i)
        order.lines.push_back(lineOf(sale.lines[i], priced->lines[i], sale.currency));
    return made;
}

auto PracticeReturn::keptMinor(const contract::Order &order, TenderKind kind) const -> std::int64_t
{
    std::int64_t minor = 0;
    for (std::size_t i = 0; i < backMinors.size(); ++i)
        minor += order.tenders[i].kind == kind ? backMinors[i] - elsewhereMinors[i] : 0;
    return minor;
}

auto PracticeReturn::elsewhereMinor() const -> std::int64_t
{
    return sum(elsewhereMinors);
}

auto planReturn(const PracticeOrder &sold, const contract::RefundRequest &request, std::int64_t cashStepMinor)
    -> Result<PracticeReturn>
{
    if (auto may = mayReturn(sold.order, request); !may)
        return may.error();
    const auto goods = contract::priceReturn(sold.order, request.lines);
    if (!goods)
        return goods.error();
    PracticeReturn money;
    money.totalMinor = goods->totalMinor;
    money.completesOrder = goods->completesOrder;
    const auto left = leftOf(sold);
    const bool coins = !request.to || request.to == TenderKind::Cash;
    money.backMinors =
        money.completesOrder ? left : divide(sold.order, left, goods->totalMinor, coins ? cashStepMinor : 0);
    const auto all = sum(money.backMinors);
    money.roundingMinor = all - goods->totalMinor;
    const auto wanted = request.to_amount ? std::min(request.to_amount->amount_minor, all) : all;
    money.elsewhereMinors = domain::tipShares(request.to ? wanted : 0, money.backMinors); // the last ones first
    return money;
}

auto bookReturn(PracticeOrder &sold, const contract::RefundRequest &request, const PracticeReturn &money,
                const std::string &nowText) -> Result<void>
{
    auto &order = sold.order;
    const auto goods = contract::priceReturn(order, request.lines);
    const auto after = domain::next(order.state, money.completesOrder ? domain::OrderEvent::RefundAll
                                                                      : domain::OrderEvent::RefundPart);
    if (!goods || !after)
        return goods ? after.error() : goods.error();
    for (const auto &back : goods->lines) {
        const auto line = std::ranges::find(order.lines, back.lineId, &contract::OrderLine::line_id);
        line->refunded_quantity_milli += back.quantity.milli;
        line->refunded.amount_minor += back.totalMinor;
    }
    for (std::size_t i = 0; i < order.tenders.size(); ++i) {
        if (money.backMinors[i] == 0)
            continue;
        sold.goneMinors[i] += money.backMinors[i];
        order.tenders[i].state = sold.goneMinors[i] < order.tenders[i].amount.amount_minor
                                     ? PaymentState::PartlyRefunded
                                     : PaymentState::Refunded;
    }
    order.state = *after;
    order.refunded.amount_minor += money.totalMinor + money.roundingMinor;
    order.updated_at = nowText;
    contract::OrderRefund done;
    done.refund_id = request.refund_id;
    done.created_at = request.refunded_at.value_or(nowText);
    done.reason = request.reason;
    done.actor = request.cashier_id;
    done.total = {money.totalMinor, order.total.currency};
    done.state = PaymentState::Refunded;
    done.lines = request.lines;
    if (money.roundingMinor != 0)
        done.rounding = contract::MoneyAmount{money.roundingMinor, order.total.currency};
    done.to = request.to;
    done.account = request.account;
    done.tenders = tendersOf(order, request, money);
    order.refunds.push_back(std::move(done));
    return {};
}

} // namespace tillhouse::pos
