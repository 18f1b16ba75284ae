// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/topology.h"
#include "domain/result.h"
#include "kit/health.h"
#include "kit/metrics.h"
#include "kit/node_config.h"
#include "kit/router.h"
#include "kit/server.h"
#include "kit/upstream.h"
#include "kit/watchdog.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::kit
{

/// One running process: what `setup` fills with its endpoints, upstreams and background work. Lives until the server
/// has stopped.
class ServiceHost
{
public:
    explicit ServiceHost(NodeConfig config);
    ~ServiceHost();
    ServiceHost(const ServiceHost &) = delete;
    auto operator=(const ServiceHost &) -> ServiceHost & = delete;

    auto config() const -> const NodeConfig & { return m_config; }
    auto metrics() -> Metrics & { return m_metrics; }
    auto router() -> Router & { return *m_router; }
    /// What checks access tokens; null where the configuration names no key.
    auto tokens() const -> std::shared_ptr<const TokenVerifier> { return m_tokens; }
    auto health() -> Health & { return m_health; }
    /// The server is among its parts already.
    auto watchdog() -> Watchdog & { return m_watchdog; }

    /// A client for a node that the architecture draws as called by this one, at the address of the configuration.
    /// Error `InvalidInput` where it is not drawn or not configured.
    auto upstream(contract::Node node) -> domain::Result<std::shared_ptr<Upstream>>;
    /// A client for a party outside the platform (the acquirer), measured under `relationship`.
    auto outsideUpstream(std::string_view node, std::string_view relationship)
        -> domain::Result<std::shared_ptr<Upstream>>;

    /// Who may call a process outside the architecture (the sandbox acquirer). Nodes inside accept who is drawn.
    void acceptCallers(std::vector<std::string> callers) { m_callers = std::move(callers); }

    /// Threads for requests where the configuration names no number.
    void setDefaultWorkers(int workers) { m_defaultWorkers = workers; }

    /// Replaces the router's handle() as the server's handler (the gateway counts requests first).
    void setHandler(Server::Handler handler) { m_handler = std::move(handler); }
    /// Runs when the server listens (background threads start here).
    void onStart(std::function<void()> run) { m_onStart.push_back(std::move(run)); }
    /// Runs after the server has drained, last registered first.
    void onStop(std::function<void()> run) { m_onStop.push_back(std::move(run)); }
    /// Keeps an object alive until after onStop; released last kept first.
    void own(std::shared_ptr<void> object) { m_owned.push_back(std::move(object)); }

    /// Starts both listeners. Errors name what is missing.
    auto start() -> domain::Result<void>;
    auto port() const -> std::uint16_t;
    auto opsPort() const -> std::uint16_t;
    /// New connections use the certificate files as they are now.
    void reloadTls();
    /// Stops taking requests, finishes what runs, then stops.
    void stop();

private:
    auto opsReply(const HttpRequest &request) -> HttpReply;
    auto makeUpstream(UpstreamOptions options) -> domain::Result<std::shared_ptr<Upstream>>;

    NodeConfig m_config;
    Metrics m_metrics;
    Health m_health;
    Watchdog m_watchdog;
    std::shared_ptr<const TokenVerifier> m_tokens;
    std::unique_ptr<Router> m_router;
    std::vector<std::shared_ptr<void>> m_owned;
    std::vector<std::shared_ptr<Upstream>> m_upstreams;
    std::vector<std::function<void()>> m_onStart;
    std::vector<std::function<void()>> m_onStop;
    std::vector<std::string> m_callers;
    int m_defaultWorkers = 24; // more than the connections of one caller, so that one can always say that we are there
    std::optional<domain::Error> m_fault; ///< found at construction, told by start()
    Server::Handler m_handler;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<Server> m_ops;
};

using ServiceSetup = std::function<domain::Result<void>(ServiceHost &)>;

/// `main` of every backend process: `--config FILE`, `--version`, `--help`. Runs until SIGTERM or SIGINT, then drains
/// and returns 0; SIGHUP reads the certificates again. Returns 2 for wrong arguments or configuration, 1 if it can't
/// start; the reason is one line on standard error.
auto serviceMain(int argc, char **argv, std::string_view node, const ServiceSetup &setup) -> int;

} // namespace tillhouse::kit
