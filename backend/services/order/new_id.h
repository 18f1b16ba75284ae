// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace tillhouse::order
{

/// A new UUIDv7 in canonical text, its random part from the kernel.
auto newId(std::int64_t nowMs) -> std::string;

} // namespace tillhouse::order
