// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>

namespace tillhouse::payment
{

/// Milliseconds since 1970, for what is recorded. Timeouts use the monotonic clock.
using Clock = std::function<std::int64_t()>;

inline auto systemClock() -> Clock
{
    return [] {
        const auto since = std::chrono::system_clock::now().time_since_epoch();
        return std::int64_t{std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
    };
}

} // namespace tillhouse::payment
