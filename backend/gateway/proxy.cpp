// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/proxy.h"

#include "contract/topology.h"

namespace tillhouse::gateway
{

using namespace std::chrono_literals;

namespace
{

constexpr std::chrono::milliseconds kUsualBudget = 10s;
constexpr std::chrono::milliseconds kLargeBudget = 60s;
constexpr std::size_t kLargeBody = 8 * 1024 * 1024;

/// Fields of a request that mean something to the owner; token, key, trace and deadline travel with the context.
constexpr std::string_view kPassedOn[] = {"Content-Type", "If-Match", "If-None-Match"};
/// Fields of an answer that mean something to a front end.
constexpr std::string_view kPassedBack[] = {"ETag", "Retry-After", "WWW-Authenticate", "Location"};

} // namespace

auto budgetFor(const contract::EndpointInfo &endpoint) -> std::chrono::milliseconds
{
    return endpoint.maxBodyBytes >= kLargeBody ? kLargeBudget : kUsualBudget;
}

auto ownerTarget(const contract::EndpointInfo &endpoint, const kit::HttpRequest &request) -> std::string
{
    const auto publicBase = contract::nodeInfo(contract::Node::ApiGateway).basePath;
    std::string target(contract::nodeInfo(endpoint.owner).basePath);
    target += std::string_view(request.path).substr(publicBase.size());
    if (!request.query.empty())
        target += "?" + request.query;
    return target;
}

auto publicReply(kit::HttpReply reply) -> kit::HttpReply
{
    kit::Headers kept;
    for (const auto name : kPassedBack) {
        if (const auto value = reply.headers.get(name))
            kept.set(name, *value);
    }
    reply.headers = std::move(kept);
    return reply;
}

auto proxy(const contract::EndpointInfo &endpoint, kit::Upstream &owner, const kit::CallContext &context,
           const kit::HttpRequest &request) -> kit::HttpReply
{
    kit::OutgoingRequest outgoing;
    outgoing.method = request.method;
    outgoing.target = ownerTarget(endpoint, request);
    outgoing.body = request.body;
    outgoing.repeatable =
        endpoint.method == contract::Method::Get || endpoint.idempotency == contract::Idempotency::Key;
    for (const auto name : kPassedOn) {
        if (const auto value = request.headers.get(name))
            outgoing.headers.set(name, *value);
    }
    auto bounded = context;
    bounded.deadline = context.deadline.within(budgetFor(endpoint));
    auto reply = owner.forward(bounded, outgoing);
    if (!reply)
        return kit::Router::problemReply(reply.error(), context.traceId);
    return publicReply(std::move(*reply));
}

} // namespace tillhouse::gateway
