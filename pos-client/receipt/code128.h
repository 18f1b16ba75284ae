// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace tillhouse::pos
{

/// The widths of bars and spaces of a text as Code 128, set B (ISO/IEC 15417), in modules, beginning with a bar; start,
/// check digit and stop included, quiet zones not. Empty if the text has a character outside printable ASCII.
auto code128(const std::string &text) -> std::vector<int>;

/// A text as a printer is told it: the symbols after `{B` or `{C`, which name their set. In set C a byte from 0 to 99
/// is two digits, so that a number takes half the place.
struct Code128Text {
    std::string data; ///< empty for a text that has a character outside printable ASCII
    int modules = 0;  ///< its width, quiet zones not included
};

/// In set B alone.
auto code128InSetB(const std::string &text) -> Code128Text;
/// With set C for digits wherever that is narrower.
auto code128Narrowest(const std::string &text) -> Code128Text;

/// The widths of what a printer is told.
auto code128Widths(const Code128Text &text) -> std::vector<int>;

} // namespace tillhouse::pos
