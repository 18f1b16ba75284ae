// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <cstdint>

namespace tillhouse::bench
{

/// CPU time that a process has used, user and system, in microseconds; 0 if it is gone.
auto cpuUs(pid_t process) -> std::int64_t;

/// Resident memory of a process in MiB; 0 if it is gone.
auto rssMib(pid_t process) -> std::int64_t;
/// The most that it ever was.
auto peakRssMib(pid_t process) -> std::int64_t;

} // namespace tillhouse::bench
