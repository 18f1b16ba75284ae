// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/platform_double.h"

#include "contract/event_list.h"
#include "domain/assert.h"
#include "kit/ask_only.h"

#include <chrono>
#include <csignal>

namespace tillhouse::testing
{

using contract::Node;
using domain::Result;

namespace
{

auto quietOptions(Node node, std::shared_ptr<const kit::TokenVerifier> tokens) -> kit::RouterOptions
{
    auto options = kit::routerOptionsFor(node, std::move(tokens));
    options.logRequests = false;
    return options;
}

auto secondsNow() -> std::int64_t
{
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

} // namespace

PeerDouble::PeerDouble(Node node, const TestCertificates &certificates,
                       std::shared_ptr<const kit::TokenVerifier> tokens)
    : m_node(node)
    , m_certificates(certificates)
    , m_router(quietOptions(node, std::move(tokens)), m_metrics)
{
}

void PeerDouble::start()
{
    kit::ServerOptions options;
    options.port = m_port;
    options.tls = m_certificates.server(std::string(contract::nodeInfo(m_node).id), true);
    m_server = std::make_unique<kit::Server>(
        options, [this](const kit::HttpRequest &request) { return m_router.handle(request); });
    const auto started = m_server->start();
    TILLHOUSE_ASSERT(started.hasValue());
    m_port = m_server->port();
}

void PeerDouble::stop()
{
    m_server.reset();
}

PlatformDouble::PlatformDouble()
{
    std::signal(SIGPIPE, SIG_IGN);
    const auto folder = m_certificates.folder();
    const auto made = kit::makeTokenKeys(folder / "token.key", folder / "token.pub");
    TILLHOUSE_ASSERT(made.hasValue());
    auto signer = kit::TokenSigner::load(folder / "token.key");
    auto verifier = kit::TokenVerifier::load(folder / "token.pub");
    TILLHOUSE_ASSERT(signer.hasValue() && verifier.hasValue());
    m_signer.emplace(std::move(*signer));
    m_tokens = std::make_shared<kit::TokenVerifier>(std::move(*verifier));
    m_order = std::make_unique<PeerDouble>(Node::OrderService, m_certificates, m_tokens);
    m_inventory = std::make_unique<PeerDouble>(Node::InventoryService, m_certificates, m_tokens);
    m_identity = std::make_unique<PeerDouble>(Node::IdentityService, m_certificates, m_tokens);
    fillInventory();
    fillOrder();
}

PlatformDouble::~PlatformDouble()
{
    m_gateway.reset();
}

void PlatformDouble::fillInventory()
{
    m_inventory->router().on(
        contract::kReserve,
        [this](const kit::CallContext &, const contract::ReserveRequest &request) -> Result<contract::Reservation> {
            const std::lock_guard lock(mutex);
            reserved.push_back(request);
            if (reserveRefusal)
                return *reserveRefusal;
            contract::Reservation reservation;
            reservation.store_id = request.store_id;
            reservation.order_id = request.order_id;
            reservation.expires_at = "2026-01-01T00:00:00Z";
            reservation.currency = "EUR";
            return reservation;
        });
    m_inventory->router().on(
        contract::kRelease,
        [this](const kit::CallContext &, const contract::ReleaseRequest &request) -> Result<contract::Empty> {
            const std::lock_guard lock(mutex);
            released.push_back(request.order_id);
            releasedIfAskedOnce.push_back(request.if_asked_once.value_or(false));
            return contract::Empty{};
        });
    m_inventory->router().on(
        contract::kRenew,
        [this](const kit::CallContext &, const contract::RenewRequest &request) -> Result<contract::Reservation> {
            const std::lock_guard lock(mutex);
            renewed.push_back(request);
            if (renewRefusal)
                return *renewRefusal;
            contract::Reservation reservation;
            reservation.store_id = request.store_id;
            reservation.order_id = request.order_id;
            reservation.expires_at = "2099-01-01T00:00:00Z";
            reservation.currency = "EUR";
            return reservation;
        });
    takeEvents(*m_inventory, contract::kEventPosition, contract::kApplyEvents, applied);
    giveEvents(*m_inventory, contract::kReadStockEvents, stockEvents);
}

template <class Page, class Event>
void PlatformDouble::giveEvents(PeerDouble &peer, const contract::Endpoint<contract::ReadEventsRequest, Page> &read,
                                std::vector<Event> &events)
{
    peer.router().onRaw(read, [this, read, &events](const kit::CallContext &, const kit::RoutedRequest &routed) {
        const auto request = contract::decodeRequest(read, routed.inPath, routed.query, "");
        TILLHOUSE_ASSERT(request.hasValue());
        ++readCalls;
        const std::lock_guard lock(mutex);
        Page page;
        page.last_position = static_cast<std::int64_t>(events.size());
        const auto limit = static_cast<std::size_t>(request->limit.value_or(100));
        for (const auto &event : events) {
            if (event.position > request->after && page.events.size() < limit)
                page.events.push_back(event);
        }
        kit::HttpReply reply;
        reply.body = contract::encode(page);
        for (const std::string known : {"\"order_paid\"", "\"backorder_filled\""}) {
            for (auto at = reply.body.find(known); !foreignKind.empty() && at != std::string::npos;
                 at = reply.body.find(known))
                reply.body.replace(at, known.size(), "\"" + foreignKind + "\",\"weight\":[1.5,{\"a\":\"],[\"}]");
        }
        return reply;
    });
}

template <class Apply>
void PlatformDouble::takeEvents(PeerDouble &peer,
                                const contract::Endpoint<contract::Empty, contract::EventPosition> &position,
                                const contract::Endpoint<Apply, contract::EventPosition> &apply,
                                std::vector<std::int64_t> &taken)
{
    const auto last = [&taken] { return taken.empty() ? std::int64_t{0} : taken.back(); };
    peer.router().on(
        position, [this, last](const kit::CallContext &, const contract::Empty &) -> Result<contract::EventPosition> {
            const std::lock_guard lock(mutex);
            return contract::EventPosition{last()};
        });
    peer.router().onRaw(apply, [this, last, &taken](const kit::CallContext &context, const kit::RoutedRequest &routed) {
        ++applyCalls;
        const auto texts = contract::eventTexts(routed.http.body, {16 * 1024 * 1024, 16});
        TILLHOUSE_ASSERT(texts.hasValue());
        const std::lock_guard lock(mutex);
        lastCarried = routed.http.body;
        if (applyFaults > 0) {
            --applyFaults;
            return kit::Router::problemReply({domain::ErrorCode::Unavailable, "Not now.", {}}, context.traceId);
        }
        for (const auto text : *texts) {
            const auto event = contract::decodeEnvelope(text);
            TILLHOUSE_ASSERT(event.hasValue());
            if (event->position == last() + 1)
                taken.push_back(event->position);
        }
        return kit::Router::reply(Result<contract::EventPosition>(contract::EventPosition{last()}), context.traceId);
    });
}

auto PlatformDouble::place(const kit::CallContext &context, const contract::PlaceOrderRequest &request)
    -> Result<contract::Order>
{
    const std::lock_guard lock(mutex);
    placed.push_back(request);
    placedBy.push_back(context.userId());
    if (placeRefusal)
        return *placeRefusal;
    if (goodsRefusals > 0) {
        --goodsRefusals;
        return domain::Error{domain::ErrorCode::Conflict, "the goods are no longer reserved", {}};
    }
    contract::OrderEvent event;
    event.position = static_cast<std::int64_t>(outbox.size()) + 1;
    event.event_id = request.order_id;
    event.store_id = request.store_id;
    event.order_id = request.order_id;
    event.location_id = request.checkout.location_id;
    event.occurred_at = request.checkout.sold_at;
    outbox.push_back(event);
    contract::Order order;
    order.store_id = request.store_id;
    order.order_id = request.order_id;
    return order;
}

void PlatformDouble::fillOrder()
{
    m_order->router().onRaw(
        contract::kPlaceOrder, [this](const kit::CallContext &context, const kit::RoutedRequest &routed) {
            const auto request =
                contract::decodeRequest(contract::kPlaceOrder, routed.inPath, routed.query, routed.http.body);
            if (!request)
                return kit::Router::problemReply(request.error(), context.traceId);
            const bool onlyAsked = routed.http.headers.contains(kit::kAskOnlyHeader);
            asked += onlyAsked ? 1 : 0;
            if (onlyAsked && !placeStoresNothing)
                return kit::HttpReply{};
            if (placeStoresNothing)
                return kit::Router::nothingDoneReply({domain::ErrorCode::Unavailable, "Nobody to ask.", {}},
                                                     context.traceId);
            return kit::Router::reply(place(context, *request), context.traceId);
        });
    giveEvents(*m_order, contract::kReadEvents, outbox);
    takeEvents(*m_order, contract::kStockEventPosition, contract::kApplyStockEvents, stockApplied);
}

auto PlatformDouble::upstream(PeerDouble &peer) -> std::shared_ptr<kit::Upstream>
{
    auto options = kit::upstreamOptionsFor(Node::ApiGateway, peer.node());
    options.port = peer.port();
    options.tls = m_certificates.client("api-gateway");
    return std::make_shared<kit::Upstream>(options, metrics);
}

void PlatformDouble::start(gateway::GatewayOptions options)
{
    for (auto *peer : {m_order.get(), m_inventory.get(), m_identity.get()})
        peer->start();
    m_peers = {upstream(*m_order), upstream(*m_inventory), upstream(*m_identity)};
    m_router = std::make_unique<kit::Router>(quietOptions(Node::ApiGateway, m_tokens), metrics);
    m_gateway = std::make_unique<gateway::Gateway>(m_peers, *m_router, m_tokens, metrics, options);
}

auto PlatformDouble::request(const contract::EndpointInfo &endpoint, const contract::Parameters &inPath,
                             std::string body, std::vector<contract::Role> roles) const -> kit::HttpRequest
{
    kit::HttpRequest request;
    request.method = contract::name(endpoint.method);
    request.path = "/v1" + contract::fillPath(std::string(endpoint.path), inPath);
    request.remoteAddress = "192.0.2.7";
    const auto now = secondsNow();
    const kit::Principal principal{"user-1", std::move(roles), {kTestStore}, "till-1", sessionId, now + 600};
    request.headers.set("Authorization", "Bearer " + m_signer->sign(principal, now));
    if (endpoint.idempotency == contract::Idempotency::Key)
        request.headers.set("Idempotency-Key", "key-1");
    if (!body.empty())
        request.headers.set("Content-Type", "application/json");
    request.body = std::move(body);
    return request;
}

auto PlatformDouble::checkoutRequest(const contract::CheckoutRequest &checkout) const -> kit::HttpRequest
{
    auto wire = contract::encodeRequest(contract::kCheckout, "/v1", checkout);
    return request(contract::kCheckout, {{"store_id", checkout.store_id}}, std::move(wire.body));
}

auto PlatformDouble::basket(contract::Channel channel, const std::string &orderId) -> contract::CheckoutRequest
{
    contract::CheckoutRequest checkout;
    checkout.store_id = kTestStore;
    checkout.order_id = orderId;
    checkout.channel = channel;
    checkout.location_id = "shop";
    checkout.sold_at = "2026-01-01T00:00:00Z";
    checkout.currency = "EUR";
    contract::CheckoutLine line;
    line.line_id = "0190a000-0000-7000-8000-0000000000aa";
    line.sku = "sku-1";
    line.quantity_milli = 2000;
    checkout.lines.push_back(line);
    checkout.total = {200, "EUR"};
    return checkout;
}

} // namespace tillhouse::testing
