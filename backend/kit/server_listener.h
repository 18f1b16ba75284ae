// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <cstdint>
#include <string>

namespace tillhouse::kit
{

/// Connects that the kernel holds until they are accepted; a burst of every till of a shop must fit.
constexpr int kListenBacklog = 1024;

/// A non-blocking listening TCP socket on a numeric address. Errors: `InvalidInput` (address), `Unavailable` (port).
auto openListener(const std::string &host, std::uint16_t port) -> domain::Result<int>;

/// Prepares a listening socket that somebody else made (backlog, non-blocking, close-on-exec).
auto adoptListener(int fd) -> domain::Result<void>;

/// The port that a socket is bound to; 0 if it has none.
auto localPort(int fd) -> std::uint16_t;

} // namespace tillhouse::kit
