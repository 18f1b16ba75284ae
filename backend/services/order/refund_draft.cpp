// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/refund_draft.h"

#include "contract/order_return.h"
#include "kit/amount_text.h"
#include "order/refund_plan.h"

#include <algorithm>

namespace tillhouse::order
{

using domain::Result;

namespace
{

/// What was put on an account stays there, and points go back as points: neither becomes money.
auto checkReturnable(const contract::Order &order, const contract::RefundRequest &request) -> Result<void>
{
    for (std::size_t i = 0; i < request.lines.size(); ++i) {
        const auto line = std::ranges::find(order.lines, request.lines[i].line_id, &contract::OrderLine::line_id);
        if (line != order.lines.end() && line->issue)
            return domain::invalidField("lines/" + std::to_string(i) + "/line_id",
                                        "is money that went on an account; it is not taken back");
    }
    const bool points = std::ranges::any_of(
        order.tenders, [](const auto &tender) { return tender.kind == domain::TenderKind::Points; });
    if (points && request.to)
        return domain::invalidField("to", "points paid for some of it, and go back as points: leave it out");
    return {};
}

/// What of each tender never came.
auto lostMinors(const StoredOrder &stored) -> std::vector<std::int64_t>
{
    std::vector<std::int64_t> minors;
    for (const auto &terms : stored.terms)
        minors.push_back(terms.lostMinor);
    return minors;
}

/// Goods that nobody paid for come back for nothing, wherever the money was to go. Cash that is gone is gone.
auto checkPaid(const contract::RefundRequest &request, const std::vector<contract::TenderOutcome> &lost,
               const std::string &currency) -> Result<void>
{
    if (lost.empty() || !request.to || request.paid_out)
        return {};
    contract::MoneyAmount never{0, currency};
    for (const auto &part : lost)
        never.amount_minor += part.amount_minor;
    return domain::invalidField("to", "cannot be chosen: a card was declined after the sale, and of these goods " +
                                          kit::amountText(never) + " were never paid");
}

/// A till that could ask nobody paid cash out of its drawer.
auto checkPaidOut(const kit::CallContext &context, const contract::RefundRequest &request) -> Result<void>
{
    if (!request.paid_out)
        return {};
    if (!context.principal || context.principal->tillId.empty() || request.to != domain::TenderKind::Cash)
        return domain::invalidField("paid_out", "is for cash that a till gave back: `to` is cash, and a till says so");
    if (request.paid_out->amount_minor <= 0)
        return domain::invalidField("paid_out/amount_minor", "must be above zero");
    return {};
}

/// Where the money may go other than back to where it came from.
auto checkDestination(const contract::RefundRequest &request) -> Result<void>
{
    if (request.to == domain::TenderKind::Card)
        return domain::invalidField("to", "a card is paid back to the card that paid");
    if (request.to == domain::TenderKind::Points)
        return domain::invalidField("to", "money does not become points");
    const bool needsAccount = request.to && domain::hasAccount(*request.to);
    if (request.to_amount && (!request.to || request.to_amount->amount_minor <= 0))
        return domain::invalidField("to_amount", request.to ? "must be above zero" : "goes somewhere: `to` is missing");
    if (request.to_amount && request.to == domain::TenderKind::Cash)
        return domain::invalidField("to_amount", "is for what goes on an account or through the terminal");
    if (needsAccount != request.account.has_value())
        return domain::invalidField("account",
                                    needsAccount ? "is missing" : "is only for a gift card, a credit or a customer");
    return {};
}

/// What of the lines is still there to be returned.
auto stillThere(const contract::Order &order, const std::vector<contract::RefundLine> &lines)
    -> std::vector<contract::RefundLine>
{
    std::vector<contract::RefundLine> there;
    for (auto wanted : lines) {
        const auto line = std::ranges::find(order.lines, wanted.line_id, &contract::OrderLine::line_id);
        if (line == order.lines.end())
            continue;
        wanted.quantity_milli = std::min(wanted.quantity_milli, line->quantity_milli - line->refunded_quantity_milli);
        if (wanted.quantity_milli > 0)
            there.push_back(std::move(wanted));
    }
    return there;
}

} // namespace

auto checkRefund(const kit::CallContext &context, const contract::RefundRequest &request) -> Result<void>
{
    if (const auto sane = checkDestination(request); !sane)
        return sane.error();
    return checkPaidOut(context, request);
}

auto draftRefund(db::Session &session, const StoredOrder &stored, const contract::RefundRequest &request)
    -> Result<StoredRefund>
{
    const auto &order = stored.order;
    if (const auto returnable = checkReturnable(order, request); !returnable)
        return returnable.error();
    if (request.to_amount && request.to_amount->currency != order.total.currency)
        return domain::invalidField("to_amount/currency", "must be the order's currency");
    auto money = contract::priceReturn(order, request.lines);
    if (!money)
        return money.error();
    const auto event = money->completesOrder ? domain::OrderEvent::RefundAll : domain::OrderEvent::RefundPart;
    if (const auto after = domain::next(order.state, event); !after)
        return after.error();
    StoredRefund refund;
    refund.order = {order.store_id, order.order_id};
    refund.refundId = request.refund_id;
    refund.reason = request.reason;
    refund.to = request.to;
    refund.account = request.account;
    refund.shiftId = request.shift_id;
    // A card's or an account's money has no coins to round to.
    const bool inCoins = !request.to || request.to_amount || *request.to == domain::TenderKind::Cash;
    auto plan = planTenders(order, {refundedOfTenders(session, refund.order), refundedRounding(session, refund.order),
                                    money->totalMinor, money->completesOrder, inCoins ? stored.cashStepMinor : 0,
                                    request.to_amount ? request.to_amount->amount_minor : 0,
                                    request.to == domain::TenderKind::Cash, lostMinors(stored)});
    if (!plan)
        return plan.error();
    if (const auto paid = checkPaid(request, plan->lost, order.total.currency); !paid)
        return paid.error();
    refund.lost = std::move(plan->lost);
    refund.tenders = std::move(plan->tenders);
    refund.divertedMinors = std::move(plan->divertedMinors);
    for (std::size_t i = 0; request.to && !request.to_amount && i < refund.tenders.size(); ++i)
        refund.divertedMinors[i] = refund.tenders[i].amount_minor;
    refund.roundingMinor = plan->roundingMinor;
    refund.money = std::move(*money);
    for (const auto &line : request.lines)
        refund.restock.push_back(line.restock);
    return refund;
}

auto draftPaidOut(db::Session &session, const StoredOrder &stored, const contract::RefundRequest &request)
    -> StoredRefund
{
    auto possible = request;
    possible.lines = stillThere(stored.order, request.lines);
    StoredRefund refund;
    if (auto draft = draftRefund(session, stored, possible); !possible.lines.empty() && draft) {
        refund = std::move(*draft);
    } else {
        refund.order = {stored.order.store_id, stored.order.order_id};
        refund.refundId = request.refund_id;
        refund.reason = request.reason;
        refund.to = request.to;
        refund.shiftId = request.shift_id;
    }
    refund.lossMinor = request.paid_out->amount_minor - refund.paidBackMinor();
    refund.paidOut = true;
    return refund;
}

} // namespace tillhouse::order
