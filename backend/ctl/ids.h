// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace tillhouse::ctl
{

/// A new UUIDv7 of this moment.
auto newId() -> std::string;

} // namespace tillhouse::ctl
