// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/payment_outcome.h"

#include <algorithm>

namespace tillhouse::order
{

namespace
{

using domain::ErrorCode;
using domain::PaymentState;
using domain::TenderKind;

constexpr std::size_t kMostReason = 200; // the contract's bound

/// Cash and what a stand-alone terminal took have moved, points are set aside here; a card, a gift card or a credit
/// needs somebody's yes. What a till took on trust it took: the goods are gone.
template <class Tenders>
auto anyNeedsAnswer(const Tenders &tenders) -> bool
{
    return std::ranges::any_of(tenders, [](const auto &tender) {
        if constexpr (requires { tender.on_trust; })
            if (tender.on_trust)
                return false;
        return tender.kind != TenderKind::Cash && tender.kind != TenderKind::Manual &&
               tender.kind != TenderKind::Points;
    });
}

template <class Tenders>
void setStates(Tenders &tenders, PaymentState state)
{
    for (auto &tender : tenders)
        tender.state = state;
}

/// Takes over state, reference and reason by tender id; a tender that the answer leaves out stays as it is.
template <class Tenders>
void takeOver(Tenders &tenders, const std::vector<contract::TenderOutcome> &outcomes)
{
    for (auto &tender : tenders) {
        const auto found = std::ranges::find(outcomes, tender.tender_id, &contract::TenderOutcome::tender_id);
        if (found == outcomes.end())
            continue;
        tender.state = found->state;
        tender.reference = found->reference;
        tender.reason = found->reason;
    }
}

/// Of a sale: what was taken and given back again is as if it had never been taken.
auto verdictOf(const std::vector<contract::OrderTender> &tenders) -> Verdict
{
    const auto is = [](auto... states) {
        return [=](const auto &tender) { return ((tender.state == states) || ...); };
    };
    if (std::ranges::all_of(tenders, is(PaymentState::Captured)))
        return Verdict::Done;
    // Where one tender was refused, the payment service gives the others back; until it has, nothing is settled.
    const bool nothingTaken =
        std::ranges::all_of(tenders, is(PaymentState::Declined, PaymentState::Voided, PaymentState::Refunded));
    if (nothingTaken)
        return Verdict::Refused;
    return std::ranges::all_of(tenders, is(PaymentState::Captured, PaymentState::Authorized)) ? Verdict::Held
                                                                                              : Verdict::Waiting;
}

auto isRefusal(ErrorCode code) -> bool
{
    return code == ErrorCode::PaymentDeclined || code == ErrorCode::InvalidInput || code == ErrorCode::NotFound ||
           code == ErrorCode::LimitExceeded;
}

} // namespace

auto needsAnswer(const std::vector<contract::OrderTender> &tenders) -> bool
{
    return anyNeedsAnswer(tenders);
}

auto needsAnswer(const std::vector<contract::TenderOutcome> &tenders) -> bool
{
    return anyNeedsAnswer(tenders);
}

auto needsAnswer(const std::vector<contract::CheckoutTender> &tenders) -> bool
{
    return anyNeedsAnswer(tenders);
}

auto judgePayment(contract::Order &order, const contract::PaymentStatus &status) -> Outcome
{
    takeOver(order.tenders, status.tenders);
    return {verdictOf(order.tenders), true};
}

auto judgePaymentFailure(contract::Order &order, const domain::Error &error) -> Outcome
{
    if (!anyNeedsAnswer(order.tenders)) {
        setStates(order.tenders, PaymentState::Captured);
        return {Verdict::Done, false};
    }
    if (isRefusal(error.code)) {
        setStates(order.tenders, PaymentState::Declined);
        if (!order.tenders.front().reason)
            order.tenders.front().reason = error.detail.substr(0, kMostReason);
        return {Verdict::Refused, true};
    }
    if (error.code == ErrorCode::Timeout || error.code == ErrorCode::PaymentUnknown ||
        error.code == ErrorCode::Internal) {
        setStates(order.tenders, PaymentState::Unknown);
        return {Verdict::Waiting, true};
    }
    return {Verdict::Untried, true};
}

auto judgeCancel(contract::Order &order, const contract::PaymentStatus &status) -> Outcome
{
    takeOver(order.tenders, status.tenders);
    for (auto &tender : order.tenders) {
        // Nobody was ever asked for it, and nobody will be: the payment service has closed the order.
        if (std::ranges::find(status.tenders, tender.tender_id, &contract::TenderOutcome::tender_id) ==
            status.tenders.end())
            tender.state = PaymentState::Voided;
    }
    const auto verdict = verdictOf(order.tenders);
    return {verdict == Verdict::Refused ? verdict : Verdict::Abandoned, true};
}

auto judgeRefund(std::vector<contract::TenderOutcome> &tenders, const contract::RefundPaymentResult &result) -> Outcome
{
    takeOver(tenders, result.tenders);
    const auto are = [&](PaymentState state) {
        return std::ranges::count(tenders, state, &contract::TenderOutcome::state);
    };
    const auto all = static_cast<std::ptrdiff_t>(tenders.size());
    const auto back = are(PaymentState::Refunded);
    if (back == all)
        return {Verdict::Done, true};
    if (back + are(PaymentState::Declined) < all)
        return {Verdict::Waiting, true};
    return {back > 0 ? Verdict::InPart : Verdict::Refused, true};
}

auto judgeRefundFailure(std::vector<contract::TenderOutcome> &tenders, const domain::Error &error, bool toAccount)
    -> Outcome
{
    if (!toAccount && !anyNeedsAnswer(tenders)) {
        setStates(tenders, PaymentState::Refunded);
        return {Verdict::Done, false};
    }
    if (error.code == ErrorCode::PaymentDeclined || error.code == ErrorCode::LimitExceeded ||
        error.code == ErrorCode::InvalidInput || error.code == ErrorCode::Conflict) {
        setStates(tenders, PaymentState::Declined);
        if (!tenders.empty() && !tenders.front().reason)
            tenders.front().reason = error.detail.substr(0, kMostReason);
        return {Verdict::Refused, true};
    }
    // A refund is promised to the customer and keyed by its id: it is tried until the payment service has an answer.
    if (error.code != ErrorCode::Unavailable)
        setStates(tenders, PaymentState::Unknown);
    return {Verdict::Waiting, true};
}

} // namespace tillhouse::order
