// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/idempotency.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace tillhouse::kit
{

/// Drops idempotency keys that have lived long enough and whose work has ended, a few at a time, on a thread of its
/// own.
class KeySweep
{
public:
    /// `isOpen` is asked for each key before it goes; unset: the work of every key ends with its answer.
    KeySweep(db::Database &database, KeyIsOpen isOpen, std::chrono::milliseconds interval = std::chrono::seconds(10));
    ~KeySweep();
    KeySweep(const KeySweep &) = delete;
    auto operator=(const KeySweep &) -> KeySweep & = delete;

    void start();
    /// Returns when the thread has ended.
    void stop();

private:
    void run();
    void step();

    db::Database &m_database;
    KeyIsOpen m_isOpen;
    std::chrono::milliseconds m_interval;
    KeyName m_cursor;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace tillhouse::kit
