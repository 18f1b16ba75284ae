// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"

/// What can be asked of an order after it was placed.
namespace tillhouse::contract
{

/// Takes the money that `authorize_only` held. The order becomes paid.
struct CaptureOrderRequest {
    std::string store_id;
    std::string order_id;

    static constexpr std::string_view kName = "CaptureOrderRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &CaptureOrderRequest::store_id, nameText());
        visit("order_id", &CaptureOrderRequest::order_id, uuidText());
    }
};

/// Ends an order that nobody wants any more, before its goods were handed over and its sale was counted. Whatever was
/// held or taken is given back.
struct CancelOrderRequest {
    std::string store_id;
    std::string order_id;
    std::string reason;

    static constexpr std::string_view kName = "CancelOrderRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &CancelOrderRequest::store_id, nameText());
        visit("order_id", &CancelOrderRequest::order_id, uuidText());
        visit("reason", &CancelOrderRequest::reason, text(1, 200));
    }
};

/// Hands goods over, all or some. `fulfilment_id` is the key.
struct FulfilOrderRequest {
    std::string store_id;
    std::string order_id;
    std::string fulfilment_id;
    std::vector<FulfilLine> lines;

    static constexpr std::string_view kName = "FulfilOrderRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &FulfilOrderRequest::store_id, nameText());
        visit("order_id", &FulfilOrderRequest::order_id, uuidText());
        visit("fulfilment_id", &FulfilOrderRequest::fulfilment_id, uuidText());
        visit("lines", &FulfilOrderRequest::lines, items(1, kMaxLines));
    }
};

/// A manager says what became of a card payment that the acquirer does not answer for. `resolution_id` is the key.
struct ResolvePaymentRequest {
    std::string store_id;
    std::string order_id;
    std::string resolution_id;
    std::string tender_id;
    domain::PaymentResolution outcome = domain::PaymentResolution::Declined;
    std::string reason;

    static constexpr std::string_view kName = "ResolvePaymentRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &ResolvePaymentRequest::store_id, nameText());
        visit("order_id", &ResolvePaymentRequest::order_id, uuidText());
        visit("resolution_id", &ResolvePaymentRequest::resolution_id, uuidText());
        visit("tender_id", &ResolvePaymentRequest::tender_id, uuidText());
        visit("outcome", &ResolvePaymentRequest::outcome);
        visit("reason", &ResolvePaymentRequest::reason, text(1, 200));
    }
};

} // namespace tillhouse::contract
