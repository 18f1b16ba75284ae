// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/payments.h"

#include "kit/idempotency.h"
#include "payment/event_log.h"
#include "payment/pay_check.h"
#include "payment/payment_steps.h"

#include <algorithm>
#include <set>

namespace tillhouse::payment
{

using contract::PaymentStatus;
using domain::Error;
using domain::ErrorCode;
using domain::PaymentState;
using domain::Result;

namespace
{

// Stands for the currency of an order that was voided before anything was asked for it (ISO 4217: no currency).
constexpr std::string_view kNoCurrency = "XXX";

auto statusFrom(const std::string &frozen) -> Result<PaymentStatus>
{
    return contract::decode<PaymentStatus>(frozen);
}

auto flightKey(const std::string &storeId, const std::string &orderId) -> std::string
{
    return storeId + "/" + orderId;
}

// Tells the order service of tenders that got an outcome while it was not waiting for one.
void tellOutcomes(db::Transaction &tx, const PaymentRow &before, const PaymentRow &after, std::int64_t now)
{
    for (std::size_t i = 0; i < after.tenders.size(); ++i) {
        const auto &tender = after.tenders[i];
        if (isOpen(tender.state) || tender.state == before.tenders[i].state)
            continue;
        contract::PaymentEventEntry event;
        event.kind = contract::PaymentEventKind::Resolved;
        event.store_id = tender.storeId;
        event.order_id = tender.orderId;
        event.tender_id = tender.tenderId;
        event.state = tender.state;
        event.detail = tender.reason.value_or("");
        appendEvent(tx, std::move(event), now);
    }
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

auto isGoingBack(const PaymentRow &payment, const TenderRow &tender) -> bool
{
    return payment.goal == PaymentGoal::Void && tender.kind == domain::TenderKind::Card &&
           (tender.state == PaymentState::Captured || tender.state == PaymentState::PartlyRefunded);
}

} // namespace

Payments::Payments(db::Database &database, Acquirer &card, Clock clock, Watches watches)
    : m_database(database)
    , m_card(card)
    , m_clock(std::move(clock))
    , m_watches(std::move(watches))
{
}

auto Payments::find(const std::string &storeId, const std::string &orderId) -> Result<std::optional<PaymentRow>>
{
    return m_database.read("find_payment", [&](db::Reader &reader) -> Result<std::optional<PaymentRow>> {
        return findPayment(reader, storeId, orderId);
    });
}

auto Payments::pay(const kit::CallContext &context, const contract::PayRequest &request) -> Result<PaymentStatus>
{
    if (auto fine = checkPay(context, request); !fine)
        return fine.error();
    const auto ticket = m_inFlight.enter(flightKey(request.store_id, request.order_id), context.deadline.instant());
    if (!ticket)
        return Error{ErrorCode::KeyInFlight, "this order's payment is being worked on", {}};
    if (shedsNew(context, request))
        return Error{ErrorCode::Unavailable, "the acquirer does not answer at the moment; nothing was stored", {}};
    auto payment = m_database.write("store_payment", [&](db::Transaction &tx) -> Result<PaymentRow> {
        auto known = findPayment(tx, request.store_id, request.order_id);
        if (!known)
            return intend(tx, request);
        if (known->tenders.empty())
            return Error{ErrorCode::Conflict, "this order was voided before it was paid", {}};
        if (known->requestHash != kit::requestHash(contract::encode(request)))
            return Error{ErrorCode::KeyReused, "this order was to be paid by another request", {}};
        return std::move(*known);
    });
    if (payment && payment->answer)
        return statusFrom(*payment->answer);
    if (payment)
        payment = work(context, std::move(*payment), Asker::Caller);
    if (!payment)
        return payment.error();
    return toStatus(*payment);
}

/// An order whose card nobody can be asked about is refused before its intent is stored. One that is stored is
/// answered.
auto Payments::shedsNew(const kit::CallContext &context, const contract::PayRequest &request) -> bool
{
    const bool byCard = std::ranges::any_of(request.tenders, [](const auto &tender) {
        return tender.kind == domain::TenderKind::Card && !tender.on_trust;
    });
    if (!byCard || takesCards(context))
        return false;
    const auto known = find(request.store_id, request.order_id);
    return known && !known->has_value();
}

auto Payments::capture(const kit::CallContext &context, const contract::CapturePaymentRequest &request)
    -> Result<PaymentStatus>
{
    const auto ticket = m_inFlight.enter(flightKey(request.store_id, request.order_id), context.deadline.instant());
    if (!ticket)
        return Error{ErrorCode::KeyInFlight, "this order's payment is being worked on", {}};
    const auto hash = kit::requestHash(contract::encode(request));
    auto payment = m_database.write("store_capture", [&](db::Transaction &tx) -> Result<PaymentRow> {
        auto known = findPayment(tx, request.store_id, request.order_id);
        if (!known)
            return Error{ErrorCode::NotFound, "nothing is held for this order", {}};
        if (known->captureHash) {
            if (*known->captureHash != hash)
                return Error{ErrorCode::KeyReused, "this order was captured by another request", {}};
            return std::move(*known);
        }
        known->captureHash = hash;
        if (auto started = startCapture(tx, *known, request, m_clock()); !started)
            return started.error();
        return std::move(*known);
    });
    if (payment && payment->captureAnswer)
        return statusFrom(*payment->captureAnswer);
    if (payment)
        payment = work(context, std::move(*payment), Asker::Caller);
    if (!payment)
        return payment.error();
    return toStatus(*payment);
}

auto Payments::voidPayment(const kit::CallContext &context, const contract::VoidPaymentRequest &request)
    -> Result<PaymentStatus>
{
    // Before waiting for whoever is paying the order just now: that one finds it and gives back what it gets.
    auto begun = m_database.write("store_void", [&](db::Transaction &tx) { return beginVoid(tx, request, m_clock()); });
    if (!begun)
        return begun.error();
    if (begun->tenders.empty())
        return toStatus(*begun);
    if (openTender(*begun))
        m_watches.payment(request.store_id, request.order_id);
    watchReversals(*begun);
    const auto ticket =
        m_inFlight.enter(flightKey(request.store_id, request.order_id), acquirerContext(context).deadline.instant());
    if (ticket) {
        auto current = find(request.store_id, request.order_id);
        if (!current)
            return current.error();
        for (std::size_t i = 0; i < begun->tenders.size(); ++i) {
            auto &tender = (*current)->tenders[i];
            tender.fresh = begun->tenders[i].fresh && tender.state == PaymentState::Pending;
        }
        auto payment = work(context, std::move(**current), Asker::Caller);
        if (!payment)
            return payment.error();
        for (const auto &tender : payment->tenders) {
            if (isGoingBack(*payment, tender))
                m_watches.reverse(acquirerContext(context), tender.storeId, tender.tenderId);
        }
    }
    return status({request.store_id, request.order_id});
}

auto Payments::status(const contract::GetPaymentRequest &request) -> Result<PaymentStatus>
{
    const auto payment = find(request.store_id, request.order_id);
    if (!payment)
        return payment.error();
    if (!payment->has_value())
        return Error{ErrorCode::NotFound, "nothing was asked for this order", {}};
    return toStatus(**payment);
}

auto Payments::intend(db::Transaction &tx, const contract::PayRequest &request) -> Result<PaymentRow>
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
    const auto now = m_clock();
    insertPayment(tx, payment, now);
    if (auto advanced = advance(tx, payment, now); !advanced)
        return advanced.error();
    return payment;
}

auto Payments::ask(const kit::CallContext &context, const TenderRow &tender) -> AcquirerAnswer
{
    const auto shorter = acquirerContext(context);
    switch (tender.step) {
    case TenderStep::Charge:
    case TenderStep::Authorize:
        return tender.fresh ? m_card.charge(shorter, chargeOf(tender)) : m_card.settleCharge(shorter, chargeOf(tender));
    case TenderStep::Capture:
        return tender.fresh ? m_card.capture(shorter, holdCaptureOf(tender))
                            : m_card.settleCapture(shorter, holdCaptureOf(tender));
    case TenderStep::Void:
        break;
    }
    return tender.fresh ? m_card.release(shorter, holdReleaseOf(tender))
                        : m_card.settleRelease(shorter, holdReleaseOf(tender));
}

auto Payments::work(const kit::CallContext &context, PaymentRow payment, Asker asker) -> Result<PaymentRow>
{
    std::set<std::pair<std::string, TenderStep>> asked;
    for (;;) {
        const auto next = std::ranges::find_if(payment.tenders, [&](const auto &tender) {
            return isOpen(tender.state) && !asked.contains({tender.tenderId, tender.step});
        });
        if (next == payment.tenders.end())
            break;
        const auto tender = *next;
        asked.insert({tender.tenderId, tender.step});
        auto kept = keep(tender, ask(context, tender), asker == Asker::Resolver || !tender.fresh);
        if (!kept) {
            m_watches.payment(payment.storeId, payment.orderId);
            return kept.error();
        }
        payment = std::move(*kept);
    }
    if (openTender(payment))
        m_watches.payment(payment.storeId, payment.orderId);
    watchReversals(payment);
    for (const auto &tender : payment.tenders) {
        if (tender.kind == domain::TenderKind::Card && tender.onTrust && tender.state == PaymentState::Captured)
            m_watches.trust(tender.storeId, tender.tenderId);
    }
    return payment;
}

auto Payments::keep(const TenderRow &asked, const AcquirerAnswer &answer, bool tell) -> Result<PaymentRow>
{
    return m_database.write("store_payment_outcome", [&](db::Transaction &tx) -> Result<PaymentRow> {
        const auto now = m_clock();
        auto payment = findPayment(tx, asked.storeId, asked.orderId);
        if (!payment)
            return Error{ErrorCode::Internal, "a payment is not there any more", {}};
        const auto before = *payment;
        const auto tender = std::ranges::find(payment->tenders, asked.tenderId, &TenderRow::tenderId);
        // A manager may have spoken meanwhile; whoever follows that up asks again.
        if (!isOpen(tender->state) || tender->step != asked.step)
            return std::move(*payment);
        if (auto applied = applyAnswer(tx, *payment, *tender, answer, now); !applied)
            return applied.error();
        if (auto advanced = advance(tx, *payment, now); !advanced)
            return advanced.error();
        if (tell && answer.verdict != Verdict::Unknown)
            tellOutcomes(tx, before, *payment, now);
        return std::move(*payment);
    });
}

void Payments::watchReversals(const PaymentRow &payment) const
{
    for (const auto &tender : payment.tenders) {
        if (isGoingBack(payment, tender))
            m_watches.reversal(tender.storeId, tender.tenderId);
    }
}

auto Payments::settle(const kit::CallContext &context, const OrderKey &key) -> bool
{
    // Whoever is paying just now asks by himself; the others that are open shall not wait for that.
    const auto ticket = m_inFlight.enter(flightKey(key.storeId, key.orderId), kit::Deadline::Clock::now());
    if (!ticket)
        return false;
    auto known = find(key.storeId, key.orderId);
    if (!known)
        return false;
    if (!known->has_value())
        return true;
    const auto payment = work(context, std::move(**known), Asker::Resolver);
    return payment && !openTender(*payment);
}

void Payments::park(const OrderKey &key)
{
    (void)m_database.write("park_payment", [&](db::Transaction &tx) -> Result<void> {
        const auto now = m_clock();
        for (const auto &tender : parkTenders(tx, key, now)) {
            contract::PaymentEventEntry event;
            event.kind = contract::PaymentEventKind::Parked;
            event.store_id = key.storeId;
            event.order_id = key.orderId;
            event.tender_id = tender;
            event.state = PaymentState::Unknown;
            event.detail = "the acquirer has not said for too long what became of it";
            appendEvent(tx, std::move(event), now);
        }
        return {};
    });
}

} // namespace tillhouse::payment
