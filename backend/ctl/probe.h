// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace tillhouse::ctl
{

enum class Readiness {
    Ready,
    NotReady, ///< it answers, but not with 200
    Silent,   ///< nobody listens, or no whole answer in time
};

struct Probe {
    Readiness readiness = Readiness::Silent;
    int status = 0;   ///< HTTP status, 0 if silent
    std::string body; ///< what it says of its parts
};

/// Asks the ops listener on 127.0.0.1:port for `/health/ready`; `limit` is for the whole exchange.
auto probeReadiness(std::uint16_t opsPort, std::chrono::milliseconds limit) -> Probe;

/// "ready", "not ready", "silent".
auto text(Readiness readiness) -> const char *;

} // namespace tillhouse::ctl
