// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/server_transport.h"

#include "domain/assert.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>

namespace tillhouse::kit
{

/// The bridge from OpenSSL to a Transport's socket.
struct Transport::Bio {
    static auto read(BIO *bio, char *to, std::size_t size, std::size_t *got) -> int
    {
        return settle(bio, owner(bio).receive(to, size), got, BIO_FLAGS_READ);
    }
    static auto write(BIO *bio, const char *from, std::size_t size, std::size_t *put) -> int
    {
        return settle(bio, owner(bio).send(from, size), put, BIO_FLAGS_WRITE);
    }
    static auto control(BIO *, int command, long, void *) -> long { return command == BIO_CTRL_FLUSH ? 1 : 0; }

    static auto method() -> const BIO_METHOD *
    {
        static const BIO_METHOD *made = [] {
            BIO_METHOD *fresh = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "tillhouse transport");
            TILLHOUSE_ASSERT(fresh != nullptr);
            BIO_meth_set_read_ex(fresh, read);
            BIO_meth_set_write_ex(fresh, write);
            BIO_meth_set_ctrl(fresh, control);
            return fresh;
        }();
        return made;
    }

private:
    static auto owner(BIO *bio) -> Transport & { return *static_cast<Transport *>(BIO_get_data(bio)); }
    static auto settle(BIO *bio, IoResult result, std::size_t *bytes, int direction) -> int
    {
        BIO_clear_retry_flags(bio);
        *bytes = result.bytes;
        if (result.outcome == Io::Again)
            BIO_set_flags(bio, direction | BIO_FLAGS_SHOULD_RETRY);
        return result.outcome == Io::Done ? 1 : 0;
    }
};

Transport::Transport(int fd, const TlsContext &tls)
    : m_fd(fd)
    , m_context(tls)
{
    if (!tls)
        return;
    m_ssl = SSL_new(tls.get());
    BIO *bio = BIO_new(Bio::method());
    if (m_ssl == nullptr || bio == nullptr) {
        BIO_free(bio);
        m_broken = true;
        return;
    }
    BIO_set_data(bio, this);
    BIO_set_init(bio, 1);
    SSL_set_bio(m_ssl, bio, bio);
    SSL_set_accept_state(m_ssl);
}

Transport::~Transport()
{
    close();
}

void Transport::close()
{
    if (m_fd < 0)
        return;
    SSL_free(m_ssl);
    m_ssl = nullptr;
    ::close(m_fd);
    m_fd = -1;
}

void Transport::noteReady(bool ended)
{
    m_empty = false;
    m_ended = m_ended || ended;
}

auto Transport::receive(char *to, std::size_t size) -> IoResult
{
    if (m_empty)
        return {Io::Again, 0};
    const ssize_t n = ::recv(m_fd, to, size, 0);
    if (n > 0) {
        // epoll(7): a short read from a stream means that it is empty, unless its end is still to be read.
        m_empty = static_cast<std::size_t>(n) < size && !m_ended;
        return {Io::Done, static_cast<std::size_t>(n)};
    }
    if (n == 0)
        return {Io::Closed, 0};
    if (errno == EINTR)
        return receive(to, size);
    m_empty = errno == EAGAIN;
    return {errno == EAGAIN ? Io::Again : Io::Failed, 0};
}

auto Transport::send(const char *from, std::size_t size) -> IoResult
{
    const ssize_t n = ::send(m_fd, from, size, MSG_NOSIGNAL);
    if (n >= 0)
        return {Io::Done, static_cast<std::size_t>(n)};
    if (errno == EINTR)
        return send(from, size);
    return {errno == EAGAIN ? Io::Again : Io::Failed, 0};
}

auto Transport::tlsOutcome(int result) -> Io
{
    switch (SSL_get_error(m_ssl, result)) {
    case SSL_ERROR_WANT_READ:
    case SSL_ERROR_WANT_WRITE:
        return Io::Again;
    case SSL_ERROR_ZERO_RETURN:
        return Io::Closed;
    default:
        m_broken = true;
        return Io::Failed;
    }
}

auto Transport::handshake() -> Io
{
    if (m_broken)
        return Io::Failed;
    if (m_ssl == nullptr)
        return Io::Done;
    ERR_clear_error();
    const int result = SSL_do_handshake(m_ssl);
    return result == 1 ? Io::Done : tlsOutcome(result);
}

auto Transport::read(char *to, std::size_t size) -> IoResult
{
    if (m_fd < 0 || m_broken)
        return {Io::Failed, 0};
    if (m_ssl == nullptr)
        return receive(to, size);
    std::size_t bytes = 0;
    ERR_clear_error();
    const int result = SSL_read_ex(m_ssl, to, size, &bytes);
    return {result == 1 ? Io::Done : tlsOutcome(result), bytes};
}

auto Transport::write(const char *from, std::size_t size) -> IoResult
{
    if (m_fd < 0 || m_broken)
        return {Io::Failed, 0};
    if (m_ssl == nullptr)
        return send(from, size);
    std::size_t bytes = 0;
    ERR_clear_error();
    const int result = SSL_write_ex(m_ssl, from, size, &bytes);
    return {result == 1 ? Io::Done : tlsOutcome(result), bytes};
}

void Transport::endWriting()
{
    if (m_fd < 0)
        return;
    if (m_ssl != nullptr && !m_broken && SSL_is_init_finished(m_ssl) == 1) {
        ERR_clear_error();
        SSL_shutdown(m_ssl);
    }
    ::shutdown(m_fd, SHUT_WR);
}

auto Transport::peerName() const -> std::string
{
    return m_ssl == nullptr ? std::string() : kit::peerName(m_ssl);
}

} // namespace tillhouse::kit
