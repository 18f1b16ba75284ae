// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/upstream_pool.h"

namespace tillhouse::kit
{

auto UpstreamPool::take(const Deadline &deadline) -> std::optional<Lease>
{
    std::vector<Idle> stale; // closed without the lock: saying goodbye is a system call
    std::unique_lock lock(m_mutex);
    if (m_leased >= m_most && !waitForOne(lock, deadline))
        return std::nullopt;
    ++m_leased;
    const auto oldest = Deadline::Clock::now() - m_idleAtMost;
    while (!m_idle.empty()) {
        auto candidate = std::move(m_idle.back());
        m_idle.pop_back();
        if (candidate.since >= oldest && candidate.connection->isFresh())
            return Lease(*this, std::move(candidate.connection));
        stale.push_back(std::move(candidate));
    }
    return Lease(*this, nullptr);
}

auto UpstreamPool::waitForOne(std::unique_lock<std::mutex> &lock, const Deadline &deadline) -> bool
{
    if (m_waiting >= m_mostWaiting)
        return false;
    ++m_waiting;
    const auto refusals = m_refusals;
    m_freed.wait_until(lock, deadline.instant(),
                       [this, refusals] { return m_leased < m_most || m_refusals != refusals; });
    --m_waiting;
    return m_leased < m_most && m_refusals == refusals;
}

void UpstreamPool::refuseWaiting()
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_refusals;
    }
    m_freed.notify_all();
}

void UpstreamPool::giveBack(std::unique_ptr<UpstreamConnection> connection)
{
    {
        const std::lock_guard lock(m_mutex);
        --m_leased;
        if (connection && connection->opened() >= m_closeBefore)
            m_idle.push_back({std::move(connection), Deadline::Clock::now()});
    }
    m_freed.notify_one();
}

void UpstreamPool::closeAll()
{
    std::vector<Idle> closed;
    const std::lock_guard lock(m_mutex);
    m_closeBefore = Deadline::Clock::now();
    closed.swap(m_idle);
}

auto UpstreamPool::size() const -> int
{
    const std::lock_guard lock(m_mutex);
    return m_leased + static_cast<int>(m_idle.size());
}

} // namespace tillhouse::kit
