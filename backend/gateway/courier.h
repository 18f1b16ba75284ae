// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order_event.h"
#include "domain/result.h"
#include "gateway/peers.h"
#include "kit/metrics.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
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

/// Carries order events to inventory, in order, each at least once; inventory applies each exactly once. It remembers
/// nothing: where to go on is asked from inventory, so any number of couriers may run, and killing one loses nothing.
class Courier
{
public:
    Courier(Peers peers, kit::Metrics &metrics, CourierOptions options = {});
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
    void loop();
    auto position() -> domain::Result<std::int64_t>;
    void waitFor(std::chrono::milliseconds time, bool untilPoked);

    Peers m_peers;
    CourierOptions m_options;
    kit::Counter &m_applied;
    kit::Counter &m_faults;
    kit::Gauge &m_lag;
    std::optional<std::int64_t> m_position; ///< as inventory said last; forgotten after a fault
    bool m_carried = false;                 ///< the last round moved something
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_poked = false;
    bool m_stopping = false;
};

} // namespace tillhouse::gateway
