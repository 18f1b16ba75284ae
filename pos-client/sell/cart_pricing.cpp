// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/cart_pricing.h"

#include "domain/tax_exempt.h"

#include <utility>

namespace tillhouse::pos
{

namespace
{

/// What the goods may come to before any discount: a hundred such sales fit the sums of a shift as the contract has
/// them. Without the discounts, so that taking one away never goes beyond.
constexpr std::int64_t kMostGoodsMinor = 1'000'000'000'000;
static_assert(kMostGoodsMinor <= contract::kMaxAmountMinor / 100);

/// A pack loses the tax of its own price as a whole. Where it was no dearer than its contents, it is not without the
/// tax either: by their prices, each rounded for itself, the contents may come to less than the pack's exact net.
auto exemptItem(const CartLine &line, const domain::BasketLine &item) -> Result<domain::BasketLine>
{
    const auto gross = grossOf(line.item);
    if (!line.pack || !line.pack->price_minor || !gross)
        return domain::withoutTax(item);
    auto pack = domain::withoutTax(line.item, *gross - line.offMinor);
    const auto listed = domain::priceWithoutTax(line.listPriceMinor, line.item.tax);
    const bool raised = pack && listed && pack->unitPriceMinor > *listed;
    return raised && line.item.unitPriceMinor == line.listPriceMinor ? domain::withoutTax(line.item) : std::move(pack);
}

} // namespace

CartPricing::CartPricing(const std::string &currency, TermsSource terms)
    : m_termsSource(std::move(terms))
{
    if (const auto parsed = domain::Currency::parse(currency))
        m_currency = *parsed;
    m_priced.currency = m_currency;
}

auto CartPricing::price(std::vector<CartLine> &lines, const CartBuyer &buyer, bool taxExempt) -> Result<void>
{
    auto basket = basketOf(lines, taxExempt);
    if (!basket)
        return basket.error();
    auto terms = m_termsSource ? m_termsSource() : PromotionTerms{};
    if (const auto given = givePromotions(*basket, lines, buyer, terms); !given)
        return given.error();
    auto priced = domain::priceBasket(*basket);
    if (!priced)
        return priced.error();
    if (priced->grossMinor > kMostGoodsMinor)
        return domain::Error{
            domain::ErrorCode::LimitExceeded, "This sale would come to more than one receipt can hold.", {}};
    m_pricedAt.clear();
    std::size_t known = 0; // priced lines are in the order of the basket, which has no unknown ones
    for (const auto &line : lines)
        m_pricedAt.push_back(line.unknown ? known : known++);
    m_terms = std::move(terms);
    m_priced = std::move(*priced);
    return {};
}

void CartPricing::clear()
{
    m_pricedAt.clear();
    m_priced = {};
    m_priced.currency = m_currency;
}

auto CartPricing::lineAt(std::size_t index) const -> const domain::PricedLine &
{
    return m_priced.lines.at(m_pricedAt.at(index));
}

auto CartPricing::basketOf(const std::vector<CartLine> &lines, bool taxExempt) const -> Result<domain::Basket>
{
    domain::Basket basket{m_currency, {}};
    for (const auto &line : lines) {
        if (line.unknown)
            continue;
        auto item = asSold(line, taxExempt);
        if (!item)
            return item.error();
        basket.lines.push_back(std::move(*item));
    }
    return basket;
}

auto CartPricing::asSold(const CartLine &line, bool taxExempt) -> Result<domain::BasketLine>
{
    auto item = pricedItem(line);
    if (!item || !taxExempt)
        return item;
    auto exempt = exemptItem(line, *item);
    return exempt ? std::move(exempt) : std::move(item);
}

auto CartPricing::savedBy(const std::string &coupon, const std::vector<CartLine> &lines) const -> std::int64_t
{
    if (!m_terms.book)
        return 0;
    std::int64_t saved = 0;
    for (const auto &promotion : m_terms.book->promotions()) {
        if (!domain::sameCoupon(promotion.coupon, coupon))
            continue;
        for (const auto &line : lines)
            for (const auto &given : line.promotions)
                saved += given.promotion_id == promotion.promotionId ? given.amount_minor : 0;
    }
    return saved;
}

} // namespace tillhouse::pos
