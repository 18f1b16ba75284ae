// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/payment_begin.h"

#include "kit/idempotency.h"
#include "payment/payment_steps.h"

namespace tillhouse::payment
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

// Stands for the currency of an order that was voided before anything was asked for it (ISO 4217: no currency).
constexpr std::string_view kNoCurrency = "XXX";

} // namespace

auto beginPayment(db::Transaction &tx, const contract::PayRequest &request, std::int64_t now) -> Result<PaymentRow>
{
    PaymentRow payment{
        request.store_id, request.order_id, request.currency, kit::requestHash(contract::encode(request)), {}};
    payment.goal = request.capture.value_or(true) ? PaymentGoal::Take : PaymentGoal::Hold;
    payment.roundingMinor = request.rounding_minor.value_or(0);
    payment.tipMinor = request.tip_minor.value_or(0);
    payment.issues = request.issues;
    for (const auto &asked : request.tenders) {
        if (findTender(tx, request.store_id, asked.tender_id))
            return Error{ErrorCode::KeyReused, "a tender's id stands for a tender of another order", {}};
        TenderRow tender;
        tender.storeId = request.store_id;
        tender.tenderId = asked.tender_id;
        tender.orderId = request.order_id;
        tender.currency = request.currency;
        tender.kind = asked.kind;
        tender.amountMinor = asked.amount_minor;
        tender.account = asked.account;
        tender.limitMinor = asked.limit_minor;
        tender.onTrust = asked.on_trust;
        tender.leaseId = asked.lease_id;
        payment.tenders.push_back(std::move(tender));
    }
    insertPayment(tx, payment, now);
    if (auto advanced = advance(tx, payment, now); !advanced)
        return advanced.error();
    return payment;
}

auto beginCapture(db::Transaction &tx, const contract::CapturePaymentRequest &request, std::int64_t now)
    -> Result<PaymentRow>
{
    const auto hash = kit::requestHash(contract::encode(request));
    auto known = findPayment(tx, request.store_id, request.order_id);
    if (!known)
        return Error{ErrorCode::NotFound, "nothing is held for this order", {}};
    if (known->captureHash) {
        if (*known->captureHash != hash)
            return Error{ErrorCode::KeyReused, "this order was captured by another request", {}};
        return std::move(*known);
    }
    known->captureHash = hash;
    if (auto started = startCapture(tx, *known, request, now); !started)
        return started.error();
    return std::move(*known);
}

auto beginVoid(db::Transaction &tx, const contract::VoidPaymentRequest &request, std::int64_t now) -> Result<PaymentRow>
{
    const auto hash = kit::requestHash(contract::encode(request));
    auto payment = findPayment(tx, request.store_id, request.order_id);
    if (!payment) {
        PaymentRow closed{request.store_id, request.order_id, std::string(kNoCurrency), "", {}};
        closed.goal = PaymentGoal::Void;
        closed.voidHash = hash;
        closed.voidReason = request.reason;
        insertPayment(tx, closed, now);
        return closed;
    }
    if (payment->voidHash) {
        if (*payment->voidHash != hash)
            return Error{ErrorCode::KeyReused, "this order was voided by another request", {}};
        return std::move(*payment);
    }
    freezeAnswer(tx, *payment);
    payment->goal = PaymentGoal::Void;
    payment->voidHash = hash;
    payment->voidReason = request.reason;
    savePayment(tx, *payment);
    if (auto advanced = advance(tx, *payment, now); !advanced)
        return advanced.error();
    return std::move(*payment);
}

} // namespace tillhouse::payment
