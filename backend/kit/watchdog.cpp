// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/watchdog.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace tillhouse::kit
{

using std::chrono::milliseconds;

void Watchdog::watch(std::string part, Standstill standstill)
{
    const std::lock_guard lock(m_mutex);
    m_parts.emplace_back(std::move(part), std::move(standstill));
}

auto Watchdog::stuckPart(milliseconds limit) const -> std::string
{
    const std::lock_guard lock(m_mutex);
    const auto stuck =
        std::find_if(m_parts.begin(), m_parts.end(), [limit](const auto &part) { return part.second() > limit; });
    return stuck == m_parts.end() ? std::string() : stuck->first;
}

auto watchdogSchedule(const char *watchdogUsec) -> WatchdogSchedule
{
    if (!watchdogUsec)
        return {};
    long long us = 0;
    const auto *end = watchdogUsec + std::strlen(watchdogUsec);
    if (std::from_chars(watchdogUsec, end, us).ptr != end || us <= 0)
        return {};
    const auto waits = std::clamp(us / 1000, 40LL, 14'400'000LL);
    return {milliseconds{waits / 4}, milliseconds{waits / 2}};
}

void notifyServiceManager(std::string_view state)
{
    const char *where = std::getenv("NOTIFY_SOCKET");
    if (!where || (where[0] != '/' && where[0] != '@'))
        return;
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const auto length = std::strlen(where);
    if (length >= sizeof(address.sun_path))
        return;
    std::memcpy(address.sun_path, where, length);
    if (where[0] == '@')
        address.sun_path[0] = '\0';
    const int fd = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return;
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + length);
    (void)::sendto(fd, state.data(), state.size(), MSG_NOSIGNAL, reinterpret_cast<sockaddr *>(&address), size);
    ::close(fd);
}

} // namespace tillhouse::kit
