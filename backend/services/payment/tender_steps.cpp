// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/tender_steps.h"

#include "payment/event_log.h"
#include "payment/ledger.h"

#include <algorithm>

namespace tillhouse::payment
{

using contract::PaymentEventKind;
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

auto roundingOf(const PaymentRow &payment, const TenderRow &tender) -> std::int64_t
{
    const auto last = std::find_if(payment.tenders.rbegin(), payment.tenders.rend(),
                                   [](const auto &candidate) { return candidate.kind == TenderKind::Cash; });
    return last != payment.tenders.rend() && last->tenderId == tender.tenderId ? payment.roundingMinor : 0;
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
        return takeTender(tx, payment, tender, tender.amountMinor, now);
    case TenderStep::Capture:
        return takeTender(tx, payment, tender, tender.takeMinor.value_or(tender.amountMinor), now);
    case TenderStep::Authorize:
        return moveTender(tx, tender, PaymentEvent::Authorize, now);
    case TenderStep::Void:
        break;
    }
    auto moved = moveTender(tx, tender, PaymentEvent::Void, now);
    if (moved && tender.late)
        tellLateRelease(tx, tender, now);
    return moved;
}

auto declined(db::Transaction &tx, TenderRow &tender, std::int64_t now) -> Result<void>
{
    if (tender.step != TenderStep::Void)
        return moveTender(tx, tender, PaymentEvent::Decline, now);
    auto moved = moveTender(tx, tender, PaymentEvent::Authorize, now);
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

auto moveTender(db::Transaction &tx, TenderRow &tender, PaymentEvent event, std::int64_t now) -> Result<void>
{
    auto moved = move(tender, event);
    if (moved)
        saveTender(tx, tender, now);
    return moved;
}

auto takeTender(db::Transaction &tx, const PaymentRow &payment, TenderRow &tender, std::int64_t amountMinor,
                std::int64_t now) -> Result<void>
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

auto submitTender(db::Transaction &tx, TenderRow &tender, TenderStep step, std::int64_t now) -> Result<void>
{
    tender.step = step;
    tender.fresh = true;
    return moveTender(tx, tender, PaymentEvent::Submit, now);
}

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
    return moveTender(tx, tender, PaymentEvent::LoseReply, now);
}

} // namespace tillhouse::payment
