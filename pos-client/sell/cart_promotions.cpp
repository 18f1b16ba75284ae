// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/cart_promotions.h"

#include "contract/promotion_book.h"
#include "domain/pricing.h"
#include "domain/tax_exempt.h"
#include "pos/sell/cart.h"

namespace tillhouse::pos
{

namespace
{

/// What the catalogue asks for one unit of a line, without the tax that is in it where the line is sold without.
auto listedPrice(const CartLine &line, const domain::BasketLine &item) -> Result<std::int64_t>
{
    return item.tax == line.item.tax ? Result<std::int64_t>(line.listPriceMinor)
                                     : domain::priceWithoutTax(line.listPriceMinor, line.item.tax);
}

/// By the figures alone, which are all that the order service sees of it: a discount that rounds to nothing is none. A
/// pack or a label with a price of its own has a discount then; money on an account is no goods.
auto isByHand(const CartLine &line, const domain::BasketLine &item) -> Result<bool>
{
    const auto listed = listedPrice(line, item);
    if (!listed)
        return listed.error();
    if (line.issue || line.offMinor != 0 || item.unitPriceMinor != *listed)
        return true;
    if (item.discount.kind == domain::DiscountKind::None)
        return false;
    const auto priced = domain::priceLine(item);
    return priced ? Result<bool>(priced->discountMinor > 0) : Result<bool>(priced.error());
}

} // namespace

auto givePromotions(domain::Basket &basket, std::vector<CartLine> &lines, const CartBuyer &buyer,
                    const PromotionTerms &terms) -> Result<void>
{
    for (auto &line : lines)
        line.promotions.clear();
    if (!terms.book || terms.book->promotions().empty())
        return {};
    const auto now = domain::parseWallTime(terms.soldLocal);
    if (!now)
        return now.error();
    std::vector<CartLine *> known;
    std::vector<domain::PromotionLine> seen;
    for (auto &line : lines) {
        if (line.unknown)
            continue;
        const auto &item = basket.lines.at(known.size());
        const auto byHand = isByHand(line, item);
        if (!byHand)
            return byHand.error();
        seen.push_back({item.sku, line.department, line.category, item.quantity, item.unitPriceMinor, *byHand});
        known.push_back(&line);
    }
    const auto taken = terms.book->apply(seen, {buyer.coupons, buyer.customerGroup, *now});
    if (!taken)
        return taken.error();
    for (std::size_t i = 0; i < known.size(); ++i) {
        known[i]->promotions = contract::linePromotions((*taken)[i]);
        if (!known[i]->promotions.empty())
            basket.lines[i].discount = {domain::DiscountKind::Amount, contract::sumOf(known[i]->promotions)};
    }
    return {};
}

} // namespace tillhouse::pos
