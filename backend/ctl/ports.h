// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <cstdint>
#include <vector>

namespace tillhouse::ctl
{

/// Whether nobody listens on 127.0.0.1:port at this moment.
auto isPortFree(std::uint16_t port) -> bool;

/// `count` different ports of 127.0.0.1 that are free now, searched from a random place in 20000..31999: below the
/// range from which the system numbers outgoing connections, so that they are still free when they are used.
auto freePorts(std::size_t count) -> domain::Result<std::vector<std::uint16_t>>;

/// The same, searched upwards from `first`.
auto freePortsFrom(std::uint16_t first, std::size_t count) -> domain::Result<std::vector<std::uint16_t>>;

} // namespace tillhouse::ctl
