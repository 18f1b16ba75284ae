// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/refund_plan.h"

#include "domain/tender.h"
#include "order/order_store.h"

#include <algorithm>
#include <cstdlib>

namespace tillhouse::order
{

namespace
{

using domain::TenderKind;

/// What is left of a tender for goods that come back: all but the tip in it, which is the staff's.
struct TenderLeft {
    std::int64_t moneyMinor = 0;
    std::int64_t lostMinor = 0; ///< never was money, and goes before what was
};

auto leftOf(const contract::Order &order, const PayBack &back) -> std::vector<TenderLeft>
{
    std::vector<std::int64_t> amounts;
    for (const auto &tender : order.tenders)
        amounts.push_back(tender.amount.amount_minor);
    const auto tips = domain::tipShares(order.tip ? order.tip->amount_minor : 0, amounts);
    std::vector<TenderLeft> left;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        const auto whole = amounts[i] - tips[i];
        const auto lost = i < back.lostMinors.size() ? std::min(back.lostMinors[i], whole) : 0;
        const auto gone = back.refundedMinors[i];
        left.push_back({std::max<std::int64_t>(whole - std::max(gone, lost), 0), //
                        std::max<std::int64_t>(lost - gone, 0)});
    }
    return left;
}

/// Goods for what was never paid: what is left of `minor` for those that were.
auto takeLost(const contract::Order &order, const std::vector<TenderLeft> &left, std::int64_t minor, PayBackPlan &plan)
    -> std::int64_t
{
    for (std::size_t i = 0; i < left.size() && minor > 0; ++i) {
        const auto part = std::min(minor, left[i].lostMinor);
        if (part <= 0)
            continue;
        const auto &tender = order.tenders[i];
        plan.lost.push_back(
            {tender.tender_id, tender.kind, part, domain::PaymentState::Declined, {}, std::string(kNeverPaid)});
        minor -= part;
    }
    return minor;
}

/// Takes what it can from the tenders of a kind; what is left of `minor`.
auto takeFrom(const contract::Order &order, const std::vector<TenderLeft> &tenders, TenderKind kind, std::int64_t minor,
              PayBackPlan &plan) -> std::int64_t
{
    for (std::size_t i = 0; i < order.tenders.size() && minor > 0; ++i) {
        const auto &tender = order.tenders[i];
        const auto part = std::min(minor, tenders[i].moneyMinor);
        if (tender.kind != kind || part <= 0)
            continue;
        plan.tenders.push_back({tender.tender_id, kind, part, domain::PaymentState::Created, {}, {}});
        minor -= part;
    }
    return minor;
}

/// What of the order's cash went back, and what may still go back.
struct CashOfOrder {
    std::int64_t refundedMinor = 0;
    std::int64_t leftMinor = 0;
};

auto cashOf(const contract::Order &order, const PayBack &back, const std::vector<TenderLeft> &tenders) -> CashOfOrder
{
    CashOfOrder cash;
    for (std::size_t i = 0; i < order.tenders.size(); ++i) {
        if (order.tenders[i].kind != TenderKind::Cash)
            continue;
        cash.refundedMinor += back.refundedMinors[i];
        cash.leftMinor += tenders[i].moneyMinor;
    }
    return cash;
}

/// The coins that are paid for goods of `minor`.
auto cashPayout(const CashOfOrder &cash, const PayBack &back, std::int64_t minor) -> std::int64_t
{
    if (back.completesOrder)
        return cash.leftMinor;
    auto payout = minor;
    if (back.cashStepMinor > 0) {
        const auto goods = cash.refundedMinor - back.roundingMinor + minor;
        payout = *domain::roundToCashStep(goods, back.cashStepMinor) - cash.refundedMinor; // sums below a bound
    }
    return std::clamp<std::int64_t>(payout, 0, cash.leftMinor);
}

} // namespace

namespace
{

/// Where the money goes back by the tenders alone.
auto planWhole(const contract::Order &order, const PayBack &back) -> domain::Result<PayBackPlan>
{
    PayBackPlan plan;
    const auto tenders = leftOf(order, back);
    auto left = takeLost(order, tenders, back.totalMinor, plan);
    for (const auto kind : {TenderKind::OnAccount, TenderKind::Points, TenderKind::Card, TenderKind::Manual,
                            TenderKind::GiftCard, TenderKind::StoreCredit})
        left = takeFrom(order, tenders, kind, left, plan);
    const bool hasCash =
        std::ranges::any_of(order.tenders, [](const auto &tender) { return tender.kind == TenderKind::Cash; });
    if (left > 0 && !hasCash && !order.rounding)
        return domain::Error{domain::ErrorCode::Conflict, "the order's tenders have less left than that", {}};
    if (hasCash) {
        const auto cash = cashOf(order, back, tenders);
        // Rounding moves a sum by less than a step; more than that is missing only where the tenders do not add up.
        const auto mostMissing =
            std::max<std::int64_t>(back.cashStepMinor, order.rounding ? std::abs(order.rounding->amount_minor) : 0);
        const auto payout = cashPayout(cash, back, left);
        if (left - payout > mostMissing)
            return domain::Error{domain::ErrorCode::Conflict, "the order's tenders have less left than that", {}};
        plan.roundingMinor = payout - left;
        takeFrom(order, tenders, TenderKind::Cash, payout, plan);
    } else {
        plan.roundingMinor = -left; // paid with no coin at all: nothing was taken, nothing goes back
    }
    return plan;
}

/// Makes the coins beside what goes elsewhere, or those for what was paid without coins, an amount that there is: the
/// nearest, or the one below it where no more is left of the tender.
void roundCash(const contract::Order &order, const PayBack &back, PayBackPlan &plan)
{
    std::int64_t cash = 0;
    std::size_t last = plan.tenders.size();
    for (std::size_t i = 0; i < plan.tenders.size(); ++i) {
        const auto own = plan.tenders[i].amount_minor - plan.divertedMinors[i];
        if ((plan.tenders[i].kind == TenderKind::Cash) == back.allInCash || own <= 0)
            continue;
        cash += own;
        last = i;
    }
    if (back.cashStepMinor <= 0 || cash == 0)
        return;
    auto &part = plan.tenders[last];
    const auto tender = std::ranges::find(order.tenders, part.tender_id, &contract::OrderTender::tender_id);
    const auto number = static_cast<std::size_t>(tender - order.tenders.begin());
    const auto most = leftOf(order, back)[number].moneyMinor;
    auto change = *domain::roundToCashStep(cash, back.cashStepMinor) - cash; // sums below a bound
    if (part.amount_minor + change > most)
        change -= back.cashStepMinor;
    change = std::max(change, plan.divertedMinors[last] - part.amount_minor);
    part.amount_minor += change;
    plan.roundingMinor += change;
    if (part.amount_minor == 0) {
        plan.tenders.erase(plan.tenders.begin() + static_cast<std::ptrdiff_t>(last));
        plan.divertedMinors.erase(plan.divertedMinors.begin() + static_cast<std::ptrdiff_t>(last));
    }
}

} // namespace

auto planTenders(const contract::Order &order, const PayBack &back) -> domain::Result<PayBackPlan>
{
    auto exact = back;
    if (back.divertedMinor > 0)
        exact.cashStepMinor = 0;
    auto plan = planWhole(order, exact);
    if (!plan)
        return plan;
    std::vector<std::int64_t> amounts;
    for (const auto &part : plan->tenders)
        amounts.push_back(part.amount_minor);
    plan->divertedMinors = domain::tipShares(back.divertedMinor, amounts); // the last ones first, as a tip is
    if (back.divertedMinor > 0 || back.allInCash)
        roundCash(order, back, *plan);
    return plan;
}

} // namespace tillhouse::order
