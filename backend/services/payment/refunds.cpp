// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/refunds.h"

#include "kit/idempotency.h"
#include "payment/event_log.h"
#include "payment/ledger.h"
#include "payment/manual_acquirer.h"
#include "payment/payment_steps.h"
#include "payment/refund_check.h"
#include "payment/refund_steps.h"
#include "payment/trust.h"

#include <algorithm>

namespace tillhouse::payment
{

using domain::Error;
using domain::ErrorCode;
using domain::PaymentState;
using domain::Result;

namespace
{

// Claims the amount from the tender, so that no other refund can.
auto claim(db::Transaction &tx, const contract::RefundPaymentRequest &request, std::size_t index,
           std::int64_t divertedMinor, std::int64_t now) -> Result<void>
{
    const auto &wanted = request.tenders[index];
    auto tender = findTender(tx, request.store_id, wanted.tender_id);
    if (!tender || tender->orderId != request.order_id)
        return Error{ErrorCode::NotFound,
                     "this order was not paid with that tender",
                     {{tenderField(index, "tender_id"), "is no tender of this order"}}};
    if (tender->kind != wanted.kind)
        return domain::invalidField(tenderField(index, "kind"), "is not how this tender was paid");
    if (tender->currency != request.currency)
        return domain::invalidField("currency", "is not the payment's");
    if (tender->state != PaymentState::Captured && tender->state != PaymentState::PartlyRefunded)
        return Error{ErrorCode::Conflict,
                     "a tender that is " + std::string(domain::name(tender->state)) + " can't be refunded",
                     {}};
    if (wanted.amount_minor > tender->amountMinor - tender->refundsMinor)
        return Error{ErrorCode::LimitExceeded,
                     "more than is left of what was paid",
                     {{tenderField(index, "amount_minor"), "is more than is left"}}};
    if (auto fine = checkDivertible(tx, *tender, wanted.amount_minor, divertedMinor); !fine)
        return fine.error();
    tender->refundsMinor += wanted.amount_minor;
    saveTender(tx, *tender, now);
    return {};
}

// Cash that left the drawer without a tender that it could be taken from: it is gone, and never belonged to the order.
void bookLoss(db::Transaction &tx, const contract::RefundPaymentRequest &request, std::int64_t now)
{
    const auto loss = request.loss_minor.value_or(0);
    if (loss != 0)
        post(tx, {request.store_id,
                  "loss:" + request.refund_id,
                  request.order_id,
                  request.currency,
                  now,
                  {{Account::TrustLosses, loss}, {Account::CashDrawer, -loss}}});
}

// The order service was not waiting for this outcome any more.
void tellGivenBack(db::Transaction &tx, const RefundRow &refund, const RefundTenderRow &part, std::int64_t now)
{
    contract::PaymentEventEntry event;
    event.kind = contract::PaymentEventKind::Resolved;
    event.store_id = refund.storeId;
    event.order_id = refund.orderId;
    event.tender_id = part.tenderId;
    event.refund_id = refund.refundId;
    event.state = PaymentState::Refunded;
    event.detail = "given back";
    appendEvent(tx, std::move(event), now);
}

} // namespace

Refunds::Refunds(db::Database &database, Acquirer &card, Clock clock, Watch watch)
    : m_database(database)
    , m_card(card)
    , m_clock(std::move(clock))
    , m_watch(std::move(watch))
{
}

auto Refunds::refund(const kit::CallContext &context, const contract::RefundPaymentRequest &request)
    -> Result<contract::RefundPaymentResult>
{
    if (auto fine = checkRefund(request); !fine)
        return fine.error();
    const auto ticket = m_inFlight.enter(request.store_id + "/" + request.refund_id, context.deadline.instant());
    if (!ticket)
        return Error{ErrorCode::KeyInFlight, "this refund is being worked on", {}};
    auto known = m_database.read("find_refund", [&](db::Reader &reader) -> Result<std::optional<RefundRow>> {
        return findRefund(reader, request.store_id, request.refund_id);
    });
    if (!known)
        return known.error();
    const bool fresh = !known->has_value();
    Result<RefundRow> refund = Error{};
    if (fresh)
        refund = m_database.write("store_refund", [&](db::Transaction &tx) { return intend(tx, request); });
    else if ((*known)->requestHash != kit::requestHash(contract::encode(request)))
        return Error{ErrorCode::KeyReused, "this refund was asked for with another request", {}};
    else
        refund = std::move(**known);
    if (refund)
        refund = work(context, std::move(*refund), fresh, false);
    if (!refund)
        return refund.error();
    return toResult(*refund);
}

auto Refunds::intend(db::Transaction &tx, const contract::RefundPaymentRequest &request) -> Result<RefundRow>
{
    const auto now = m_clock();
    auto payment = findPayment(tx, request.store_id, request.order_id);
    if (!payment)
        return Error{ErrorCode::NotFound, "this order was never paid", {}};
    RefundRow refund{request.store_id,
                     request.refund_id,
                     request.order_id,
                     request.currency,
                     kit::requestHash(contract::encode(request)),
                     {}};
    refund.toKind = request.to;
    refund.toAccount = request.account;
    refund.roundingMinor = request.rounding_minor.value_or(0);
    freezeAnswer(tx, *payment);
    const auto diverted = divertedOf(request);
    for (std::size_t i = 0; i < request.tenders.size(); ++i) {
        if (auto claimed = claim(tx, request, i, diverted[i], now); !claimed)
            return claimed.error();
        const auto &wanted = request.tenders[i];
        refund.tenders.push_back(
            {wanted.tender_id, wanted.kind, wanted.amount_minor, PaymentState::Pending, {}, {}, diverted[i]});
    }
    insertRefund(tx, refund, now);
    bookLoss(tx, request, now);
    if (auto followed = followCards(tx, refund, now); !followed)
        return followed.error();
    return refund;
}

/// Of a card that was taken on trust nothing can go back before it was charged, nor after it was declined.
auto Refunds::answerOnTrust(const std::string &storeId, const std::string &tenderId) -> std::optional<AcquirerAnswer>
{
    const auto verdict = m_database.read("trust_verdict", [&](db::Reader &reader) -> Result<TrustVerdict> {
        return trustVerdict(reader, storeId, tenderId);
    });
    if (!verdict || *verdict == TrustVerdict::Open)
        return AcquirerAnswer{};
    if (*verdict == TrustVerdict::Declined)
        return AcquirerAnswer{Verdict::Declined, {}, "the card was declined when it was charged: it paid nothing"};
    return std::nullopt;
}

auto Refunds::work(const kit::CallContext &context, RefundRow refund, bool fresh, bool tell) -> Result<RefundRow>
{
    // One card after the other: who says no stops those after it, which were never asked.
    for (;;) {
        const auto next = std::ranges::find_if(refund.tenders,
                                               [](const auto &part) { return needsCard(part) && isOpen(part.state); });
        if (next == refund.tenders.end())
            return refund;
        const auto part = *next;
        const GiveBack giveBack{refund.storeId + "." + refund.refundId + "." + part.tenderId,
                                refund.storeId + "." + part.tenderId, part.ownMinor(), refund.currency};
        auto answer = answerOnTrust(refund.storeId, part.tenderId);
        if (!answer)
            answer = fresh ? m_card.giveBack(acquirerContext(context), giveBack)
                           : m_card.settleGiveBack(acquirerContext(context), giveBack);
        auto kept = keep(refund, part.tenderId, *answer, tell || !fresh);
        if (!kept) {
            m_watch(refund.storeId, refund.refundId);
            return kept.error();
        }
        refund = std::move(*kept);
        if (answer->verdict == Verdict::Unknown) {
            m_watch(refund.storeId, refund.refundId);
            return refund;
        }
    }
}

auto Refunds::keep(const RefundRow &refund, const std::string &tenderId, const AcquirerAnswer &answer, bool tell)
    -> Result<RefundRow>
{
    return m_database.write("store_refund_outcome", [&](db::Transaction &tx) -> Result<RefundRow> {
        auto current = findRefund(tx, refund.storeId, refund.refundId);
        if (!current)
            return Error{ErrorCode::Internal, "a refund is not there any more", {}};
        const auto part = std::ranges::find(current->tenders, tenderId, &RefundTenderRow::tenderId);
        if (!isOpen(part->state))
            return std::move(*current);
        const auto now = m_clock();
        if (auto applied = applyRefundAnswer(tx, *current, *part, answer, now); !applied)
            return applied.error();
        if (auto followed = followCards(tx, *current, now); !followed)
            return followed.error();
        if (tell && part->state == PaymentState::Captured && current->requestHash != kReversal)
            tellGivenBack(tx, *current, *part, now);
        return *current;
    });
}

auto Refunds::settle(const kit::CallContext &context, const RefundKey &key) -> bool
{
    const auto ticket = m_inFlight.enter(key.storeId + "/" + key.refundId, context.deadline.instant());
    if (!ticket)
        return false;
    auto known = m_database.read("find_refund", [&](db::Reader &reader) -> Result<std::optional<RefundRow>> {
        return findRefund(reader, key.storeId, key.refundId);
    });
    if (!known)
        return false;
    if (!known->has_value())
        return true;
    const auto refund = work(context, std::move(**known), false, true);
    return refund && std::ranges::none_of(refund->tenders, [](const auto &part) { return isOpen(part.state); });
}

void Refunds::park(const RefundKey &key)
{
    (void)m_database.write("park_refund", [&](db::Transaction &tx) -> Result<void> {
        const auto now = m_clock();
        const auto refund = findRefund(tx, key.storeId, key.refundId);
        for (const auto &tender : parkRefund(tx, key, now)) {
            contract::PaymentEventEntry event;
            event.kind = contract::PaymentEventKind::Parked;
            event.store_id = key.storeId;
            event.order_id = refund->orderId;
            event.tender_id = tender;
            if (refund->requestHash != kReversal)
                event.refund_id = key.refundId;
            event.state = PaymentState::Unknown;
            event.detail = "the acquirer has not said for too long whether the money went back";
            appendEvent(tx, std::move(event), now);
        }
        return {};
    });
}

} // namespace tillhouse::payment
