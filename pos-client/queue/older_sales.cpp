// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/queue/older_sales.h"

#include "contract/endpoints.h"

namespace tillhouse::pos
{

namespace
{

constexpr int kOlderLimit = 20;

} // namespace

OlderSales::OlderSales(Till &till, QObject *parent)
    : QObject(parent)
    , m_till(till)
{
}

auto OlderSales::canAsk() const -> bool
{
    return m_till.api().network().online && !m_till.isTraining();
}

void OlderSales::find(const QString &number, Found found)
{
    const int asked = ++m_asked;
    if (number.isEmpty() || !canAsk())
        return;
    contract::ListOrdersRequest request;
    request.store_id = m_till.identity().store.store_id;
    request.query = number.toStdString();
    request.limit = kOlderLimit;
    m_till.api().call<contract::ListOrdersRequest, contract::OrderPage>(
        contract::kListOrders, request, this,
        [this, asked, found = std::move(found)](const client::Result<contract::OrderPage> &page) {
            if (page && asked == m_asked)
                found(page->orders);
        });
}

void OlderSales::get(const std::string &orderId, Got got)
{
    m_till.api().call<contract::GetOrderRequest, contract::Order>(
        contract::kGetOrder, {m_till.identity().store.store_id, orderId}, this, std::move(got));
}

} // namespace tillhouse::pos
