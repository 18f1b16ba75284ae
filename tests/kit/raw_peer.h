// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/tls.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tillhouse::testing
{

/// What came back: the head as it stood on the wire, and the body by its Content-Length.
struct RawAnswer {
    int status = 0; ///< 0: none came in time, or the peer closed first
    std::string head;
    std::string body;
};

/// A client that sends exactly the bytes it is told to, over TCP or TLS. Every wait has an end.
class RawPeer
{
public:
    using Span = std::chrono::milliseconds;

    /// Connects to 127.0.0.1. With a context: shakes hands too (see connected()). `maxTls`: 0x0303 forces TLS 1.2.
    explicit RawPeer(std::uint16_t port, const kit::TlsContext &tls = {});
    ~RawPeer();
    RawPeer(const RawPeer &) = delete;
    auto operator=(const RawPeer &) -> RawPeer & = delete;

    auto connected() const -> bool { return m_connected; }
    auto localPort() const -> std::uint16_t;
    /// False if the connection broke or did not take all bytes within `wait`.
    auto send(std::string_view bytes, Span wait = Span(5000)) -> bool;
    /// The next answer; a status of 0 if it did not come within `wait`.
    auto answer(Span wait = Span(5000)) -> RawAnswer;
    /// Sends and waits for the answer.
    auto ask(std::string_view bytes, Span wait = Span(5000)) -> RawAnswer;
    /// Everything until the server closes or `wait` is over.
    auto rest(Span wait = Span(5000)) -> std::string;
    /// Whether something (bytes or the end) came within `wait`, without taking it.
    auto hears(Span wait) -> bool;
    /// Whether the server ends the connection within `wait`.
    auto endsWithin(Span wait) -> bool;
    void endWriting();

private:
    enum class Got { Bytes, End, Nothing };
    auto receive(Span wait) -> Got;
    auto waitFor(short events, Span wait) const -> bool;

    int m_fd = -1;
    kit::TlsContext m_context;
    ssl_st *m_ssl = nullptr;
    bool m_connected = false;
    bool m_ended = false;
    std::string m_buffer;
};

/// `GET path` with the headers given, each ending in CR LF.
auto getRequest(std::string_view path, std::string_view headers = {}) -> std::string;
/// `POST path` with a body and its length.
auto postRequest(std::string_view path, std::string_view body, std::string_view headers = {}) -> std::string;

} // namespace tillhouse::testing
