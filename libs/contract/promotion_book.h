// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/promotion.h"
#include "domain/promotion_book.h"

#include <memory>
#include <span>
#include <vector>

namespace tillhouse::contract
{

/// A promotion as the domain knows it.
auto domainPromotion(const Promotion &promotion) -> domain::Promotion;

/// The book of those that are active. One that this program does not find valid (a newer server's) is left out: it
/// would price goods by a rule that nobody wrote.
auto bookOf(std::span<const Promotion> promotions) -> std::shared_ptr<const domain::PromotionBook>;

/// What was taken off a line, in the words of a checkout or an order. Promotions that took nothing are not told.
auto linePromotions(const domain::LineShares &shares) -> std::vector<LinePromotion>;

/// What all of them took off together, in minor units.
auto sumOf(std::span<const LinePromotion> promotions) -> std::int64_t;

} // namespace tillhouse::contract
