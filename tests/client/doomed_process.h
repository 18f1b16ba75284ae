// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace tillhouse::testing
{

/// Says a line to whoever looks after the process; what was said is known though the process dies at once afterwards.
using TellLine = std::function<void(const std::string &line)>;

/// Work of a process that is to die: it opens its files, and ends the process with std::_Exit where anything is
/// refused.
using DoomedWork = std::function<void(const TellLine &tell)>;

/// Does the work in a process of its own that dies (SIGKILL) at its N-th point of writing (dieAtWritePoint), and adds
/// what it told. True if it lived to the end of its work.
auto dyingAt(int point, const DoomedWork &work, std::vector<std::string> &told) -> bool;

} // namespace tillhouse::testing
