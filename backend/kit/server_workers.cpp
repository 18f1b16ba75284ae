// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/server_workers.h"

#include <utility>

namespace tillhouse::kit
{

void ServerWorkers::start(int threads)
{
    const std::lock_guard lock(m_mutex);
    m_stopped = false;
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

auto ServerWorkers::submit(Job job) -> bool
{
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopped || m_queue.size() >= m_queueLimit)
            return false;
        if (m_queue.empty())
            m_moved = std::chrono::steady_clock::now();
        m_queue.push_back(std::move(job));
        wake = m_sleeping > 0;
    }
    if (wake)
        m_wake.notify_one();
    return true;
}

void ServerWorkers::stop()
{
    std::deque<Job> dropped;
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        dropped.swap(m_queue);
    }
    m_wake.notify_all();
    for (auto &thread : m_threads)
        thread.join();
    m_threads.clear();
}

auto ServerWorkers::standstill() const -> std::chrono::milliseconds
{
    const std::lock_guard lock(m_mutex);
    if (m_queue.empty())
        return std::chrono::milliseconds{0};
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_moved);
}

auto ServerWorkers::queued() const -> std::size_t
{
    const std::lock_guard lock(m_mutex);
    return m_queue.size();
}

void ServerWorkers::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        while (m_queue.empty() && !m_stopped) {
            ++m_sleeping;
            m_wake.wait(lock);
            --m_sleeping;
        }
        if (m_stopped)
            return;
        Job job = std::move(m_queue.front());
        m_queue.pop_front();
        if (!m_queue.empty())
            m_moved = std::chrono::steady_clock::now();
        ++m_running;
        lock.unlock();
        job();
        job = nullptr; // lets go of the connection before the count says that nothing runs
        --m_running;
        lock.lock();
    }
}

} // namespace tillhouse::kit
