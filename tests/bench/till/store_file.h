// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace tillhouse::bench
{

/// Writes generated products with their barcodes and prices into the closed file of an inventory store that has the
/// store `storeId`, as if they had been imported. Error: what SQLite says.
auto fillStore(const std::filesystem::path &file, const std::string &storeId, std::int64_t products)
    -> domain::Result<void>;

} // namespace tillhouse::bench
