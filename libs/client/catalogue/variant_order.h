// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace tillhouse::client
{

/// Whether people expect one value of an option before the other: sizes of clothes from small to large, then numbers by
/// what they are worth, then words by their letters, in every language alike. A strict weak order.
auto comesBefore(std::string_view value, std::string_view other) -> bool;

} // namespace tillhouse::client
