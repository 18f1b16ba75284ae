// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory/reservations.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace tillhouse::inventory
{

/// Ends reservations whose time is over, once per interval, on a thread of its own.
class ExpirySweep
{
public:
    ExpirySweep(Reservations &reservations, std::chrono::milliseconds interval);
    ~ExpirySweep();
    ExpirySweep(const ExpirySweep &) = delete;
    auto operator=(const ExpirySweep &) -> ExpirySweep & = delete;

    void start();
    /// Returns when the thread has ended.
    void stop();

private:
    void run();
    void sweepOnce();

    Reservations &m_reservations;
    std::chrono::milliseconds m_interval;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace tillhouse::inventory
