// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace tillhouse::client
{

/// Whether the gateway answered last time, and since when that is so.
struct NetworkState {
    bool online = true;
    std::int64_t sinceMs = 0; ///< Unix time in milliseconds at which `online` took this value
    auto operator==(const NetworkState &) const -> bool = default;
};

} // namespace tillhouse::client
