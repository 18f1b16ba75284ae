// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"
#include "domain/order_state.h"
#include "domain/payment_state.h"

/// What a customer at a self-service till says and is told. Whoever stands there is nobody in particular: a visit is a
/// subject without a name, and a request has no field for a price, a discount, a customer, an account or another till.
/// What the store alone decides can't be asked for.
namespace tillhouse::contract
{

/// Begins a visit at a till that was enrolled for self-service, or goes on with one. The till proves itself with its
/// secret; `visit_token` is what an earlier answer of the same visit called `refresh_token`.
struct SelfServiceSessionRequest {
    std::string store_id;
    std::string till_id;
    std::string till_secret;
    std::optional<std::string> visit_token = {};

    static constexpr std::string_view kName = "SelfServiceSessionRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &SelfServiceSessionRequest::store_id, nameText());
        visit("till_id", &SelfServiceSessionRequest::till_id, nameText(32));
        visit("till_secret", &SelfServiceSessionRequest::till_secret, text(1, 200));
        visit("visit_token", &SelfServiceSessionRequest::visit_token, text(1, 200));
    }
};

/// Somebody of the staff wants the self-service program to end. Nobody is signed in by it: the answer is yes or no.
struct SelfServiceExitRequest {
    std::string store_id;
    std::string till_id;
    std::string till_secret;
    std::string user_name;
    std::string pin;

    static constexpr std::string_view kName = "SelfServiceExitRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &SelfServiceExitRequest::store_id, nameText());
        visit("till_id", &SelfServiceExitRequest::till_id, nameText(32));
        visit("till_secret", &SelfServiceExitRequest::till_secret, text(1, 200));
        visit("user_name", &SelfServiceExitRequest::user_name, nameText());
        visit("pin", &SelfServiceExitRequest::pin, text(4, 12));
    }
};

constexpr std::size_t kMaxAvailabilitySkus = 50; ///< of one question

/// Which of some products can be had now.
struct AvailabilityRequest {
    std::string store_id;
    std::string skus; ///< SKUs with commas between them, at most kMaxAvailabilitySkus

    static constexpr std::string_view kName = "AvailabilityRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &AvailabilityRequest::store_id, nameText());
        visit("skus", &AvailabilityRequest::skus, text(1, 3300));
    }
};

/// Yes or no; how many there are is not a customer's business.
struct ProductAvailability {
    std::string sku;
    bool available = false; ///< at least one can be ordered now

    static constexpr std::string_view kName = "ProductAvailability";
    template <class V>
    static void fields(V &&visit)
    {
        visit("sku", &ProductAvailability::sku, nameText());
        visit("available", &ProductAvailability::available);
    }
};

/// In the order of the question. A SKU that nobody knows is not available.
struct AvailabilityList {
    std::vector<ProductAvailability> products;

    static constexpr std::string_view kName = "AvailabilityList";
    template <class V>
    static void fields(V &&visit)
    {
        visit("products", &AvailabilityList::products, items(0, kMaxAvailabilitySkus));
    }
};

constexpr std::size_t kMaxSelfOrderLines = 100;
constexpr std::int64_t kMaxSelfOrderMilli = 99'000; ///< of one line, in thousandths of a piece

///
struct SelfOrderLine {
    std::string line_id;
    std::string sku;
    std::int64_t quantity_milli = 0; ///< whole pieces

    static constexpr std::string_view kName = "SelfOrderLine";
    template <class V>
    static void fields(V &&visit)
    {
        visit("line_id", &SelfOrderLine::line_id, uuidText());
        visit("sku", &SelfOrderLine::sku, nameText());
        visit("quantity_milli", &SelfOrderLine::quantity_milli, range(1000, kMaxSelfOrderMilli));
    }
    auto operator==(const SelfOrderLine &) const -> bool = default;
};

/// What a customer orders, to be paid by card at once and handed over later. `order_id` is made by the till and is the
/// key of everything that follows from it; the card payment has the same id.
struct SelfOrderRequest {
    std::string store_id;
    std::string order_id;
    std::vector<SelfOrderLine> lines;
    MoneyAmount total; ///< what the customer was shown and agreed to; must be what the store's own prices make

    static constexpr std::string_view kName = "SelfOrderRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &SelfOrderRequest::store_id, nameText());
        visit("order_id", &SelfOrderRequest::order_id, uuidText());
        visit("lines", &SelfOrderRequest::lines, items(1, kMaxSelfOrderLines));
        visit("total", &SelfOrderRequest::total);
    }
};

/// What the gateway adds for the order service: where the goods are taken from, and that they are promised.
struct PlaceSelfOrderRequest {
    std::string store_id;
    std::string order_id;
    std::string location_id;
    std::vector<SelfOrderLine> lines;
    MoneyAmount total;
    std::optional<Reservation> reservation = {}; ///< absent where it is only asked whether an order would be taken

    static constexpr std::string_view kName = "PlaceSelfOrderRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &PlaceSelfOrderRequest::store_id, nameText());
        visit("order_id", &PlaceSelfOrderRequest::order_id, uuidText());
        visit("location_id", &PlaceSelfOrderRequest::location_id, nameText());
        visit("lines", &PlaceSelfOrderRequest::lines, items(1, kMaxSelfOrderLines));
        visit("total", &PlaceSelfOrderRequest::total);
        visit("reservation", &PlaceSelfOrderRequest::reservation);
    }
};

///
struct SelfOrderItem {
    std::string line_id;
    std::string sku;
    std::string name;
    std::int64_t quantity_milli = 0;
    MoneyAmount unit_price;
    MoneyAmount discount;
    MoneyAmount total;
    std::int64_t fulfilled_milli = 0;   ///< handed over
    std::int64_t backordered_milli = 0; ///< still to come in
    std::int64_t refunded_milli = 0;

    static constexpr std::string_view kName = "SelfOrderItem";
    template <class V>
    static void fields(V &&visit)
    {
        visit("line_id", &SelfOrderItem::line_id, uuidText());
        visit("sku", &SelfOrderItem::sku, nameText());
        visit("name", &SelfOrderItem::name, text(0, 200));
        visit("quantity_milli", &SelfOrderItem::quantity_milli);
        visit("unit_price", &SelfOrderItem::unit_price);
        visit("discount", &SelfOrderItem::discount);
        visit("total", &SelfOrderItem::total);
        visit("fulfilled_milli", &SelfOrderItem::fulfilled_milli);
        visit("backordered_milli", &SelfOrderItem::backordered_milli);
        visit("refunded_milli", &SelfOrderItem::refunded_milli);
    }
};

/// An order as its customer sees it: nothing of the staff, of exceptions or of the acquirer's references.
struct SelfOrder {
    std::string store_id;
    std::string order_id;
    std::string order_number; ///< what is called out, e.g. `K1-0042`; its receipt number
    std::string pickup_code;  ///< six characters that only the customer knows
    domain::OrderState state = domain::OrderState::Created;
    domain::PaymentState payment = domain::PaymentState::Created; ///< of the card
    std::optional<std::string> payment_reason = {};               ///< why the card was declined
    std::string placed_at;
    std::string updated_at;
    MoneyAmount discount;
    MoneyAmount tax;
    MoneyAmount total;
    MoneyAmount paid;
    MoneyAmount refunded;
    std::vector<SelfOrderItem> lines;

    static constexpr std::string_view kName = "SelfOrder";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &SelfOrder::store_id, nameText());
        visit("order_id", &SelfOrder::order_id, uuidText());
        visit("order_number", &SelfOrder::order_number, nameText(40));
        visit("pickup_code", &SelfOrder::pickup_code, text(6, 6));
        visit("state", &SelfOrder::state);
        visit("payment", &SelfOrder::payment);
        visit("payment_reason", &SelfOrder::payment_reason, text(0, 200));
        visit("placed_at", &SelfOrder::placed_at, dateTimeText());
        visit("updated_at", &SelfOrder::updated_at, dateTimeText());
        visit("discount", &SelfOrder::discount);
        visit("tax", &SelfOrder::tax);
        visit("total", &SelfOrder::total);
        visit("paid", &SelfOrder::paid);
        visit("refunded", &SelfOrder::refunded);
        visit("lines", &SelfOrder::lines, items(0, kMaxSelfOrderLines));
    }
};

///
struct GetSelfOrderRequest {
    std::string store_id;
    std::string order_id;

    static constexpr std::string_view kName = "GetSelfOrderRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &GetSelfOrderRequest::store_id, nameText());
        visit("order_id", &GetSelfOrderRequest::order_id, uuidText());
    }
};

/// Finds an order of an earlier visit by what its customer was told. In a body, so that the code is in no address.
struct FindSelfOrderRequest {
    std::string store_id;
    std::string order_number;
    std::string pickup_code;

    static constexpr std::string_view kName = "FindSelfOrderRequest";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &FindSelfOrderRequest::store_id, nameText());
        visit("order_number", &FindSelfOrderRequest::order_number, nameText(40));
        visit("pickup_code", &FindSelfOrderRequest::pickup_code, text(6, 6));
    }
};

} // namespace tillhouse::contract
