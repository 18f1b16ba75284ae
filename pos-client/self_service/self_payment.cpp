// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/self_payment.h"

#include "contract/endpoints.h"

namespace tillhouse::pos
{

using client::Error;
using client::ErrorCode;
using client::Result;

namespace
{

/// What follows from an answer looks at the state and the money, which both kinds of orders have.
auto asOrder(const contract::SelfOrder &told) -> contract::Order
{
    contract::Order order;
    order.store_id = told.store_id;
    order.order_id = told.order_id;
    order.state = told.state;
    auto &card = order.tenders.emplace_back();
    card.kind = domain::TenderKind::Card;
    card.state = told.payment;
    card.reason = told.payment_reason;
    return order;
}

/// Nothing was stored and no card was asked: the server said no to the goods or to the price.
auto saysNo(ErrorCode code) -> bool
{
    return code == ErrorCode::InsufficientStock || code == ErrorCode::NotFound || code == ErrorCode::InvalidInput ||
           code == ErrorCode::NotAllowed || code == ErrorCode::NotSignedIn || code == ErrorCode::TooManyRequests;
}

} // namespace

void SelfPayment::startOrder(const contract::SelfOrderRequest &order)
{
    if (state() != CardState::Idle)
        return;
    m_wanted = order;
    m_selfOrder.reset();
    m_refusal.reset();
    start(named());
}

void SelfPayment::resumeOrder(const std::string &storeId, const std::string &orderId)
{
    if (state() != CardState::Idle)
        return;
    m_wanted = {};
    m_wanted.store_id = storeId;
    m_wanted.order_id = orderId;
    resume(named());
}

auto SelfPayment::named() const -> contract::CheckoutRequest
{
    contract::CheckoutRequest named;
    named.store_id = m_wanted.store_id;
    named.order_id = m_wanted.order_id;
    return named;
}

void SelfPayment::forget()
{
    m_wanted = {};
    m_selfOrder.reset();
    m_refusal.reset();
    reset();
}

auto SelfPayment::take(const Result<contract::SelfOrder> &order) -> Result<contract::Order>
{
    if (!order)
        return order.error();
    m_selfOrder = *order;
    m_wanted.total = order->total; // after a power cut nobody else knows it
    return asOrder(*order);
}

void SelfPayment::post(QObject *context, Answer done)
{
    api().call<contract::SelfOrderRequest, contract::SelfOrder>(
        contract::kOrderSelf, m_wanted, context,
        [this, done = std::move(done)](const Result<contract::SelfOrder> &order) {
            if (order || !saysNo(order.error().code))
                return done(take(order));
            m_refusal = order.error();
            done(Error{ErrorCode::InvalidInput, m_refusal->detail, m_refusal->fields});
        },
        client::CallOptions{.idempotencyKey = m_wanted.order_id, .deadline = timing().answer});
}

void SelfPayment::look(QObject *context, Answer done)
{
    api().call<contract::GetSelfOrderRequest, contract::SelfOrder>(
        contract::kGetSelfOrder, {m_wanted.store_id, m_wanted.order_id}, context,
        [this, done = std::move(done)](const Result<contract::SelfOrder> &order) { done(take(order)); },
        client::CallOptions{.deadline = std::chrono::seconds(10)});
}

} // namespace tillhouse::pos
