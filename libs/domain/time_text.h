// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace tillhouse::domain
{

constexpr std::int64_t kMsPerDay = 86'400'000;

/// RFC 3339 in UTC with milliseconds: "2026-11-23T19:05:00.000Z". Years 0000 to 9999 (asserted).
auto formatUtc(std::int64_t epochMs) -> std::string;

/// Reads an RFC 3339 time that ends in `Z` or `+00:00`, with up to nine digits of a second (cut to milliseconds).
/// A leap second counts as the second after it. InvalidInput naming `field` for anything else, impossible dates
/// included.
auto parseUtc(std::string_view text, std::string_view field = "time") -> Result<std::int64_t>;

/// The day in UTC: "2026-11-23".
auto formatDay(std::int64_t epochMs) -> std::string;

/// Midnight UTC of a day written YYYY-MM-DD, in milliseconds since 1970; InvalidInput naming `field` otherwise.
auto parseDay(std::string_view text, std::string_view field = "day") -> Result<std::int64_t>;

} // namespace tillhouse::domain
