// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace tillhouse::bench
{

/// A process of our own with its standard input and output in our hands.
class ChildProcess
{
public:
    /// Starts `command` with these variables added to the environment.
    ChildProcess(const std::vector<std::string> &command, const std::map<std::string, std::string> &environment);
    /// Kills it, if it still runs, and waits for its end.
    ~ChildProcess();
    ChildProcess(const ChildProcess &) = delete;
    auto operator=(const ChildProcess &) -> ChildProcess & = delete;

    /// The next line that it prints; "" at the end of its output.
    auto readLine() -> std::string;
    void writeLine(const std::string &line);
    void kill();
    /// Waits for its end; its exit status, or -1 if it was killed.
    auto finish() -> int;

private:
    pid_t m_process = -1;
    int m_in = -1;
    int m_out = -1;
    std::string m_read;
};

} // namespace tillhouse::bench
