// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/server_connection.h"

#include <array>

namespace tillhouse::kit
{

namespace
{

constexpr Refusal kTooSlow{408, "request_timeout", "The request did not arrive in time."};
constexpr Refusal kNoMemory{503, "unavailable", "Too many unfinished requests; nothing was changed. Try again."};
/// What a refused peer may still send while it is told so, before it is cut off.
constexpr std::size_t kDiscardLimit = 16 * 1024 * 1024;

} // namespace

Connection::Connection(ServerShared &shared, int fd, const TlsContext &tls, std::string remoteAddress)
    : m_shared(shared)
    , m_remoteAddress(std::move(remoteAddress))
    , m_transport(fd, tls)
    , m_reader(shared.limits)
{
    ++m_shared.counters.open;
    restart(m_shared.limits.handshake);
}

Connection::~Connection()
{
    close();
}

void Connection::onReady(bool ended)
{
    const std::lock_guard lock(m_mutex);
    m_transport.noteReady(ended);
    pump();
}

void Connection::onTick(Clock::time_point now)
{
    if (now.time_since_epoch().count() < m_deadline.load(std::memory_order_relaxed))
        return;
    const std::lock_guard lock(m_mutex);
    if (now.time_since_epoch().count() < m_deadline.load(std::memory_order_relaxed))
        return; // a worker moved it on meanwhile
    switch (m_state) {
    case State::Handshaking:
        ++m_shared.counters.failedHandshakes;
        close();
        break;
    case State::Reading:
        if (m_reader.idle()) {
            m_transport.endWriting();
            close();
        } else {
            ++m_shared.counters.timedOut;
            refuse(kTooSlow);
            pump();
        }
        break;
    case State::Writing:
        ++m_shared.counters.timedOut;
        close();
        break;
    case State::Lingering:
        close();
        break;
    case State::Lent:
    case State::Closed:
        break;
    }
}

void Connection::onDrain()
{
    const std::lock_guard lock(m_mutex);
    if (m_state == State::Handshaking)
        close();
    if (m_state != State::Reading || !m_reader.idle())
        return;
    // A request that is on its way into the socket is still answered.
    m_transport.noteReady(false);
    pump();
    if (m_state == State::Reading && m_reader.idle()) {
        m_transport.endWriting();
        close();
    }
}

void Connection::closeNow()
{
    const std::lock_guard lock(m_mutex);
    close();
}

/// Does what can be done without waiting. Each step returns false when nothing more is to be had now.
void Connection::pump()
{
    bool moved = true;
    while (moved) {
        switch (m_state) {
        case State::Handshaking:
            moved = stepHandshake();
            break;
        case State::Reading:
            moved = stepReading();
            break;
        case State::Writing:
            moved = stepWriting();
            break;
        case State::Lingering:
            moved = stepLingering();
            break;
        case State::Lent:
        case State::Closed:
            moved = false;
            break;
        }
    }
}

auto Connection::stepHandshake() -> bool
{
    const auto outcome = m_transport.handshake();
    if (outcome == Io::Again)
        return false;
    if (outcome != Io::Done) {
        ++m_shared.counters.failedHandshakes;
        close();
        return false;
    }
    m_peerName = m_transport.peerName();
    m_state = State::Reading;
    restart(m_shared.limits.head);
    return true;
}

auto Connection::stepReading() -> bool
{
    switch (m_reader.advance()) {
    case RequestReader::Step::Complete:
        lend();
        return true;
    case RequestReader::Step::Refused:
        refuse(m_reader.refusal());
        return true;
    case RequestReader::Step::NeedsMore:
        break;
    }
    if (!m_headTimed && !m_reader.idle()) {
        m_headTimed = true;
        restart(m_shared.limits.head);
    }
    if (!m_bodyTimed && m_reader.inBody()) {
        m_bodyTimed = true;
        restart(m_shared.limits.body, m_reader.bodyLength());
    }
    if (m_reader.takeContinueWish())
        sendContinue();
    return receiveMore();
}

auto Connection::receiveMore() -> bool
{
    thread_local std::array<char, 64 * 1024> scratch;
    const auto got = m_transport.read(scratch.data(), scratch.size());
    if (got.outcome == Io::Again)
        return false;
    if (got.outcome != Io::Done) {
        m_transport.endWriting();
        close();
        return false;
    }
    m_reader.append({scratch.data(), got.bytes});
    accountHeld();
    if (m_shared.counters.bufferedBytes > m_shared.limits.bufferedBytes)
        refuse(kNoMemory);
    return true;
}

void Connection::sendContinue()
{
    constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
    // Nothing else is on its way to the peer here, so this fits into the socket or the peer is not worth waiting for.
    if (m_transport.write(kContinue.data(), kContinue.size()).bytes != kContinue.size())
        close();
}

void Connection::lend()
{
    auto request = std::make_shared<HttpRequest>(m_reader.take());
    accountHeld();
    request->peerName = m_peerName;
    request->remoteAddress = m_remoteAddress;
    m_state = State::Lent;
    m_headTimed = m_bodyTimed = false;
    m_deadline = Clock::time_point::max().time_since_epoch().count();
    m_closeAfterAnswer = m_reader.closeAsked();
    const auto since = Clock::now();
    const auto self = shared_from_this();
    if (m_shared.workers.submit([self, request, since] { self->run(*request, since); })) {
        ++m_shared.counters.requests;
        return;
    }
    ++m_shared.counters.shedRequests;
    const bool ending = m_closeAfterAnswer || m_shared.draining || m_shared.stopping;
    answerWith(refusalAnswer(kOverloaded, ending), ending);
}

/// On a worker, without the mutex while the handler runs.
void Connection::run(const HttpRequest &request, Clock::time_point since)
{
    const bool late = Clock::now() - since > m_shared.limits.queueWait;
    ServerEngine::Answer answer{{}, m_closeAfterAnswer || m_shared.draining};
    if (late) {
        ++m_shared.counters.shedRequests;
        answer.bytes = refusalAnswer(kOverloaded, answer.close);
    } else {
        answer = m_shared.engine.answer(request, m_closeAfterAnswer, m_shared.draining);
    }
    const std::lock_guard lock(m_mutex);
    if (m_state != State::Lent)
        return; // closed under us
    answerWith(std::move(answer.bytes), answer.close);
    pump();
}

void Connection::answerWith(std::string bytes, bool close)
{
    m_out = std::move(bytes);
    m_sent = 0;
    m_closeAfterAnswer = close;
    m_state = State::Writing;
    restart(m_shared.limits.write, m_out.size());
}

void Connection::refuse(const Refusal &refusal)
{
    ++m_shared.counters.refusedRequests;
    answerWith(refusalAnswer(refusal, true), true);
}

auto Connection::stepWriting() -> bool
{
    while (m_sent < m_out.size()) {
        const auto put = m_transport.write(m_out.data() + m_sent, m_out.size() - m_sent);
        if (put.outcome == Io::Again)
            return false;
        if (put.outcome != Io::Done) {
            close();
            return false;
        }
        m_sent += put.bytes;
    }
    afterAnswer();
    return m_state != State::Closed;
}

void Connection::afterAnswer()
{
    m_out = {};
    if (!m_closeAfterAnswer) {
        m_state = State::Reading;
        restart(m_shared.limits.idle);
        return;
    }
    // Closing a socket with unread input would reset it, and the peer might lose the answer: read on until it closes.
    m_transport.endWriting();
    m_state = State::Lingering;
    m_discarded = 0;
    restart(m_shared.limits.linger);
}

auto Connection::stepLingering() -> bool
{
    thread_local std::array<char, 64 * 1024> discarded;
    const auto got = m_transport.read(discarded.data(), discarded.size());
    if (got.outcome == Io::Again)
        return false;
    m_discarded += got.bytes;
    if (got.outcome != Io::Done || m_discarded > kDiscardLimit)
        close();
    return true;
}

void Connection::accountHeld()
{
    const auto held = m_state == State::Closed ? 0 : m_reader.held();
    m_shared.counters.bufferedBytes += held - m_accounted; // wraps around to subtract
    m_accounted = held;
}

/// Starts the deadline of a state; `bytes` to be moved add time at the slowest accepted speed.
void Connection::restart(std::chrono::milliseconds span, std::size_t bytes)
{
    const auto extra =
        std::chrono::milliseconds(bytes * 1000 / std::max<std::size_t>(1, m_shared.limits.bytesPerSecond));
    m_deadline = (Clock::now() + span + extra).time_since_epoch().count();
}

void Connection::close()
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_transport.close();
    accountHeld();
    m_shared.addresses.leave(m_remoteAddress);
    m_deadline = 0;
    m_closed = true;
    m_shared.connectionClosed();
}

} // namespace tillhouse::kit
