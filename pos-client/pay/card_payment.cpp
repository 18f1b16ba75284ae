// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/card_payment.h"

#include "contract/endpoints.h"

#include <algorithm>

namespace tillhouse::pos
{

using client::ErrorCode;
using client::Result;
using domain::OrderState;
using domain::PaymentState;

auto cardStateOf(const contract::Order &order) -> CardState
{
    if (order.state == OrderState::Cancelled)
        return CardState::Declined;
    bool captured = true;
    for (const auto &tender : order.tenders) {
        if (tender.state == PaymentState::Declined || tender.state == PaymentState::Voided)
            return CardState::Declined;
        captured = captured && (tender.state == PaymentState::Captured || tender.state == PaymentState::Refunded ||
                                tender.state == PaymentState::PartlyRefunded);
    }
    const bool open = order.state == OrderState::Created || order.state == OrderState::AwaitingPayment;
    return captured && !open ? CardState::Approved : CardState::Unknown;
}

CardPayment::CardPayment(client::ApiClient &api, QObject *parent)
    : CardPayment(api, Timing(), parent)
{
}

CardPayment::CardPayment(client::ApiClient &api, Timing timing, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_timing(timing)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &CardPayment::ask);
    m_arrival.setSingleShot(true);
    connect(&m_arrival, &QTimer::timeout, this, &CardPayment::askArrival);
}

void CardPayment::start(const contract::CheckoutRequest &request)
{
    if (m_state != CardState::Idle)
        return;
    m_request = request;
    m_seen = false;
    m_check = 0;
    send();
}

void CardPayment::resume(const contract::CheckoutRequest &request)
{
    if (m_state != CardState::Idle)
        return;
    m_request = request;
    m_check = 0;
    m_shed = false;
    become(CardState::Unknown);
    ask();
}

void CardPayment::retry()
{
    if (m_state == CardState::NotReached)
        send();
}

void CardPayment::send()
{
    m_call = std::make_unique<QObject>();
    m_shed = false;
    m_arrived = false;
    become(CardState::Waiting);
    if (m_tellsArrival)
        m_arrival.start(m_timing.arrival);
    post(m_call.get(), [this](const Result<contract::Order> &order) {
        if (order)
            takeOrder(*order);
        else
            takeError(order.error());
    });
}

void CardPayment::post(QObject *context, Answer done)
{
    m_api.call<contract::CheckoutRequest, contract::Order>(
        contract::kCheckout, m_request, context, std::move(done),
        client::CallOptions{.idempotencyKey = m_request.order_id, .deadline = m_timing.answer});
}

void CardPayment::look(QObject *context, Answer done)
{
    m_api.call<contract::GetOrderRequest, contract::Order>(contract::kGetOrder,
                                                           {m_request.store_id, m_request.order_id}, context,
                                                           std::move(done), {.deadline = std::chrono::seconds(10)});
}

void CardPayment::takeOrder(const contract::Order &order)
{
    m_seen = true;
    m_order = order;
    const auto state = cardStateOf(order);
    std::string reason;
    for (const auto &tender : order.tenders)
        if (tender.reason)
            reason = *tender.reason;
    if (reason == kAcquirerUnavailable)
        reason = "the acquirer does not answer at the moment; nothing was asked"; // as a person reads it
    if (state == CardState::Unknown)
        return askLater();
    become(state, reason);
}

void CardPayment::takeError(const client::Error &error)
{
    switch (error.code) {
    case ErrorCode::PaymentDeclined:
        return become(CardState::Declined, error.detail);
    case ErrorCode::InvalidInput:
    case ErrorCode::NotAllowed:
    case ErrorCode::NotSignedIn:
    case ErrorCode::LimitExceeded:
    case ErrorCode::TooManyRequests:
    case ErrorCode::TooLarge:
        return become(CardState::Refused, error.detail);
    case ErrorCode::Unavailable:
        // Told before anything was sent, or before it was passed on. Asking costs nothing and is sure; an order that is
        // not there now will not come to be.
        m_shed = true;
        become(CardState::Unknown);
        return ask();
    default:
        return askLater();
    }
}

void CardPayment::checkNow()
{
    if (m_state != CardState::Unknown || m_asking)
        return;
    m_check = 0;
    ask();
}

void CardPayment::ask()
{
    m_pause.stop();
    m_asking = true;
    ++m_check;
    Q_EMIT changed();
    m_call = std::make_unique<QObject>();
    look(m_call.get(), [this](const Result<contract::Order> &order) {
        m_asking = false;
        if (order)
            return takeOrder(*order);
        if (order.error().code == ErrorCode::NotFound && !m_seen && (m_shed || m_check >= m_timing.checks))
            return become(CardState::NotReached);
        askLater();
    });
}

/// Whatever the answer is, the outcome is told by the checkout's own. One that does not come says nothing.
void CardPayment::askArrival()
{
    m_arrivalCall = std::make_unique<QObject>();
    look(m_arrivalCall.get(), [this](const Result<contract::Order> &order) {
        if (!order)
            return m_arrival.start(m_timing.arrival);
        m_arrived = true;
        m_seen = true;
        Q_EMIT changed();
    });
}

void CardPayment::askLater()
{
    if (m_check < m_timing.checks) {
        const auto pause = m_timing.firstCheck * (1 << std::min(m_check, 10));
        m_pause.start(std::min(pause, m_timing.longestPause));
    }
    become(CardState::Unknown);
}

void CardPayment::reset()
{
    m_pause.stop();
    m_call.reset();
    m_asking = false;
    m_order.reset();
    m_request = {};
    become(CardState::Idle);
}

void CardPayment::become(CardState state, std::string reason)
{
    if (state != CardState::Waiting) {
        m_arrival.stop();
        m_arrivalCall.reset();
    }
    m_state = state;
    m_reason = std::move(reason);
    Q_EMIT changed();
}

} // namespace tillhouse::pos
