// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/endpoints.h"
#include "gateway/gateway.h"
#include "kit/metrics.h"
#include "kit/router.h"
#include "kit/server.h"
#include "kit/token.h"
#include "support/test_certificates.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace tillhouse::testing
{

inline constexpr const char *kTestStore = "store-1";

/// A service of the platform as the gateway sees it: a real server with mutual TLS under the node's name, a router that
/// admits the drawn callers only, and handlers of the test's own.
class PeerDouble
{
public:
    PeerDouble(contract::Node node, const TestCertificates &certificates,
               std::shared_ptr<const kit::TokenVerifier> tokens);

    auto router() -> kit::Router & { return m_router; }
    auto node() const -> contract::Node { return m_node; }
    /// Serves; on the port it had before, if it was stopped.
    void start();
    void stop();
    auto port() const -> std::uint16_t { return m_port; }

private:
    contract::Node m_node;
    const TestCertificates &m_certificates;
    kit::Metrics m_metrics;
    kit::Router m_router;
    std::unique_ptr<kit::Server> m_server;
    std::uint16_t m_port = 0;
};

/// Order and inventory with just enough behind them: placed orders make events, applied events move a position.
class PlatformDouble
{
public:
    PlatformDouble();
    ~PlatformDouble();

    /// Starts what the test did not forbid and makes the gateway.
    void start(gateway::GatewayOptions options = {});
    auto gateway() -> gateway::Gateway & { return *m_gateway; }
    auto peers() const -> const gateway::Peers & { return m_peers; }

    std::string sessionId = "session-1"; ///< whose requests those to come are; a customer's visit is one
    /// A request of a signed-in user, as the gateway's server would hand it on.
    auto request(const contract::EndpointInfo &endpoint, const contract::Parameters &inPath, std::string body = {},
                 std::vector<contract::Role> roles = {contract::Role::Admin}) const -> kit::HttpRequest;
    auto checkoutRequest(const contract::CheckoutRequest &checkout) const -> kit::HttpRequest;
    static auto basket(contract::Channel channel, const std::string &orderId) -> contract::CheckoutRequest;

    PeerDouble &order() { return *m_order; }
    PeerDouble &inventory() { return *m_inventory; }
    PeerDouble &identity() { return *m_identity; }

    // What the doubles answer and what they saw. Guarded by `mutex` where it is no atomic.
    std::mutex mutex;
    std::optional<domain::Error> reserveRefusal;
    std::optional<domain::Error> placeRefusal;
    std::atomic<bool> placeStoresNothing{false}; ///< and the order service says so
    std::atomic<int> asked{0};                   ///< how often it was only asked
    std::vector<contract::ReserveRequest> reserved;
    std::vector<contract::PlaceOrderRequest> placed;
    std::optional<domain::Error> renewRefusal;
    std::vector<contract::RenewRequest> renewed;
    int goodsRefusals = 0; ///< so many times an order is told that its goods are not held
    std::vector<std::string> released;
    std::vector<bool> releasedIfAskedOnce; ///< for each of them
    std::vector<std::string> placedBy;     ///< user ids
    std::vector<contract::OrderEvent> outbox;
    std::vector<std::int64_t> applied; ///< positions of order events, each as often as it took effect
    std::vector<contract::StockEvent> stockEvents;
    std::vector<std::int64_t> stockApplied; ///< the same of stock events
    std::string foreignKind;                ///< each event has this kind or type instead, and a member nobody knows
    std::string lastCarried;                ///< the last body that was applied
    std::atomic<int> applyFaults{0};        ///< so many applications are refused first
    std::atomic<int> applyCalls{0};
    std::atomic<int> readCalls{0};

    kit::Metrics metrics;

private:
    void fillInventory();
    void fillOrder();
    auto place(const kit::CallContext &context, const contract::PlaceOrderRequest &request)
        -> domain::Result<contract::Order>;
    template <class Page, class Event>
    void giveEvents(PeerDouble &peer, const contract::Endpoint<contract::ReadEventsRequest, Page> &read,
                    std::vector<Event> &events);
    template <class Apply>
    void takeEvents(PeerDouble &peer, const contract::Endpoint<contract::Empty, contract::EventPosition> &position,
                    const contract::Endpoint<Apply, contract::EventPosition> &apply, std::vector<std::int64_t> &taken);
    auto upstream(PeerDouble &peer) -> std::shared_ptr<kit::Upstream>;

    TestCertificates m_certificates;
    std::optional<kit::TokenSigner> m_signer;
    std::shared_ptr<const kit::TokenVerifier> m_tokens;
    std::unique_ptr<PeerDouble> m_order;
    std::unique_ptr<PeerDouble> m_inventory;
    std::unique_ptr<PeerDouble> m_identity;
    gateway::Peers m_peers;
    std::unique_ptr<kit::Router> m_router;
    std::unique_ptr<gateway::Gateway> m_gateway;
};

} // namespace tillhouse::testing
