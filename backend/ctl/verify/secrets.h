// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/layout.h"
#include "ctl/verify/report.h"
#include "domain/result.h"

#include <filesystem>
#include <functional>
#include <vector>

namespace tillhouse::ctl::verify
{

/// A part of the search that needs no other: a table, or a file that is no store. Errors: it can't be read.
using SecretTask = std::function<domain::Result<void>()>;

/// I8: no card number in any file of the installation: stores and copies of them row by row, everything else (logs, the
/// acquirer's ledger, cores) line by line; and in the tills' journals that are named. A number that is the code of a
/// gift card of ours is not reported. Nothing that is found is ever printed in full. Answers the search in parts, the
/// big ones first, which may run side by side. Errors: a file that can't be read.
auto secretTasks(const Layout &layout, const std::vector<std::filesystem::path> &journals, Report &report)
    -> domain::Result<std::vector<SecretTask>>;

} // namespace tillhouse::ctl::verify
