// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/upstream_connection.h"

#include "kit/reply_head.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tillhouse::kit
{

namespace
{

constexpr std::size_t kReplyHeadBytes = 32 * 1024;
constexpr std::size_t kReadBytes = 16 * 1024; // one TLS record

/// Waits for the socket; false when the deadline comes first.
auto waitFor(int socket, short events, const Deadline &deadline) -> bool
{
    for (;;) {
        const auto left = deadline.remaining().count();
        pollfd one{socket, events, 0};
        const int ready = ::poll(&one, 1, static_cast<int>(std::min<std::int64_t>(left, 60'000)));
        if (ready > 0)
            return true;
        if (ready < 0 && errno != EINTR)
            return true; // let the next read or write report it
        if (deadline.expired())
            return false;
    }
}

auto addressOf(const PeerAddress &peer, sockaddr_storage &storage) -> socklen_t
{
    std::memset(&storage, 0, sizeof(storage));
    auto *v4 = reinterpret_cast<sockaddr_in *>(&storage);
    if (::inet_pton(AF_INET, peer.host.c_str(), &v4->sin_addr) == 1) {
        v4->sin_family = AF_INET;
        v4->sin_port = htons(peer.port);
        return sizeof(sockaddr_in);
    }
    auto *v6 = reinterpret_cast<sockaddr_in6 *>(&storage);
    if (::inet_pton(AF_INET6, peer.host.c_str(), &v6->sin6_addr) == 1) {
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(peer.port);
        return sizeof(sockaddr_in6);
    }
    return 0;
}

auto ended(ExchangeEnd end, std::string detail) -> ExchangeResult
{
    ExchangeResult result;
    result.end = end;
    result.detail = std::move(detail);
    return result;
}

} // namespace

struct UpstreamConnection::Tls {
    SSL *ssl = nullptr;
    TlsContext context; // the connection outlives a reload of the files

    ~Tls() { SSL_free(ssl); }
};

auto name(ExchangeEnd end) -> std::string_view
{
    switch (end) {
    case ExchangeEnd::Answered:
        return "answered";
    case ExchangeEnd::NotSent:
        return "connect";
    case ExchangeEnd::Refused:
        return "peer_identity";
    case ExchangeEnd::Broken:
        return "broken";
    case ExchangeEnd::TimedOut:
        return "timeout";
    case ExchangeEnd::Malformed:
        break;
    }
    return "malformed";
}

UpstreamConnection::UpstreamConnection()
    : m_opened(Deadline::Clock::now())
{
}

UpstreamConnection::~UpstreamConnection()
{
    if (m_tls)
        SSL_shutdown(m_tls->ssl); // says goodbye; nobody waits for the answer
    m_tls.reset();
    ERR_clear_error();
    if (m_socket >= 0)
        ::close(m_socket);
}

auto UpstreamConnection::openSocket(const PeerAddress &peer, const Deadline &deadline) -> std::string
{
    sockaddr_storage address{};
    const auto length = addressOf(peer, address);
    if (length == 0)
        return "host is not a numeric address";
    m_socket = ::socket(address.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_socket < 0)
        return std::strerror(errno);
    const int on = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    if (::connect(m_socket, reinterpret_cast<sockaddr *>(&address), length) == 0)
        return {};
    if (errno != EINPROGRESS)
        return std::strerror(errno);
    if (!waitFor(m_socket, POLLOUT, deadline))
        return "no connection in time";
    int failure = 0;
    socklen_t size = sizeof(failure);
    ::getsockopt(m_socket, SOL_SOCKET, SO_ERROR, &failure, &size);
    return failure == 0 ? std::string() : std::strerror(failure);
}

auto UpstreamConnection::connect(const PeerAddress &peer, const TlsContext &tls, const Deadline &deadline)
    -> ExchangeResult
{
    if (auto fault = openSocket(peer, deadline); !fault.empty())
        return ended(ExchangeEnd::NotSent, std::move(fault));
    return handshake(peer, tls, deadline);
}

auto UpstreamConnection::handshake(const PeerAddress &peer, const TlsContext &tls, const Deadline &deadline)
    -> ExchangeResult
{
    m_tls = std::make_unique<Tls>();
    m_tls->context = tls;
    m_tls->ssl = SSL_new(tls.get());
    if (!m_tls->ssl || SSL_set_fd(m_tls->ssl, m_socket) != 1)
        return ended(ExchangeEnd::NotSent, takeTlsError());
    SSL_set_verify(m_tls->ssl, SSL_VERIFY_PEER, nullptr);
    SSL_set_connect_state(m_tls->ssl);
    for (;;) {
        ERR_clear_error();
        const int done = SSL_do_handshake(m_tls->ssl);
        if (done == 1)
            break;
        const auto step = wait(SSL_get_error(m_tls->ssl, done), deadline);
        if (step == Step::Done)
            continue;
        const bool distrusted = SSL_get_verify_result(m_tls->ssl) != X509_V_OK;
        return ended(distrusted ? ExchangeEnd::Refused : ExchangeEnd::NotSent,
                     step == Step::Timeout ? "no handshake in time" : takeTlsError());
    }
    // The name is compared as a whole with the common name: a node is its name, whatever else its certificate lists.
    if (const auto found = peerName(m_tls->ssl); found != peer.commonName)
        return ended(ExchangeEnd::Refused, "the peer is " + found + ", not " + peer.commonName);
    return {};
}

/// Done: try again; otherwise why not.
auto UpstreamConnection::wait(int sslError, const Deadline &deadline) const -> Step
{
    if (sslError != SSL_ERROR_WANT_READ && sslError != SSL_ERROR_WANT_WRITE)
        return Step::Closed;
    const auto events = static_cast<short>(sslError == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT);
    return waitFor(m_socket, events, deadline) ? Step::Done : Step::Timeout;
}

auto UpstreamConnection::send(std::string_view data, const Deadline &deadline) -> Step
{
    while (!data.empty()) {
        ERR_clear_error();
        std::size_t written = 0;
        const int done = SSL_write_ex(m_tls->ssl, data.data(), data.size(), &written);
        if (done == 1) {
            data.remove_prefix(written);
            continue;
        }
        if (const auto step = wait(SSL_get_error(m_tls->ssl, done), deadline); step != Step::Done)
            return step;
    }
    return Step::Done;
}

auto UpstreamConnection::receive(const Deadline &deadline) -> Step
{
    std::array<char, kReadBytes> buffer; // NOLINT: filled by the read
    for (;;) {
        // A peer that always has a byte ready must not outrun the deadline either.
        if (deadline.expired())
            return Step::Timeout;
        ERR_clear_error();
        std::size_t got = 0;
        const int done = SSL_read_ex(m_tls->ssl, buffer.data(), buffer.size(), &got);
        if (done == 1) {
            m_received.append(buffer.data(), got);
            return Step::Done;
        }
        if (const auto step = wait(SSL_get_error(m_tls->ssl, done), deadline); step != Step::Done)
            return step;
    }
}

auto UpstreamConnection::exchange(std::string_view request, const Deadline &deadline, std::size_t replyBytes)
    -> ExchangeResult
{
    m_received.clear();
    const auto sent = send(request, deadline);
    if (sent == Step::Timeout)
        return ended(ExchangeEnd::TimedOut, "the request was not taken in time");
    // A peer that refuses early answers before it has read everything: look for its answer even if sending failed.
    auto result = readReply(deadline, replyBytes);
    result.keepConnection = result.keepConnection && sent == Step::Done;
    return result;
}

auto UpstreamConnection::readReply(const Deadline &deadline, std::size_t replyBytes) -> ExchangeResult
{
    std::optional<ReplyHead> head;
    std::size_t headEnd = 0;
    for (;;) {
        if (!head) {
            headEnd = m_received.find("\r\n\r\n");
            if (headEnd != std::string::npos) {
                head = parseReplyHead(std::string_view(m_received).substr(0, headEnd + 2));
                headEnd += 4;
                if (!head || head->bodyBytes > replyBytes)
                    return ended(ExchangeEnd::Malformed, "not an answer of ours, or too long");
            } else if (m_received.size() > kReplyHeadBytes) {
                return ended(ExchangeEnd::Malformed, "endless head");
            }
        }
        if (head && m_received.size() >= headEnd + head->bodyBytes)
            break;
        const auto step = receive(deadline);
        if (step == Step::Done)
            continue;
        auto result = ended(step == Step::Timeout ? ExchangeEnd::TimedOut : ExchangeEnd::Broken,
                            step == Step::Timeout ? "no whole answer in time" : "the connection ended");
        result.replyBegan = !m_received.empty();
        return result;
    }
    ExchangeResult result;
    result.keepConnection = !head->close && m_received.size() == headEnd + head->bodyBytes;
    result.reply = std::move(head->reply);
    result.reply.body.assign(m_received, headEnd, head->bodyBytes);
    result.replyBegan = true;
    return result;
}

auto UpstreamConnection::isFresh() const -> bool
{
    // TLS 1.3 without tickets: a peer that has nothing to say sends nothing. Readable means closed.
    pollfd one{m_socket, POLLIN, 0};
    return m_socket >= 0 && m_tls && ::poll(&one, 1, 0) == 0;
}

} // namespace tillhouse::kit
