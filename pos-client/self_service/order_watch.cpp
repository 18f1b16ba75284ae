// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/order_watch.h"

#include "contract/endpoints.h"

namespace tillhouse::pos
{

using client::Result;

OrderWatch::OrderWatch(client::ApiClient &api, std::chrono::milliseconds every, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
    m_next.setSingleShot(true);
    m_next.setInterval(every);
    connect(&m_next, &QTimer::timeout, this, &OrderWatch::ask);
}

void OrderWatch::follow(const contract::SelfOrder &order)
{
    stop();
    m_order = order;
    Q_EMIT changed();
    m_next.start();
}

void OrderWatch::find(const contract::FindSelfOrderRequest &request)
{
    stop();
    m_byCode = request;
    ask();
}

void OrderWatch::stop()
{
    m_next.stop();
    m_call.reset();
    m_order.reset();
    m_byCode.reset();
    m_stale = false;
}

void OrderWatch::ask()
{
    m_call = std::make_unique<QObject>();
    const auto done = [this](const Result<contract::SelfOrder> &order) { answered(order); };
    if (m_byCode)
        m_api.call<contract::FindSelfOrderRequest, contract::SelfOrder>(contract::kFindSelfOrder, *m_byCode,
                                                                        m_call.get(), done);
    else if (m_order)
        m_api.call<contract::GetSelfOrderRequest, contract::SelfOrder>(
            contract::kGetSelfOrder, {m_order->store_id, m_order->order_id}, m_call.get(), done);
}

void OrderWatch::answered(const Result<contract::SelfOrder> &order)
{
    if (!order && !m_order) {
        const auto error = order.error();
        stop();
        return Q_EMIT notFound(error);
    }
    m_stale = !order;
    if (order)
        m_order = *order;
    m_next.start();
    Q_EMIT changed();
}

} // namespace tillhouse::pos
