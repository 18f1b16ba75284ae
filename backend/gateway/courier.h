// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "gateway/event_stream.h"
#include "kit/metrics.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace tillhouse::gateway
{

struct CourierOptions {
    std::chrono::milliseconds idle{250};       ///< between looks when there was nothing and nobody pokes
    std::chrono::milliseconds gather{50};      ///< between rounds under load, so that events travel together
    std::chrono::milliseconds patience{2'000}; ///< after a fault, at most; the first wait is `idle`
    std::int64_t batch = 200;                  ///< events carried at once
};

/// Carries the events of one stream from their sender to their receiver, in order, each at least once; the receiver
/// applies each exactly once. It remembers nothing: where to go on is asked from the receiver, so any number of
/// couriers may run, and killing one loses nothing.
class Courier
{
public:
    /// `carried` is called after a round that moved something.
    Courier(EventStream stream, kit::Metrics &metrics, CourierOptions options = {}, std::function<void()> carried = {});
    ~Courier();
    Courier(const Courier &) = delete;
    auto operator=(const Courier &) -> Courier & = delete;

    void start();
    /// Ends after the call that is under way.
    void stop();
    /// There is something to carry now.
    void poke();

    /// One look: what is there is carried, at most one batch. Answers whether there is more.
    auto round() -> domain::Result<bool>;

private:
    using Clock = std::chrono::steady_clock;

    void loop();
    auto tryRound() -> domain::Result<bool>;
    void waitFor(std::chrono::milliseconds time, bool untilPoked);

    EventStream m_stream;
    CourierOptions m_options;
    std::function<void()> m_whenCarried;
    kit::Counter &m_applied;
    kit::Counter &m_faults;
    kit::Gauge &m_lag;
    kit::Gauge &m_lagSeconds;
    std::optional<std::int64_t> m_position; ///< as the receiver said last; forgotten after a fault
    bool m_carried = false;                 ///< the last round moved something
    Clock::time_point m_arrived;            ///< when the receiver was last known to have everything
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_poked = false;
    bool m_stopping = false;
};

} // namespace tillhouse::gateway
