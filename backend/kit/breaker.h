// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

namespace tillhouse::kit
{

enum class BreakerState { Closed, HalfOpen, Open };

auto name(BreakerState state) -> std::string_view;

struct BreakerOptions {
    int consecutiveFailures = 5;              ///< so many in a row open it
    int windowCalls = 20;                     ///< of at least so many calls in a window ...
    int failurePercent = 50;                  ///< ... this share of failures opens it
    std::chrono::milliseconds window{1'000};  ///< length of a window
    std::chrono::milliseconds openFor{1'000}; ///< until the first probe is let through; doubles with each failed probe
    std::chrono::milliseconds openAtMost{3'000};
    /// Calls are unanswered, and nothing was heard for so long: the peer is asked whether it is there.
    std::chrono::milliseconds stallAfter{500};
    /// A peer that does not even say so within this time hangs. 0: it is not asked; a stall opens at once.
    std::chrono::milliseconds askWithin{250};
};

/// What a caller may do.
enum class Admission {
    Go,     ///< call; then exactly one of answered(), failed() or abandoned()
    Ask,    ///< ask the peer whether it is there, report with heard() or silent(), then admit() again
    Refuse, ///< the peer does not answer at the moment
};

/// Stops calls to a peer that does not answer, so that a caller is refused in no time instead of waiting with everybody
/// else. A call may rightly take long (a customer types a PIN) while its peer is well, so silence alone opens nothing:
/// the peer is asked first. Pure: the caller brings the time. Not thread-safe; Upstream guards it.
class Breaker
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    explicit Breaker(BreakerOptions options = {})
        : m_options(options)
    {
    }

    /// Whether a call may start now. `mayAsk`: the caller has the time to ask. One caller asks at a time.
    auto admit(TimePoint now, bool mayAsk = true) -> Admission;
    /// The peer answered, whatever it said.
    void answered(TimePoint now);
    /// No connection, a broken one, or no answer in time.
    void failed(TimePoint now);
    /// The call ended for a reason that says nothing about the peer.
    void abandoned();
    /// Asked, the peer said that it is there.
    void heard(TimePoint now);
    /// Asked, the peer said nothing.
    void silent(TimePoint now);

    auto state() const -> BreakerState { return m_state; }
    /// How long until the next probe; zero when calls are let through.
    auto retryAfter(TimePoint now) const -> std::chrono::milliseconds;
    /// How often it opened.
    auto opened() const -> std::uint64_t { return m_opened; }

private:
    auto admitProbe(bool mayAsk) -> Admission;
    void open(TimePoint now);
    void rollWindow(TimePoint now);
    auto stalled(TimePoint now) const -> bool;

    BreakerOptions m_options;
    BreakerState m_state = BreakerState::Closed;
    TimePoint m_windowStart{};
    TimePoint m_openUntil{};
    TimePoint m_silentSince{}; ///< the last answer, or the start of the first call after a quiet time
    std::chrono::milliseconds m_openFor{0};
    std::uint64_t m_opened = 0;
    int m_inFlight = 0;
    int m_failuresInRow = 0;
    int m_calls = 0;
    int m_failures = 0;
    bool m_asking = false;
    bool m_isThere = false; ///< half open, and the peer said so
    bool m_probing = false; ///< half open, and a call tries it
};

} // namespace tillhouse::kit
