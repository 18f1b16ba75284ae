// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/server_loop.h"

#include "domain/assert.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace tillhouse::kit
{

namespace
{

/// How exact deadlines are. They are seconds in production.
constexpr int kTickMs = 50;
/// Accepted at one go, so that a flood of connects does not starve those that are open.
constexpr int kAcceptBatch = 64;

auto numericAddress(const sockaddr_storage &from) -> std::string
{
    char text[INET6_ADDRSTRLEN] = "";
    if (from.ss_family == AF_INET6) {
        const auto &v6 = reinterpret_cast<const sockaddr_in6 &>(from).sin6_addr;
        if (IN6_IS_ADDR_V4MAPPED(&v6))
            inet_ntop(AF_INET, v6.s6_addr + 12, text, sizeof text);
        else
            inet_ntop(AF_INET6, &v6, text, sizeof text);
    } else if (from.ss_family == AF_INET) {
        inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in &>(from).sin_addr, text, sizeof text);
    }
    return text;
}

auto isLoopback(const std::string &address) -> bool
{
    return address == "::1" || address.starts_with("127.");
}

} // namespace

ServerLoop::ServerLoop(ServerShared &shared, int listener, TlsSource tls, std::function<void()> acceptingEnded)
    : m_shared(shared)
    , m_listener(listener)
    , m_tls(std::move(tls))
    , m_acceptingEnded(std::move(acceptingEnded))
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_wake(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
    , m_spare(::open("/dev/null", O_RDONLY | O_CLOEXEC))
{
    TILLHOUSE_ASSERT(m_epoll >= 0 && m_wake >= 0);
    epoll_event wake{EPOLLIN, {.ptr = &m_wake}};
    epoll_event incoming{EPOLLIN | EPOLLEXCLUSIVE, {.ptr = this}};
    TILLHOUSE_ASSERT(::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wake, &wake) == 0);
    TILLHOUSE_ASSERT(::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_listener, &incoming) == 0);
}

ServerLoop::~ServerLoop()
{
    stop();
    ::close(m_epoll);
    ::close(m_wake);
    if (m_spare >= 0)
        ::close(m_spare);
}

void ServerLoop::start()
{
    m_thread = std::thread([this] { run(); });
}

void ServerLoop::wake() const
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_wake, &one, sizeof one);
}

void ServerLoop::stop()
{
    if (m_thread.joinable()) {
        wake();
        m_thread.join();
    }
    stopAccepting();
    for (const auto &[raw, connection] : m_connections)
        connection->closeNow();
    m_connections.clear();
}

void ServerLoop::run()
{
    std::array<epoll_event, 256> events;
    while (!m_shared.stopping) {
        const int timeout = m_connections.empty() ? -1 : kTickMs;
        const int count = ::epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), timeout);
        m_awakeSince = Connection::Clock::now();
        for (int i = 0; i < count; ++i)
            handle(events[static_cast<std::size_t>(i)]);
        if (m_shared.draining)
            stopAccepting();
        tick();
        m_awakeSince = Connection::Clock::time_point{};
    }
}

auto ServerLoop::standstill() const -> std::chrono::milliseconds
{
    const auto since = m_awakeSince.load();
    if (since == Connection::Clock::time_point{})
        return std::chrono::milliseconds{0};
    return std::chrono::duration_cast<std::chrono::milliseconds>(Connection::Clock::now() - since);
}

void ServerLoop::handle(const epoll_event &event)
{
    if (event.data.ptr == &m_wake) {
        std::uint64_t count = 0;
        [[maybe_unused]] const auto got = ::read(m_wake, &count, sizeof count);
    } else if (event.data.ptr == this) {
        acceptWaiting();
    } else {
        // Closed connections stay in m_connections until tick(), so the pointer is good for this whole batch.
        static_cast<Connection *>(event.data.ptr)->onReady((event.events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR)) != 0);
    }
}

void ServerLoop::acceptWaiting()
{
    for (int i = 0; i < kAcceptBatch && m_accepting; ++i) {
        sockaddr_storage from{};
        socklen_t size = sizeof from;
        const int fd = ::accept4(m_listener, reinterpret_cast<sockaddr *>(&from), &size, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (fd >= 0) {
            accepted(fd, from);
        } else if (errno == EMFILE || errno == ENFILE) {
            shedDescriptor();
        } else if (errno != EINTR && errno != ECONNABORTED) {
            return;
        }
    }
}

/// Out of descriptors: closes the waiting connection instead of spinning on one that can't be accepted.
void ServerLoop::shedDescriptor()
{
    if (m_spare >= 0)
        ::close(m_spare);
    const int fd = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (fd >= 0)
        ::close(fd);
    m_spare = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    ++m_shared.counters.refusedConnections;
}

void ServerLoop::accepted(int fd, const sockaddr_storage &from)
{
    auto &counters = m_shared.counters;
    const auto &limits = m_shared.limits;
    if (counters.open >= limits.connections) {
        ++counters.refusedConnections;
        ::close(fd);
        return;
    }
    auto address = numericAddress(from);
    const bool limited = limits.limitLoopback || !isLoopback(address);
    if (!m_shared.addresses.enter(address, limited ? limits.connectionsPerAddress : 0)) {
        ++counters.refusedPerAddress;
        ::close(fd);
        return;
    }
    ++counters.accepted;
    const int on = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    auto connection = std::make_shared<Connection>(m_shared, fd, m_tls(), std::move(address));
    epoll_event event{EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, {.ptr = connection.get()}};
    if (::epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event) != 0)
        connection->closeNow();
    m_connections.emplace(connection.get(), connection);
}

void ServerLoop::tick()
{
    const auto now = Connection::Clock::now();
    if (now - m_ticked < std::chrono::milliseconds(kTickMs) && !m_shared.draining)
        return;
    m_ticked = now;
    for (auto it = m_connections.begin(); it != m_connections.end();) {
        if (it->second->closed()) {
            it = m_connections.erase(it);
            continue;
        }
        if (m_shared.draining)
            it->second->onDrain();
        it->second->onTick(now);
        ++it;
    }
}

void ServerLoop::stopAccepting()
{
    if (!m_accepting)
        return;
    m_accepting = false;
    ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, m_listener, nullptr);
    m_acceptingEnded();
}

} // namespace tillhouse::kit
