// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/checkout.h"

#include "contract/endpoints.h"
#include "contract/problem.h"
#include "gateway/proxy.h"
#include "kit/ask_only.h"
#include "kit/log.h"
#include "kit/router.h"

#include <algorithm>

namespace tillhouse::gateway
{

using contract::Channel;
using domain::ErrorCode;
using namespace std::chrono_literals;

namespace
{

constexpr std::chrono::milliseconds kCheckoutBudget = 5s;
/// A till does not wait long for stock figures: its sale is recorded with or without them.
constexpr std::chrono::milliseconds kTillReserveBudget = 1s;
constexpr std::chrono::milliseconds kOnlineReserveBudget = 2s;
constexpr std::chrono::milliseconds kReleaseBudget = 1s;
/// After the order service has refused something before it stored anything.
constexpr std::chrono::milliseconds kAskFirstFor = 3s;
constexpr std::int64_t kReservedForSeconds = 300;
/// Goods whose money is only held wait for the hand-over; no card holds money for longer.
constexpr std::int64_t kHeldForSeconds = 7 * 86'400;

auto within(const kit::CallContext &context, std::chrono::milliseconds budget) -> kit::CallContext
{
    auto bounded = context;
    bounded.deadline = context.deadline.within(budget);
    return bounded;
}

/// Whether the order service took no money because the goods are not promised for long enough.
auto lacksGoods(const contract::PlaceOrderRequest &order, const kit::HttpReply &reply) -> bool
{
    return order.checkout.channel == Channel::Online && order.reservation && reply.status >= 300 &&
           contract::fromProblem(reply.status, reply.body).code == ErrorCode::Conflict;
}

/// What the order service is told of a customer's order. Asked only whether it would be taken, it has no reservation.
auto customersOrder(const contract::PlaceOrderRequest &order) -> contract::PlaceSelfOrderRequest
{
    contract::PlaceSelfOrderRequest out;
    out.store_id = order.store_id;
    out.order_id = order.order_id;
    out.location_id = order.checkout.location_id;
    for (const auto &line : order.checkout.lines)
        out.lines.push_back({line.line_id, line.sku, line.quantity_milli});
    out.total = order.checkout.total;
    out.reservation = order.reservation;
    return out;
}

auto isAboutTheCaller(ErrorCode code) -> bool
{
    return code == ErrorCode::NotSignedIn || code == ErrorCode::NotAllowed;
}

} // namespace

auto reservationFor(const contract::CheckoutRequest &checkout) -> contract::ReserveRequest
{
    contract::ReserveRequest request;
    request.store_id = checkout.store_id;
    request.order_id = checkout.order_id;
    request.location_id = checkout.location_id;
    request.policy =
        checkout.channel == Channel::Till ? domain::ReservationPolicy::Till : domain::ReservationPolicy::Strict;
    request.expires_in_s = checkout.authorize_only.value_or(false) ? kHeldForSeconds : kReservedForSeconds;
    request.lines.reserve(checkout.lines.size());
    for (const auto &line : checkout.lines) {
        if (!line.issue) // money that goes on an account is no goods
            request.lines.push_back({line.line_id, line.sku, line.quantity_milli});
    }
    return request;
}

auto basketOf(const contract::SelfOrderRequest &order, const std::string &locationId) -> contract::CheckoutRequest
{
    contract::CheckoutRequest basket;
    basket.store_id = order.store_id;
    basket.order_id = order.order_id;
    basket.channel = Channel::Online;
    basket.location_id = locationId;
    basket.total = order.total;
    for (const auto &wanted : order.lines) {
        auto &line = basket.lines.emplace_back();
        line.line_id = wanted.line_id;
        line.sku = wanted.sku;
        line.quantity_milli = wanted.quantity_milli;
    }
    return basket;
}

auto isFinalRefusal(ErrorCode code) -> bool
{
    switch (code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::NotAllowed:
    case ErrorCode::NotFound:
    case ErrorCode::InsufficientStock:
    case ErrorCode::PaymentDeclined:
    case ErrorCode::LimitExceeded:
        return true;
    default:
        // KeyReused and KeyInFlight: the reservation belongs to the request that came first. Conflict: so may the
        // order.
        return false;
    }
}

auto nothingDone(const domain::Result<kit::HttpReply> &placed) -> bool
{
    if (!placed)
        return placed.error().code == ErrorCode::Unavailable;
    return placed->status == contract::httpStatus(ErrorCode::Unavailable) &&
           placed->headers.contains(kit::kNothingDoneHeader);
}

auto goodsHaveLeft(const contract::CheckoutRequest &checkout) -> bool
{
    return checkout.channel == Channel::Till && std::ranges::all_of(checkout.tenders, [](const auto &tender) {
               return tender.kind == domain::TenderKind::Cash || tender.kind == domain::TenderKind::Manual;
           });
}

Checkout::Checkout(Peers peers, kit::Metrics &metrics, std::function<void()> poke)
    : m_peers(std::move(peers))
    , m_poke(std::move(poke))
    , m_placed(metrics.counter("tillhouse_checkouts_total", "Checkouts by outcome", {{"outcome", "placed"}}))
    , m_unreserved(metrics.counter("tillhouse_checkouts_unreserved_total",
                                   "Sales of tills placed without a reservation because inventory gave none"))
    , m_renewed(metrics.counter("tillhouse_checkouts_renewed_total",
                                "Checkouts whose goods had to be promised again before money was taken"))
    , m_released(metrics.counter("tillhouse_checkouts_total", "Checkouts by outcome", {{"outcome", "released"}}))
    , m_releaseFailed(
          metrics.counter("tillhouse_checkouts_total", "Checkouts by outcome", {{"outcome", "left_to_expire"}}))
{
}

auto Checkout::run(const kit::CallContext &given, const contract::CheckoutRequest &checkout) -> kit::HttpReply
{
    return run(within(given, kCheckoutBudget), {checkout.store_id, checkout.order_id, checkout, std::nullopt},
               Seller::Staff);
}

auto Checkout::runSelf(const kit::CallContext &given, const contract::SelfOrderRequest &order) -> kit::HttpReply
{
    const auto context = within(given, kCheckoutBudget);
    const auto store =
        m_peers.inventory->call(contract::kGetStore, within(context, kOnlineReserveBudget), {order.store_id});
    if (!store)
        return kit::Router::problemReply(store.error(), context.traceId);
    return run(context, {order.store_id, order.order_id, basketOf(order, store->default_location_id), std::nullopt},
               Seller::Customer);
}

auto Checkout::run(const kit::CallContext &context, contract::PlaceOrderRequest order, Seller seller) -> kit::HttpReply
{
    // No goods are held for an order that nobody would take.
    if (!m_peers.order->takesCalls(context))
        return kit::Router::problemReply({ErrorCode::Unavailable, "Orders can't be taken at the moment.", {}},
                                         context.traceId);
    if (auto shed = isShed(context, order, seller))
        return publicReply(std::move(*shed));
    auto reservation = reserve(context, order.checkout);
    if (!reservation)
        return kit::Router::problemReply(reservation.error(), context.traceId);
    order.reservation = std::move(*reservation);
    auto placed = place(context, order, seller);
    if (placed && lacksGoods(order, *placed)) {
        auto again = renew(context, order);
        if (!again)
            return kit::Router::problemReply(again.error(), context.traceId);
        placed = place(context, order, seller);
    }
    finish(context, order, placed);
    if (!placed)
        return kit::Router::problemReply(placed.error(), context.traceId);
    return publicReply(std::move(*placed));
}

/// What follows from the order service's answer, or from its absence, for the goods.
void Checkout::finish(const kit::CallContext &context, const contract::PlaceOrderRequest &order,
                      const domain::Result<kit::HttpReply> &placed)
{
    if (placed && placed->status < 300) {
        m_placed.add();
        m_poke();
        return;
    }
    if (placed && nothingDone(placed))
        askFirst();
    if (!order.reservation)
        return;
    if (nothingDone(placed)) {
        if (!goodsHaveLeft(order.checkout))
            release(context, order.checkout, true);
    } else if (placed && isFinalRefusal(contract::fromProblem(placed->status, placed->body).code)) {
        release(context, order.checkout, false);
    }
}

/// While the order service refuses what is new, it is asked first, so that inventory does not promise goods and take
/// them back for each. Nothing: it would take the order, or that is not known.
auto Checkout::isShed(const kit::CallContext &context, const contract::PlaceOrderRequest &order, Seller seller)
    -> std::optional<kit::HttpReply>
{
    if (kit::Deadline::Clock::now().time_since_epoch().count() >= m_askFirstUntil)
        return std::nullopt;
    auto answer = place(context, order, seller, true);
    if (!answer || !nothingDone(answer))
        return std::nullopt;
    askFirst();
    return std::move(*answer);
}

void Checkout::askFirst()
{
    m_askFirstUntil = (kit::Deadline::Clock::now() + kAskFirstFor).time_since_epoch().count();
}

/// Nothing inside the result: the sale goes on without a reservation.
auto Checkout::reserve(const kit::CallContext &context, const contract::CheckoutRequest &checkout)
    -> domain::Result<std::optional<contract::Reservation>>
{
    const bool atTill = checkout.channel == Channel::Till;
    const auto wanted = reservationFor(checkout);
    if (wanted.lines.empty() && !checkout.lines.empty())
        return std::optional<contract::Reservation>();
    auto answer = m_peers.inventory->call(contract::kReserve,
                                          within(context, atTill ? kTillReserveBudget : kOnlineReserveBudget), wanted);
    if (answer)
        return std::optional(std::move(*answer));
    const auto &refusal = answer.error();
    // Online the answer is no. A till's customer has left with the goods: the sale is recorded whatever inventory says,
    // and the order service notes that nobody vouched for price and stock.
    if (!atTill || isAboutTheCaller(refusal.code))
        return refusal;
    m_unreserved.add();
    kit::logLine(
        kit::LogLevel::Warning, "sale_without_reservation",
        {{"trace_id", context.traceId}, {"order_id", checkout.order_id}, {"reason", domain::name(refusal.code)}});
    return std::optional<contract::Reservation>();
}

/// An earlier attempt's reservation may have ended, or be about to: then the order service takes no money, unless it
/// has answered for the order before. The goods are promised again, if they are still there.
auto Checkout::renew(const kit::CallContext &context, contract::PlaceOrderRequest &order) -> domain::Result<void>
{
    auto renewed =
        m_peers.inventory->call(contract::kRenew, within(context, kOnlineReserveBudget),
                                {order.store_id, order.order_id, reservationFor(order.checkout).expires_in_s});
    if (!renewed)
        return renewed.error();
    m_renewed.add();
    order.reservation = std::move(*renewed);
    return {};
}

/// The order service's answer stays text: the front end gets it as it is.
auto Checkout::place(const kit::CallContext &context, const contract::PlaceOrderRequest &order, Seller seller,
                     bool askOnly) -> domain::Result<kit::HttpReply>
{
    const auto base = m_peers.order->basePath();
    auto wire = seller == Seller::Customer
                    ? contract::encodeRequest(contract::kPlaceSelfOrder, base, customersOrder(order))
                    : contract::encodeRequest(contract::kPlaceOrder, base, order);
    kit::OutgoingRequest outgoing;
    outgoing.method = contract::name(contract::kPlaceOrder.method);
    outgoing.target = std::move(wire.path);
    outgoing.body = std::move(wire.body);
    outgoing.repeatable = true; // by the order's id
    if (askOnly)
        outgoing.headers.set(kit::kAskOnlyHeader, "1");
    return m_peers.order->forward(context, outgoing);
}

/// `ifAskedOnce`: another attempt of the order keeps its goods.
void Checkout::release(const kit::CallContext &context, const contract::CheckoutRequest &checkout, bool ifAskedOnce)
{
    auto own = context;
    own.deadline = kit::Deadline::after(kReleaseBudget); // the customer's time may be up, the goods are still held
    contract::ReleaseRequest request{checkout.store_id, checkout.order_id};
    if (ifAskedOnce)
        request.if_asked_once = true;
    const auto done = m_peers.inventory->call(contract::kRelease, own, request);
    if (done) {
        m_released.add();
        return;
    }
    if (ifAskedOnce && done.error().code == ErrorCode::Conflict)
        return;
    m_releaseFailed.add();
    kit::logLine(
        kit::LogLevel::Warning, "release_failed",
        {{"trace_id", context.traceId}, {"order_id", checkout.order_id}, {"reason", domain::name(done.error().code)}});
}

} // namespace tillhouse::gateway
