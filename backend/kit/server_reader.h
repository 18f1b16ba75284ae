// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/http.h"
#include "kit/server.h"
#include "kit/server_problem.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tillhouse::kit
{

/// Turns the bytes of one connection into requests, within byte, line and count budgets. It accepts the part of
/// HTTP/1.1 (RFC 9112) that has one meaning only: one Content-Length, CRLF lines, no transfer or content codings.
/// No I/O, no clock: the same bytes give the same result however they are cut.
class RequestReader
{
public:
    enum class Step {
        NeedsMore, ///< append more bytes
        Complete,  ///< take() the request
        Refused,   ///< answer refusal() and close: where the next request begins is unknown
    };

    explicit RequestReader(const ServerLimits &limits)
        : m_limits(&limits)
    {
    }

    /// Adds bytes that came; call advance() after it.
    void append(std::string_view bytes);
    auto advance() -> Step;
    /// The complete request. Bytes that follow it stay for the next advance().
    auto take() -> HttpRequest;

    auto refusal() const -> const Refusal & { return m_refusal; }
    /// Nothing of a next request has come yet.
    auto idle() const -> bool { return m_phase == Phase::RequestLine && m_buffer.empty(); }
    /// The head is complete and the body is being read.
    auto inBody() const -> bool { return m_phase == Phase::Body; }
    /// Declared length of the body, bytes.
    auto bodyLength() const -> std::size_t { return m_bodyLength; }
    /// Bytes held at present, for the server's total budget.
    auto held() const -> std::size_t { return m_buffer.capacity() + m_request.body.capacity(); }
    /// The peer asked to close after this request.
    auto closeAsked() const -> bool { return m_closeAsked; }
    /// True once after a head with `Expect: 100-continue` whose body has not come yet.
    auto takeContinueWish() -> bool;

private:
    enum class Phase { RequestLine, HeaderLines, Body, Complete, Refused };

    auto refuse(const Refusal &refusal) -> Step;
    auto readLine() -> std::optional<std::string_view>;
    auto readHead() -> Step;
    auto readBody() -> Step;
    auto parseRequestLine(std::string_view line) -> bool;
    auto parseTarget(std::string_view target) -> bool;
    auto parseHeaderLine(std::string_view line) -> bool;
    auto finishHead() -> bool;
    auto checkFraming() -> bool;
    auto checkCodings() -> bool;
    auto checkExpectation() -> bool;
    void dropUntrustedHeaders();

    const ServerLimits *m_limits;
    Phase m_phase = Phase::RequestLine;
    std::string m_buffer;        ///< bytes that came and were not used
    std::size_t m_used = 0;      ///< bytes of m_buffer that are parsed
    std::size_t m_scanned = 0;   ///< bytes of m_buffer that hold no line end
    std::size_t m_headBytes = 0; ///< bytes of this request's head so far
    std::size_t m_bodyLength = 0;
    bool m_closeAsked = false;
    bool m_continueWish = false;
    HttpRequest m_request;
    Refusal m_refusal;
};

} // namespace tillhouse::kit
