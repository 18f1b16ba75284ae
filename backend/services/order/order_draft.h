// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "domain/result.h"

#include <string>

namespace tillhouse::order
{

/// Prices a checkout and checks that it adds up: an order in the state `created`, not stored yet, its times empty.
/// A till's price stands, since the goods are in the customer's hand; where it differs from what inventory says, the
/// order carries an exception; so do its promotions. Online price and promotions are inventory's, and without a
/// reservation there is no order.
/// Errors: InvalidInput naming the field of the checkout (`lines/2/discount`, `total`, `tenders/0/amount` ...).
auto draftOrder(const contract::PlaceOrderRequest &request, const std::string &cashierId)
    -> domain::Result<contract::Order>;

} // namespace tillhouse::order
