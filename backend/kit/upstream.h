// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/endpoint.h"
#include "contract/problem.h"
#include "domain/result.h"
#include "kit/breaker.h"
#include "kit/call_context.h"
#include "kit/http.h"
#include "kit/metrics.h"
#include "kit/tls.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace tillhouse::kit
{

/// Under this path every node answers its callers that it is there; a worker has to be free for that.
inline constexpr std::string_view kAlivePath = "/alive";

struct UpstreamOptions {
    std::string node; ///< the peer's name: its certificate has to say the same
    std::string host = "127.0.0.1";
    std::uint16_t port = 0;
    TlsClientFiles tls;
    std::string basePath;                      ///< before each endpoint's path: `/api/orders`
    std::string relationship;                  ///< under which the connection is measured
    std::chrono::milliseconds latencyLimit{0}; ///< the architecture document's limit, shown beside what is measured
    std::chrono::milliseconds connectWithin{1'000};
    std::chrono::milliseconds waitAtMost{1'000};  ///< for a free connection; more means that the peer can't keep up
    std::chrono::milliseconds idleAtMost{60'000}; ///< less than the peer's own limit
    int connections = 16;
    int waiting = 64; ///< callers that may wait for a connection; one more is refused at once
    std::size_t replyBytes = 16 * 1024 * 1024;
    BreakerOptions breaker;
};

/// Options for a connection that the architecture draws: name, base path, relationship and limit.
auto upstreamOptionsFor(contract::Node from, contract::Node to) -> UpstreamOptions;

/// A request as it goes over the wire.
struct OutgoingRequest {
    std::string method;
    std::string target; ///< path and query, percent-encoded
    Headers headers;    ///< beside what the context brings
    std::string body;
    bool repeatable = false; ///< sent once more where a connection broke before a byte of the answer came
};

/// Calls one node over mutual TLS 1.3: a small bounded pool of connections, the context's total deadline over waiting,
/// connecting, sending and reading, a circuit breaker, and metrics under the relationship's id. Thread-safe.
/// Errors of a call: `Unavailable` (breaker open, no connection: nothing was changed), `Timeout` (sent, but no whole
/// answer in time or the connection broke: the outcome is not known), else what the peer's problem document says.
class Upstream
{
public:
    Upstream(UpstreamOptions options, Metrics &metrics);
    ~Upstream();
    Upstream(const Upstream &) = delete;
    auto operator=(const Upstream &) -> Upstream & = delete;

    template <class Request, class Response>
    auto call(const contract::Endpoint<Request, Response> &endpoint, const CallContext &context, const Request &request)
        -> domain::Result<Response>
    {
        const auto body = fetch(endpoint, context, request);
        if (!body)
            return body.error();
        return contract::decode<Response>(*body, {replyBytes(), 16});
    }

    /// The same without looking into the answer: its text, for who has to understand it piece by piece.
    template <class Request, class Response>
    auto fetch(const contract::Endpoint<Request, Response> &endpoint, const CallContext &context,
               const Request &request) -> domain::Result<std::string>
    {
        auto wire = contract::encodeRequest(endpoint, basePath(), request);
        OutgoingRequest outgoing;
        outgoing.method = contract::name(endpoint.method);
        outgoing.target = wire.query.empty() ? std::move(wire.path) : wire.path + "?" + wire.query;
        outgoing.body = std::move(wire.body);
        outgoing.repeatable =
            endpoint.method == contract::Method::Get || endpoint.idempotency == contract::Idempotency::Key;
        auto reply = forward(context, outgoing);
        if (!reply)
            return reply.error();
        if (reply->status >= 300)
            return contract::fromProblem(reply->status, reply->body);
        return std::move(reply->body);
    }

    /// Sends the request with trace, deadline, token and idempotency key of the context; any status is a value.
    auto forward(const CallContext &context, const OutgoingRequest &request) -> domain::Result<HttpReply>;

    /// Whether a call would be let through now, asked before its cause is stored. A breaker that is due to try its peer
    /// asks it here, for BreakerOptions::askWithin at most, so that no request has to be the probe. What is let through
    /// may still fail.
    auto takesCalls(const CallContext &context) -> bool;

    auto basePath() const -> const std::string &;
    auto replyBytes() const -> std::size_t;
    auto breakerState() const -> BreakerState;
    /// How long calls will still be refused; zero if one may be tried now.
    auto retryAfter() const -> std::chrono::milliseconds;
    /// The certificate files were replaced: connections from now on use them.
    auto reloadTls() -> domain::Result<void>;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace tillhouse::kit
