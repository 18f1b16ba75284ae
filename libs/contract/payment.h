// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/common.h"
#include "domain/payment_state.h"
#include "domain/tender.h"

namespace tillhouse::contract
{

constexpr std::size_t kMaxAccount = 64; ///< characters of a gift card's code or a store credit account

///
struct PayTender {
    std::string tender_id;
    domain::TenderKind kind = domain::TenderKind::Cash;
    std::int64_t amount_minor = 0;
    std::optional<std::string> account{};      ///< gift card code, store credit account or customer; refused elsewhere
    std::optional<std::int64_t> limit_minor{}; ///< on account: how much the customer may owe altogether
    bool on_trust = false; ///< card, gift card: taken without anybody who could be asked; it counts as paid
    std::optional<std::string> lease_id{}; ///< the till's, for a gift card on trust

    static constexpr std::string_view kName = "PayTender";
    template <class V>
    static void fields(V &&visit)
    {
        visit("tender_id", &PayTender::tender_id, uuidText());
        visit("kind", &PayTender::kind);
        visit("amount_minor", &PayTender::amount_minor, range(1, kMaxAmountMinor));
        visit("account", &PayTender::account, text(1, kMaxAccount));
        visit("limit_minor", &PayTender::limit_minor, range(0, kMaxAmountMinor));
        visit("on_trust", &PayTender::on_trust, whereGiven());
        visit("lease_id", &PayTender::lease_id, uuidText());
    }
};

/// Money that goes on an account in the moment in which the order is paid. `issue_id` is the key: it goes there once.
struct PayIssue {
    std::string issue_id;
    domain::TenderKind kind = domain::TenderKind::GiftCard; ///< gift_card, or on_account: less is owed
    std::string account;
    std::int64_t amount_minor = 0;

    static constexpr std::string_view kName = "PayIssue";
    template <class V>
    static void fields(V &&visit)
    {
        visit("issue_id", &PayIssue::issue_id, uuidText());
        visit("kind", &PayIssue::kind);
        visit("account", &PayIssue::account, text(1, kMaxAccount));
        visit("amount_minor", &PayIssue::amount_minor, range(1, kMaxAmountMinor));
    }
    auto operator==(const PayIssue &) const -> bool = default;
};

/// Takes the money of one order. The order's id is the key: a repeat gets the present outcome, another body KeyReused.
struct PayRequest {
    std::string store_id;
    std::string order_id;
    std::string currency;
    std::vector<PayTender> tenders;
    std::optional<bool> capture{};                ///< absent: true. false only holds the money (no cash, no manual)
    std::optional<std::int64_t> rounding_minor{}; ///< signed; of the cash: tenders sum to the order's total plus this
    std::optional<std::int64_t> tip_minor{};      ///< for the staff, among the tenders, on top of the order's total
    std::vector<PayIssue> issues{};

    static constexpr std::string_view kName = "PayRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &PayRequest::store_id, nameText());
        visit("order_id", &PayRequest::order_id, uuidText());
        visit("currency", &PayRequest::currency, currencyText());
        visit("tenders", &PayRequest::tenders, items(1, 20));
        visit("capture", &PayRequest::capture);
        visit("rounding_minor", &PayRequest::rounding_minor, range(-kMaxAmountMinor, kMaxAmountMinor));
        visit("tip_minor", &PayRequest::tip_minor, range(1, kMaxAmountMinor));
        visit("issues", &PayRequest::issues, whereGiven(items(0, 20)));
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

/// Takes what was authorized for an order. The order's id is the key: an order is captured once. With an amount, so
/// much is taken, in the order of the tenders, and the rest of the hold is let go.
struct CapturePaymentRequest {
    std::string store_id;
    std::string order_id;
    std::optional<std::int64_t> amount_minor{}; ///< absent: everything that is held

    static constexpr std::string_view kName = "CapturePaymentRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &CapturePaymentRequest::store_id, nameText());
        visit("order_id", &CapturePaymentRequest::order_id, uuidText());
        visit("amount_minor", &CapturePaymentRequest::amount_minor, range(1, kMaxAmountMinor));
    }
};

/// Lets go or gives back whatever was or will be taken for an order, an approval that comes late included. The order's
/// id is the key. An order that was never asked for is closed for ever.
struct VoidPaymentRequest {
    std::string store_id;
    std::string order_id;
    std::string reason;

    static constexpr std::string_view kName = "VoidPaymentRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &VoidPaymentRequest::store_id, nameText());
        visit("order_id", &VoidPaymentRequest::order_id, uuidText());
        visit("reason", &VoidPaymentRequest::reason, text(1, 200));
    }
};

/// A manager says what became of a tender that is unknown. The resolution's id is the key.
struct OverridePaymentRequest {
    std::string store_id;
    std::string order_id;
    std::string resolution_id;
    std::string tender_id;
    domain::PaymentResolution outcome = domain::PaymentResolution::Declined;
    std::string reason;
    std::string decided_by; ///< the user's name or id

    static constexpr std::string_view kName = "OverridePaymentRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &OverridePaymentRequest::store_id, nameText());
        visit("order_id", &OverridePaymentRequest::order_id, uuidText());
        visit("resolution_id", &OverridePaymentRequest::resolution_id, uuidText());
        visit("tender_id", &OverridePaymentRequest::tender_id, uuidText());
        visit("outcome", &OverridePaymentRequest::outcome);
        visit("reason", &OverridePaymentRequest::reason, text(1, 200));
        visit("decided_by", &OverridePaymentRequest::decided_by, text(1, 100));
    }
};

///
struct GetCustomerBalanceRequest {
    std::string store_id;
    std::string account; ///< the customer's id
    std::string currency;

    static constexpr std::string_view kName = "GetCustomerBalanceRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &GetCustomerBalanceRequest::store_id, nameText());
        visit("account", &GetCustomerBalanceRequest::account, text(1, kMaxAccount));
        visit("currency", &GetCustomerBalanceRequest::currency, currencyText());
    }
};

/// What a customer and the store owe each other in money. Nothing is an answer, too: all of it is 0.
struct CustomerBalance {
    std::string store_id;
    std::string account;
    MoneyAmount owed; ///< on account, what is set aside for orders that are being paid included; negative: we owe it
    MoneyAmount store_credit; ///< what may be spent

    static constexpr std::string_view kName = "CustomerBalance";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &CustomerBalance::store_id, nameText());
        visit("account", &CustomerBalance::account, text(1, kMaxAccount));
        visit("owed", &CustomerBalance::owed);
        visit("store_credit", &CustomerBalance::store_credit);
    }
};

/// Gives money back for one refund of an order. The refund's id is the key.
struct RefundPaymentRequest {
    std::string store_id;
    std::string order_id;
    std::string refund_id;
    std::string currency;
    std::vector<PayTender> tenders; ///< tender_id names the captured tender that is given back; no account
    /// Absent: the way it was paid. Otherwise everything goes there (cash, manual, gift_card, store_credit), whose
    /// `account` is made if it is a store credit that does not exist.
    std::optional<domain::TenderKind> to{};
    std::optional<std::string> account{};
    std::optional<std::int64_t> rounding_minor{}; ///< signed; of the cash: tenders sum to what is refunded plus this
    /// How much goes to `to`, out of the last tenders first; the rest goes back the way it was paid. Absent: all of it.
    std::optional<std::int64_t> to_minor{};
    /// Cash that a till gave back on trust beyond the tenders named here (negative: so much less than they say): our
    /// loss. Only with it may `tenders` be empty.
    std::optional<std::int64_t> loss_minor{};

    static constexpr std::string_view kName = "RefundPaymentRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &RefundPaymentRequest::store_id, nameText());
        visit("order_id", &RefundPaymentRequest::order_id, uuidText());
        visit("refund_id", &RefundPaymentRequest::refund_id, uuidText());
        visit("currency", &RefundPaymentRequest::currency, currencyText());
        visit("tenders", &RefundPaymentRequest::tenders, items(0, 20));
        visit("loss_minor", &RefundPaymentRequest::loss_minor, range(-kMaxAmountMinor, kMaxAmountMinor));
        visit("to", &RefundPaymentRequest::to);
        visit("account", &RefundPaymentRequest::account, text(1, kMaxAccount));
        visit("rounding_minor", &RefundPaymentRequest::rounding_minor, range(-kMaxAmountMinor, kMaxAmountMinor));
        visit("to_minor", &RefundPaymentRequest::to_minor, range(1, kMaxAmountMinor));
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
