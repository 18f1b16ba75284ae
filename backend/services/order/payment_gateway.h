// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/gift_card.h"
#include "contract/gift_card_lease.h"
#include "contract/payment.h"
#include "domain/result.h"
#include "kit/call_context.h"
#include "order/payment_news.h"

namespace tillhouse::order
{

/// The payment service as the order service needs it. Errors of each call: `Unavailable` (nothing was changed),
/// `Timeout` (the outcome is not known), or what the payment service says.
class PaymentGateway
{
public:
    virtual ~PaymentGateway() = default;

    /// Whether the service would be asked at all now: false while it is known not to answer.
    virtual auto takesCalls(const kit::CallContext &) -> bool { return true; }

    /// Takes the money of one order; a repeat gets the present outcome.
    virtual auto pay(const kit::CallContext &context, const contract::PayRequest &request)
        -> domain::Result<contract::PaymentStatus> = 0;

    /// The present outcome. NotFound: the payment service never heard of the order.
    virtual auto status(const kit::CallContext &context, const contract::GetPaymentRequest &request)
        -> domain::Result<contract::PaymentStatus> = 0;

    /// Gives money back for one refund; a repeat gets the present outcome.
    virtual auto refund(const kit::CallContext &context, const contract::RefundPaymentRequest &request)
        -> domain::Result<contract::RefundPaymentResult> = 0;

    /// Takes what is held for an order; a repeat gets the present outcome.
    virtual auto capture(const kit::CallContext &context, const contract::CapturePaymentRequest &request)
        -> domain::Result<contract::PaymentStatus> = 0;

    /// Gives back whatever was or will be taken for an order; a repeat gets the present outcome.
    virtual auto cancel(const kit::CallContext &context, const contract::VoidPaymentRequest &request)
        -> domain::Result<contract::PaymentStatus> = 0;

    /// Says what became of an unknown tender.
    virtual auto decide(const kit::CallContext &context, const contract::OverridePaymentRequest &request)
        -> domain::Result<contract::PaymentStatus> = 0;

    /// What happened to payments that nobody asked about, after a position. Errors also as of readPaymentNews().
    virtual auto events(const kit::CallContext &context, const contract::PaymentEventsRequest &request)
        -> domain::Result<PaymentNews> = 0;

    virtual auto issueGiftCard(const kit::CallContext &context, const contract::IssueGiftCardRequest &request)
        -> domain::Result<contract::GiftCard> = 0;
    /// What a customer owes, and what is left of a store credit; nothing is 0.
    virtual auto customerBalance(const kit::CallContext &context, const contract::GetCustomerBalanceRequest &request)
        -> domain::Result<contract::CustomerBalance> = 0;
    virtual auto giftCard(const kit::CallContext &context, const contract::GetGiftCardRequest &request)
        -> domain::Result<contract::GiftCard> = 0;
    /// Lends gift card money to a till; a repeat gets the first lease.
    virtual auto lendGiftCardMoney(const kit::CallContext &context, const contract::TakeGiftCardLeaseRequest &request)
        -> domain::Result<contract::GiftCardLease> = 0;
};

} // namespace tillhouse::order
