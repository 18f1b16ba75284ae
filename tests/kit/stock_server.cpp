// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/stock_server.h"

#include "kit/raw_peer.h"

#include <httplib.h>

#include <QTest>

#include <filesystem>
#include <thread>

namespace tillhouse::testing
{

struct StockServer::Impl {
    std::unique_ptr<httplib::Server> server;
    int port = 0;
    std::thread thread;
};

StockServer::StockServer(const Setup &setup, const std::optional<kit::TlsFiles> &tls)
    : m_impl(std::make_unique<Impl>())
{
    if (tls)
        m_impl->server = std::make_unique<httplib::SSLServer>(tls->certificate.c_str(), tls->key.c_str());
    else
        m_impl->server = std::make_unique<httplib::Server>();
    m_impl->server->new_task_queue = [] { return new httplib::ThreadPool(2); };
    setup(*m_impl->server);
    m_impl->port = m_impl->server->bind_to_any_port("127.0.0.1");
    m_impl->thread = std::thread([this] { m_impl->server->listen_after_bind(); });
    while (!m_impl->server->is_running())
        std::this_thread::yield();
}

StockServer::~StockServer()
{
    m_impl->server->stop();
    m_impl->thread.join();
}

auto StockServer::port() const -> std::uint16_t
{
    return static_cast<std::uint16_t>(m_impl->port);
}

namespace
{

/// The first socket of this process for which `fits` holds.
template <class Fits>
auto findSocket(Fits fits) -> int
{
    for (const auto &entry : std::filesystem::directory_iterator("/proc/self/fd")) {
        const int fd = std::atoi(entry.path().filename().c_str());
        if (fits(fd))
            return fd;
    }
    return -1;
}

} // namespace

auto listeningSocket(std::uint16_t port) -> int
{
    return findSocket([port](int fd) {
        int listens = 0;
        socklen_t size = sizeof listens;
        sockaddr_in own{};
        socklen_t ownSize = sizeof own;
        return ::getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) == 0 && listens != 0 &&
               ::getsockname(fd, reinterpret_cast<sockaddr *>(&own), &ownSize) == 0 && ntohs(own.sin_port) == port;
    });
}

auto acceptedSocket(std::uint16_t peerPort) -> int
{
    int found = -1;
    const bool appeared = QTest::qWaitFor(
        [&] {
            found = findSocket([peerPort](int fd) {
                sockaddr_in peer{};
                socklen_t size = sizeof peer;
                return ::getpeername(fd, reinterpret_cast<sockaddr *>(&peer), &size) == 0 &&
                       ntohs(peer.sin_port) == peerPort;
            });
            return found >= 0;
        },
        2000);
    return appeared ? found : -1;
}

} // namespace tillhouse::testing
