// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/layout.h"
#include "ctl/verify/report.h"
#include "ctl/verify/snapshot.h"
#include "domain/result.h"

#include <filesystem>
#include <vector>

namespace tillhouse::ctl::verify
{

struct VerifyRequest {
    Layout layout;
    std::vector<std::filesystem::path> journals; ///< of tills
    Patience patience = Patience::Normal;
    /// Asks every rule's query, also where the sums show that it has nothing to find. Takes three times as long and finds
    /// the same: what tests compare with.
    bool everyQuery = false;
};

struct VerifyFigures {
    std::int64_t orders = 0;
};

/// Checks every invariant over the stores as they are now. Nothing is written, and the services may run. Findings go to
/// `report` as they are found. Errors: a store, ledger or journal that can't be read.
auto verify(const VerifyRequest &request, Report &report) -> domain::Result<VerifyFigures>;

} // namespace tillhouse::ctl::verify
