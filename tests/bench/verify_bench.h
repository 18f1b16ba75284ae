// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <cstdint>
#include <filesystem>

namespace tillhouse::bench
{

struct VerifyBenchFigures {
    std::int64_t orders = 0;
    double seconds = 0;
};

/// Runs a small shop below `folder`, makes about `orders` orders of its few, and measures `tillhousectl verify` on
/// them. Errors: the shop does not start, or verify finds a fault.
auto runVerify(const std::filesystem::path &binDir, const std::filesystem::path &folder, std::int64_t orders)
    -> domain::Result<VerifyBenchFigures>;

} // namespace tillhouse::bench
