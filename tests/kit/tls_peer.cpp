// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/tls_peer.h"

#include "domain/assert.h"

#include <arpa/inet.h>
#include <array>
#include <chrono>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tillhouse::testing
{

auto TlsPeer::Connection::readRequest() -> std::string
{
    std::string text;
    for (;;) {
        const auto head = text.find("\r\n\r\n");
        if (head != std::string::npos) {
            const auto length = text.find("Content-Length: ");
            const auto body = length < head ? std::stoul(text.substr(length + 16)) : 0;
            if (text.size() >= head + 4 + body)
                return text;
        }
        std::array<char, 4096> buffer{};
        const int got = SSL_read(m_ssl, buffer.data(), static_cast<int>(buffer.size()));
        if (got <= 0)
            return {};
        text.append(buffer.data(), static_cast<std::size_t>(got));
    }
}

auto TlsPeer::Connection::write(std::string_view data) -> bool
{
    while (!m_stopping && !data.empty()) {
        const int written = SSL_write(m_ssl, data.data(), static_cast<int>(data.size())); // maybe one record
        if (written <= 0)
            return false;
        data.remove_prefix(static_cast<std::size_t>(written));
    }
    return data.empty();
}

void TlsPeer::Connection::pause(int ms) const
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(ms);
    while (!m_stopping && std::chrono::steady_clock::now() < end)
        ::poll(nullptr, 0, 5);
}

TlsPeer::TlsPeer(const kit::TlsFiles &files, Behaviour behave)
    : m_behave(std::move(behave))
{
    auto tls = kit::loadServerTls(files);
    TILLHOUSE_ASSERT(tls.hasValue());
    m_tls = *tls;
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    TILLHOUSE_ASSERT(::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) == 0);
    TILLHOUSE_ASSERT(::listen(m_listener, 128) == 0);
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_acceptor = std::thread([this] { acceptLoop(); });
}

TlsPeer::~TlsPeer()
{
    m_stopping = true;
    m_acceptor.join();
    for (auto &thread : m_threads)
        thread.join();
    ::close(m_listener);
}

void TlsPeer::refuseFurther()
{
    ::shutdown(m_listener, SHUT_RDWR);
}

void TlsPeer::acceptLoop()
{
    while (!m_stopping) {
        pollfd one{m_listener, POLLIN, 0};
        if (::poll(&one, 1, 10) <= 0)
            continue;
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            continue;
        ++m_accepted;
        m_threads.emplace_back([this, socket] { serve(socket); });
    }
}

void TlsPeer::serve(int socket)
{
    timeval patience{0, 200'000};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
    SSL *ssl = SSL_new(m_tls.get());
    SSL_set_fd(ssl, socket);
    if (SSL_accept(ssl) == 1) {
        Connection connection(ssl, m_stopping);
        m_behave(connection);
        SSL_shutdown(ssl);
    }
    SSL_free(ssl);
    ::close(socket);
}

auto okReply(std::string_view body) -> std::string
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + std::string(body);
}

} // namespace tillhouse::testing
