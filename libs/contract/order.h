// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/checkout.h"
#include "contract/common.h"
#include "domain/order_state.h"
#include "domain/payment_state.h"
#include "domain/tender.h"
#include "domain/unit.h"

namespace tillhouse::contract
{

///
struct LineTax {
    std::string name;
    std::int64_t rate_ppm = 0;
    std::int64_t base_minor = 0;
    std::int64_t amount_minor = 0;

    static constexpr std::string_view kName = "LineTax";
    template <class V>
    static void fields(V &&visit)
    {
        visit("name", &LineTax::name, text(1, 60));
        visit("rate_ppm", &LineTax::rate_ppm);
        visit("base_minor", &LineTax::base_minor);
        visit("amount_minor", &LineTax::amount_minor);
    }
};

///
struct OrderLine {
    std::string line_id;
    std::string sku;
    std::string name;
    std::int64_t quantity_milli = 0;
    MoneyAmount unit_price;
    MoneyAmount gross; ///< quantity x unit price
    MoneyAmount discount;
    MoneyAmount net; ///< without tax
    MoneyAmount tax;
    MoneyAmount total; ///< what the customer pays
    std::vector<LineTax> taxes;
    std::int64_t refunded_quantity_milli = 0;
    MoneyAmount refunded;
    std::int64_t fulfilled_milli = 0;           ///< handed over; a till's sale is in the customer's hand at once
    std::int64_t backordered_milli = 0;         ///< still to come in
    std::vector<LinePromotion> promotions = {}; ///< the part of `discount` that promotions gave
    std::optional<std::string> note = {};
    std::optional<IssuedValue> issue = {}; ///< no goods: the line's total went on that account
    std::optional<domain::Unit> unit = {}; ///< what the quantity counts; absent: pieces

    static constexpr std::string_view kName = "OrderLine";
    template <class V>
    static void fields(V &&visit)
    {
        visit("line_id", &OrderLine::line_id, uuidText());
        visit("sku", &OrderLine::sku, nameText());
        visit("name", &OrderLine::name, text(0, 200));
        visit("quantity_milli", &OrderLine::quantity_milli);
        visit("unit_price", &OrderLine::unit_price);
        visit("gross", &OrderLine::gross);
        visit("discount", &OrderLine::discount);
        visit("net", &OrderLine::net);
        visit("tax", &OrderLine::tax);
        visit("total", &OrderLine::total);
        visit("taxes", &OrderLine::taxes, items(0, 8));
        visit("refunded_quantity_milli", &OrderLine::refunded_quantity_milli);
        visit("refunded", &OrderLine::refunded);
        visit("fulfilled_milli", &OrderLine::fulfilled_milli, orDefault(range(0, kMaxQuantityMilli)));
        visit("backordered_milli", &OrderLine::backordered_milli, orDefault(range(0, kMaxQuantityMilli)));
        visit("promotions", &OrderLine::promotions, orDefault(items(0, 10)));
        visit("note", &OrderLine::note, text(1, 200));
        visit("issue", &OrderLine::issue);
        visit("unit", &OrderLine::unit);
    }
};

///
struct OrderTender {
    std::string tender_id;
    domain::TenderKind kind = domain::TenderKind::Cash;
    MoneyAmount amount;
    std::optional<MoneyAmount> tendered;
    std::optional<MoneyAmount> change;
    domain::PaymentState state = domain::PaymentState::Created;
    std::optional<std::string> reference;
    std::optional<std::string> reason;
    std::optional<std::string> account = {};
    std::optional<ForeignCash> foreign = {};
    bool on_trust = false;
    std::optional<std::string> lease_id = {};

    static constexpr std::string_view kName = "OrderTender";
    template <class V>
    static void fields(V &&visit)
    {
        visit("tender_id", &OrderTender::tender_id, uuidText());
        visit("kind", &OrderTender::kind);
        visit("amount", &OrderTender::amount);
        visit("tendered", &OrderTender::tendered);
        visit("change", &OrderTender::change);
        visit("state", &OrderTender::state);
        visit("reference", &OrderTender::reference, text(0, 100));
        visit("reason", &OrderTender::reason, text(0, 200));
        visit("account", &OrderTender::account, text(1, 64));
        visit("foreign", &OrderTender::foreign);
        visit("on_trust", &OrderTender::on_trust, orDefault());
        visit("lease_id", &OrderTender::lease_id, uuidText());
    }
};

///
struct RefundLine {
    std::string line_id;
    std::int64_t quantity_milli = 0;
    bool restock = true; ///< back on the shelf, or written off

    static constexpr std::string_view kName = "RefundLine";
    template <class V>
    static void fields(V &&visit)
    {
        visit("line_id", &RefundLine::line_id, uuidText());
        visit("quantity_milli", &RefundLine::quantity_milli, range(1, kMaxQuantityMilli));
        visit("restock", &RefundLine::restock);
    }
};

/// What of a refund goes back by one kind of tender: cash rounding included.
struct RefundTender {
    domain::TenderKind tender_kind = domain::TenderKind::Cash;
    MoneyAmount amount;

    static constexpr std::string_view kName = "RefundTender";
    template <class V>
    static void fields(V &&visit)
    {
        visit("tender_kind", &RefundTender::tender_kind);
        visit("amount", &RefundTender::amount);
    }
    auto operator==(const RefundTender &) const -> bool = default;
};

///
struct OrderRefund {
    std::string refund_id;
    std::string created_at;
    std::string reason;
    std::optional<std::string> actor;
    MoneyAmount total;
    domain::PaymentState state = domain::PaymentState::Created;
    std::vector<RefundLine> lines;
    std::optional<MoneyAmount> rounding = {};  ///< cash rounding given back: paid out is total + rounding
    std::optional<domain::TenderKind> to = {}; ///< absent: the original tenders
    std::optional<std::string> account = {};
    std::optional<std::string> exchanged_for = {}; ///< the sale that replaced the goods
    std::vector<RefundTender> tenders = {};

    static constexpr std::string_view kName = "OrderRefund";
    template <class V>
    static void fields(V &&visit)
    {
        visit("refund_id", &OrderRefund::refund_id, uuidText());
        visit("created_at", &OrderRefund::created_at, dateTimeText());
        visit("reason", &OrderRefund::reason, text(1, 200));
        visit("actor", &OrderRefund::actor, text(0, 100));
        visit("total", &OrderRefund::total);
        visit("state", &OrderRefund::state);
        visit("lines", &OrderRefund::lines, items(0, kMaxLines));
        visit("rounding", &OrderRefund::rounding);
        visit("to", &OrderRefund::to);
        visit("account", &OrderRefund::account, text(1, 64));
        visit("exchanged_for", &OrderRefund::exchanged_for, uuidText());
        visit("tenders", &OrderRefund::tenders, whereGiven(items(0, 20)));
    }
};

///
struct FulfilLine {
    std::string line_id;
    std::int64_t quantity_milli = 0;

    static constexpr std::string_view kName = "FulfilLine";
    template <class V>
    static void fields(V &&visit)
    {
        visit("line_id", &FulfilLine::line_id, uuidText());
        visit("quantity_milli", &FulfilLine::quantity_milli, range(1, kMaxQuantityMilli));
    }
};

/// Goods that were handed over or sent.
struct OrderFulfilment {
    std::string fulfilment_id;
    std::string created_at;
    std::optional<std::string> actor;
    std::vector<FulfilLine> lines;

    static constexpr std::string_view kName = "OrderFulfilment";
    template <class V>
    static void fields(V &&visit)
    {
        visit("fulfilment_id", &OrderFulfilment::fulfilment_id, uuidText());
        visit("created_at", &OrderFulfilment::created_at, dateTimeText());
        visit("actor", &OrderFulfilment::actor, text(0, 100));
        visit("lines", &OrderFulfilment::lines, items(1, kMaxLines));
    }
};

///
struct OrderHistoryEntry {
    std::string at;
    domain::OrderState state = domain::OrderState::Created;
    std::string note;
    std::optional<std::string> actor;

    static constexpr std::string_view kName = "OrderHistoryEntry";
    template <class V>
    static void fields(V &&visit)
    {
        visit("at", &OrderHistoryEntry::at, dateTimeText());
        visit("state", &OrderHistoryEntry::state);
        visit("note", &OrderHistoryEntry::note, text(0, 300));
        visit("actor", &OrderHistoryEntry::actor, text(0, 100));
    }
};

/// Something a person should look at: a price that differed, stock that was short, a product nobody knows.
struct OrderException {
    std::string code;
    std::optional<std::string> line_id;
    std::string detail;

    static constexpr std::string_view kName = "OrderException";
    template <class V>
    static void fields(V &&visit)
    {
        visit("code", &OrderException::code, nameText());
        visit("line_id", &OrderException::line_id, uuidText());
        visit("detail", &OrderException::detail, text(0, 300));
    }
};

///
struct Order {
    std::string store_id;
    std::string order_id;
    Channel channel = Channel::Till;
    domain::OrderState state = domain::OrderState::Created;
    std::string location_id;
    std::optional<std::string> till_id;
    std::optional<std::string> cashier_id;
    std::optional<std::string> receipt_number;
    std::string sold_at;
    std::string created_at;
    std::string updated_at;
    bool prices_include_tax = false;
    MoneyAmount gross;
    MoneyAmount discount;
    MoneyAmount net;
    MoneyAmount tax;
    MoneyAmount total;
    MoneyAmount paid;
    MoneyAmount refunded;
    std::vector<OrderLine> lines;
    std::vector<OrderTender> tenders;
    std::vector<OrderRefund> refunds;
    std::vector<OrderHistoryEntry> history;
    std::vector<OrderException> exceptions;
    std::optional<MoneyAmount> rounding = {}; ///< cash rounding: what is due is total + rounding
    std::optional<std::string> shift_id = {};
    std::optional<std::string> exchange_of = {}; ///< the refund whose goods this sale replaces
    std::vector<OrderFulfilment> fulfilments = {};
    std::optional<std::string> customer_id = {};
    std::vector<std::string> coupons = {};
    std::optional<std::string> note = {};
    std::optional<MoneyAmount> tip = {}; ///< what is due is total + rounding + tip
    std::optional<std::string> tax_exempt_reason = {};
    std::vector<Approval> approvals = {};
    std::int64_t points_earned = 0;
    std::optional<std::string> pickup_code = {}; ///< ordered at a self-service till: what its customer was told

    static constexpr std::string_view kName = "Order";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &Order::store_id, nameText());
        visit("order_id", &Order::order_id, uuidText());
        visit("channel", &Order::channel);
        visit("state", &Order::state);
        visit("location_id", &Order::location_id, nameText());
        visit("till_id", &Order::till_id, nameText(32));
        visit("cashier_id", &Order::cashier_id, text(0, 100));
        visit("receipt_number", &Order::receipt_number, nameText(40));
        visit("sold_at", &Order::sold_at, dateTimeText());
        visit("created_at", &Order::created_at, dateTimeText());
        visit("updated_at", &Order::updated_at, dateTimeText());
        visit("prices_include_tax", &Order::prices_include_tax);
        visit("gross", &Order::gross);
        visit("discount", &Order::discount);
        visit("net", &Order::net);
        visit("tax", &Order::tax);
        visit("total", &Order::total);
        visit("paid", &Order::paid);
        visit("refunded", &Order::refunded);
        visit("lines", &Order::lines, items(0, kMaxLines));
        visit("tenders", &Order::tenders, items(0, 20));
        visit("refunds", &Order::refunds, items(0, 1000));
        visit("history", &Order::history, items(0, 1000));
        visit("exceptions", &Order::exceptions, items(0, 1000));
        visit("rounding", &Order::rounding);
        visit("shift_id", &Order::shift_id, uuidText());
        visit("exchange_of", &Order::exchange_of, uuidText());
        visit("fulfilments", &Order::fulfilments, orDefault(items(0, 1000)));
        visit("customer_id", &Order::customer_id, uuidText());
        visit("coupons", &Order::coupons, orDefault(items(0, 10)));
        visit("note", &Order::note, text(1, 300));
        visit("tip", &Order::tip);
        visit("tax_exempt_reason", &Order::tax_exempt_reason, text(1, 100));
        visit("approvals", &Order::approvals, orDefault(items(0, 50)));
        visit("points_earned", &Order::points_earned, orDefault(range(0, kMaxAmountMinor)));
        visit("pickup_code", &Order::pickup_code, text(6, 6));
    }
};

/// Gives lines back, at most what is left of each. `refund_id` is the key.
struct RefundRequest {
    std::string store_id;
    std::string order_id;
    std::string refund_id;
    std::string reason;
    std::vector<RefundLine> lines;
    std::optional<domain::TenderKind> to = {}; ///< absent: the money goes back to where it came from
    std::optional<std::string> account = {};   ///< the store-credit account, where that is `to`
    /// How much of it goes to `to`, at most what is given back; the rest goes where it came from. Absent: all of it.
    std::optional<MoneyAmount> to_amount = {};
    std::optional<std::string> shift_id = {}; ///< whose drawer the cash leaves
    std::optional<JournalMark> journal = {};
    std::optional<std::string> cashier_id =
        {}; ///< who gave it back; whoever is signed in when it is sent may be another
    std::optional<std::string> refunded_at = {}; ///< by the till's clock
    std::vector<Approval> approvals = {};
    /// Cash that was given back before anybody could be asked. The refund has happened: it is never refused, and what
    /// the order did not have left any more is an exception.
    std::optional<MoneyAmount> paid_out = {};

    static constexpr std::string_view kName = "RefundRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &RefundRequest::store_id, nameText());
        visit("order_id", &RefundRequest::order_id, uuidText());
        visit("refund_id", &RefundRequest::refund_id, uuidText());
        visit("reason", &RefundRequest::reason, text(1, 200));
        visit("lines", &RefundRequest::lines, items(1, kMaxLines));
        visit("to", &RefundRequest::to);
        visit("account", &RefundRequest::account, text(1, 64));
        visit("to_amount", &RefundRequest::to_amount);
        visit("shift_id", &RefundRequest::shift_id, uuidText());
        visit("journal", &RefundRequest::journal);
        visit("cashier_id", &RefundRequest::cashier_id, text(1, 100));
        visit("refunded_at", &RefundRequest::refunded_at, dateTimeText());
        visit("approvals", &RefundRequest::approvals, whereGiven(items(0, 50)));
        visit("paid_out", &RefundRequest::paid_out);
    }
};

} // namespace tillhouse::contract
