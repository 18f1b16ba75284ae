// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/common.h"
#include "domain/payment_state.h"
#include "domain/tender.h"

namespace tillhouse::contract
{

///
struct PayTender {
    std::string tender_id;
    domain::TenderKind kind = domain::TenderKind::Cash;
    std::int64_t amount_minor = 0;

    static constexpr std::string_view kName = "PayTender";
    template <class V>
    static void fields(V &&visit)
    {
        visit("tender_id", &PayTender::tender_id, uuidText());
        visit("kind", &PayTender::kind);
        visit("amount_minor", &PayTender::amount_minor, range(1, kMaxAmountMinor));
    }
};

/// Takes the money of one order. The order's id is the key: a repeat gets the present outcome, another body KeyReused.
struct PayRequest {
    std::string store_id;
    std::string order_id;
    std::string currency;
    std::vector<PayTender> tenders;

    static constexpr std::string_view kName = "PayRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &PayRequest::store_id, nameText());
        visit("order_id", &PayRequest::order_id, uuidText());
        visit("currency", &PayRequest::currency, currencyText());
        visit("tenders", &PayRequest::tenders, items(1, 20));
    }
};

///
struct TenderOutcome {
    std::string tender_id;
    domain::TenderKind kind = domain::TenderKind::Cash;
    std::int64_t amount_minor = 0;
    domain::PaymentState state = domain::PaymentState::Created;
    std::optional<std::string> reference; ///< the acquirer's
    std::optional<std::string> reason;    ///< why it was declined

    static constexpr std::string_view kName = "TenderOutcome";
    template <class V>
    static void fields(V &&visit)
    {
        visit("tender_id", &TenderOutcome::tender_id, uuidText());
        visit("kind", &TenderOutcome::kind);
        visit("amount_minor", &TenderOutcome::amount_minor);
        visit("state", &TenderOutcome::state);
        visit("reference", &TenderOutcome::reference, text(0, 100));
        visit("reason", &TenderOutcome::reason, text(0, 200));
    }
};

///
struct PaymentStatus {
    std::string store_id;
    std::string order_id;
    std::string currency;
    std::vector<TenderOutcome> tenders;

    static constexpr std::string_view kName = "PaymentStatus";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &PaymentStatus::store_id, nameText());
        visit("order_id", &PaymentStatus::order_id, uuidText());
        visit("currency", &PaymentStatus::currency, currencyText());
        visit("tenders", &PaymentStatus::tenders, items(0, 20));
    }
};

///
struct GetPaymentRequest {
    std::string store_id;
    std::string order_id;

    static constexpr std::string_view kName = "GetPaymentRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &GetPaymentRequest::store_id, nameText());
        visit("order_id", &GetPaymentRequest::order_id, uuidText());
    }
};

/// Gives money back for one refund of an order. The refund's id is the key.
struct RefundPaymentRequest {
    std::string store_id;
    std::string order_id;
    std::string refund_id;
    std::string currency;
    std::vector<PayTender> tenders; ///< tender_id names the captured tender that is given back

    static constexpr std::string_view kName = "RefundPaymentRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &RefundPaymentRequest::store_id, nameText());
        visit("order_id", &RefundPaymentRequest::order_id, uuidText());
        visit("refund_id", &RefundPaymentRequest::refund_id, uuidText());
        visit("currency", &RefundPaymentRequest::currency, currencyText());
        visit("tenders", &RefundPaymentRequest::tenders, items(1, 20));
    }
};

///
struct RefundPaymentResult {
    std::string store_id;
    std::string order_id;
    std::string refund_id;
    std::vector<TenderOutcome> tenders; ///< state refunded, unknown or declined

    static constexpr std::string_view kName = "RefundPaymentResult";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &RefundPaymentResult::store_id, nameText());
        visit("order_id", &RefundPaymentResult::order_id, uuidText());
        visit("refund_id", &RefundPaymentResult::refund_id, uuidText());
        visit("tenders", &RefundPaymentResult::tenders, items(0, 20));
    }
};

} // namespace tillhouse::contract
