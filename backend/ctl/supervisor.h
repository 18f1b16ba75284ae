// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/child_process.h"
#include "domain/result.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <vector>

namespace tillhouse::ctl
{

/// A process to be kept running, and where it says whether it is ready.
struct SupervisedProcess {
    ChildSpec spec;
    std::uint16_t opsPort = 0;
};

struct SupervisorOptions {
    std::chrono::milliseconds readyWithin{30'000};
    std::chrono::milliseconds stopWithin{15'000}; ///< per process; a service drains for up to 10 s
    bool restart = false;                         ///< start again whatever dies, instead of giving up
    int mostRestarts = 10;                        ///< of one process within `restartWindow`; then give up
    std::chrono::milliseconds restartWindow{60'000};
};

/// Blocks SIGINT and SIGTERM in this thread and reads them from a descriptor instead, for the object's life.
class StopSignals
{
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals &) = delete;
    auto operator=(const StopSignals &) -> StopSignals & = delete;
    auto descriptor() const -> int { return m_fd; }
    /// Whether one has come; it is taken.
    auto taken() -> bool;

private:
    int m_fd = -1;
    bool m_stop = false;
};

/// Starts processes in order, watches them, and stops its own in reverse order, each after the one before has ended.
class Supervisor
{
public:
    Supervisor(std::vector<SupervisedProcess> processes, SupervisorOptions options, StopSignals &signals);

    enum class Outcome { Ready, Stopped, Failed };

    /// Starts all and waits until each is ready. On failure says on stderr which and why, with the end of its log.
    auto start() -> Outcome;
    /// Watches until asked to stop (Stopped) or a process has died for good (Failed, said on stderr).
    auto watch() -> Outcome;
    /// Ends all in reverse order.
    void stop();

private:
    struct Running {
        SupervisedProcess what;
        ChildProcess child;
        bool ready = false;
        std::deque<std::chrono::steady_clock::time_point> restarts;
    };
    void wait(std::chrono::milliseconds most);
    auto died() -> Running *;
    auto probeAll() -> bool;
    auto startAgain(Running &running) -> bool;
    void reportDeath(const Running &running, const std::string &how) const;

    std::vector<SupervisedProcess> m_processes;
    SupervisorOptions m_options;
    StopSignals &m_signals;
    std::vector<Running> m_running;
};

} // namespace tillhouse::ctl
