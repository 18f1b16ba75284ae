// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/upstream_payments.h"

#include "contract/endpoints.h"

namespace tillhouse::order
{

UpstreamPayments::UpstreamPayments(std::shared_ptr<kit::Upstream> upstream)
    : m_upstream(std::move(upstream))
{
}

auto UpstreamPayments::pay(const kit::CallContext &context, const contract::PayRequest &request)
    -> domain::Result<contract::PaymentStatus>
{
    return m_upstream->call(contract::kPay, context, request);
}

auto UpstreamPayments::status(const kit::CallContext &context, const contract::GetPaymentRequest &request)
    -> domain::Result<contract::PaymentStatus>
{
    return m_upstream->call(contract::kGetPayment, context, request);
}

auto UpstreamPayments::refund(const kit::CallContext &context, const contract::RefundPaymentRequest &request)
    -> domain::Result<contract::RefundPaymentResult>
{
    return m_upstream->call(contract::kRefundPayment, context, request);
}

} // namespace tillhouse::order
