// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/server.h"

#include "domain/assert.h"
#include "kit/server_listener.h"
#include "kit/server_loop.h"
#include "kit/server_shared.h"

#include <unistd.h>

#include <algorithm>

namespace tillhouse::kit
{

using domain::Result;

struct Server::Impl {
    Impl(ServerOptions given, Handler handler)
        : options(std::move(given))
        , shared(options.limits, std::move(handler))
    {
    }

    auto currentTls() -> TlsContext
    {
        const std::lock_guard lock(tlsMutex);
        return tls;
    }
    auto loadTls() -> Result<void>;
    auto listen() -> Result<void>;
    void loopStoppedAccepting();
    void wakeLoops() const;

    ServerOptions options;
    ServerShared shared;
    std::mutex tlsMutex;
    TlsContext tls;
    int listener = -1;
    std::atomic<int> acceptingLoops = 0;
    std::atomic<std::uint16_t> port = 0;
    std::vector<std::unique_ptr<ServerLoop>> loops;
    std::mutex endMutex; ///< drain() and stop() one after the other
};

auto Server::Impl::loadTls() -> Result<void>
{
    if (!options.tls)
        return {};
    auto loaded = loadServerTls(*options.tls);
    if (!loaded)
        return loaded.error();
    const std::lock_guard lock(tlsMutex);
    tls = std::move(*loaded);
    return {};
}

auto Server::Impl::listen() -> Result<void>
{
    if (options.listenFd) {
        if (auto adopted = adoptListener(*options.listenFd); !adopted)
            return adopted;
        listener = *options.listenFd;
    } else {
        auto opened = openListener(options.host, options.port);
        if (!opened)
            return opened.error();
        listener = *opened;
    }
    port = localPort(listener);
    return {};
}

/// The last loop closes the socket, so that connects are refused (and go elsewhere) while this server drains.
void Server::Impl::loopStoppedAccepting()
{
    if (--acceptingLoops == 0)
        ::close(listener);
}

void Server::Impl::wakeLoops() const
{
    for (const auto &loop : loops)
        loop->wake();
}

Server::Server(ServerOptions options, Handler handler)
    : m_impl(std::make_unique<Impl>(std::move(options), std::move(handler)))
{
}

Server::~Server()
{
    stop();
}

auto Server::start() -> Result<void>
{
    TILLHOUSE_ASSERT(m_impl->loops.empty());
    if (auto loaded = m_impl->loadTls(); !loaded)
        return loaded;
    if (auto listening = m_impl->listen(); !listening)
        return listening;
    m_impl->shared.workers.start(m_impl->options.workers);
    auto *impl = m_impl.get();
    impl->acceptingLoops = std::max(1, impl->options.loops);
    for (int i = 0; i < impl->acceptingLoops; ++i) {
        impl->loops.push_back(std::make_unique<ServerLoop>(
            impl->shared, impl->listener, [impl] { return impl->currentTls(); },
            [impl] { impl->loopStoppedAccepting(); }));
    }
    for (auto &loop : m_impl->loops)
        loop->start();
    return {};
}

auto Server::port() const -> std::uint16_t
{
    return m_impl->port;
}

auto Server::reloadTls() -> Result<void>
{
    return m_impl->loadTls();
}

void Server::drain()
{
    const std::lock_guard lock(m_impl->endMutex);
    if (m_impl->loops.empty())
        return;
    m_impl->shared.draining = true;
    m_impl->wakeLoops();
    m_impl->shared.awaitNoConnections(m_impl->shared.limits.drain);
}

void Server::stop()
{
    const std::lock_guard lock(m_impl->endMutex);
    if (m_impl->loops.empty())
        return;
    m_impl->shared.draining = true;
    m_impl->shared.workers.stop();
    m_impl->shared.stopping = true;
    for (auto &loop : m_impl->loops)
        loop->stop();
    m_impl->loops.clear();
}

auto Server::standstill() const -> std::chrono::milliseconds
{
    auto longest = m_impl->shared.workers.standstill();
    for (const auto &loop : m_impl->loops)
        longest = std::max(longest, loop->standstill());
    return longest;
}

auto Server::stats() const -> ServerStats
{
    const auto &from = m_impl->shared.counters;
    const auto &shared = m_impl->shared;
    return {.accepted = from.accepted,
            .open = from.open,
            .refusedConnections = from.refusedConnections,
            .refusedPerAddress = from.refusedPerAddress,
            .failedHandshakes = from.failedHandshakes,
            .requests = from.requests,
            .refusedRequests = from.refusedRequests,
            .shedRequests = from.shedRequests,
            .timedOut = from.timedOut,
            .handlerExceptions = shared.engine.handlerExceptions(),
            .queued = shared.workers.queued(),
            .running = shared.workers.running()};
}

} // namespace tillhouse::kit
