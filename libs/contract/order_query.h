// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"

namespace tillhouse::contract
{

///
struct GetOrderRequest {
    std::string store_id;
    std::string order_id;

    static constexpr std::string_view kName = "GetOrderRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &GetOrderRequest::store_id, nameText());
        visit("order_id", &GetOrderRequest::order_id, uuidText());
    }
};

///
struct ListOrdersRequest {
    std::string store_id;
    std::optional<std::string> query; ///< start of a receipt number or order id
    std::optional<domain::OrderState> state;
    std::optional<std::string> day; ///< by sold_at, UTC
    std::optional<std::string> till_id;
    std::optional<std::string> cursor;
    std::optional<std::int64_t> limit;

    static constexpr std::string_view kName = "ListOrdersRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &ListOrdersRequest::store_id, nameText());
        visit("query", &ListOrdersRequest::query, text(1, 64));
        visit("state", &ListOrdersRequest::state);
        visit("day", &ListOrdersRequest::day, dayText());
        visit("till_id", &ListOrdersRequest::till_id, nameText(32));
        visit("cursor", &ListOrdersRequest::cursor, text(1, 300));
        visit("limit", &ListOrdersRequest::limit, range(1, kMaxPage));
    }
};

///
struct OrderSummary {
    std::string order_id;
    std::optional<std::string> receipt_number;
    domain::OrderState state = domain::OrderState::Created;
    Channel channel = Channel::Till;
    std::optional<std::string> till_id;
    std::optional<std::string> cashier_id;
    std::string sold_at;
    MoneyAmount total;
    MoneyAmount refunded;
    std::int64_t line_count = 0;
    std::int64_t exception_count = 0;

    static constexpr std::string_view kName = "OrderSummary";
    template <class V>
    static void fields(V &&visit)
    {
        visit("order_id", &OrderSummary::order_id, uuidText());
        visit("receipt_number", &OrderSummary::receipt_number, nameText(40));
        visit("state", &OrderSummary::state);
        visit("channel", &OrderSummary::channel);
        visit("till_id", &OrderSummary::till_id, nameText(32));
        visit("cashier_id", &OrderSummary::cashier_id, text(0, 100));
        visit("sold_at", &OrderSummary::sold_at, dateTimeText());
        visit("total", &OrderSummary::total);
        visit("refunded", &OrderSummary::refunded);
        visit("line_count", &OrderSummary::line_count);
        visit("exception_count", &OrderSummary::exception_count);
    }
};

/// Newest first.
struct OrderPage {
    std::vector<OrderSummary> orders;
    std::optional<std::string> next_cursor;

    static constexpr std::string_view kName = "OrderPage";
    template <class V>
    static void fields(V &&visit)
    {
        visit("orders", &OrderPage::orders);
        visit("next_cursor", &OrderPage::next_cursor, text(1, 300));
    }
};

///
struct DaySummaryRequest {
    std::string store_id;
    std::string day;

    static constexpr std::string_view kName = "DaySummaryRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &DaySummaryRequest::store_id, nameText());
        visit("day", &DaySummaryRequest::day, dayText());
    }
};

///
struct HourFigures {
    std::int64_t hour = 0; ///< UTC
    std::int64_t orders = 0;
    std::int64_t sales_minor = 0;

    static constexpr std::string_view kName = "HourFigures";
    template <class V>
    static void fields(V &&visit)
    {
        visit("hour", &HourFigures::hour, range(0, 23));
        visit("orders", &HourFigures::orders);
        visit("sales_minor", &HourFigures::sales_minor);
    }
};

///
struct DayFigures {
    std::string day;
    std::int64_t orders = 0;
    std::int64_t lines = 0;
    std::int64_t sales_minor = 0; ///< totals paid, tax included
    std::int64_t tax_minor = 0;
    std::int64_t refunds = 0;
    std::int64_t refunded_minor = 0;

    static constexpr std::string_view kName = "DayFigures";
    template <class V>
    static void fields(V &&visit)
    {
        visit("day", &DayFigures::day, dayText());
        visit("orders", &DayFigures::orders);
        visit("lines", &DayFigures::lines);
        visit("sales_minor", &DayFigures::sales_minor);
        visit("tax_minor", &DayFigures::tax_minor);
        visit("refunds", &DayFigures::refunds);
        visit("refunded_minor", &DayFigures::refunded_minor);
    }
};

/// The console's home: a day, and the same weekday a week before.
struct DaySummary {
    std::string store_id;
    std::string currency;
    DayFigures today;
    DayFigures week_before;
    std::vector<HourFigures> hours;
    std::int64_t unknown_payments = 0; ///< orders that await an outcome now
    std::int64_t exceptions = 0;       ///< orders of the day with something to look at

    static constexpr std::string_view kName = "DaySummary";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &DaySummary::store_id, nameText());
        visit("currency", &DaySummary::currency, currencyText());
        visit("today", &DaySummary::today);
        visit("week_before", &DaySummary::week_before);
        visit("hours", &DaySummary::hours, items(0, 24));
        visit("unknown_payments", &DaySummary::unknown_payments);
        visit("exceptions", &DaySummary::exceptions);
    }
};

} // namespace tillhouse::contract
