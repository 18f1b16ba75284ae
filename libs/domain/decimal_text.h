// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace tillhouse::domain
{

/// Writes value / 10^digits with a point and all the digits: decimalText(-1205, 2) is "-12.05".
auto decimalText(std::int64_t value, int digits) -> std::string;

/// Reads an optional minus, at least one digit, and at most `digits` digits after a point, as value * 10^digits.
/// InvalidInput naming `field` otherwise: digits too many are refused, never rounded away.
auto parseDecimalText(std::string_view text, int digits, std::string_view field) -> Result<std::int64_t>;

} // namespace tillhouse::domain
