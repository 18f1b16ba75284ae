// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tillhouse::ctl
{

/// What to run, and where what it says and its process id go.
struct ChildSpec {
    std::string node;
    std::filesystem::path program;
    std::vector<std::string> arguments;
    std::filesystem::path logFile; ///< stdout and stderr are appended
    std::filesystem::path pidFile; ///< written after the start, removed after the end
};

/// A process that this one started. It leads a process group of its own, so that Ctrl-C reaches the parent alone, and
/// the kernel kills it when the parent dies. Destroying a running one kills it. Must be used from the thread that
/// started it, which must live as long: the kernel's rule is about the parent's thread.
class ChildProcess
{
public:
    /// Errors: `Unavailable` if the program cannot be run or its log not written.
    static auto start(const ChildSpec &spec) -> domain::Result<ChildProcess>;

    ChildProcess(ChildProcess &&other) noexcept;
    auto operator=(ChildProcess &&other) noexcept -> ChildProcess &;
    ~ChildProcess();

    auto pid() const -> pid_t { return m_pid; }
    /// Readable (poll) once the process has ended.
    auto waitDescriptor() const -> int { return m_pidFd; }
    /// How it ended, in words ("exit status 1", "signal 9 (Killed)"); nothing while it runs. Reaps it.
    auto ended() -> std::optional<std::string>;
    /// Sends a signal unless it has been reaped.
    void signal(int number) const;
    /// SIGTERM, then SIGKILL to whatever is left after `grace`. True if it ended by itself.
    auto stop(std::chrono::milliseconds grace) -> bool;

private:
    ChildProcess(pid_t pid, int pidFd, std::filesystem::path pidFile);
    void reap(int status);
    void release();

    pid_t m_pid;
    int m_pidFd;
    std::filesystem::path m_pidFile;
    std::optional<std::string> m_ending;
};

} // namespace tillhouse::ctl
