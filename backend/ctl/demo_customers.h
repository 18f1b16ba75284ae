// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/customer.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::ctl
{

/// What is on the demo shop's gift card, in minor units, and its code. A scanner may read it, or a hand type it.
inline constexpr std::string_view kDemoGiftCard = "GIFT50";
inline constexpr std::int64_t kDemoGiftCardMinor = 5'000;

/// How many of the demo customers are nobody in particular: those who appear in the invented sales come first.
inline constexpr std::size_t kDemoRegulars = 6;

/// Whom a demo store knows, without store and id: regulars with a card, then one of the staff, one who may owe, one who
/// owes no tax.
auto demoCustomers() -> std::vector<contract::Customer>;

} // namespace tillhouse::ctl
