// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/pay/checkout_builder.h"
#include "pricing/random_shop.h"

namespace tillhouse::testing
{

/// Pays with a card, a gift card and coins or with some of them, and leaves a tip now and then.
auto paymentOf(RandomShop &shop, const pos::Cart &cart) -> pos::Payment;

/// Does one of the things that a cashier does, and says whether a price was set by hand.
auto act(RandomShop &shop, pos::Cart &cart) -> bool;

} // namespace tillhouse::testing
