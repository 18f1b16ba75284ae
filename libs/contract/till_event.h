// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/common.h"
#include "contract/till_journal.h"

namespace tillhouse::contract
{

/// Acts at a till that an owner wants to know of, beside its sales.
enum class TillEventKind {
    LineVoided,
    BasketVoided,
    PriceChanged,
    DiscountGiven, ///< above the cashier's own limit
    DrawerOpened,  ///< without a sale
    AgeChecked,
    RefundWithoutServer,
    CardWithoutServer, ///< a card payment that was taken on trust
    ReceiptReprinted,
    SignedIn,
    TrainingStarted,
    TrainingEnded,
    WrongPins,     ///< somebody tried PINs that were not right
    LinkLost,      ///< `detail`: `server`, or `cards` where only whoever approves cards was lost
    LinkBack,      ///< and everything that was taken on trust has arrived
    LeaseTaken,    ///< gift card money that may be taken without asking; `detail`: the lease and when it ends
    SignOutForced, ///< somebody was signed out while sales waited to be sent
    DrawerCounted, ///< what should be there was shown after a count; `amount`: the cash that was counted
    CardSetAside,  ///< a card whose outcome is not known was left, and its sale goes on with another tender
    ChargedTwice,  ///< and the card was charged after all; `detail`: the receipt of the other payment
    SettledByHand, ///< a document that the store server refused was settled by a person; `detail`: what, note, refusal
};

/// One of them, as the till's journal holds it. `event_id` is the key.
struct TillEvent {
    std::string store_id;
    std::string till_id;
    std::string event_id;
    TillEventKind kind = TillEventKind::LineVoided;
    std::string happened_at; ///< by the till's clock
    std::optional<std::string> cashier_id;
    std::optional<std::string> approver_id; ///< who allowed it with a PIN of their own
    std::optional<std::string> order_id;
    std::optional<std::string> shift_id;
    std::optional<MoneyAmount> amount;
    std::string detail; ///< reason, product, what was there before
    std::optional<JournalMark> journal = {};

    static constexpr std::string_view kName = "TillEvent";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &TillEvent::store_id, nameText());
        visit("till_id", &TillEvent::till_id, nameText(32));
        visit("event_id", &TillEvent::event_id, uuidText());
        visit("kind", &TillEvent::kind);
        visit("happened_at", &TillEvent::happened_at, dateTimeText());
        visit("cashier_id", &TillEvent::cashier_id, text(1, 100));
        visit("approver_id", &TillEvent::approver_id, text(1, 100));
        visit("order_id", &TillEvent::order_id, uuidText());
        visit("shift_id", &TillEvent::shift_id, uuidText());
        visit("amount", &TillEvent::amount);
        visit("detail", &TillEvent::detail, text(0, 300));
        visit("journal", &TillEvent::journal);
    }
};

///
struct ListTillEventsRequest {
    std::string store_id;
    std::optional<std::string> till_id;
    std::optional<std::string> cursor;
    std::optional<std::int64_t> limit;

    static constexpr std::string_view kName = "ListTillEventsRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &ListTillEventsRequest::store_id, nameText());
        visit("till_id", &ListTillEventsRequest::till_id, nameText(32));
        visit("cursor", &ListTillEventsRequest::cursor, text(1, 300));
        visit("limit", &ListTillEventsRequest::limit, range(1, kMaxPage));
    }
};

/// Newest first.
struct TillEventPage {
    std::vector<TillEvent> events;
    std::optional<std::string> next_cursor;

    static constexpr std::string_view kName = "TillEventPage";
    template <class V>
    static void fields(V &&visit)
    {
        visit("events", &TillEventPage::events);
        visit("next_cursor", &TillEventPage::next_cursor, text(1, 300));
    }
};

} // namespace tillhouse::contract

template <>
struct tillhouse::domain::EnumNames<tillhouse::contract::TillEventKind> {
    using enum tillhouse::contract::TillEventKind;
    static constexpr std::pair<tillhouse::contract::TillEventKind, std::string_view> kValues[] = {
        {LineVoided, "line_voided"},
        {BasketVoided, "basket_voided"},
        {PriceChanged, "price_changed"},
        {DiscountGiven, "discount_given"},
        {DrawerOpened, "drawer_opened"},
        {AgeChecked, "age_checked"},
        {RefundWithoutServer, "refund_without_server"},
        {CardWithoutServer, "card_without_server"},
        {ReceiptReprinted, "receipt_reprinted"},
        {SignedIn, "signed_in"},
        {TrainingStarted, "training_started"},
        {TrainingEnded, "training_ended"},
        {WrongPins, "wrong_pins"},
        {LinkLost, "link_lost"},
        {LinkBack, "link_back"},
        {LeaseTaken, "lease_taken"},
        {SignOutForced, "sign_out_forced"},
        {DrawerCounted, "drawer_counted"},
        {CardSetAside, "card_set_aside"},
        {ChargedTwice, "charged_twice"},
        {SettledByHand, "settled_by_hand"},
    };
};
