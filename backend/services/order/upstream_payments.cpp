// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/upstream_payments.h"

#include "contract/endpoints.h"

namespace tillhouse::order
{

UpstreamPayments::UpstreamPayments(std::shared_ptr<kit::Upstream> upstream)
    : m_upstream(std::move(upstream))
{
}

auto UpstreamPayments::takesCalls(const kit::CallContext &context) -> bool
{
    return m_upstream->takesCalls(context);
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

auto UpstreamPayments::capture(const kit::CallContext &context, const contract::CapturePaymentRequest &request)
    -> domain::Result<contract::PaymentStatus>
{
    return m_upstream->call(contract::kCapturePayment, context, request);
}

auto UpstreamPayments::cancel(const kit::CallContext &context, const contract::VoidPaymentRequest &request)
    -> domain::Result<contract::PaymentStatus>
{
    return m_upstream->call(contract::kVoidPayment, context, request);
}

auto UpstreamPayments::decide(const kit::CallContext &context, const contract::OverridePaymentRequest &request)
    -> domain::Result<contract::PaymentStatus>
{
    return m_upstream->call(contract::kOverridePayment, context, request);
}

auto UpstreamPayments::events(const kit::CallContext &context, const contract::PaymentEventsRequest &request)
    -> domain::Result<PaymentNews>
{
    const auto body = m_upstream->fetch(contract::kPaymentEvents, context, request);
    if (!body)
        return body.error();
    return readPaymentNews(*body, m_upstream->replyBytes());
}

auto UpstreamPayments::issueGiftCard(const kit::CallContext &context, const contract::IssueGiftCardRequest &request)
    -> domain::Result<contract::GiftCard>
{
    return m_upstream->call(contract::kIssueGiftCardBalance, context, request);
}

auto UpstreamPayments::customerBalance(const kit::CallContext &context,
                                       const contract::GetCustomerBalanceRequest &request)
    -> domain::Result<contract::CustomerBalance>
{
    return m_upstream->call(contract::kGetCustomerBalance, context, request);
}

auto UpstreamPayments::lendGiftCardMoney(const kit::CallContext &context,
                                         const contract::TakeGiftCardLeaseRequest &request)
    -> domain::Result<contract::GiftCardLease>
{
    return m_upstream->call(contract::kLendGiftCardMoney, context, request);
}

auto UpstreamPayments::giftCard(const kit::CallContext &context, const contract::GetGiftCardRequest &request)
    -> domain::Result<contract::GiftCard>
{
    return m_upstream->call(contract::kGetGiftCardBalance, context, request);
}

} // namespace tillhouse::order
