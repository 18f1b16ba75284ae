// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "domain/basket.h"
#include "domain/pricing.h"
#include "domain/result.h"
#include "order/order_promotions.h"

#include <vector>

namespace tillhouse::order
{

/// The promotions of each line: what the till gave stands, online it is the store that gives. Errors as of
/// givenPromotions().
auto promotionsOf(const contract::PlaceOrderRequest &request) -> domain::Result<PromotionsOfLines>;

/// What is sold: the prices and taxes that the till showed, or inventory's where the client says nothing. InvalidInput
/// names the line's field: its price is not known, or it is no line that may be sold.
auto basketOf(const contract::PlaceOrderRequest &request, const PromotionsOfLines &promotions)
    -> domain::Result<domain::Basket>;

/// The lines of the order, of the basket and its prices; goods that are still to come in are said.
auto orderLines(const contract::PlaceOrderRequest &request, const domain::Basket &basket,
                const domain::PricedBasket &priced, PromotionsOfLines promotions) -> std::vector<contract::OrderLine>;

} // namespace tillhouse::order
