// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <mutex>

namespace tillhouse::kit
{

/// Repeats that a connection may cost: one for ten answers, at most twenty saved up. A peer in trouble gets no storm.
/// Thread-safe.
class RepeatBudget
{
public:
    void earn()
    {
        const std::lock_guard lock(m_mutex);
        m_tenths = std::min(m_tenths + 1, 200);
    }
    auto spend() -> bool
    {
        const std::lock_guard lock(m_mutex);
        if (m_tenths < 10)
            return false;
        m_tenths -= 10;
        return true;
    }

private:
    std::mutex m_mutex;
    int m_tenths = 100;
};

} // namespace tillhouse::kit
