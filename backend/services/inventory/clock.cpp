// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/clock.h"

#include <chrono>

namespace tillhouse::inventory
{

auto systemClock() -> Clock
{
    return [] {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        return std::int64_t{std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
    };
}

} // namespace tillhouse::inventory
