// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/common.h"

namespace tillhouse::contract
{

enum class OrderEventType {
    OrderPaid,
    OrderCancelled,
    OrderRefunded,
    Unknown, ///< of a newer sender: never written, only told in the list of dead letters
};

struct OrderEventLine {
    std::string line_id;
    std::string sku;
    std::int64_t quantity_milli = 0;
    bool restock = true; ///< a refund: back on the shelf, or written off

    static constexpr std::string_view kName = "OrderEventLine";
    template <class V>
    static void fields(V &&visit)
    {
        visit("line_id", &OrderEventLine::line_id, uuidText());
        visit("sku", &OrderEventLine::sku, nameText());
        visit("quantity_milli", &OrderEventLine::quantity_milli, range(0, kMaxQuantityMilli));
        visit("restock", &OrderEventLine::restock);
    }
};

/// What happened to an order, as inventory needs to know it. Positions grow without gaps; each takes effect once.
struct OrderEvent {
    std::int64_t position = 0;
    std::string event_id;
    OrderEventType type = OrderEventType::OrderPaid;
    std::string store_id;
    std::string order_id;
    std::string location_id;
    std::string occurred_at;
    std::vector<OrderEventLine> lines;

    static constexpr std::string_view kName = "OrderEvent";
    template <class V>
    static void fields(V &&visit)
    {
        visit("position", &OrderEvent::position, range(1, 1'000'000'000'000));
        visit("event_id", &OrderEvent::event_id, uuidText());
        visit("type", &OrderEvent::type);
        visit("store_id", &OrderEvent::store_id, nameText());
        visit("order_id", &OrderEvent::order_id, uuidText());
        visit("location_id", &OrderEvent::location_id, nameText());
        visit("occurred_at", &OrderEvent::occurred_at, dateTimeText());
        visit("lines", &OrderEvent::lines, items(0, kMaxLines));
    }
};

///
struct ReadEventsRequest {
    std::int64_t after = 0;
    std::optional<std::int64_t> limit;

    static constexpr std::string_view kName = "ReadEventsRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("after", &ReadEventsRequest::after, range(0, 1'000'000'000'000));
        visit("limit", &ReadEventsRequest::limit, range(1, 500));
    }
};

///
struct OrderEventPage {
    std::vector<OrderEvent> events;
    std::int64_t last_position = 0; ///< the newest there is, so that the lag can be told

    static constexpr std::string_view kName = "OrderEventPage";
    template <class V>
    static void fields(V &&visit)
    {
        visit("events", &OrderEventPage::events, items(0, 500));
        visit("last_position", &OrderEventPage::last_position);
    }
};

} // namespace tillhouse::contract

template <>
struct tillhouse::domain::EnumNames<tillhouse::contract::OrderEventType> {
    static constexpr std::pair<tillhouse::contract::OrderEventType, std::string_view> kValues[] = {
        {tillhouse::contract::OrderEventType::OrderPaid, "order_paid"},
        {tillhouse::contract::OrderEventType::OrderCancelled, "order_cancelled"},
        {tillhouse::contract::OrderEventType::OrderRefunded, "order_refunded"},
        {tillhouse::contract::OrderEventType::Unknown, "unknown"},
    };
};
