// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace tillhouse::pos
{

/// The cash amounts offered as one tap for what is due: the exact amount and up to three that a customer is likely to
/// hand over, each a multiple of a note and at least max(5 major units, 5 %) above the one before, except for the first
/// round-up. All in minor units, rising.
auto quickCash(std::int64_t dueMinor, std::int64_t minorPerMajor) -> std::vector<std::int64_t>;

/// More cash than anybody hands over for this amount: probably a barcode or a slip of the finger; the till asks.
auto isGrossOverpayment(std::int64_t dueMinor, std::int64_t givenMinor, std::int64_t minorPerMajor) -> bool;

} // namespace tillhouse::pos
