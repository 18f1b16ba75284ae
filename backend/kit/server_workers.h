// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace tillhouse::kit
{

/// A fixed number of threads with a bounded queue in front of them.
class ServerWorkers
{
public:
    using Job = std::function<void()>;

    explicit ServerWorkers(std::size_t queueLimit)
        : m_queueLimit(queueLimit)
    {
    }
    ~ServerWorkers() { stop(); }

    void start(int threads);
    /// False, and the job is not taken, if the queue is full or the workers are stopped.
    auto submit(Job job) -> bool;
    /// Drops what is queued and waits for what runs.
    void stop();

    auto queued() const -> std::size_t;
    auto running() const -> std::size_t { return m_running; }
    /// For how long a job has waited while none was begun or ended; zero if none waits.
    auto standstill() const -> std::chrono::milliseconds;

private:
    void work();

    const std::size_t m_queueLimit;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_queue;
    std::vector<std::thread> m_threads;
    std::atomic<std::size_t> m_running = 0;
    std::size_t m_sleeping = 0;
    std::chrono::steady_clock::time_point m_moved;
    bool m_stopped = true;
};

} // namespace tillhouse::kit
