// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/server_problem.h"
#include "kit/server_reader.h"
#include "kit/server_shared.h"
#include "kit/server_transport.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <string>

namespace tillhouse::kit
{

/// One connection from accept to close. The event loop that owns it moves it on readiness and deadlines; while its
/// request is with a worker (`Lent`) only that worker moves it, and the worker also writes the answer, which saves a
/// trip through the loop. Every entry takes the connection's mutex.
class Connection : public std::enable_shared_from_this<Connection>
{
public:
    using Clock = std::chrono::steady_clock;

    Connection(ServerShared &shared, int fd, const TlsContext &tls, std::string remoteAddress);
    ~Connection();

    /// Readiness of the socket, as epoll reported it. `ended`: the peer closed its side.
    void onReady(bool ended);
    /// Called now and then; acts if the deadline of the present state has passed.
    void onTick(Clock::time_point now);
    /// The server drains: an idle connection closes.
    void onDrain();
    /// Ends at once.
    void closeNow();
    auto closed() const -> bool { return m_closed; }

private:
    enum class State { Handshaking, Reading, Lent, Writing, Lingering, Closed };

    void pump();
    auto stepHandshake() -> bool;
    auto stepReading() -> bool;
    auto stepWriting() -> bool;
    auto stepLingering() -> bool;
    auto receiveMore() -> bool;
    void lend();
    void run(const HttpRequest &request, Clock::time_point since);
    void answerWith(std::string bytes, bool close);
    void refuse(const Refusal &refusal);
    void sendContinue();
    void afterAnswer();
    void accountHeld();
    void restart(std::chrono::milliseconds span, std::size_t bytes = 0);
    void close();

    ServerShared &m_shared;
    const std::string m_remoteAddress;
    std::mutex m_mutex;
    Transport m_transport;
    RequestReader m_reader;
    State m_state = State::Handshaking;
    std::string m_peerName;
    std::string m_out;
    std::size_t m_sent = 0;
    std::size_t m_discarded = 0;
    std::size_t m_accounted = 0;
    bool m_closeAfterAnswer = false;
    bool m_headTimed = false; ///< the deadline of this request's head runs
    bool m_bodyTimed = false; ///< the deadline of its body runs
    std::atomic<Clock::rep> m_deadline = Clock::time_point::max().time_since_epoch().count();
    std::atomic<bool> m_closed = false;
};

} // namespace tillhouse::kit
