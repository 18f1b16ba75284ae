// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/common.h"
#include "domain/payment_state.h"

namespace tillhouse::contract
{

/// What the order service has to learn of payments without having asked.
enum class PaymentEventKind {
    Resolved,             ///< an outcome that was unknown is known now; `state` says which
    Parked,               ///< asked for too long without an answer: somebody should look
    LateApprovalVoided,   ///< approved after the sale went another way; the money went back
    Override,             ///< a manager said what became of an unknown tender
    OverrideContradicted, ///< and the acquirer says otherwise
    RefundDeclined,       ///< money that was to go back did not (a refund, a reversal or a void)
    SettlementDifference, ///< the acquirer's report and our ledger disagree
    IssuedValueSpent,     ///< a gift card whose sale was undone had been spent meanwhile
    GiftCardShort,        ///< a gift card that a till took on trust did not have the money
    GiftCardBeyondLease,  ///< a till took more gift card money on trust than it was lent
    CardOnTrustDeclined,  ///< a card that a till took on trust was declined in the end
};

/// Positions grow without gaps; each is to take effect once.
struct PaymentEventEntry {
    std::int64_t position = 0;
    std::string event_id;
    PaymentEventKind kind = PaymentEventKind::Resolved;
    std::string store_id;
    std::optional<std::string> order_id{}; ///< absent where the acquirer names a payment that nobody knows
    std::optional<std::string> tender_id{};
    std::optional<std::string> refund_id{};      ///< present when a refund is meant, not the payment
    std::optional<domain::PaymentState> state{}; ///< the tender's (or refund's: refunded, declined) afterwards
    std::string detail;
    std::string occurred_at;

    static constexpr std::string_view kName = "PaymentEventEntry";
    template <class V>
    static void fields(V &&visit)
    {
        visit("position", &PaymentEventEntry::position, range(1, 1'000'000'000'000));
        visit("event_id", &PaymentEventEntry::event_id, uuidText());
        visit("kind", &PaymentEventEntry::kind);
        visit("store_id", &PaymentEventEntry::store_id, nameText());
        visit("order_id", &PaymentEventEntry::order_id, uuidText());
        visit("tender_id", &PaymentEventEntry::tender_id, uuidText());
        visit("refund_id", &PaymentEventEntry::refund_id, uuidText());
        visit("state", &PaymentEventEntry::state);
        visit("detail", &PaymentEventEntry::detail, text(0, 500));
        visit("occurred_at", &PaymentEventEntry::occurred_at, dateTimeText());
    }
};

///
struct PaymentEventsRequest {
    std::int64_t after = 0;
    std::optional<std::int64_t> limit{};

    static constexpr std::string_view kName = "PaymentEventsRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("after", &PaymentEventsRequest::after, range(0, 1'000'000'000'000));
        visit("limit", &PaymentEventsRequest::limit, range(1, 500));
    }
};

///
struct PaymentEventPage {
    std::vector<PaymentEventEntry> events;
    std::int64_t last_position = 0;    ///< the newest there is, so that the lag can be told
    std::optional<bool> takes_cards{}; ///< false while the acquirer does not answer: a new charge would be refused

    static constexpr std::string_view kName = "PaymentEventPage";
    template <class V>
    static void fields(V &&visit)
    {
        visit("events", &PaymentEventPage::events, items(0, 500));
        visit("last_position", &PaymentEventPage::last_position);
        visit("takes_cards", &PaymentEventPage::takes_cards);
    }
};

} // namespace tillhouse::contract

template <>
struct tillhouse::domain::EnumNames<tillhouse::contract::PaymentEventKind> {
    using enum tillhouse::contract::PaymentEventKind;
    static constexpr std::pair<tillhouse::contract::PaymentEventKind, std::string_view> kValues[] = {
        {Resolved, "resolved"},
        {Parked, "parked"},
        {LateApprovalVoided, "late_approval_voided"},
        {Override, "override"},
        {OverrideContradicted, "override_contradicted"},
        {RefundDeclined, "refund_declined"},
        {SettlementDifference, "settlement_difference"},
        {IssuedValueSpent, "issued_value_spent"},
        {GiftCardShort, "gift_card_short"},
        {GiftCardBeyondLease, "gift_card_beyond_lease"},
        {CardOnTrustDeclined, "card_on_trust_declined"},
    };
};
