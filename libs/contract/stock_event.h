// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/common.h"

namespace tillhouse::contract
{

enum class StockEventKind { BackorderFilled };

/// What happened to an order's goods, as the order service needs to know it. Positions grow without gaps; each takes
/// effect once.
struct StockEvent {
    std::int64_t position = 0;
    std::string event_id;
    StockEventKind kind = StockEventKind::BackorderFilled;
    std::string store_id;
    std::string order_id;
    std::string occurred_at;

    static constexpr std::string_view kName = "StockEvent";
    template <class V>
    static void fields(V &&visit)
    {
        visit("position", &StockEvent::position, range(1, 1'000'000'000'000));
        visit("event_id", &StockEvent::event_id, uuidText());
        visit("kind", &StockEvent::kind);
        visit("store_id", &StockEvent::store_id, nameText());
        visit("order_id", &StockEvent::order_id, uuidText());
        visit("occurred_at", &StockEvent::occurred_at, dateTimeText());
    }
};

///
struct ReadStockEventsRequest {
    std::int64_t after = 0;
    std::optional<std::int64_t> limit;

    static constexpr std::string_view kName = "ReadStockEventsRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("after", &ReadStockEventsRequest::after, range(0, 1'000'000'000'000));
        visit("limit", &ReadStockEventsRequest::limit, range(1, 500));
    }
};

///
struct StockEventPage {
    std::vector<StockEvent> events;
    std::int64_t last_position = 0; ///< the newest there is, so that the lag can be told

    static constexpr std::string_view kName = "StockEventPage";
    template <class V>
    static void fields(V &&visit)
    {
        visit("events", &StockEventPage::events, items(0, 500));
        visit("last_position", &StockEventPage::last_position);
    }
};

/// In order, from the position after the last one that was applied.
struct ApplyStockEventsRequest {
    std::vector<StockEvent> events;

    static constexpr std::string_view kName = "ApplyStockEventsRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("events", &ApplyStockEventsRequest::events, items(1, 500));
    }
};

} // namespace tillhouse::contract

template <>
struct tillhouse::domain::EnumNames<tillhouse::contract::StockEventKind> {
    static constexpr std::pair<tillhouse::contract::StockEventKind, std::string_view> kValues[] = {
        {tillhouse::contract::StockEventKind::BackorderFilled, "backorder_filled"},
    };
};
