// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "domain/promotion_book.h"
#include "domain/result.h"

#include <optional>
#include <vector>

namespace tillhouse::order
{

/// What promotions took off each line, in the order of the checkout.
using PromotionsOfLines = std::vector<std::vector<contract::LinePromotion>>;

/// What the store's promotions give a checkout, by the reservation: its promotions, departments, categories, and for
/// lines without a price of their own its prices. The moment is `sold_local`, else `sold_at` as UTC. Lines with a
/// discount beyond that of promotions, or at a till with another price than the listed one and no promotion, are done
/// by hand; so is money on an account. Where no tax is due, prices are those without it. Without a reservation nothing
/// is given. Errors: LimitExceeded (sums do not fit).
auto givenPromotions(const contract::PlaceOrderRequest &request) -> domain::Result<PromotionsOfLines>;

/// Checks what a checkout says of promotions. Errors: InvalidInput naming `lines/<n>/promotions` (more than the line's
/// discount; or sent with an order for later, whose promotions are the store's to give), `sold_local` (not a time, or
/// for an order for later not near `sold_at`).
auto checkPromotions(const contract::CheckoutRequest &checkout) -> domain::Result<void>;

/// How what the till took off differs from what the store's promotions give, as an exception; nothing if it does not.
auto promotionsDiffer(const contract::PlaceOrderRequest &request) -> std::optional<contract::OrderException>;

} // namespace tillhouse::order
