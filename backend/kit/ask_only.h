// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace tillhouse::kit
{

/// On a request: its answer is wanted only where it is a refusal of something new before anything is stored
/// (kNothingDoneHeader). Otherwise nothing is done, and the answer is empty.
inline constexpr std::string_view kAskOnlyHeader = "x-tillhouse-ask-only";

} // namespace tillhouse::kit
