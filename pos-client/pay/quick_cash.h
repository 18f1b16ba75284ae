// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/currency.h"

#include <cstdint>
#include <vector>

namespace tillhouse::pos
{

/// The cash amounts offered as one tap for what is due: the exact amount and up to three that a customer is likely to
/// hand over, each a multiple of one of the currency's notes and at least max(the smallest note, 5 %) above the one
/// before, except for the first round-up (docs/adr/0148). All in minor units, rising.
auto quickCash(std::int64_t dueMinor, const domain::Currency &currency) -> std::vector<std::int64_t>;

/// What the three keys beside the digits add, in minor units, rising: 10, 20 and 50 where those are notes, else the
/// three notes above the smallest.
auto noteKeys(const domain::Currency &currency) -> std::vector<std::int64_t>;

/// More cash than anybody hands over for this amount: probably a barcode or a slip of the finger; the till asks. That is
/// more than twice what is due, and more change than two of the second largest note.
auto isGrossOverpayment(std::int64_t dueMinor, std::int64_t givenMinor, const domain::Currency &currency) -> bool;

} // namespace tillhouse::pos
