// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/self_orders.h"

#include "contract/endpoints.h"
#include "domain/time_text.h"
#include "order/order_exceptions.h"
#include "order/self_order_store.h"

#include <algorithm>
#include <array>

#include <ctime>

namespace tillhouse::order
{

using domain::Error;
using domain::ErrorCode;
using domain::invalidField;
using domain::Result;

namespace
{

constexpr std::int64_t kWholePiece = 1000;

/// The clock on the shop's wall is this machine's: whoever orders could name an hour at which things cost less.
auto wallClock(std::int64_t nowMs) -> std::string
{
    const auto seconds = static_cast<std::time_t>(nowMs / 1000);
    std::tm local{};
    localtime_r(&seconds, &local);
    std::array<char, 32> text{};
    const auto length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M", &local);
    return {text.data(), length};
}

auto lineField(std::size_t index, std::string_view field) -> std::string
{
    return "lines/" + std::to_string(index) + "/" + std::string(field);
}

} // namespace

auto checkSold(const contract::PlaceOrderRequest &order) -> Result<void>
{
    const auto &lines = order.checkout.lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto *snapshot = snapshotOf(order, lines[i].line_id);
        if (snapshot == nullptr)
            return invalidField(lineField(i, "sku"), "was not reserved");
        if (snapshot->unit != domain::Unit::Piece)
            return invalidField(lineField(i, "sku"), "is sold by weight or measure, at a till with staff");
        if (snapshot->minimum_age > 0)
            return invalidField(lineField(i, "sku"), "asks for an age, which our staff look at");
        if (lines[i].quantity_milli % kWholePiece != 0)
            return invalidField(lineField(i, "quantity_milli"), "pieces are sold whole");
    }
    return {};
}

namespace
{

auto notFound() -> Error
{
    return {ErrorCode::NotFound, "there is no such order", {}};
}

/// The same words of another visit are another request.
auto keyOf(const kit::CallContext &context, const contract::PlaceSelfOrderRequest &request) -> kit::RequestKey
{
    const contract::SelfOrderRequest asked{request.store_id, request.order_id, request.lines, request.total};
    return {request.store_id, std::string(contract::kPlaceOrder.id), request.order_id,
            kit::requestHash(context.userId() + " " + contract::encode(asked)), context.idempotencyKey};
}

auto itemOf(const contract::OrderLine &line) -> contract::SelfOrderItem
{
    return {line.line_id,
            line.sku,
            line.name,
            line.quantity_milli,
            line.unit_price,
            line.discount,
            line.total,
            line.fulfilled_milli,
            line.backordered_milli,
            line.refunded_quantity_milli};
}

} // namespace

auto checkoutOf(const contract::PlaceSelfOrderRequest &request, const std::string &tillId, std::int64_t nowMs)
    -> contract::PlaceOrderRequest
{
    contract::PlaceOrderRequest order;
    order.store_id = request.store_id;
    order.order_id = request.order_id;
    order.reservation = request.reservation;
    auto &checkout = order.checkout;
    checkout.store_id = request.store_id;
    checkout.order_id = request.order_id;
    checkout.channel = contract::Channel::Online;
    checkout.location_id = request.location_id;
    checkout.till_id = tillId;
    checkout.sold_at = domain::formatUtc(nowMs);
    checkout.sold_local = wallClock(nowMs);
    checkout.currency = request.total.currency;
    if (request.reservation) {
        checkout.currency = request.reservation->currency;
        checkout.prices_include_tax = request.reservation->prices_include_tax;
    }
    for (const auto &wanted : request.lines) {
        auto &line = checkout.lines.emplace_back();
        line.line_id = wanted.line_id;
        line.sku = wanted.sku;
        line.quantity_milli = wanted.quantity_milli;
    }
    checkout.total = request.total;
    // What costs nothing is paid with nothing.
    if (request.total.amount_minor != 0)
        checkout.tenders.push_back({request.order_id, domain::TenderKind::Card, request.total, std::nullopt});
    return order;
}

auto selfOrderOf(const contract::Order &order) -> contract::SelfOrder
{
    contract::SelfOrder out;
    out.store_id = order.store_id;
    out.order_id = order.order_id;
    out.order_number = order.receipt_number.value_or("");
    out.pickup_code = order.pickup_code.value_or("");
    out.state = order.state;
    out.payment = domain::PaymentState::Captured;
    if (!order.tenders.empty()) {
        out.payment = order.tenders.front().state;
        out.payment_reason = order.tenders.front().reason;
    }
    out.placed_at = order.created_at;
    out.updated_at = order.updated_at;
    out.discount = order.discount;
    out.tax = order.tax;
    out.total = order.total;
    out.paid = order.paid;
    out.refunded = order.refunded;
    std::ranges::transform(order.lines, std::back_inserter(out.lines), itemOf);
    return out;
}

auto SelfOrders::place(const kit::CallContext &context, const contract::PlaceSelfOrderRequest &request)
    -> Result<contract::SelfOrder>
{
    if (!context.principal || context.principal->tillId.empty())
        return Error{ErrorCode::NotAllowed, "customers order at a self-service till", {}};
    const auto visit = context.userId();
    const auto order = checkoutOf(request, context.principal->tillId, m_parts.nowMs());
    if (const auto sold = checkSold(order); !sold)
        return sold.error();
    const auto note = [&visit](db::Transaction &tx, contract::Order &made) { noteSelfOrder(tx, made, visit); };
    const auto placed = m_orders.placeFor(context, order, keyOf(context, request), note);
    if (!placed)
        return placed.error();
    return selfOrderOf(*placed);
}

auto SelfOrders::shedsNew(const kit::CallContext &context, const contract::PlaceSelfOrderRequest &request) -> bool
{
    return m_orders.shedsNew(context, checkoutOf(request, "", m_parts.nowMs()));
}

auto SelfOrders::load(const OrderKey &key) -> Result<contract::SelfOrder>
{
    return m_parts.database.read("self_order", [&](db::Reader &reader) -> Result<contract::SelfOrder> {
        const auto stored = loadOrder(reader, key);
        return stored ? Result<contract::SelfOrder>(selfOrderOf(stored->order)) : notFound();
    });
}

auto SelfOrders::get(const kit::CallContext &context, const contract::GetSelfOrderRequest &request)
    -> Result<contract::SelfOrder>
{
    const OrderKey key{request.store_id, request.order_id};
    const auto mine = m_parts.database.read("whose_self_order", [&](db::Reader &reader) -> Result<bool> {
        return isOfVisit(reader, key, context.userId());
    });
    if (!mine)
        return mine.error();
    return *mine ? load(key) : notFound();
}

auto SelfOrders::find(const kit::CallContext &context, const contract::FindSelfOrderRequest &request)
    -> Result<contract::SelfOrder>
{
    const auto till = request.store_id + "/" + (context.principal ? context.principal->tillId : std::string());
    const auto number = request.store_id + "/" + inCapitals(request.order_number);
    if (!m_guard.begin(number, till, m_parts.nowMs()))
        return Error{
            ErrorCode::TooManyRequests, "too many wrong codes; wait a quarter of an hour or ask our staff", {}};
    const auto key =
        m_parts.database.read("find_self_order", [&](db::Reader &reader) -> Result<std::optional<OrderKey>> {
            return findByPickup(reader, request);
        });
    if (!key)
        return key.error();
    if (!*key)
        return notFound();
    m_guard.succeeded(number, till);
    return load(**key);
}

} // namespace tillhouse::order
