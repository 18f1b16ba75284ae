// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/cart_promotions.h"

#include "contract/promotion_book.h"
#include "domain/exact_line.h"
#include "domain/pricing.h"
#include "domain/tax_exempt.h"
#include "pos/sell/cart.h"

#include <algorithm>

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

/// By the figures alone, which are all that the order service sees of it: a discount that rounds to nothing is none,
/// and so is what is left over where a label's price was made a quantity. A pack with a price of its own has a discount
/// then; money on an account is no goods. `offMinor` is the line's discount.
auto isByHand(const CartLine &line, const domain::BasketLine &item, std::int64_t offMinor) -> Result<bool>
{
    const auto listed = listedPrice(line, item);
    if (!listed)
        return listed.error();
    if (line.issue || item.unitPriceMinor != *listed)
        return true;
    const bool leftOver = domain::isMeasured(line.unit) && domain::isLeftOver(offMinor, item.unitPriceMinor);
    return offMinor > 0 && !leftOver;
}

/// What the line costs and what is off that; nothing is where there is no discount.
auto figuresOf(const domain::BasketLine &item) -> Result<domain::PricedLine>
{
    return item.discount.kind == domain::DiscountKind::None ? domain::PricedLine{} : domain::priceLine(item);
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
    std::vector<domain::PricedLine> before;
    for (auto &line : lines) {
        if (line.unknown)
            continue;
        const auto &item = basket.lines.at(known.size());
        const auto figures = figuresOf(item);
        if (!figures)
            return figures.error();
        const auto byHand = isByHand(line, item, figures->discountMinor);
        if (!byHand)
            return byHand.error();
        before.push_back(*figures);
        seen.push_back({item.sku, line.department, line.category, item.quantity, item.unitPriceMinor, *byHand});
        known.push_back(&line);
    }
    const auto taken = terms.book->apply(seen, {buyer.coupons, buyer.customerGroup, *now});
    if (!taken)
        return taken.error();
    for (std::size_t i = 0; i < known.size(); ++i) {
        known[i]->promotions = contract::linePromotions((*taken)[i]);
        if (known[i]->promotions.empty())
            continue;
        auto off = contract::sumOf(known[i]->promotions);
        if (before[i].discountMinor > 0) // never more than the line costs
            off = std::max(off, std::min(before[i].grossMinor, off + before[i].discountMinor));
        basket.lines[i].discount = {domain::DiscountKind::Amount, off};
    }
    return {};
}

} // namespace tillhouse::pos
