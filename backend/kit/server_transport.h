// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/tls.h"

#include <cstddef>
#include <string>

namespace tillhouse::kit
{

/// How a step of I/O on a non-blocking socket ended.
enum class Io {
    Done,   ///< progress was made
    Again,  ///< nothing to be had now; wait for the next readiness event
    Closed, ///< the peer ended its side
    Failed, ///< the connection is broken
};

struct IoResult {
    Io outcome = Io::Failed;
    std::size_t bytes = 0;
};

/// One non-blocking connection, plain or TLS, for an edge-triggered event loop. It remembers when the socket was found
/// empty, so that the usual request costs one receive and one send. Not thread-safe.
class Transport
{
public:
    /// Takes over the socket. Without a context: plain.
    Transport(int fd, const TlsContext &tls);
    ~Transport();
    Transport(const Transport &) = delete;
    auto operator=(const Transport &) -> Transport & = delete;

    /// The event loop saw readiness; `ended`: the peer closed, so reading must go on to the end.
    void noteReady(bool ended);
    /// One step of the TLS handshake; Done at once for plain.
    auto handshake() -> Io;
    auto read(char *to, std::size_t size) -> IoResult;
    auto write(const char *from, std::size_t size) -> IoResult;
    /// Says to the peer that nothing more will be sent.
    void endWriting();
    void close();
    auto peerName() const -> std::string;

private:
    struct Bio;
    auto receive(char *to, std::size_t size) -> IoResult;
    auto send(const char *from, std::size_t size) -> IoResult;
    auto tlsOutcome(int result) -> Io;

    int m_fd;
    ssl_st *m_ssl = nullptr;
    TlsContext m_context; ///< kept alive for as long as the connection, whatever is reloaded
    bool m_empty = false; ///< the last receive got less than it asked for: a further one would get nothing
    bool m_ended = false;
    bool m_broken = false;
};

} // namespace tillhouse::kit
