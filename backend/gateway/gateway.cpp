// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/gateway.h"

#include "contract/endpoints.h"
#include "contract/openapi.h"
#include "gateway/proxy.h"
#include "kit/trace.h"

#include <chrono>

namespace tillhouse::gateway
{

using contract::Node;
using contract::Visibility;

namespace
{

/// More than one peer can hold (its connections and those who wait for one), so that the other routes go on while a
/// peer hangs and its breaker has not opened yet.
constexpr int kGatewayWorkers = 128;

/// The contract, told by the gateway itself.
constexpr contract::EndpointInfo kOpenApi{.id = "openapi.get",
                                          .method = contract::Method::Get,
                                          .path = "/openapi.json",
                                          .owner = Node::ApiGateway,
                                          .permission = contract::Permission::Anyone,
                                          .caching = contract::Caching::Etag,
                                          .summary = "This interface as an OpenAPI document"};

auto secondsNow() -> std::int64_t
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

void addReadiness(kit::ServiceHost &host, std::string name, const std::shared_ptr<kit::Upstream> &peer)
{
    // A peer that is away does not make the gateway unready: other routes go on. The operator still sees it here.
    host.health().add(std::move(name), [peer] {
        return kit::HealthResult{true, "breaker " + std::string(kit::name(peer->breakerState()))};
    });
}

} // namespace

Gateway::Gateway(Peers peers, kit::Router &router, std::shared_ptr<const kit::TokenVerifier> tokens,
                 kit::Metrics &metrics, GatewayOptions options)
    : m_peers(std::move(peers))
    , m_router(router)
    , m_tokens(std::move(tokens))
    , m_limiter(options.rate)
    , m_limited(metrics.counter("tillhouse_requests_rate_limited_total", "Requests refused for their rate"))
    , m_stockCourier(stockEvents(m_peers), metrics, options.courier)
    // What an order takes from stock, or gives back, is where most stock events come from.
    , m_orderCourier(orderEvents(m_peers), metrics, options.courier, [this] { m_stockCourier.poke(); })
    , m_checkout(m_peers, metrics, [this] { poke(Node::OrderService); })
    , m_openApi(contract::openApiDocument())
{
    registerRoutes();
}

template <class Request, class Response>
void Gateway::registerProxy(const contract::Endpoint<Request, Response> &endpoint)
{
    auto *owner = &m_peers.owner(endpoint.owner);
    m_router.onRaw(
        endpoint, [this, endpoint, owner](const kit::CallContext &context, const kit::RoutedRequest &routed) {
            // The owner decodes it again; what is wrong already here costs nobody else's time.
            const auto request = contract::decodeRequest(endpoint, routed.inPath, routed.query, routed.http.body);
            if (!request)
                return kit::Router::problemReply(request.error(), context.traceId);
            auto reply = proxy(endpoint, *owner, context, routed.http);
            if (endpoint.method != contract::Method::Get && reply.status < 300)
                poke(endpoint.owner);
            return reply;
        });
}

/// There may be events of that service to carry.
void Gateway::poke(Node changed)
{
    if (changed == Node::OrderService)
        m_orderCourier.poke();
    else if (changed == Node::InventoryService)
        m_stockCourier.poke();
}

void Gateway::startCouriers()
{
    m_orderCourier.start();
    m_stockCourier.start();
}

void Gateway::stopCouriers()
{
    m_orderCourier.stop();
    m_stockCourier.stop();
}

void Gateway::registerRoutes()
{
    contract::forEachEndpoint([this](const auto &endpoint) {
        if (endpoint.visibility == Visibility::Public)
            registerProxy(endpoint);
    });
    m_router.onRaw(contract::kCheckout, [this](const kit::CallContext &context, const kit::RoutedRequest &routed) {
        const auto request =
            contract::decodeRequest(contract::kCheckout, routed.inPath, routed.query, routed.http.body);
        if (!request)
            return kit::Router::problemReply(request.error(), context.traceId);
        return m_checkout.run(context, *request);
    });
    m_router.onRaw(contract::kOrderSelf, [this](const kit::CallContext &context, const kit::RoutedRequest &routed) {
        const auto request =
            contract::decodeRequest(contract::kOrderSelf, routed.inPath, routed.query, routed.http.body);
        if (!request)
            return kit::Router::problemReply(request.error(), context.traceId);
        return m_checkout.runSelf(context, *request);
    });
    m_router.onRaw(kOpenApi, [this](const kit::CallContext &, const kit::RoutedRequest &) {
        kit::HttpReply reply;
        reply.body = m_openApi;
        return reply;
    });
}

/// Whose bucket a request draws from: the sign-in behind its token, else its address. A made-up token is an address.
auto Gateway::clientKey(const kit::HttpRequest &request) const -> std::string
{
    constexpr std::string_view kBearer = "Bearer ";
    const auto header = request.headers.get("authorization").value_or("");
    if (m_tokens && header.starts_with(kBearer)) {
        if (const auto principal = m_tokens->verify(header.substr(kBearer.size()), secondsNow()))
            return "session:" + (*principal)->sessionId + ":" + (*principal)->userId;
    }
    return "address:" + request.remoteAddress;
}

auto Gateway::handle(const kit::HttpRequest &request) -> kit::HttpReply
{
    const auto decision = m_limiter.take(clientKey(request), std::chrono::steady_clock::now());
    kit::HttpReply reply;
    if (decision.allowed) {
        reply = m_router.handle(request);
    } else {
        m_limited.add();
        const auto trace = kit::continueTrace(request.headers.get(kit::kTraceHeader));
        reply = kit::Router::problemReply(
            {domain::ErrorCode::TooManyRequests, "Too many requests; wait as long as Retry-After says.", {}},
            trace.traceId);
    }
    kit::addRateLimitHeaders(reply.headers, decision);
    return reply;
}

auto setUp(kit::ServiceHost &host) -> domain::Result<void>
{
    Peers peers;
    for (auto &[node, slot] :
         {std::pair(Node::OrderService, &peers.order), std::pair(Node::InventoryService, &peers.inventory),
          std::pair(Node::IdentityService, &peers.identity)}) {
        auto made = host.upstream(node);
        if (!made)
            return made.error();
        *slot = std::move(*made);
        addReadiness(host, std::string(contract::nodeInfo(node).id), *slot);
    }
    host.setDefaultWorkers(kGatewayWorkers);
    auto gateway = std::make_shared<Gateway>(peers, host.router(), host.tokens(), host.metrics());
    host.setHandler([gateway](const kit::HttpRequest &request) { return gateway->handle(request); });
    host.onStart([gateway] { gateway->startCouriers(); });
    host.onStop([gateway] { gateway->stopCouriers(); });
    return {};
}

} // namespace tillhouse::gateway
