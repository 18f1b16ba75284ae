// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/endpoint.h"
#include "domain/result.h"
#include "kit/call_context.h"
#include "kit/http.h"
#include "kit/metrics.h"
#include "kit/token.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace tillhouse::kit
{

struct RouterOptions {
    std::string node;     ///< names this process in logs
    std::string basePath; ///< before each endpoint's own path: `/v1`, `/api/orders`
    /// Whether the node named in the caller's certificate may call. Unset only at the gateway, whose callers are front
    /// ends without a certificate.
    std::function<bool(std::string_view caller)> mayCall;
    std::shared_ptr<const TokenVerifier> tokens; ///< without it every endpoint that needs a user is refused
    std::function<std::int64_t()> nowSeconds;    ///< since 1970, for tokens; unset: the system's clock
    std::chrono::milliseconds deadline{10'000};  ///< for a request that brings no budget, and the most it may bring
    bool trustCallerBudget = true;               ///< whether the deadline header counts (not at the gateway)
    bool logRequests = true;
};

/// A router for a node of the architecture: its base path, and exactly the callers that are drawn.
auto routerOptionsFor(contract::Node node, std::shared_ptr<const TokenVerifier> tokens) -> RouterOptions;

/// A request that found its route.
struct RoutedRequest {
    const HttpRequest &http;
    contract::Parameters inPath; ///< decoded
    contract::Parameters query;  ///< decoded
};

/// The one table of a process from method and path to a handler. Before a handler runs, its endpoint's rules are
/// checked: caller, token, permission, store, idempotency key, body size, form of the request. What is not registered
/// is refused. Register everything, then share it between threads.
class Router
{
public:
    using RawHandler = std::function<HttpReply(const CallContext &, const RoutedRequest &)>;
    template <class Request, class Response>
    using Handler = std::function<domain::Result<Response>(const CallContext &, const Request &)>;

    Router(RouterOptions options, Metrics &metrics);
    ~Router();
    Router(const Router &) = delete;
    auto operator=(const Router &) -> Router & = delete;

    /// Registers the handler of an endpoint. Two handlers for one method and path are a bug and assert.
    template <class Request, class Response>
    void on(const contract::Endpoint<Request, Response> &endpoint,
            std::type_identity_t<Handler<Request, Response>> handler)
    {
        onRaw(endpoint,
              [endpoint, handler = std::move(handler)](const CallContext &context,
                                                       const RoutedRequest &routed) -> HttpReply {
                  auto request = contract::decodeRequest(endpoint, routed.inPath, routed.query, routed.http.body);
                  if (!request)
                      return problemReply(request.error(), context.traceId);
                  return reply(handler(context, *request), context.traceId);
              });
    }

    /// The same for a handler that passes the request on without looking into it (the gateway).
    void onRaw(const contract::EndpointInfo &endpoint, RawHandler handler);

    /// Answers a request: never throws, always says why it refuses.
    auto handle(const HttpRequest &request) -> HttpReply;

    /// How many bytes of body the endpoint of a method and path takes, for ServerLimits::bodyBytesFor.
    auto bodyBytesFor(std::string_view method, std::string_view path) const -> std::size_t;

    /// The answer or its refusal.
    template <contract::Dto Response>
    static auto reply(const domain::Result<Response> &response, std::string_view traceId) -> HttpReply
    {
        if (!response)
            return problemReply(response.error(), traceId);
        HttpReply reply;
        reply.body = contract::encode(*response);
        return reply;
    }
    /// The problem document of an error, with its status and headers.
    static auto problemReply(const domain::Error &error, std::string_view traceId) -> HttpReply;
    /// The same for a request of which nothing was stored or passed on (kNothingDoneHeader).
    static auto nothingDoneReply(const domain::Error &error, std::string_view traceId) -> HttpReply;

private:
    struct Route;
    struct Table;
    struct Exchange;
    auto answer(Exchange &exchange) -> HttpReply;
    auto admit(Exchange &exchange) -> domain::Result<void>;
    auto authenticate(Exchange &exchange) -> domain::Result<void>;
    auto authorize(const Exchange &exchange) const -> domain::Result<void>;
    void finish(Exchange &exchange, HttpReply &reply) const;
    void record(const Exchange &exchange, const HttpReply &reply) const;

    RouterOptions m_options;
    Metrics &m_metrics;
    std::unique_ptr<Table> m_table;
};

/// The entity tag of a body: 32 hex digits of its SHA-256, without quotes.
auto entityTag(std::string_view body) -> std::string;
/// Whether an If-None-Match header names the tag (weak comparison, lists and `*`; RFC 9110, 13.1.2).
auto matchesEntityTag(std::string_view header, std::string_view tag) -> bool;

} // namespace tillhouse::kit
