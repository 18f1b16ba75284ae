// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "contract/order_event.h"
#include "contract/promotion.h"
#include "domain/stock.h"

namespace tillhouse::contract
{

///
struct ListStockRequest {
    std::string store_id;
    std::optional<std::string> location_id;
    std::optional<std::string> query; ///< start of name, SKU or barcode
    std::optional<std::string> cursor;
    std::optional<std::int64_t> limit;

    static constexpr std::string_view kName = "ListStockRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &ListStockRequest::store_id, nameText());
        visit("location_id", &ListStockRequest::location_id, nameText());
        visit("query", &ListStockRequest::query, text(1, 100));
        visit("cursor", &ListStockRequest::cursor, text(1, 300));
        visit("limit", &ListStockRequest::limit, range(1, kMaxPage));
    }
};

/// Quantities in thousandths of a unit. Available to promise = on hand - allocated.
struct StockLevel {
    std::string sku;
    std::string name;
    std::string location_id;
    std::int64_t on_hand_milli = 0;
    std::int64_t allocated_milli = 0;
    std::int64_t available_milli = 0;

    static constexpr std::string_view kName = "StockLevel";
    template <class V>
    static void fields(V &&visit)
    {
        visit("sku", &StockLevel::sku, nameText());
        visit("name", &StockLevel::name, text(0, 200));
        visit("location_id", &StockLevel::location_id, nameText());
        visit("on_hand_milli", &StockLevel::on_hand_milli);
        visit("allocated_milli", &StockLevel::allocated_milli);
        visit("available_milli", &StockLevel::available_milli);
    }
};

///
struct StockPage {
    std::vector<StockLevel> levels;
    std::optional<std::string> next_cursor;

    static constexpr std::string_view kName = "StockPage";
    template <class V>
    static void fields(V &&visit)
    {
        visit("levels", &StockPage::levels);
        visit("next_cursor", &StockPage::next_cursor, text(1, 300));
    }
};

///
struct ListMovementsRequest {
    std::string store_id;
    std::optional<std::string> sku;
    std::optional<std::string> location_id;
    std::optional<std::string> cursor;
    std::optional<std::int64_t> limit;

    static constexpr std::string_view kName = "ListMovementsRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &ListMovementsRequest::store_id, nameText());
        visit("sku", &ListMovementsRequest::sku, nameText());
        visit("location_id", &ListMovementsRequest::location_id, nameText());
        visit("cursor", &ListMovementsRequest::cursor, text(1, 300));
        visit("limit", &ListMovementsRequest::limit, range(1, kMaxPage));
    }
};

/// One line of the stock ledger, newest first.
struct StockMovement {
    std::string movement_id;
    std::string sku;
    std::string location_id;
    domain::MovementKind kind = domain::MovementKind::Receipt;
    std::int64_t quantity_milli = 0; ///< signed
    std::int64_t on_hand_after_milli = 0;
    std::string reason;
    std::optional<std::string> order_id;
    std::optional<std::string> actor;
    std::string recorded_at;

    static constexpr std::string_view kName = "StockMovement";
    template <class V>
    static void fields(V &&visit)
    {
        visit("movement_id", &StockMovement::movement_id, text(1, 100));
        visit("sku", &StockMovement::sku, nameText());
        visit("location_id", &StockMovement::location_id, nameText());
        visit("kind", &StockMovement::kind);
        visit("quantity_milli", &StockMovement::quantity_milli);
        visit("on_hand_after_milli", &StockMovement::on_hand_after_milli);
        visit("reason", &StockMovement::reason, text(0, 200));
        visit("order_id", &StockMovement::order_id, uuidText());
        visit("actor", &StockMovement::actor, text(0, 100));
        visit("recorded_at", &StockMovement::recorded_at, dateTimeText());
    }
};

///
struct MovementPage {
    std::vector<StockMovement> movements;
    std::optional<std::string> next_cursor;

    static constexpr std::string_view kName = "MovementPage";
    template <class V>
    static void fields(V &&visit)
    {
        visit("movements", &MovementPage::movements);
        visit("next_cursor", &MovementPage::next_cursor, text(1, 300));
    }
};

///
struct AdjustmentLine {
    std::string sku;
    std::int64_t quantity_milli = 0; ///< a change; for a count the counted quantity

    static constexpr std::string_view kName = "AdjustmentLine";
    template <class V>
    static void fields(V &&visit)
    {
        visit("sku", &AdjustmentLine::sku, nameText());
        visit("quantity_milli", &AdjustmentLine::quantity_milli, range(-kMaxQuantityMilli, kMaxQuantityMilli));
    }
};

/// Stock that came, went or was counted, with the reason. All lines or none.
struct AdjustStockRequest {
    std::string store_id;
    std::string adjustment_id;
    std::string location_id;
    domain::MovementKind kind = domain::MovementKind::Adjustment; ///< receipt, adjustment or count_correction
    std::string reason;
    std::vector<AdjustmentLine> lines;

    static constexpr std::string_view kName = "AdjustStockRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &AdjustStockRequest::store_id, nameText());
        visit("adjustment_id", &AdjustStockRequest::adjustment_id, uuidText());
        visit("location_id", &AdjustStockRequest::location_id, nameText());
        visit("kind", &AdjustStockRequest::kind);
        visit("reason", &AdjustStockRequest::reason, text(1, 200));
        visit("lines", &AdjustStockRequest::lines, items(1, 5000));
    }
};

///
struct AdjustmentResult {
    std::string adjustment_id;
    std::int64_t lines = 0;

    static constexpr std::string_view kName = "AdjustmentResult";
    template <class V>
    static void fields(V &&visit)
    {
        visit("adjustment_id", &AdjustmentResult::adjustment_id, uuidText());
        visit("lines", &AdjustmentResult::lines);
    }
};

///
struct ReservationLine {
    std::string line_id;
    std::string sku;
    std::int64_t quantity_milli = 0;

    static constexpr std::string_view kName = "ReservationLine";
    template <class V>
    static void fields(V &&visit)
    {
        visit("line_id", &ReservationLine::line_id, uuidText());
        visit("sku", &ReservationLine::sku, nameText());
        visit("quantity_milli", &ReservationLine::quantity_milli, range(0, kMaxQuantityMilli));
    }
};

/// The order's id is the reservation's id. A repeat gets the first answer.
struct ReserveRequest {
    std::string store_id;
    std::string order_id;
    std::string location_id;
    domain::ReservationPolicy policy = domain::ReservationPolicy::Strict;
    std::int64_t expires_in_s = 0;
    std::vector<ReservationLine> lines;

    static constexpr std::string_view kName = "ReserveRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &ReserveRequest::store_id, nameText());
        visit("order_id", &ReserveRequest::order_id, uuidText());
        visit("location_id", &ReserveRequest::location_id, nameText());
        visit("policy", &ReserveRequest::policy);
        visit("expires_in_s", &ReserveRequest::expires_in_s, range(1, 7 * 86400));
        visit("lines", &ReserveRequest::lines, items(1, kMaxLines));
    }
};

/// What inventory knows of a line at this moment: the authority on name, price and tax.
struct LineSnapshot {
    std::string line_id;
    std::string sku;
    bool known = false;          ///< false: no such product; only with the till policy
    bool short_of_stock = false; ///< less than asked for was available; only with the till policy
    std::string name;
    MoneyAmount price;
    std::string tax_category;
    std::vector<TaxRate> tax_rates;
    std::int64_t backordered_milli = 0; ///< of the quantity, what is promised from stock still to come
    std::string department = {};
    std::string category = {};
    domain::Unit unit = domain::Unit::Piece;
    std::int64_t minimum_age = 0; ///< of whoever buys it, in years; 0: anybody

    static constexpr std::string_view kName = "LineSnapshot";
    template <class V>
    static void fields(V &&visit)
    {
        visit("line_id", &LineSnapshot::line_id, uuidText());
        visit("sku", &LineSnapshot::sku, nameText());
        visit("known", &LineSnapshot::known);
        visit("short_of_stock", &LineSnapshot::short_of_stock);
        visit("name", &LineSnapshot::name, text(0, 200));
        visit("price", &LineSnapshot::price);
        visit("tax_category", &LineSnapshot::tax_category, text(0, 64));
        visit("tax_rates", &LineSnapshot::tax_rates, items(0, 8));
        visit("backordered_milli", &LineSnapshot::backordered_milli, orDefault(range(0, kMaxQuantityMilli)));
        visit("department", &LineSnapshot::department, orDefault(text(0, 100)));
        visit("category", &LineSnapshot::category, orDefault(text(0, 100)));
        visit("unit", &LineSnapshot::unit, whereGiven());
        visit("minimum_age", &LineSnapshot::minimum_age, whereGiven(range(0, 120)));
    }
};

///
struct Reservation {
    std::string store_id;
    std::string order_id;
    domain::ReservationState state = domain::ReservationState::Held;
    std::string expires_at;
    std::string currency;
    bool prices_include_tax = false;
    std::vector<LineSnapshot> lines;
    std::optional<std::int64_t> cash_rounding_minor = {}; ///< the store's step; absent: not told
    std::vector<Promotion> promotions = {};               ///< active ones that could be for its lines
    std::optional<LoyaltyPolicy> loyalty = {};            ///< the store's scheme; absent: not told

    static constexpr std::string_view kName = "Reservation";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &Reservation::store_id, nameText());
        visit("order_id", &Reservation::order_id, uuidText());
        visit("state", &Reservation::state);
        visit("expires_at", &Reservation::expires_at, dateTimeText());
        visit("currency", &Reservation::currency, currencyText());
        visit("prices_include_tax", &Reservation::prices_include_tax);
        visit("lines", &Reservation::lines, items(0, kMaxLines));
        visit("cash_rounding_minor", &Reservation::cash_rounding_minor, range(0, 10'000));
        visit("promotions", &Reservation::promotions, orDefault(items(0, kMaxPromotions)));
        visit("loyalty", &Reservation::loyalty);
    }
};

///
struct ReleaseRequest {
    std::string store_id;
    std::string order_id;
    std::optional<bool> if_asked_once = {}; ///< not if another attempt of the order has asked for the goods

    static constexpr std::string_view kName = "ReleaseRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &ReleaseRequest::store_id, nameText());
        visit("order_id", &ReleaseRequest::order_id, uuidText());
        visit("if_asked_once", &ReleaseRequest::if_asked_once);
    }
};

/// Makes sure that an order's goods are still promised to it for so long before its money is taken.
struct RenewRequest {
    std::string store_id;
    std::string order_id;
    std::int64_t expires_in_s = 0; ///< from now; a reservation that runs longer keeps its time

    static constexpr std::string_view kName = "RenewRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &RenewRequest::store_id, nameText());
        visit("order_id", &RenewRequest::order_id, uuidText());
        visit("expires_in_s", &RenewRequest::expires_in_s, range(1, 7 * 86400));
    }
};

///
struct EventPosition {
    std::int64_t position = 0; ///< the last event applied, 0 before the first

    static constexpr std::string_view kName = "EventPosition";
    template <class V>
    static void fields(V &&visit)
    {
        visit("position", &EventPosition::position);
    }
};

///
struct ApplyEventsRequest {
    std::vector<OrderEvent> events;

    static constexpr std::string_view kName = "ApplyEventsRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("events", &ApplyEventsRequest::events, items(1, 500));
    }
};

/// An order event that could not be applied, or that follows one of the same order that could not.
struct DeadLetter {
    std::string store_id;
    std::string event_id;
    std::int64_t position = 0; ///< in the stream of order events
    OrderEventType type = OrderEventType::OrderPaid;
    std::string order_id;
    std::string reason; ///< why it was not applied
    std::int64_t attempts = 0;
    std::string occurred_at;
    std::string recorded_at;

    static constexpr std::string_view kName = "DeadLetter";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &DeadLetter::store_id, nameText());
        visit("event_id", &DeadLetter::event_id, uuidText());
        visit("position", &DeadLetter::position, range(1, 1'000'000'000'000));
        visit("type", &DeadLetter::type);
        visit("order_id", &DeadLetter::order_id, uuidText());
        visit("reason", &DeadLetter::reason, text(0, 500));
        visit("attempts", &DeadLetter::attempts, range(0, 1'000'000'000));
        visit("occurred_at", &DeadLetter::occurred_at, dateTimeText());
        visit("recorded_at", &DeadLetter::recorded_at, dateTimeText());
    }
};

/// Oldest first.
struct DeadLetterList {
    std::vector<DeadLetter> dead_letters;
    std::int64_t total = 0; ///< of the store; at most 500 are listed

    static constexpr std::string_view kName = "DeadLetterList";
    template <class V>
    static void fields(V &&visit)
    {
        visit("dead_letters", &DeadLetterList::dead_letters, items(0, 500));
        visit("total", &DeadLetterList::total);
    }
};

/// Tries an event again. It and those after it of the same order are applied in their order, as far as that goes.
struct RetryDeadLetterRequest {
    std::string store_id;
    std::string event_id;

    static constexpr std::string_view kName = "RetryDeadLetterRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &RetryDeadLetterRequest::store_id, nameText());
        visit("event_id", &RetryDeadLetterRequest::event_id, uuidText());
    }
};

///
struct DeadLetterRetry {
    std::string event_id;
    bool applied = false;
    std::int64_t applied_count = 0;    ///< events of the order that took effect now
    std::optional<std::string> reason; ///< why not

    static constexpr std::string_view kName = "DeadLetterRetry";
    template <class V>
    static void fields(V &&visit)
    {
        visit("event_id", &DeadLetterRetry::event_id, uuidText());
        visit("applied", &DeadLetterRetry::applied);
        visit("applied_count", &DeadLetterRetry::applied_count);
        visit("reason", &DeadLetterRetry::reason, text(0, 500));
    }
};

enum class StockEventKind {
    BackorderFilled,    ///< everything that the order was still owed is in stock and promised to it
    ReservationExpired, ///< a strict reservation ended unpaid: the order must not be captured any more
    Backordered,        ///< a paid order is owed goods that were there when they were promised
};

/// What happened to stock, as the order service needs to know it. Positions grow without gaps.
template <class Kind>
struct StockEventOf {
    std::int64_t position = 0;
    std::string event_id;
    Kind kind{};
    std::string store_id;
    std::string order_id;
    std::string occurred_at;

    static constexpr std::string_view kName = "StockEvent";
    template <class V>
    static void fields(V &&visit)
    {
        visit("position", &StockEventOf::position, range(1, 1'000'000'000'000));
        visit("event_id", &StockEventOf::event_id, uuidText());
        visit("kind", &StockEventOf::kind);
        visit("store_id", &StockEventOf::store_id, nameText());
        visit("order_id", &StockEventOf::order_id, uuidText());
        visit("occurred_at", &StockEventOf::occurred_at, dateTimeText());
    }
};
using StockEvent = StockEventOf<StockEventKind>;

/// The answer to `stock_events.read`, which takes a ReadEventsRequest.
template <class Kind>
struct StockEventPageOf {
    std::vector<StockEventOf<Kind>> events;
    std::int64_t last_position = 0; ///< the newest there is

    static constexpr std::string_view kName = "StockEventPage";
    template <class V>
    static void fields(V &&visit)
    {
        visit("events", &StockEventPageOf::events, items(0, 500));
        visit("last_position", &StockEventPageOf::last_position);
    }
};
using StockEventPage = StockEventPageOf<StockEventKind>;

/// For the order service: `stock_events.apply` POST `/stock-events` takes this and answers an EventPosition, as
/// `stock_events.position` GET `/stock-events/position` does. Events applied before are passed over, a gap is a
/// Conflict.
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
        {tillhouse::contract::StockEventKind::ReservationExpired, "reservation_expired"},
        {tillhouse::contract::StockEventKind::Backordered, "backordered"},
    };
};
