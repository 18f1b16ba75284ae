// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/http.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace tillhouse::kit
{

/// What one check found.
struct HealthResult {
    bool healthy = true;
    std::string detail; ///< for the operator; "" if there is nothing to say
};

/// The checks that make a process ready, and whether it is draining. Thread-safe.
class Health
{
public:
    using Check = std::function<HealthResult()>;

    /// Registers a check under a name that `/health/ready` shows. It must answer at once: it reads a state, it asks
    /// nobody.
    void add(std::string name, Check check);
    /// From now on the process is ready if its checks pass.
    void started() { m_started = true; }
    /// From now on the process is not ready: it finishes what runs and takes nothing new.
    void draining() { m_draining = true; }
    auto ready() const -> bool;
    /// 200 or 503, with every check by name.
    auto readyReply() const -> HttpReply;

private:
    mutable std::mutex m_mutex;
    std::vector<std::pair<std::string, Check>> m_checks;
    std::atomic<bool> m_started{false};
    std::atomic<bool> m_draining{false};
};

} // namespace tillhouse::kit
