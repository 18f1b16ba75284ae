// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/sell/cart_line.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace tillhouse::pos
{

/// Makes a line so many, or so much: of packs, how many; of an unknown code, how many there will be. What a label said
/// of the price does not hold any more. Errors: InvalidInput, Conflict (money on an account is sold once),
/// LimitExceeded.
auto putQuantity(CartLine &line, std::int64_t quantityMilli) -> Result<void>;

/// Errors: Conflict where there is nothing to discount.
auto putDiscount(CartLine &line, domain::Discount discount) -> Result<void>;

/// Of a pack: what one pack costs. Errors: Conflict for an unknown code, InvalidInput, LimitExceeded.
auto putUnitPrice(CartLine &line, std::int64_t unitPriceMinor) -> Result<void>;

/// Errors: Conflict for an unknown code.
auto putNote(CartLine &line, const std::string &note) -> Result<void>;

/// Counts goods on a line that is of the same goods already (joins()). Errors: as fitPack; LimitExceeded.
auto countOn(CartLine &line, const CartLine &fresh, std::int64_t countMilli) -> Result<void>;

/// Takes goods off: the line stays with quantity 0.
void takeOff(CartLine &line);

/// Pieces and weighed lines: what a customer would count.
auto itemsIn(const std::vector<CartLine> &lines) -> std::int64_t;

/// The quantity of each product, in thousandths.
auto quantitiesIn(const std::vector<CartLine> &lines) -> std::unordered_map<std::string, std::int64_t>;

} // namespace tillhouse::pos
