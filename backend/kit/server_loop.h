// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/server_connection.h"
#include "kit/server_shared.h"

#include <sys/epoll.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <thread>
#include <unordered_map>

struct sockaddr_storage;

namespace tillhouse::kit
{

/// One thread that accepts, shakes hands and reads for the connections it accepted. Several share one listening socket.
/// Connections are watched edge-triggered and never re-armed, so a request costs no call of epoll_ctl.
class ServerLoop
{
public:
    using TlsSource = std::function<TlsContext()>;

    /// `listener` stays the caller's; `acceptingEnded` is called once, when this loop will not touch it again.
    ServerLoop(ServerShared &shared, int listener, TlsSource tls, std::function<void()> acceptingEnded);
    ~ServerLoop();
    ServerLoop(const ServerLoop &) = delete;
    auto operator=(const ServerLoop &) -> ServerLoop & = delete;

    void start();
    /// Makes the loop look at `draining` and `stopping` of the shared state now.
    void wake() const;
    /// For how long it has been at one round of what was ready; zero while it waits for more.
    auto standstill() const -> std::chrono::milliseconds;
    /// After `stopping` is set: waits for the thread and closes every connection.
    void stop();

private:
    void run();
    void handle(const epoll_event &event);
    void acceptWaiting();
    void accepted(int fd, const sockaddr_storage &from);
    void shedDescriptor();
    void tick();
    void stopAccepting();

    ServerShared &m_shared;
    const int m_listener;
    const TlsSource m_tls;
    const std::function<void()> m_acceptingEnded;
    int m_epoll = -1;
    int m_wake = -1;
    int m_spare = -1; ///< given up to accept and close one connection when the process is out of descriptors
    bool m_accepting = true;
    Connection::Clock::time_point m_ticked{};
    std::unordered_map<Connection *, std::shared_ptr<Connection>> m_connections;
    std::atomic<Connection::Clock::time_point> m_awakeSince{}; ///< zero: it waits
    std::thread m_thread;
};

} // namespace tillhouse::kit
