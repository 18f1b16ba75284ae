// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/deadline.h"
#include "kit/http.h"
#include "kit/tls.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace tillhouse::kit
{

/// How an attempt to talk to a peer ended.
enum class ExchangeEnd {
    Answered,  ///< a whole answer came
    NotSent,   ///< no byte of the request reached the peer's program: connecting or the handshake failed
    Refused,   ///< the peer's certificate is not of our authority, or not in the expected name
    Broken,    ///< the connection ended after sending began and before the whole answer was here
    TimedOut,  ///< the deadline passed after sending began
    Malformed, ///< what came is no HTTP answer that we accept
};

auto name(ExchangeEnd end) -> std::string_view;

struct ExchangeResult {
    ExchangeEnd end = ExchangeEnd::Answered;
    HttpReply reply;
    bool replyBegan = false;     ///< at least one byte of the answer came
    bool keepConnection = false; ///< the next request may use the same connection
    std::string detail;          ///< for the log
};

/// Who is called and whose certificate is expected there.
struct PeerAddress {
    std::string host; ///< numeric
    std::uint16_t port = 0;
    std::string commonName;
};

/// One TLS connection to a peer. Every wait ends at the deadline, however the peer spreads its bytes: sockets do not
/// block, and each poll waits for what is left of the total. Not thread-safe.
class UpstreamConnection
{
public:
    UpstreamConnection();
    ~UpstreamConnection();
    UpstreamConnection(const UpstreamConnection &) = delete;
    auto operator=(const UpstreamConnection &) -> UpstreamConnection & = delete;

    /// Connects and shakes hands. `Answered` means connected.
    auto connect(const PeerAddress &peer, const TlsContext &tls, const Deadline &deadline) -> ExchangeResult;
    /// Sends a request and reads its answer of at most `replyBytes`.
    auto exchange(std::string_view request, const Deadline &deadline, std::size_t replyBytes) -> ExchangeResult;
    /// Whether the peer has neither closed nor sent anything since the last answer.
    auto isFresh() const -> bool;
    auto opened() const -> Deadline::Clock::time_point { return m_opened; }

private:
    enum class Step { Done, Closed, Timeout };

    auto openSocket(const PeerAddress &peer, const Deadline &deadline) -> std::string;
    auto handshake(const PeerAddress &peer, const TlsContext &tls, const Deadline &deadline) -> ExchangeResult;
    auto wait(int sslError, const Deadline &deadline) const -> Step;
    auto send(std::string_view data, const Deadline &deadline) -> Step;
    auto receive(const Deadline &deadline) -> Step;
    auto readReply(const Deadline &deadline, std::size_t replyBytes) -> ExchangeResult;

    struct Tls;
    int m_socket = -1;
    std::unique_ptr<Tls> m_tls;
    std::string m_received;
    Deadline::Clock::time_point m_opened;
};

} // namespace tillhouse::kit
