// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/raw_peer.h"

#include "kit/http.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdlib>

namespace tillhouse::testing
{

RawPeer::RawPeer(std::uint16_t port, const kit::TlsContext &tls)
    : m_context(tls)
{
    m_fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_fd, reinterpret_cast<const sockaddr *>(&to), sizeof to) != 0)
        return;
    const int on = 1;
    ::setsockopt(m_fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::fcntl(m_fd, F_SETFL, ::fcntl(m_fd, F_GETFL) | O_NONBLOCK);
    if (!tls) {
        m_connected = true;
        return;
    }
    m_ssl = SSL_new(tls.get());
    SSL_set_fd(m_ssl, m_fd);
    int result = 0;
    while ((result = SSL_connect(m_ssl)) != 1) {
        const int why = SSL_get_error(m_ssl, result);
        const bool waits = why == SSL_ERROR_WANT_READ || why == SSL_ERROR_WANT_WRITE;
        if (!waits || !waitFor(why == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT, Span(5000)))
            return;
    }
    m_connected = true;
}

RawPeer::~RawPeer()
{
    SSL_free(m_ssl);
    if (m_fd >= 0)
        ::close(m_fd);
    ERR_clear_error();
}

auto RawPeer::localPort() const -> std::uint16_t
{
    sockaddr_in own{};
    socklen_t size = sizeof own;
    ::getsockname(m_fd, reinterpret_cast<sockaddr *>(&own), &size);
    return ntohs(own.sin_port);
}

auto RawPeer::waitFor(short events, Span wait) const -> bool
{
    pollfd entry{m_fd, events, 0};
    return ::poll(&entry, 1, static_cast<int>(wait.count())) > 0;
}

auto RawPeer::send(std::string_view bytes, Span wait) -> bool
{
    while (!bytes.empty()) {
        const auto n = m_ssl != nullptr ? SSL_write(m_ssl, bytes.data(), static_cast<int>(bytes.size()))
                                        : static_cast<int>(::send(m_fd, bytes.data(), bytes.size(), MSG_NOSIGNAL));
        if (n > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(n));
            continue;
        }
        const bool full = m_ssl != nullptr ? SSL_get_error(m_ssl, n) == SSL_ERROR_WANT_WRITE : errno == EAGAIN;
        if (!full || !waitFor(POLLOUT, wait))
            return false;
    }
    return true;
}

auto RawPeer::receive(Span wait) -> Got
{
    if (m_ended)
        return Got::End;
    const auto until = std::chrono::steady_clock::now() + wait;
    std::array<char, 65536> piece;
    for (;;) {
        const auto n = m_ssl != nullptr ? SSL_read(m_ssl, piece.data(), static_cast<int>(piece.size()))
                                        : static_cast<int>(::recv(m_fd, piece.data(), piece.size(), 0));
        if (n > 0) {
            m_buffer.append(piece.data(), static_cast<std::size_t>(n));
            return Got::Bytes;
        }
        const bool empty = m_ssl != nullptr ? SSL_get_error(m_ssl, n) == SSL_ERROR_WANT_READ : n < 0 && errno == EAGAIN;
        if (!empty) {
            m_ended = true;
            return Got::End;
        }
        const auto left = std::chrono::ceil<Span>(until - std::chrono::steady_clock::now());
        if (left.count() <= 0 || !waitFor(POLLIN, left))
            return Got::Nothing;
    }
}

auto RawPeer::answer(Span wait) -> RawAnswer
{
    const auto until = std::chrono::steady_clock::now() + wait;
    RawAnswer got;
    for (;;) {
        const auto end = m_buffer.find("\r\n\r\n");
        if (end != std::string::npos) {
            got.head = m_buffer.substr(0, end + 2);
            const auto at = got.head.find("Content-Length: ");
            const auto length = at == std::string::npos ? 0 : std::strtoul(got.head.c_str() + at + 16, nullptr, 10);
            if (m_buffer.size() >= end + 4 + length) {
                got.status = std::atoi(got.head.c_str() + 9);
                got.body = m_buffer.substr(end + 4, length);
                m_buffer.erase(0, end + 4 + length);
                return got;
            }
        }
        const auto left = std::chrono::ceil<Span>(until - std::chrono::steady_clock::now());
        if (left.count() <= 0 || receive(left) != Got::Bytes)
            return got;
    }
}

auto RawPeer::ask(std::string_view bytes, Span wait) -> RawAnswer
{
    send(bytes, wait); // what a refusing server did not take does not matter
    return answer(wait);
}

auto RawPeer::rest(Span wait) -> std::string
{
    const auto until = std::chrono::steady_clock::now() + wait;
    for (;;) {
        const auto left = std::chrono::ceil<Span>(until - std::chrono::steady_clock::now());
        if (left.count() <= 0 || receive(left) != Got::Bytes)
            return std::exchange(m_buffer, {});
    }
}

auto RawPeer::hears(Span wait) -> bool
{
    return !m_buffer.empty() || receive(wait) != Got::Nothing;
}

auto RawPeer::endsWithin(Span wait) -> bool
{
    rest(wait);
    return m_ended;
}

void RawPeer::endWriting()
{
    ::shutdown(m_fd, SHUT_WR);
}

auto getRequest(std::string_view path, std::string_view headers) -> std::string
{
    return "GET " + std::string(path) + " HTTP/1.1\r\nHost: shop\r\n" + std::string(headers) + "\r\n";
}

auto postRequest(std::string_view path, std::string_view body, std::string_view headers) -> std::string
{
    return "POST " + std::string(path) + " HTTP/1.1\r\nHost: shop\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n" + std::string(headers) + "\r\n" + std::string(body);
}

} // namespace tillhouse::testing
