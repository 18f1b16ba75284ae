// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/promotion.h"

#include <string_view>
#include <vector>

namespace tillhouse::ctl
{

/// What the demo shop promotes: one promotion of each kind, a happy hour, a coupon and one for the staff.
auto demoPromotions(std::string_view storeId) -> std::vector<contract::Promotion>;

} // namespace tillhouse::ctl
