// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/wrong_clock.h"

#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#include <atomic>
#include <ctime>

namespace
{

std::atomic<std::int64_t> aheadMs{0};
std::atomic<bool> isStopped{false};
std::atomic<std::int64_t> stoppedMs{0};

} // namespace

// The program's own functions come before the C library's, also for the libraries that it uses.
extern "C" [[gnu::visibility("default")]] auto clock_gettime(clockid_t clock, timespec *now) noexcept -> int
{
    const auto failed = syscall(SYS_clock_gettime, clock, now);
    if (failed == 0 && clock == CLOCK_REALTIME && isStopped) {
        const auto ms = ++stoppedMs;
        now->tv_sec = ms / 1000;
        now->tv_nsec = ms % 1000 * 1'000'000;
    } else if (failed == 0 && clock == CLOCK_REALTIME) {
        const auto ms = aheadMs.load();
        now->tv_sec += ms / 1000;
        now->tv_nsec += ms % 1000 * 1'000'000;
        if (now->tv_nsec < 0) {
            now->tv_nsec += 1'000'000'000;
            --now->tv_sec;
        } else if (now->tv_nsec >= 1'000'000'000) {
            now->tv_nsec -= 1'000'000'000;
            ++now->tv_sec;
        }
    }
    return static_cast<int>(failed);
}

extern "C" [[gnu::visibility("default")]] auto gettimeofday(timeval *__restrict now, void *__restrict) noexcept -> int
{
    timespec exact{};
    clock_gettime(CLOCK_REALTIME, &exact);
    *now = {exact.tv_sec, exact.tv_nsec / 1000};
    return 0;
}

void tillhouse::testing::setClockAhead(std::chrono::milliseconds ahead)
{
    aheadMs = ahead.count();
    isStopped = false;
}

void tillhouse::testing::stopClockAt(std::chrono::sys_time<std::chrono::milliseconds> moment)
{
    stoppedMs = moment.time_since_epoch().count();
    isStopped = true;
}
