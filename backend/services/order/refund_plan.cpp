// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/refund_plan.h"

#include "domain/tender.h"

#include <algorithm>
#include <cstdlib>

namespace tillhouse::order
{

namespace
{

using domain::TenderKind;

/// What of each tender may go back with goods: all but the tip in it, which is the staff's.
auto refundable(const contract::Order &order) -> std::vector<std::int64_t>
{
    std::vector<std::int64_t> amounts;
    for (const auto &tender : order.tenders)
        amounts.push_back(tender.amount.amount_minor);
    const auto tips = domain::tipShares(order.tip ? order.tip->amount_minor : 0, amounts);
    for (std::size_t i = 0; i < amounts.size(); ++i)
        amounts[i] -= tips[i];
    return amounts;
}

/// Takes what it can from the tenders of a kind; what is left of `minor`.
auto takeFrom(const contract::Order &order, const PayBack &back, TenderKind kind, std::int64_t minor, PayBackPlan &plan)
    -> std::int64_t
{
    const auto amounts = refundable(order);
    for (std::size_t i = 0; i < order.tenders.size() && minor > 0; ++i) {
        const auto &tender = order.tenders[i];
        const auto part = std::min(minor, amounts[i] - back.refundedMinors[i]);
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

auto cashOf(const contract::Order &order, const PayBack &back) -> CashOfOrder
{
    CashOfOrder cash;
    const auto amounts = refundable(order);
    for (std::size_t i = 0; i < order.tenders.size(); ++i) {
        if (order.tenders[i].kind != TenderKind::Cash)
            continue;
        cash.refundedMinor += back.refundedMinors[i];
        cash.leftMinor += amounts[i] - back.refundedMinors[i];
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
    auto left = back.totalMinor;
    for (const auto kind : {TenderKind::OnAccount, TenderKind::Points, TenderKind::Card, TenderKind::Manual,
                            TenderKind::GiftCard, TenderKind::StoreCredit})
        left = takeFrom(order, back, kind, left, plan);
    const bool hasCash =
        std::ranges::any_of(order.tenders, [](const auto &tender) { return tender.kind == TenderKind::Cash; });
    if (left > 0 && !hasCash && !order.rounding)
        return domain::Error{domain::ErrorCode::Conflict, "the order's tenders have less left than that", {}};
    if (hasCash) {
        const auto cash = cashOf(order, back);
        // Rounding moves a sum by less than a step; more than that is missing only where the tenders do not add up.
        const auto mostMissing =
            std::max<std::int64_t>(back.cashStepMinor, order.rounding ? std::abs(order.rounding->amount_minor) : 0);
        const auto payout = cashPayout(cash, back, left);
        if (left - payout > mostMissing)
            return domain::Error{domain::ErrorCode::Conflict, "the order's tenders have less left than that", {}};
        plan.roundingMinor = payout - left;
        takeFrom(order, back, TenderKind::Cash, payout, plan);
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
    const auto most = refundable(order)[number] - back.refundedMinors[number];
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
