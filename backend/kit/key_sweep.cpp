// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/key_sweep.h"

#include "kit/log.h"

#include <exception>

namespace tillhouse::kit
{

namespace
{

/// With a step every ten seconds a million keys are looked at within six hours.
constexpr std::int64_t kKeysPerStep = 500;

auto sweepClockSeconds() -> std::int64_t
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

} // namespace

KeySweep::KeySweep(db::Database &database, KeyIsOpen isOpen, std::chrono::milliseconds interval)
    : m_database(database)
    , m_isOpen(std::move(isOpen))
    , m_interval(interval)
{
}

KeySweep::~KeySweep()
{
    stop();
}

void KeySweep::start()
{
    m_thread = std::thread([this] { run(); });
}

void KeySweep::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void KeySweep::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, m_interval, [this] { return m_stopping; })) {
        lock.unlock();
        step();
        lock.lock();
    }
}

void KeySweep::step()
{
    try {
        const auto dropped = IdempotencyStore::sweep(m_database, m_cursor, sweepClockSeconds(), m_isOpen, kKeysPerStep);
        if (!dropped)
            logLine(LogLevel::Warning, "key_sweep_failed", {{"detail", dropped.error().detail}});
        else if (*dropped > 0)
            logLine(LogLevel::Info, "keys_swept", {{"count", std::int64_t{*dropped}}});
    } catch (const std::exception &failure) {
        // A full disk, most of all: the keys stay, and the next step tries again.
        logLine(LogLevel::Warning, "key_sweep_failed", {{"detail", failure.what()}});
    }
}

} // namespace tillhouse::kit
