// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/refund_steps.h"

#include "payment/balances.h"
#include "payment/event_log.h"
#include "payment/ledger.h"
#include "payment/manual_acquirer.h"
#include "payment/tender_steps.h"
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

auto refundEventOf(Verdict verdict) -> PaymentEvent
{
    switch (verdict) {
    case Verdict::Approved:
        return PaymentEvent::Capture;
    case Verdict::Declined:
        return PaymentEvent::Decline;
    case Verdict::Unknown:
        break;
    }
    return PaymentEvent::LoseReply;
}

auto roundingOfPart(const RefundRow &refund, const RefundTenderRow &part) -> std::int64_t
{
    const auto last = std::find_if(refund.tenders.rbegin(), refund.tenders.rend(),
                                   [&](const auto &candidate) { return hasCash(refund, candidate); });
    return last != refund.tenders.rend() && last->tenderId == part.tenderId ? refund.roundingMinor : 0;
}

void payBack(db::Transaction &tx, const RefundRow &refund, const RefundTenderRow &part, const TenderRow &tender,
             std::int64_t now)
{
    const auto movement = "refund:" + refund.refundId + ":" + part.tenderId;
    const auto rounding = roundingOfPart(refund, part);
    const auto own = part.ownMinor();
    // What never was on a gift card does not come to be on it by giving goods back.
    const auto money = part.kind == TenderKind::GiftCard && own > 0
                           ? givenBackToCard(tender, tender.refundedMinor - part.amountMinor, own)
                           : own;
    const auto elsewhere = refund.toKind.value_or(part.kind);
    post(tx, {refund.storeId,
              movement,
              refund.orderId,
              refund.currency,
              now,
              {{Account::SalesClearing, part.amountMinor - rounding - refund.tipMinor},
               {Account::CashRounding, rounding},
               {Account::Tips, refund.tipMinor},
               {Account::TrustLosses, money - own},
               {accountOf(part.kind), -money},
               {accountOf(elsewhere), -part.divertedMinor}}});
    if (domain::hasAccount(part.kind) && money > 0)
        creditBalance(tx, {refund.storeId, part.kind, tender.account.value_or(""), refund.currency},
                      part.divertedMinor > 0 ? movement + ":own" : movement, money, now);
    if (domain::hasAccount(elsewhere) && part.divertedMinor > 0)
        creditBalance(tx, {refund.storeId, elsewhere, refund.toAccount.value_or(""), refund.currency}, movement,
                      part.divertedMinor, now);
}

void tell(db::Transaction &tx, const RefundRow &refund, const RefundTenderRow &part, const TenderRow &tender,
          std::int64_t now)
{
    const bool reversal = refund.requestHash == kReversal;
    contract::PaymentEventEntry event;
    event.store_id = refund.storeId;
    event.order_id = refund.orderId;
    event.tender_id = part.tenderId;
    if (part.state == PaymentState::Declined) {
        event.kind = PaymentEventKind::RefundDeclined;
        event.state = reversal ? tender.state : PaymentState::Declined;
        event.detail = part.reason.value_or("declined");
    } else if (reversal && part.state == PaymentState::Captured) {
        event.kind = tender.late ? PaymentEventKind::LateApprovalVoided : PaymentEventKind::Resolved;
        event.state = tender.state;
        event.detail = "given back";
    } else {
        return;
    }
    if (!reversal)
        event.refund_id = refund.refundId;
    appendEvent(tx, std::move(event), now);
}

// Nobody was asked, nothing went back: what was claimed of the tender is free, and no person need hear of it.
auto withhold(db::Transaction &tx, const RefundRow &refund, RefundTenderRow &part, std::int64_t now) -> Result<void>
{
    const auto state = domain::next(part.state, PaymentEvent::Decline);
    if (!state)
        return state.error();
    auto tender = findTender(tx, refund.storeId, part.tenderId);
    if (!tender)
        return Error{ErrorCode::Internal, "a refund names a tender that is not there", {}};
    part.state = *state;
    saveRefundTender(tx, refund, part, now);
    tender->refundsMinor -= part.amountMinor;
    saveTender(tx, *tender, now);
    return {};
}

// The effect of an outcome on the tender that is given back, and on the ledger.
auto applyToTender(db::Transaction &tx, const RefundRow &refund, const RefundTenderRow &part, std::int64_t now)
    -> Result<void>
{
    if (isOpen(part.state))
        return {};
    auto tender = findTender(tx, refund.storeId, part.tenderId);
    if (!tender)
        return Error{ErrorCode::Internal, "a refund names a tender that is not there", {}};
    if (part.state == PaymentState::Declined) {
        tender->refundsMinor -= part.amountMinor;
    } else {
        tender->refundedMinor += part.amountMinor;
        const bool whole = tender->refundedMinor == tender->amountMinor;
        // A tender that a manager called declined stays so, though the acquirer had taken it: its money passes by.
        if (tender->state != PaymentState::Declined) {
            const auto state = domain::next(tender->state, whole ? PaymentEvent::RefundAll : PaymentEvent::RefundPart);
            if (!state)
                return state.error();
            tender->state = *state;
        }
        payBack(tx, refund, part, *tender, now);
    }
    saveTender(tx, *tender, now);
    tell(tx, refund, part, *tender, now);
    return {};
}

auto roundingLeft(db::Transaction &tx, const PaymentRow &payment, const TenderRow &tender) -> std::int64_t
{
    const auto last = std::find_if(payment.tenders.rbegin(), payment.tenders.rend(),
                                   [](const auto &candidate) { return candidate.kind == TenderKind::Cash; });
    if (last == payment.tenders.rend() || last->tenderId != tender.tenderId)
        return 0;
    return payment.roundingMinor - refundedRounding(tx, payment.storeId, payment.orderId);
}

} // namespace

auto applyRefundAnswer(db::Transaction &tx, const RefundRow &refund, RefundTenderRow &part,
                       const AcquirerAnswer &answer, std::int64_t now) -> Result<void>
{
    const auto state = domain::next(part.state, refundEventOf(answer.verdict));
    if (!state)
        return state.error();
    part.state = *state;
    if (!answer.reference.empty())
        part.reference = answer.reference;
    if (!answer.reason.empty())
        part.reason = answer.reason;
    saveRefundTender(tx, refund, part, now);
    return applyToTender(tx, refund, part, now);
}

auto followCards(db::Transaction &tx, RefundRow &refund, std::int64_t now) -> Result<void>
{
    const auto anyIs = [&](PaymentState state) {
        return std::ranges::any_of(refund.tenders, [=](const auto &part) { return part.state == state; });
    };
    const bool refused =
        anyIs(PaymentState::Declined) && !anyIs(PaymentState::Captured) && !anyIs(PaymentState::Unknown);
    const bool waits =
        std::ranges::any_of(refund.tenders, [](const auto &part) { return needsCard(part) && isOpen(part.state); });
    if (waits && !refused)
        return {};
    for (auto &part : refund.tenders) {
        if (!isOpen(part.state))
            continue;
        const auto done = refused ? withhold(tx, refund, part, now)
                                  : applyRefundAnswer(tx, refund, part, ManualAcquirer{}.giveBack({}, {}), now);
        if (!done)
            return done;
    }
    return {};
}

auto insertReversal(db::Transaction &tx, const PaymentRow &payment, TenderRow &tender, std::int64_t now) -> Result<void>
{
    const auto left = tender.amountMinor - tender.refundsMinor;
    if (left <= 0 || findRefund(tx, tender.storeId, tender.tenderId))
        return {};
    RefundRow refund{tender.storeId, tender.tenderId, tender.orderId, tender.currency, std::string(kReversal), {}};
    refund.tenders.push_back({tender.tenderId, tender.kind, left, PaymentState::Pending, {}, {}});
    refund.roundingMinor = roundingLeft(tx, payment, tender);
    refund.tipMinor = tipOf(payment, tender);
    tender.refundsMinor = tender.amountMinor;
    saveTender(tx, tender, now);
    insertRefund(tx, refund, now);
    if (tender.kind == TenderKind::Card)
        return {};
    if (auto done = applyRefundAnswer(tx, refund, refund.tenders[0], ManualAcquirer{}.giveBack({}, {}), now); !done)
        return done;
    tender = *findTender(tx, tender.storeId, tender.tenderId);
    return {};
}

} // namespace tillhouse::payment
