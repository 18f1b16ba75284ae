// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/currency.h"

#include <cstdint>
#include <vector>

namespace tillhouse::domain
{

/// A coin or a note.
struct Denomination {
    std::int64_t valueMinor = 0;
    bool isNote = false;
    auto operator==(const Denomination &) const -> bool = default;
};

/// What a drawer of the currency may hold, the largest first, each value once: what is legal tender and met in shops.
/// A currency without a table of its own gets the steps 5, 2, 1 from 500 major units down to a hundredth of one.
auto denominationsOf(const Currency &currency) -> std::vector<Denomination>;

} // namespace tillhouse::domain
