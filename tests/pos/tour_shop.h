// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fake_shop.h"

namespace tillhouse::testing
{

/// How many products the tour's shop offers beside those of its fixture.
constexpr int kTourGoods = 14;

/// What the shop of the tour allows at its tills: tips, three foreign currencies, points, a blind count.
auto tourPolicy() -> contract::TillPolicy;
/// Gives a shop what is seen on the tour: enough to fill the tiles, four customers, a gift card, three promotions.
void fillTourShop(FakeShop &shop);

} // namespace tillhouse::testing
