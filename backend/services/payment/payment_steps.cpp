// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/payment_steps.h"

#include "payment/balances.h"
#include "payment/issues.h"
#include "payment/refund_steps.h"
#include "payment/tender_steps.h"
#include "payment/trust.h"

#include <algorithm>

namespace tillhouse::payment
{

using domain::Error;
using domain::ErrorCode;
using domain::PaymentEvent;
using domain::PaymentState;
using domain::Result;
using domain::TenderKind;

namespace
{

auto has(const PaymentRow &payment, PaymentState state) -> bool
{
    return std::ranges::any_of(payment.tenders, [&](const auto &tender) { return tender.state == state; });
}

auto holdBalances(db::Transaction &tx, PaymentRow &payment, std::int64_t now) -> Result<void>
{
    for (auto &tender : payment.tenders) {
        if (tender.state != PaymentState::Created || !domain::hasAccount(tender.kind) || tender.onTrust)
            continue;
        tender.reason = holdBalance(tx, tender, now);
        const auto event = tender.reason ? PaymentEvent::Decline : PaymentEvent::Authorize;
        if (auto moved = moveTender(tx, tender, event, now); !moved || tender.reason)
            return moved;
    }
    return {};
}

auto settleHeldBalance(db::Transaction &tx, const PaymentRow &payment, TenderRow &tender, std::int64_t now)
    -> Result<void>
{
    const auto held = tender.amountMinor;
    const auto share = tender.takeMinor.value_or(held);
    if (share == 0) {
        freeBalance(tx, tender, now);
        return moveTender(tx, tender, PaymentEvent::Void, now);
    }
    spendBalance(tx, tender, share, now);
    return takeTender(tx, payment, tender, share, now);
}

// The goods are gone: it is taken whatever the gift card or the acquirer will say.
auto takeOnTrust(db::Transaction &tx, const PaymentRow &payment, TenderRow &tender, std::int64_t now) -> Result<void>
{
    if (tender.kind == TenderKind::GiftCard)
        coverGiftCard(tx, tender, now);
    else
        collectCard(tx, tender, now);
    return takeTender(tx, payment, tender, tender.amountMinor, now);
}

// Whatever needs nobody's consent, once every card has said yes.
auto takeTheRest(db::Transaction &tx, PaymentRow &payment, std::int64_t now) -> Result<void>
{
    for (auto &tender : payment.tenders) {
        Result<void> done;
        if (tender.state == PaymentState::Authorized && domain::hasAccount(tender.kind))
            done = settleHeldBalance(tx, payment, tender, now);
        else if (tender.state == PaymentState::Created && tender.onTrust)
            done = takeOnTrust(tx, payment, tender, now);
        else if (tender.state == PaymentState::Created)
            done = takeTender(tx, payment, tender, tender.amountMinor, now);
        if (!done)
            return done;
    }
    return {};
}

auto proceed(db::Transaction &tx, PaymentRow &payment, std::int64_t now) -> Result<void>
{
    if (openTender(payment))
        return {};
    if (auto held = holdBalances(tx, payment, now); !held || has(payment, PaymentState::Declined))
        return held;
    const bool taking = payment.goal == PaymentGoal::Take;
    for (auto &tender : payment.tenders) {
        if (tender.kind != TenderKind::Card || tender.onTrust)
            continue;
        if (tender.state == PaymentState::Created)
            return submitTender(tx, tender, taking ? TenderStep::Charge : TenderStep::Authorize, now);
        if (taking && tender.state == PaymentState::Authorized && tender.step != TenderStep::Void)
            return submitTender(tx, tender, tender.takeMinor == 0 ? TenderStep::Void : TenderStep::Capture, now);
    }
    return taking ? takeTheRest(tx, payment, now) : Result<void>{};
}

// A hold whose release was refused stays as it is: an event has told so, and asking again would change nothing.
auto letGoOf(db::Transaction &tx, const PaymentRow &payment, TenderRow &tender, std::int64_t now) -> Result<void>
{
    switch (tender.state) {
    case PaymentState::Created:
        return moveTender(tx, tender, PaymentEvent::Void, now);
    case PaymentState::Authorized:
        if (domain::hasAccount(tender.kind)) {
            freeBalance(tx, tender, now);
            return moveTender(tx, tender, PaymentEvent::Void, now);
        }
        return tender.step == TenderStep::Void ? Result<void>{} : submitTender(tx, tender, TenderStep::Void, now);
    case PaymentState::Captured:
    case PaymentState::PartlyRefunded:
        return insertReversal(tx, payment, tender, now);
    default:
        return {};
    }
}

} // namespace

auto openTender(const PaymentRow &payment) -> const TenderRow *
{
    const auto found = std::ranges::find_if(payment.tenders, [](const auto &tender) { return isOpen(tender.state); });
    return found == payment.tenders.end() ? nullptr : &*found;
}

auto advance(db::Transaction &tx, PaymentRow &payment, std::int64_t now) -> Result<void>
{
    Result<void> done;
    if (payment.goal != PaymentGoal::Void && !has(payment, PaymentState::Declined))
        done = proceed(tx, payment, now);
    if (payment.goal != PaymentGoal::Void && has(payment, PaymentState::Declined)) {
        payment.goal = PaymentGoal::Void;
        savePayment(tx, payment);
    }
    if (done && payment.goal == PaymentGoal::Take)
        issueValues(tx, payment, now);
    if (payment.goal == PaymentGoal::Void) {
        takeBackValues(tx, payment, now);
        for (auto &tender : payment.tenders)
            done = done ? letGoOf(tx, payment, tender, now) : done;
    }
    if (done && payment.captureHash && !payment.captureAnswer && payment.goal == PaymentGoal::Take &&
        !openTender(payment)) {
        payment.captureAnswer = contract::encode(toStatus(payment));
        savePayment(tx, payment);
    }
    return done;
}

auto startCapture(db::Transaction &tx, PaymentRow &payment, const contract::CapturePaymentRequest &request,
                  std::int64_t now) -> Result<void>
{
    if (payment.goal != PaymentGoal::Hold)
        return Error{ErrorCode::Conflict, "this order's payment is not held to be captured", {}};
    if (openTender(payment) || !std::ranges::all_of(payment.tenders, [](const auto &tender) {
            return tender.state == PaymentState::Authorized;
        }))
        return Error{ErrorCode::Conflict, "not everything of this order's payment is held yet", {}};
    std::int64_t held = 0;
    for (const auto &tender : payment.tenders)
        held += tender.amountMinor;
    auto left = request.amount_minor.value_or(held);
    if (left > held)
        return Error{ErrorCode::LimitExceeded, "more than is held", {{"amount_minor", "is more than is held"}}};
    freezeAnswer(tx, payment);
    for (auto &tender : payment.tenders) {
        tender.takeMinor = std::min(left, tender.amountMinor);
        left -= *tender.takeMinor;
        saveTender(tx, tender, now);
    }
    payment.goal = PaymentGoal::Take;
    savePayment(tx, payment);
    return advance(tx, payment, now);
}

void freezeAnswer(db::Transaction &tx, PaymentRow &payment)
{
    // What goes back is told as it goes; once it is back, nothing changes it any more.
    if (payment.answer || payment.tenders.empty() || openTender(payment) || payment.goal == PaymentGoal::Void)
        return;
    payment.answer = contract::encode(toStatus(payment));
    savePayment(tx, payment);
}

} // namespace tillhouse::payment
