// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/payment_steps.h"

#include "payment/balances.h"
#include "payment/event_log.h"
#include "payment/issues.h"
#include "payment/ledger.h"
#include "payment/refund_steps.h"
#include "payment/trust.h"

#include <algorithm>

namespace tillhouse::payment
{

using contract::PaymentEventKind;
using domain::Error;
using domain::ErrorCode;
using domain::PaymentEvent;
using domain::PaymentState;
using domain::Result;
using domain::TenderKind;

namespace
{

auto move(TenderRow &tender, PaymentEvent event) -> Result<void>
{
    const auto state = domain::next(tender.state, event);
    if (!state)
        return state.error();
    tender.state = *state;
    return {};
}

auto moveAndSave(db::Transaction &tx, TenderRow &tender, PaymentEvent event, std::int64_t now) -> Result<void>
{
    auto moved = move(tender, event);
    if (moved)
        saveTender(tx, tender, now);
    return moved;
}

auto has(const PaymentRow &payment, PaymentState state) -> bool
{
    return std::ranges::any_of(payment.tenders, [&](const auto &tender) { return tender.state == state; });
}

auto roundingOf(const PaymentRow &payment, const TenderRow &tender) -> std::int64_t
{
    const auto last = std::find_if(payment.tenders.rbegin(), payment.tenders.rend(),
                                   [](const auto &candidate) { return candidate.kind == TenderKind::Cash; });
    return last != payment.tenders.rend() && last->tenderId == tender.tenderId ? payment.roundingMinor : 0;
}

// The money is ours: the amount of the tender is from now on what was taken.
auto take(db::Transaction &tx, const PaymentRow &payment, TenderRow &tender, std::int64_t amountMinor, std::int64_t now)
    -> Result<void>
{
    if (auto moved = move(tender, PaymentEvent::Capture); !moved)
        return moved;
    tender.capturedAt = now;
    if (amountMinor != tender.amountMinor) {
        tender.authorizedMinor = tender.amountMinor;
        tender.amountMinor = amountMinor;
    }
    saveTender(tx, tender, now);
    postCapture(tx, payment, tender, roundingOf(payment, tender), now);
    return {};
}

auto submit(db::Transaction &tx, TenderRow &tender, TenderStep step, std::int64_t now) -> Result<void>
{
    tender.step = step;
    tender.fresh = true;
    return moveAndSave(tx, tender, PaymentEvent::Submit, now);
}

auto holdBalances(db::Transaction &tx, PaymentRow &payment, std::int64_t now) -> Result<void>
{
    for (auto &tender : payment.tenders) {
        if (tender.state != PaymentState::Created || !domain::hasAccount(tender.kind) || tender.onTrust)
            continue;
        tender.reason = holdBalance(tx, tender, now);
        const auto event = tender.reason ? PaymentEvent::Decline : PaymentEvent::Authorize;
        if (auto moved = moveAndSave(tx, tender, event, now); !moved || tender.reason)
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
        return moveAndSave(tx, tender, PaymentEvent::Void, now);
    }
    spendBalance(tx, tender, share, now);
    return take(tx, payment, tender, share, now);
}

// The goods are gone: it is taken whatever the gift card or the acquirer will say.
auto takeOnTrust(db::Transaction &tx, const PaymentRow &payment, TenderRow &tender, std::int64_t now) -> Result<void>
{
    if (tender.kind == TenderKind::GiftCard)
        coverGiftCard(tx, tender, now);
    else
        collectCard(tx, tender, now);
    return take(tx, payment, tender, tender.amountMinor, now);
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
            done = take(tx, payment, tender, tender.amountMinor, now);
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
            return submit(tx, tender, taking ? TenderStep::Charge : TenderStep::Authorize, now);
        if (taking && tender.state == PaymentState::Authorized && tender.step != TenderStep::Void)
            return submit(tx, tender, tender.takeMinor == 0 ? TenderStep::Void : TenderStep::Capture, now);
    }
    return taking ? takeTheRest(tx, payment, now) : Result<void>{};
}

// A hold whose release was refused stays as it is: an event has told so, and asking again would change nothing.
auto letGoOf(db::Transaction &tx, const PaymentRow &payment, TenderRow &tender, std::int64_t now) -> Result<void>
{
    switch (tender.state) {
    case PaymentState::Created:
        return moveAndSave(tx, tender, PaymentEvent::Void, now);
    case PaymentState::Authorized:
        if (domain::hasAccount(tender.kind)) {
            freeBalance(tx, tender, now);
            return moveAndSave(tx, tender, PaymentEvent::Void, now);
        }
        return tender.step == TenderStep::Void ? Result<void>{} : submit(tx, tender, TenderStep::Void, now);
    case PaymentState::Captured:
    case PaymentState::PartlyRefunded:
        return insertReversal(tx, payment, tender, now);
    default:
        return {};
    }
}

void tellLateRelease(db::Transaction &tx, const TenderRow &tender, std::int64_t now)
{
    contract::PaymentEventEntry event;
    event.kind = PaymentEventKind::LateApprovalVoided;
    event.store_id = tender.storeId;
    event.order_id = tender.orderId;
    event.tender_id = tender.tenderId;
    event.state = tender.state;
    event.detail = "let go";
    appendEvent(tx, std::move(event), now);
}

auto approved(db::Transaction &tx, const PaymentRow &payment, TenderRow &tender, std::int64_t now) -> Result<void>
{
    tender.late = tender.late || (payment.goal == PaymentGoal::Void && tender.step != TenderStep::Void);
    switch (tender.step) {
    case TenderStep::Charge:
        return take(tx, payment, tender, tender.amountMinor, now);
    case TenderStep::Capture:
        return take(tx, payment, tender, tender.takeMinor.value_or(tender.amountMinor), now);
    case TenderStep::Authorize:
        return moveAndSave(tx, tender, PaymentEvent::Authorize, now);
    case TenderStep::Void:
        break;
    }
    auto moved = moveAndSave(tx, tender, PaymentEvent::Void, now);
    if (moved && tender.late)
        tellLateRelease(tx, tender, now);
    return moved;
}

auto declined(db::Transaction &tx, TenderRow &tender, std::int64_t now) -> Result<void>
{
    if (tender.step != TenderStep::Void)
        return moveAndSave(tx, tender, PaymentEvent::Decline, now);
    auto moved = moveAndSave(tx, tender, PaymentEvent::Authorize, now);
    contract::PaymentEventEntry event;
    event.kind = PaymentEventKind::RefundDeclined;
    event.store_id = tender.storeId;
    event.order_id = tender.orderId;
    event.tender_id = tender.tenderId;
    event.state = tender.state;
    event.detail = "a hold was not let go: " + tender.reason.value_or("declined");
    appendEvent(tx, std::move(event), now);
    return moved;
}

} // namespace

auto tipOf(const PaymentRow &payment, const TenderRow &tender) -> std::int64_t
{
    std::vector<std::int64_t> amounts;
    for (const auto &one : payment.tenders)
        amounts.push_back(one.amountMinor);
    const auto place = std::ranges::find(payment.tenders, tender.tenderId, &TenderRow::tenderId);
    return domain::tipShares(payment.tipMinor, amounts)[static_cast<std::size_t>(place - payment.tenders.begin())];
}

void postCapture(db::Transaction &tx, const PaymentRow &payment, const TenderRow &tender, std::int64_t roundingMinor,
                 std::int64_t now)
{
    const auto tip = tipOf(payment, tender);
    post(tx, {tender.storeId,
              "capture:" + tender.tenderId,
              tender.orderId,
              tender.currency,
              now,
              {{accountOf(tender.kind), tender.amountMinor - tender.shortMinor},
               {Account::TrustLosses, tender.shortMinor},
               {Account::SalesClearing, roundingMinor + tip - tender.amountMinor},
               {Account::CashRounding, -roundingMinor},
               {Account::Tips, -tip}}});
}

auto openTender(const PaymentRow &payment) -> const TenderRow *
{
    const auto found = std::ranges::find_if(payment.tenders, [](const auto &tender) { return isOpen(tender.state); });
    return found == payment.tenders.end() ? nullptr : &*found;
}

auto chargeOf(const TenderRow &tender) -> Charge
{
    return {tender.storeId + "." + tender.tenderId, tender.authorizedMinor.value_or(tender.amountMinor),
            tender.currency, tender.step != TenderStep::Charge};
}

auto holdCaptureOf(const TenderRow &tender) -> HoldCapture
{
    const auto charge = chargeOf(tender).key;
    return {charge + ".capture", charge, tender.takeMinor.value_or(tender.amountMinor), tender.currency};
}

auto holdReleaseOf(const TenderRow &tender) -> HoldRelease
{
    const auto charge = chargeOf(tender).key;
    return {charge + ".void", charge};
}

auto applyAnswer(db::Transaction &tx, PaymentRow &payment, TenderRow &tender, const AcquirerAnswer &answer,
                 std::int64_t now) -> Result<void>
{
    if (!answer.reference.empty())
        tender.reference = answer.reference;
    if (!answer.reason.empty())
        tender.reason = answer.reason;
    switch (answer.verdict) {
    case Verdict::Approved:
        return approved(tx, payment, tender, now);
    case Verdict::Declined:
        return declined(tx, tender, now);
    case Verdict::Unknown:
        break;
    }
    return moveAndSave(tx, tender, PaymentEvent::LoseReply, now);
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
