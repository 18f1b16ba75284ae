// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/upstream.h"
#include "order/payment_gateway.h"

#include <memory>

namespace tillhouse::order
{

/// The payment service over the connection that the architecture draws.
class UpstreamPayments final : public PaymentGateway
{
public:
    explicit UpstreamPayments(std::shared_ptr<kit::Upstream> upstream);

    auto takesCalls(const kit::CallContext &context) -> bool override;
    auto pay(const kit::CallContext &context, const contract::PayRequest &request)
        -> domain::Result<contract::PaymentStatus> override;
    auto status(const kit::CallContext &context, const contract::GetPaymentRequest &request)
        -> domain::Result<contract::PaymentStatus> override;
    auto refund(const kit::CallContext &context, const contract::RefundPaymentRequest &request)
        -> domain::Result<contract::RefundPaymentResult> override;
    auto capture(const kit::CallContext &context, const contract::CapturePaymentRequest &request)
        -> domain::Result<contract::PaymentStatus> override;
    auto cancel(const kit::CallContext &context, const contract::VoidPaymentRequest &request)
        -> domain::Result<contract::PaymentStatus> override;
    auto decide(const kit::CallContext &context, const contract::OverridePaymentRequest &request)
        -> domain::Result<contract::PaymentStatus> override;
    auto events(const kit::CallContext &context, const contract::PaymentEventsRequest &request)
        -> domain::Result<PaymentNews> override;
    auto issueGiftCard(const kit::CallContext &context, const contract::IssueGiftCardRequest &request)
        -> domain::Result<contract::GiftCard> override;
    auto customerBalance(const kit::CallContext &context, const contract::GetCustomerBalanceRequest &request)
        -> domain::Result<contract::CustomerBalance> override;
    auto lendGiftCardMoney(const kit::CallContext &context, const contract::TakeGiftCardLeaseRequest &request)
        -> domain::Result<contract::GiftCardLease> override;
    auto giftCard(const kit::CallContext &context, const contract::GetGiftCardRequest &request)
        -> domain::Result<contract::GiftCard> override;

private:
    std::shared_ptr<kit::Upstream> m_upstream;
};

} // namespace tillhouse::order
