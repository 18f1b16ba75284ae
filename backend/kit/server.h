// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "kit/http.h"
#include "kit/tls.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tillhouse::kit
{

/// How much one peer may ask of a server. Times are totals, not per read: dripping bytes does not extend them.
struct ServerLimits {
    std::size_t lineBytes = 8 * 1024;    ///< request line, and each header line
    std::size_t headBytes = 32 * 1024;   ///< request line and all headers
    std::size_t headerCount = 64;        ///< header lines
    std::size_t bodyBytes = 1024 * 1024; ///< declared and received length of a body
    /// A larger body for some requests (method, percent-encoded path); returns the bytes allowed. May be empty.
    std::function<std::size_t(std::string_view, std::string_view)> bodyBytesFor;
    std::size_t bufferedBytes = 256 * 1024 * 1024; ///< all unfinished request bodies of all connections together

    std::size_t connections = 8192;          ///< open connections
    std::size_t connectionsPerAddress = 256; ///< open connections of one remote address; 0 = no limit
    bool limitLoopback = false;              ///< whether connectionsPerAddress holds for 127.0.0.0/8 and ::1 too
    std::size_t queuedRequests = 512;        ///< complete requests waiting for a worker; more get 503

    std::chrono::milliseconds handshake{10'000}; ///< from accept to the end of the TLS handshake
    std::chrono::milliseconds head{10'000};  ///< from the first byte of a request (or the handshake) to its empty line
    std::chrono::milliseconds body{20'000};  ///< from the empty line to the last byte, plus length / bytesPerSecond
    std::chrono::milliseconds idle{120'000}; ///< between two requests
    std::chrono::milliseconds write{20'000}; ///< for taking an answer, plus length / bytesPerSecond
    std::size_t bytesPerSecond = 32 * 1024;  ///< slowest peer that large bodies and answers still wait for
    std::chrono::milliseconds queueWait{5'000}; ///< a request older than this is answered 503 and not run
    std::chrono::milliseconds linger{2'000};    ///< after a refusal, for the peer to read it and close
    std::chrono::milliseconds drain{10'000};    ///< drain() waits at most this long for running requests
};

struct ServerOptions {
    std::string host = "127.0.0.1"; ///< numeric address to listen on
    std::uint16_t port = 0;         ///< 0 = any free one, see Server::port()
    std::optional<int> listenFd; ///< a listening socket made by somebody else (systemd); host and port are then unused
    std::optional<TlsFiles> tls; ///< without: plain HTTP (only for the loopback ops listener)
    int workers = 16;            ///< threads that run the handler
    int loops = 1;               ///< threads that accept, do TLS and read requests
    ServerLimits limits;
};

/// Counters since start, and gauges (`open`, `queued`, `running`) of this moment, for /metrics.
struct ServerStats {
    std::uint64_t accepted = 0;
    std::uint64_t open = 0;
    std::uint64_t refusedConnections = 0; ///< over `connections`
    std::uint64_t refusedPerAddress = 0;  ///< over `connectionsPerAddress`
    std::uint64_t failedHandshakes = 0;   ///< TLS refused by either side, or too slow
    std::uint64_t requests = 0;           ///< complete requests given to a worker
    std::uint64_t refusedRequests = 0;    ///< answered 4xx/5xx by the server itself: malformed or over a limit
    std::uint64_t shedRequests = 0;       ///< answered 503: queue full or waited too long
    std::uint64_t timedOut = 0;           ///< cut for a deadline on head, body or write
    std::uint64_t handlerExceptions = 0;
    std::uint64_t queued = 0;
    std::uint64_t running = 0;
};

/// An HTTP/1.1 server for a hostile network: one request is read, checked and bounded off the worker threads, and only
/// a complete one costs a worker; idle connections cost a file descriptor. TLS is 1.3 or nothing.
/// Thread-safe after start(). The handler runs on the workers, several at once; what it throws becomes a 500 without
/// text.
class Server
{
public:
    using Handler = std::function<HttpReply(const HttpRequest &)>;

    Server(ServerOptions options, Handler handler);
    ~Server();
    Server(const Server &) = delete;
    auto operator=(const Server &) -> Server & = delete;

    /// Binds, listens and serves in threads of its own. Errors: `InvalidInput` (address, TLS files), `Unavailable`
    /// (port).
    auto start() -> domain::Result<void>;
    /// The port that is listened on; 0 before start().
    auto port() const -> std::uint16_t;
    /// Reads the TLS files again for connections from now on. On an error the old certificate stays in use.
    auto reloadTls() -> domain::Result<void>;
    /// Stops accepting, lets running and queued requests finish and be sent with `Connection: close`, closes idle
    /// connections. Returns when all is done or after `limits.drain`. Then stop() ends the rest.
    void drain();
    /// Ends everything at once, except handlers that run: it waits for those.
    void stop();
    auto stats() const -> ServerStats;
    /// For how long it has had requests and no thread of it moved; zero while it works or rests.
    auto standstill() const -> std::chrono::milliseconds;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// The listening sockets that systemd's socket activation passed to this process (LISTEN_FDS), in its order.
auto inheritedSockets() -> std::vector<int>;

} // namespace tillhouse::kit
