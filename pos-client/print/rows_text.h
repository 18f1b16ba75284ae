// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "pos/receipt/receipt_layout.h"

#include <string>
#include <vector>

namespace tillhouse::pos
{

/// Rows as they stand in a print job on disk (JSON).
auto rowsToText(const std::vector<LayoutRow> &rows) -> std::string;

/// Reads them back. Error: InvalidInput, for a text that is none of ours.
auto rowsFromText(const std::string &text) -> domain::Result<std::vector<LayoutRow>>;

} // namespace tillhouse::pos
