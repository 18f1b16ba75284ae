// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/checkout.h"
#include "contract/order.h"
#include "domain/pricing.h"
#include "domain/result.h"

namespace tillhouse::client
{

/// What a sale that was recorded comes to: the same figures as on the screen, from the same rules. Errors: its currency
/// is none, and as of domain::priceBasket().
auto priceCheckout(const contract::CheckoutRequest &sale) -> domain::Result<domain::PricedBasket>;

/// A line of such a sale as the order will have it, priced; nothing of it has come back.
auto orderLineOf(const contract::CheckoutLine &sold, const domain::PricedLine &priced, const std::string &currency)
    -> contract::OrderLine;

} // namespace tillhouse::client
