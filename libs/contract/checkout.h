// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/common.h"
#include "contract/inventory.h"
#include "contract/promotion.h"
#include "contract/till_journal.h"
#include "domain/tender.h"
#include "domain/unit.h"

namespace tillhouse::contract
{

enum class Channel {
    Till,   ///< the goods are in the customer's hand
    Online, ///< to be handed over later: stock is strict, the price is inventory's
};

/// Money that a line of a sale puts on an account, once the sale is paid: a gift card that is sold or topped up, or
/// what a customer owes and pays off.
struct IssuedValue {
    domain::TenderKind kind = domain::TenderKind::GiftCard; ///< gift_card or on_account
    std::string account;                                    ///< the gift card's code, or the customer's id

    static constexpr std::string_view kName = "IssuedValue";
    template <class V>
    static void fields(V &&visit)
    {
        visit("kind", &IssuedValue::kind);
        visit("account", &IssuedValue::account, text(1, 64));
    }
    auto operator==(const IssuedValue &) const -> bool = default;
};

/// A line as the client sends it. From a till, name, unit price and tax are what the customer was shown; online they
/// are absent.
struct CheckoutLine {
    std::string line_id;
    std::string sku;
    std::int64_t quantity_milli = 0; ///< 0: scanned and taken off again
    std::optional<std::string> name;
    std::optional<MoneyAmount> unit_price;
    std::optional<MoneyAmount> discount; ///< off the whole line
    std::vector<TaxRate> tax_rates;
    std::vector<LinePromotion> promotions = {}; ///< the part of `discount` that promotions gave
    std::optional<std::string> note = {};
    std::optional<std::string> department = {}; ///< this and the category: as the till's promotions saw them
    std::optional<std::string> category = {};
    std::optional<IssuedValue> issue = {}; ///< the line is no goods: its total goes on that account
    std::optional<domain::Unit> unit = {}; ///< what the quantity counts, for the receipt; absent: pieces

    static constexpr std::string_view kName = "CheckoutLine";
    template <class V>
    static void fields(V &&visit)
    {
        visit("line_id", &CheckoutLine::line_id, uuidText());
        visit("sku", &CheckoutLine::sku, nameText());
        visit("quantity_milli", &CheckoutLine::quantity_milli, range(0, kMaxQuantityMilli));
        visit("name", &CheckoutLine::name, text(1, 200));
        visit("unit_price", &CheckoutLine::unit_price);
        visit("discount", &CheckoutLine::discount);
        visit("tax_rates", &CheckoutLine::tax_rates, items(0, 8));
        visit("promotions", &CheckoutLine::promotions, whereGiven(items(0, 10)));
        visit("note", &CheckoutLine::note, text(1, 200));
        visit("department", &CheckoutLine::department, text(0, 100));
        visit("category", &CheckoutLine::category, text(0, 100));
        visit("issue", &CheckoutLine::issue);
        visit("unit", &CheckoutLine::unit);
    }
};

/// Cash in another currency. What it is worth is the tender's `tendered`; change is in the store's currency.
struct ForeignCash {
    MoneyAmount given;
    std::int64_t rate_micro = 0; ///< millionths of the store's major unit for one major unit of it

    static constexpr std::string_view kName = "ForeignCash";
    template <class V>
    static void fields(V &&visit)
    {
        visit("given", &ForeignCash::given);
        visit("rate_micro", &ForeignCash::rate_micro, range(1, 1'000'000'000'000));
    }
    auto operator==(const ForeignCash &) const -> bool = default;
};

///
struct CheckoutTender {
    std::string tender_id;
    domain::TenderKind kind = domain::TenderKind::Cash;
    MoneyAmount amount;                      ///< what it pays of the order
    std::optional<MoneyAmount> tendered;     ///< cash handed over; the rest is change
    std::optional<std::string> account = {}; ///< the gift card's code, the store-credit account, or the customer's id
    std::optional<ForeignCash> foreign = {}; ///< cash only: what was handed over, if not the store's money
    /// Taken without anybody who could be asked: a card, or a gift card under a lease. The sale has happened; what
    /// turns out not to be covered is an exception, never a sale undone.
    bool on_trust = false;
    std::optional<std::string> lease_id = {}; ///< the till's, for a gift card on trust

    static constexpr std::string_view kName = "CheckoutTender";
    template <class V>
    static void fields(V &&visit)
    {
        visit("tender_id", &CheckoutTender::tender_id, uuidText());
        visit("kind", &CheckoutTender::kind);
        visit("amount", &CheckoutTender::amount);
        visit("tendered", &CheckoutTender::tendered);
        visit("account", &CheckoutTender::account, text(1, 64));
        visit("foreign", &CheckoutTender::foreign);
        visit("on_trust", &CheckoutTender::on_trust, whereGiven());
        visit("lease_id", &CheckoutTender::lease_id, uuidText());
    }
};

/// Somebody allowed what a cashier may not do alone.
struct Approval {
    std::string action; ///< e.g. `discount`, `price`, `refund`
    std::string approver_id;
    std::string approved_at; ///< by the till's clock
    std::optional<std::string> line_id = {};

    static constexpr std::string_view kName = "Approval";
    template <class V>
    static void fields(V &&visit)
    {
        visit("action", &Approval::action, nameText());
        visit("approver_id", &Approval::approver_id, text(1, 100));
        visit("approved_at", &Approval::approved_at, dateTimeText());
        visit("line_id", &Approval::line_id, uuidText());
    }
    auto operator==(const Approval &) const -> bool = default;
};

/// A basket to be paid. `order_id` is made by the client and is the key of everything that follows from it.
struct CheckoutRequest {
    std::string store_id;
    std::string order_id;
    Channel channel = Channel::Till;
    std::string location_id;
    std::optional<std::string> till_id;
    std::optional<std::string> receipt_number; ///< counted by the till
    std::string sold_at;                       ///< by the till's clock
    std::string currency;
    bool prices_include_tax = true;
    std::vector<CheckoutLine> lines;
    std::vector<CheckoutTender> tenders;
    MoneyAmount total;                           ///< what the client showed; must be what the server computes
    std::optional<MoneyAmount> rounding = {};    ///< cash rounding, signed: what is due is total + rounding
    std::optional<bool> authorize_only = {};     ///< online: the amount is held now and captured at hand-over
    std::optional<std::string> shift_id = {};    ///< whose drawer the cash goes to
    std::optional<std::string> exchange_of = {}; ///< the refund that this sale replaces goods of
    std::optional<std::string> cashier_id = {};  ///< who sold; whoever is signed in when it is sent may be another
    std::optional<JournalMark> journal = {};
    std::optional<std::string> customer_id = {};
    std::optional<std::string> customer_group = {};    ///< as the till's promotions saw it
    std::vector<std::string> coupons = {};             ///< that the customer showed
    std::optional<std::string> note = {};              ///< for the receipt
    std::optional<MoneyAmount> tip = {};               ///< for the staff: what is due is total + rounding + tip
    std::optional<std::string> tax_exempt_reason = {}; ///< why no tax is due, where the goods would bear some
    std::optional<std::string> sold_local = {}; ///< the wall clock at the till: 2026-03-01T17:30, for happy hours
    std::vector<Approval> approvals = {};

    static constexpr std::string_view kName = "CheckoutRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &CheckoutRequest::store_id, nameText());
        visit("order_id", &CheckoutRequest::order_id, uuidText());
        visit("channel", &CheckoutRequest::channel);
        visit("location_id", &CheckoutRequest::location_id, nameText());
        visit("till_id", &CheckoutRequest::till_id, nameText(32));
        visit("receipt_number", &CheckoutRequest::receipt_number, nameText(40));
        visit("sold_at", &CheckoutRequest::sold_at, dateTimeText());
        visit("currency", &CheckoutRequest::currency, currencyText());
        visit("prices_include_tax", &CheckoutRequest::prices_include_tax);
        visit("lines", &CheckoutRequest::lines, items(1, kMaxLines));
        visit("tenders", &CheckoutRequest::tenders, items(0, 20));
        visit("total", &CheckoutRequest::total);
        visit("rounding", &CheckoutRequest::rounding);
        visit("authorize_only", &CheckoutRequest::authorize_only);
        visit("shift_id", &CheckoutRequest::shift_id, uuidText());
        visit("exchange_of", &CheckoutRequest::exchange_of, uuidText());
        visit("cashier_id", &CheckoutRequest::cashier_id, text(1, 100));
        visit("journal", &CheckoutRequest::journal);
        visit("customer_id", &CheckoutRequest::customer_id, uuidText());
        visit("customer_group", &CheckoutRequest::customer_group, nameText());
        visit("coupons", &CheckoutRequest::coupons, whereGiven(items(0, 10)));
        visit("note", &CheckoutRequest::note, text(1, 300));
        visit("tip", &CheckoutRequest::tip);
        visit("tax_exempt_reason", &CheckoutRequest::tax_exempt_reason, text(1, 100));
        visit("sold_local", &CheckoutRequest::sold_local, text(16, 16));
        visit("approvals", &CheckoutRequest::approvals, whereGiven(items(0, 50)));
    }
};

/// What the gateway adds for the order service. Without a reservation (inventory was down) a till's sale is taken as it
/// is.
struct PlaceOrderRequest {
    std::string store_id;
    std::string order_id;
    CheckoutRequest checkout;
    std::optional<Reservation> reservation;

    static constexpr std::string_view kName = "PlaceOrderRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &PlaceOrderRequest::store_id, nameText());
        visit("order_id", &PlaceOrderRequest::order_id, uuidText());
        visit("checkout", &PlaceOrderRequest::checkout);
        visit("reservation", &PlaceOrderRequest::reservation);
    }
};

} // namespace tillhouse::contract

template <>
struct tillhouse::domain::EnumNames<tillhouse::contract::Channel> {
    static constexpr std::pair<tillhouse::contract::Channel, std::string_view> kValues[] = {
        {tillhouse::contract::Channel::Till, "till"},
        {tillhouse::contract::Channel::Online, "online"},
    };
};
