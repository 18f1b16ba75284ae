// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>

namespace tillhouse::inventory
{

/// Milliseconds since 1970 in UTC. Handed in, so that tests can make time pass.
using Clock = std::function<std::int64_t()>;

/// The system's clock.
auto systemClock() -> Clock;

} // namespace tillhouse::inventory
