// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace tillhouse::domain
{

/// What share of `whole` is `part`, in parts per million, rounded up: a limit is never passed by rounding. 0 where
/// nothing is taken (a part of 0 or less); 1000000 where more is taken than there is, or something of nothing.
auto shareUp(std::int64_t part, std::int64_t whole) -> std::int64_t;

} // namespace tillhouse::domain
