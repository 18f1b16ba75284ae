// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/people/approver.h"

#include <cstdint>
#include <functional>
#include <string>

namespace tillhouse::pos
{

/// What a cashier may do alone, and who is asked about the rest.
struct ActGate {
    /// `amount` is in parts per million for `discount` and `price` (how far below the list), else in minor units.
    std::function<bool(const std::string &action, std::int64_t amount)> mayAlone;
    Approver *approver = nullptr; ///< null: nobody can be asked, and what is not allowed is refused
};

} // namespace tillhouse::pos
