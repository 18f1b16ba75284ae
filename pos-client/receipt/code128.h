// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace tillhouse::pos
{

/// The widths of bars and spaces of a text as Code 128, set B (ISO/IEC 15417), in modules, beginning with a bar; start,
/// check digit and stop included, quiet zones not. Empty if the text has a character outside printable ASCII.
auto code128(const std::string &text) -> std::vector<int>;

} // namespace tillhouse::pos
