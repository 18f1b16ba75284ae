// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"
#include "domain/result.h"

#include <functional>

namespace tillhouse::db
{

/// Runs `work` so that nothing of it stays if it fails: with an error, or by breaking a rule of the store. Failures of
/// the store itself (no space, I/O) are thrown on: they say nothing of the work. Not to be nested.
auto attempt(Transaction &tx, const std::function<domain::Result<void>()> &work) -> domain::Result<void>;

} // namespace tillhouse::db
