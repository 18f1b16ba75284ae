// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/upstream_connection.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace tillhouse::kit
{

/// At most so many connections to one peer at once. Whoever waits for one waits no longer than its deadline.
/// Thread-safe.
class UpstreamPool
{
public:
    UpstreamPool(int most, int mostWaiting, std::chrono::milliseconds idleAtMost)
        : m_most(most)
        , m_mostWaiting(mostWaiting)
        , m_idleAtMost(idleAtMost)
    {
    }

    /// The right to one connection: an open one that is good, or none yet. Gives it back when it ends.
    class Lease
    {
    public:
        Lease(UpstreamPool &pool, std::unique_ptr<UpstreamConnection> connection)
            : m_pool(&pool)
            , m_connection(std::move(connection))
        {
        }
        ~Lease()
        {
            if (m_pool)
                m_pool->giveBack(std::move(m_connection));
        }
        Lease(Lease &&other) noexcept
            : m_pool(std::exchange(other.m_pool, nullptr))
            , m_connection(std::move(other.m_connection))
        {
        }
        auto operator=(Lease &&) -> Lease & = delete;

        auto connection() -> UpstreamConnection * { return m_connection.get(); }
        void replace(std::unique_ptr<UpstreamConnection> connection) { m_connection = std::move(connection); }

    private:
        UpstreamPool *m_pool;
        std::unique_ptr<UpstreamConnection> m_connection;
    };

    /// Nothing if all connections stayed busy until the deadline, too many wait already, or refuseWaiting() was called.
    auto take(const Deadline &deadline) -> std::optional<Lease>;
    /// Whoever waits gets nothing, at once.
    void refuseWaiting();
    /// Closes what is idle; what is in use is closed when it comes back.
    void closeAll();
    /// Connections open or being opened.
    auto size() const -> int;

private:
    auto waitForOne(std::unique_lock<std::mutex> &lock, const Deadline &deadline) -> bool;
    void giveBack(std::unique_ptr<UpstreamConnection> connection);

    struct Idle {
        std::unique_ptr<UpstreamConnection> connection;
        Deadline::Clock::time_point since;
    };

    const int m_most;
    const int m_mostWaiting;
    const std::chrono::milliseconds m_idleAtMost;
    mutable std::mutex m_mutex;
    std::condition_variable m_freed;
    std::vector<Idle> m_idle; // most recently used last
    int m_leased = 0;
    int m_waiting = 0;
    std::uint64_t m_refusals = 0;
    Deadline::Clock::time_point m_closeBefore{}; // connections opened before are closed when they come back
};

} // namespace tillhouse::kit
