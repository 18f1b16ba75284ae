// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>

namespace tillhouse::order
{

/// Where a page of a list begins that is sorted by time and id, newest first: behind this entry.
struct PagePlace {
    std::int64_t atMs = std::numeric_limits<std::int64_t>::max();
    std::string id = "~"; // sorts behind every id
};

auto writeCursor(std::int64_t atMs, const std::string &id) -> std::string;

/// The first page's place without a cursor. InvalidInput for one that writeCursor did not make.
auto readCursor(const std::optional<std::string> &cursor) -> domain::Result<PagePlace>;

} // namespace tillhouse::order
