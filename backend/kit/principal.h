// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/access.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::kit
{

/// Who asks, as a verified access token says.
struct Principal {
    std::string userId;
    std::vector<contract::Role> roles;
    std::vector<std::string> stores; ///< the stores the user may act in; `*` is every store
    std::string tillId;              ///< the enrolled till, "" at the console
    std::string sessionId;           ///< the sign-in that the token belongs to
    std::int64_t expiresAt = 0;      ///< end of the token, seconds since 1970
    std::string tillKey = {};        ///< thumbprint of the till's key (RFC 7638), "" where there is none

    auto mayUseStore(std::string_view store) const -> bool
    {
        return std::any_of(stores.begin(), stores.end(),
                           [store](const std::string &mine) { return mine == "*" || mine == store; });
    }
    auto operator==(const Principal &) const -> bool = default;
};

} // namespace tillhouse::kit
