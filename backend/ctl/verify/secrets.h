// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/layout.h"
#include "ctl/verify/report.h"
#include "domain/result.h"

#include <filesystem>
#include <vector>

namespace tillhouse::ctl::verify
{

/// I8: no card number in any file of the installation: stores and copies of them row by row, everything else (logs, the
/// acquirer's ledger, cores) line by line; and in the tills' journals that are named. A number that is the code of a
/// gift card of ours is not reported. Nothing that is found is ever printed in full. Errors: a file that can't be read.
auto checkSecrets(const Layout &layout, const std::vector<std::filesystem::path> &journals, Report &report)
    -> domain::Result<void>;

} // namespace tillhouse::ctl::verify
