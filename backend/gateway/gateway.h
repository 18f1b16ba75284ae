// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "gateway/checkout.h"
#include "gateway/courier.h"
#include "gateway/peers.h"
#include "kit/rate_limit.h"
#include "kit/router.h"
#include "kit/service_main.h"

#include <memory>
#include <string>

namespace tillhouse::gateway
{

struct GatewayOptions {
    kit::RateLimitOptions rate{.perSecond = 2'000, .burst = 4'000, .clients = 10'000};
    CourierOptions courier;
};

/// The one entry for every front end: limits the rate, checks each request against the contract, answers checkouts by
/// calling inventory and order, and passes everything else to its owner.
class Gateway
{
public:
    Gateway(Peers peers, kit::Router &router, std::shared_ptr<const kit::TokenVerifier> tokens, kit::Metrics &metrics,
            GatewayOptions options = {});

    /// The server's handler.
    auto handle(const kit::HttpRequest &request) -> kit::HttpReply;
    /// Both directions. Without them nothing is carried between order and inventory by this process.
    void startCouriers();
    void stopCouriers();

private:
    void registerRoutes();
    template <class Request, class Response>
    void registerProxy(const contract::Endpoint<Request, Response> &endpoint);
    void poke(contract::Node changed);
    auto clientKey(const kit::HttpRequest &request) const -> std::string;

    Peers m_peers;
    kit::Router &m_router;
    std::shared_ptr<const kit::TokenVerifier> m_tokens;
    kit::RateLimiter m_limiter;
    kit::Counter &m_limited;
    Courier m_stockCourier; ///< what happened to orders' goods, to the order service
    Courier m_orderCourier; ///< what happened to orders, to inventory
    Checkout m_checkout;
    std::string m_openApi;
};

/// Makes the gateway of a process: its peers, its routes, its couriers.
auto setUp(kit::ServiceHost &host) -> domain::Result<void>;

} // namespace tillhouse::gateway
