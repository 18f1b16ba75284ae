// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/expiry_sweep.h"

#include "kit/log.h"

namespace tillhouse::inventory
{

namespace
{
constexpr int kSweepBatch = 200;
}

ExpirySweep::ExpirySweep(Reservations &reservations, std::chrono::milliseconds interval)
    : m_reservations(reservations)
    , m_interval(interval)
{
}

ExpirySweep::~ExpirySweep()
{
    stop();
}

void ExpirySweep::start()
{
    m_thread = std::thread([this] { run(); });
}

void ExpirySweep::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void ExpirySweep::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        lock.unlock();
        sweepOnce();
        lock.lock();
        m_wake.wait_for(lock, m_interval, [this] { return m_stopping; });
    }
}

void ExpirySweep::sweepOnce()
{
    while (true) {
        const auto ended = m_reservations.expire(kSweepBatch);
        if (!ended) {
            kit::logLine(kit::LogLevel::Warning, "expiry_sweep_failed", {{"detail", ended.error().detail}});
            return;
        }
        if (*ended > 0)
            kit::logLine(kit::LogLevel::Info, "reservations_expired", {{"count", std::int64_t{*ended}}});
        if (*ended < kSweepBatch)
            return;
    }
}

} // namespace tillhouse::inventory
