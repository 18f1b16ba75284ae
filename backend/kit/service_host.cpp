// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/service_main.h"

#include "kit/log.h"

#include <algorithm>
#include <fstream>
#include <sys/resource.h>
#include <unistd.h>

namespace tillhouse::kit
{

using contract::Node;

namespace
{

auto cannotStart(std::string field, std::string why) -> domain::Error
{
    return {domain::ErrorCode::InvalidInput, field + " " + why, {{field, why}}};
}

auto residentBytes() -> double
{
    std::ifstream in("/proc/self/statm");
    std::int64_t size = 0;
    std::int64_t resident = 0;
    in >> size >> resident;
    return static_cast<double>(resident) * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

auto cpuSeconds() -> double
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

void measureProcess(Metrics &metrics, const NodeConfig &config)
{
    metrics.gaugeFrom("process_resident_memory_bytes", "Memory in use", {}, residentBytes);
    metrics.gaugeFrom("process_cpu_seconds_total", "Processor time used since start", {}, cpuSeconds);
    metrics.gaugeFrom("tillhouse_certificate_seconds_left", "Until the node's certificate ends", {},
                      [file = config.tls.certificate] {
                          const auto left = certificateSecondsLeft(file);
                          return left ? static_cast<double>(*left) : -1.0;
                      });
}

auto aliveReply() -> HttpReply
{
    HttpReply reply;
    reply.body = R"({"alive":true})";
    return reply;
}

void measureServer(Metrics &metrics, const Server &server)
{
    const auto gauge = [&](const char *name, const char *help, std::uint64_t ServerStats::*member) {
        metrics.gaugeFrom(std::string("tillhouse_server_") + name, help, {},
                          [&server, member] { return static_cast<double>(server.stats().*member); });
    };
    gauge("connections_open", "Open connections", &ServerStats::open);
    gauge("connections_accepted", "Connections since start", &ServerStats::accepted);
    gauge("connections_refused", "Connections over the limit", &ServerStats::refusedConnections);
    gauge("handshakes_failed", "TLS handshakes that failed", &ServerStats::failedHandshakes);
    gauge("requests_refused", "Malformed or oversized requests", &ServerStats::refusedRequests);
    gauge("requests_shed", "Requests answered 503 for lack of workers", &ServerStats::shedRequests);
    gauge("requests_timed_out", "Requests cut for a deadline", &ServerStats::timedOut);
    gauge("requests_queued", "Requests waiting for a worker", &ServerStats::queued);
    gauge("requests_running", "Requests being worked on", &ServerStats::running);
}

} // namespace

ServiceHost::ServiceHost(NodeConfig config)
    : m_config(std::move(config))
{
    if (m_config.token_public_key) {
        if (auto loaded = TokenVerifier::load(*m_config.token_public_key))
            m_tokens = std::make_shared<TokenVerifier>(std::move(*loaded));
        else
            m_fault = loaded.error();
    }
    RouterOptions options;
    if (const auto *info = contract::nodeById(m_config.node)) {
        options = routerOptionsFor(info->node, m_tokens);
        if (!m_config.token_public_key)
            m_fault = cannotStart("token_public_key", "is missing");
    } else {
        options.node = m_config.node;
        options.mayCall = [this](std::string_view caller) {
            return std::find(m_callers.begin(), m_callers.end(), caller) != m_callers.end();
        };
    }
    m_router = std::make_unique<Router>(std::move(options), m_metrics);
    measureProcess(m_metrics, m_config);
}

ServiceHost::~ServiceHost()
{
    stop();
    while (!m_owned.empty())
        m_owned.pop_back();
}

auto ServiceHost::makeUpstream(UpstreamOptions options) -> domain::Result<std::shared_ptr<Upstream>>
{
    const auto *where = m_config.upstream(options.node);
    if (!where)
        return cannotStart("upstreams", "does not say where " + options.node + " is");
    options.host = where->host;
    options.port = static_cast<std::uint16_t>(where->port);
    options.tls = m_config.clientTls();
    auto made = std::make_shared<Upstream>(std::move(options), m_metrics);
    if (const auto loaded = made->reloadTls(); !loaded)
        return loaded.error();
    m_upstreams.push_back(made);
    return made;
}

auto ServiceHost::upstream(Node node) -> domain::Result<std::shared_ptr<Upstream>>
{
    const auto *self = contract::nodeById(m_config.node);
    const std::string target(contract::nodeInfo(node).id);
    if (!self || !contract::relationship(self->node, node))
        return cannotStart("upstreams", "may not name " + target + ": the architecture draws no such connection");
    return makeUpstream(upstreamOptionsFor(self->node, node));
}

auto ServiceHost::outsideUpstream(std::string_view node, std::string_view relationship)
    -> domain::Result<std::shared_ptr<Upstream>>
{
    UpstreamOptions options;
    options.node = node;
    options.relationship = relationship;
    return makeUpstream(std::move(options));
}

auto ServiceHost::start() -> domain::Result<void>
{
    if (m_fault)
        return *m_fault;
    ServerOptions options;
    options.host = m_config.listen.host;
    options.port = static_cast<std::uint16_t>(m_config.listen.port);
    // Front ends have no certificate; everybody else names itself with one.
    options.tls = m_config.serverTls(m_config.node != contract::nodeInfo(Node::ApiGateway).id);
    options.workers = static_cast<int>(m_config.workers.value_or(m_defaultWorkers));
    options.limits.bodyBytesFor = [this](std::string_view method, std::string_view path) {
        return m_router->bodyBytesFor(method, path);
    };
    if (const auto sockets = inheritedSockets(); !sockets.empty())
        options.listenFd = sockets.front();
    if (!m_handler)
        m_handler = [this](const HttpRequest &request) { return m_router->handle(request); };
    m_server = std::make_unique<Server>(options, [this](const HttpRequest &request) {
        const bool asksWhetherThere = request.path == kAlivePath && !request.peerName.empty();
        return asksWhetherThere ? aliveReply() : m_handler(request);
    });
    measureServer(m_metrics, *m_server);

    ServerOptions ops;
    ops.host = m_config.ops.host;
    ops.port = static_cast<std::uint16_t>(m_config.ops.port);
    ops.workers = 2;
    m_ops = std::make_unique<Server>(ops, [this](const HttpRequest &request) { return opsReply(request); });
    if (const auto started = m_ops->start(); !started)
        return started;
    if (const auto started = m_server->start(); !started)
        return started;
    for (const auto &run : m_onStart)
        run();
    m_watchdog.watch("server", [this] { return m_server->standstill(); });
    m_watchdog.watch("operator's server", [this] { return m_ops->standstill(); });
    m_health.started();
    return {};
}

auto ServiceHost::port() const -> std::uint16_t
{
    return m_server ? m_server->port() : std::uint16_t{0};
}

auto ServiceHost::opsPort() const -> std::uint16_t
{
    return m_ops ? m_ops->port() : std::uint16_t{0};
}

void ServiceHost::reloadTls()
{
    auto reloaded = m_server ? m_server->reloadTls() : domain::Result<void>();
    for (const auto &upstream : m_upstreams) {
        if (reloaded)
            reloaded = upstream->reloadTls();
    }
    logLine(reloaded ? LogLevel::Info : LogLevel::Error, "certificates_reloaded",
            {{"detail", reloaded ? std::string_view() : std::string_view(reloaded.error().detail)}});
}

void ServiceHost::stop()
{
    m_health.draining();
    if (m_server) {
        m_server->drain();
        m_server->stop();
    }
    while (!m_onStop.empty()) {
        m_onStop.back()();
        m_onStop.pop_back();
    }
    if (m_ops)
        m_ops->stop();
}

auto ServiceHost::opsReply(const HttpRequest &request) -> HttpReply
{
    HttpReply reply;
    if (request.method != "GET") {
        reply.status = 405;
        reply.headers.set("Allow", "GET");
    } else if (request.path == "/health/live") {
        reply.body = R"({"live":true})";
    } else if (request.path == "/health/ready") {
        reply = m_health.readyReply();
    } else if (request.path == "/metrics") {
        reply.contentType = "text/plain; version=0.0.4; charset=utf-8";
        reply.body = m_metrics.render();
    } else {
        reply = Router::problemReply({domain::ErrorCode::NotFound, "There is nothing under this path.", {}}, "");
    }
    reply.headers.set("Cache-Control", "no-store");
    return reply;
}

} // namespace tillhouse::kit
