// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/basket.h"
#include "domain/promotion_book.h"
#include "domain/result.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tillhouse::pos
{

struct CartLine;

/// The store's promotions and the time on the wall, as of one moment.
struct PromotionTerms {
    std::shared_ptr<const domain::PromotionBook> book; ///< null: none
    std::string soldLocal;                             ///< 2026-03-01T17:30
};

/// Asked each time that a cart changes.
using TermsSource = std::function<PromotionTerms()>;

/// Who buys, as far as promotions care.
struct CartBuyer {
    std::vector<std::string> coupons; ///< that were shown
    std::string customerGroup;        ///< "" for somebody unknown
};

/// Gives the basket what the promotions take off, as discounts of its lines, and tells each cart line what it was given
/// and by which (`promotions`). `basket` has the lines of the cart that are known, in their order. A line with a
/// discount, or another price than the catalogue's, is by hand: nothing is given. What is left over of a label's price
/// is no discount (domain::isLeftOver): it stays beside what promotions take. Where no tax is due, prices are those
/// without it. Errors: as PromotionBook::apply.
auto givePromotions(domain::Basket &basket, std::vector<CartLine> &lines, const CartBuyer &buyer,
                    const PromotionTerms &terms) -> domain::Result<void>;

} // namespace tillhouse::pos
