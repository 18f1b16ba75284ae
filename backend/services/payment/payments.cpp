// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/payments.h"

#include "kit/idempotency.h"
#include "payment/event_log.h"
#include "payment/pay_check.h"
#include "payment/payment_begin.h"
#include "payment/payment_steps.h"

#include <algorithm>

namespace tillhouse::payment
{

using contract::PaymentStatus;
using domain::Error;
using domain::ErrorCode;
using domain::PaymentState;
using domain::Result;

namespace
{

auto statusFrom(const std::string &frozen) -> Result<PaymentStatus>
{
    return contract::decode<PaymentStatus>(frozen);
}

auto flightKey(const std::string &storeId, const std::string &orderId) -> std::string
{
    return storeId + "/" + orderId;
}

} // namespace

Payments::Payments(db::Database &database, Acquirer &card, Clock clock, Watches watches)
    : m_database(database)
    , m_card(card)
    , m_clock(std::move(clock))
    , m_watches(std::move(watches))
    , m_work(database, card, m_clock, m_watches)
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
            return beginPayment(tx, request, m_clock());
        if (known->tenders.empty())
            return Error{ErrorCode::Conflict, "this order was voided before it was paid", {}};
        if (known->requestHash != kit::requestHash(contract::encode(request)))
            return Error{ErrorCode::KeyReused, "this order was to be paid by another request", {}};
        return std::move(*known);
    });
    if (payment && payment->answer)
        return statusFrom(*payment->answer);
    if (payment)
        payment = m_work.run(context, std::move(*payment), Asker::Caller);
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
    auto payment =
        m_database.write("store_capture", [&](db::Transaction &tx) { return beginCapture(tx, request, m_clock()); });
    if (payment && payment->captureAnswer)
        return statusFrom(*payment->captureAnswer);
    if (payment)
        payment = m_work.run(context, std::move(*payment), Asker::Caller);
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
    m_work.watchReversals(*begun);
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
        auto payment = m_work.run(context, std::move(**current), Asker::Caller);
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
    const auto payment = m_work.run(context, std::move(**known), Asker::Resolver);
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
