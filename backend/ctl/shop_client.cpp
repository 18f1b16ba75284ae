// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/shop_client.h"

#include "kit/trace.h"

#include <thread>

namespace tillhouse::ctl
{

using namespace std::chrono_literals;

ShopClient::ShopClient(const Layout &layout, std::uint16_t port, int connections)
{
    kit::UpstreamOptions options;
    options.node = contract::nodeInfo(contract::Node::ApiGateway).id;
    options.port = port;
    options.tls.ca = layout.caCertificate();
    options.basePath = contract::nodeInfo(contract::Node::ApiGateway).basePath;
    options.relationship = "admin-interacts-api-gateway";
    options.connections = connections;
    m_gateway = std::make_unique<kit::Upstream>(options, m_metrics);
}

auto ShopClient::contextFor(const std::string &token, const std::string &key) -> kit::CallContext
{
    const auto trace = kit::newTrace();
    kit::CallContext context;
    context.traceId = trace.traceId;
    context.spanId = trace.spanId;
    context.bearer = token;
    context.idempotencyKey = key;
    return context;
}

auto ShopClient::worthRepeating(const domain::Error &error, int attempt) -> bool
{
    using domain::ErrorCode;
    constexpr int kMostAttempts = 8;
    const bool passing = error.code == ErrorCode::Unavailable || error.code == ErrorCode::TooManyRequests ||
                         error.code == ErrorCode::Timeout || error.code == ErrorCode::KeyInFlight;
    if (!passing || attempt + 1 >= kMostAttempts)
        return false;
    std::this_thread::sleep_for(100ms * (attempt + 1));
    return true;
}

} // namespace tillhouse::ctl
