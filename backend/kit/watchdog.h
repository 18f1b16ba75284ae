// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tillhouse::kit
{

/// Knows the parts of a process that must keep moving. A process whose parts stand still must not say that it lives:
/// the service manager then starts it again. Thread-safe.
class Watchdog
{
public:
    /// For how long a part has had work and got nothing done; zero while it moves or rests. Answers at once.
    using Standstill = std::function<std::chrono::milliseconds()>;

    void watch(std::string part, Standstill standstill);
    /// The first part that stands still for longer than `limit`; "" if all move.
    auto stuckPart(std::chrono::milliseconds limit) const -> std::string;

private:
    mutable std::mutex m_mutex;
    std::vector<std::pair<std::string, Standstill>> m_parts;
};

/// How the service manager watches this process.
struct WatchdogSchedule {
    std::chrono::milliseconds beatEvery{0}; ///< zero: it does not wait for a sign of life
    std::chrono::milliseconds stuckAfter{0};
};

/// From the value of WATCHDOG_USEC: four signs of life in the time that the manager waits, withheld from a process of
/// which a part stands still for half of it. Nothing, or no number: no schedule.
auto watchdogSchedule(const char *watchdogUsec) -> WatchdogSchedule;

/// Tells the service manager about this process over NOTIFY_SOCKET, if there is one: `READY=1`, `WATCHDOG=1`,
/// `STOPPING=1`.
void notifyServiceManager(std::string_view state);

} // namespace tillhouse::kit
