// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <cstdint>
#include <filesystem>

namespace tillhouse::bench
{

struct VerifyBenchFigures {
    std::int64_t orders = 0;
    double seconds = 0;    ///< `tillhousectl verify`, from its start to its end
    double cpuSeconds = 0; ///< its threads together, user and system
};

/// Runs a small shop, makes about `orders` orders of its few below `data`, and measures `tillhousectl verify` on them.
/// A folder that holds a shop already is measured as it is: making it takes longer than verifying it. `folder` is for
/// what falls off. Errors: the shop does not start, or verify finds a fault.
auto runVerify(const std::filesystem::path &binDir, const std::filesystem::path &folder,
               const std::filesystem::path &data, std::int64_t orders) -> domain::Result<VerifyBenchFigures>;

} // namespace tillhouse::bench
