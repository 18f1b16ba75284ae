// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/identity.h"

#include <QString>

#include <string>
#include <vector>

namespace tillhouse::pos
{

/// Whose badge has this code: the user's id, or empty (docs/adr/0121).
auto badgeOwner(const std::vector<contract::Cashier> &people, const QString &code) -> std::string;

} // namespace tillhouse::pos
