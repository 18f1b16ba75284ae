// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pricing.h"
#include "pos/sell/cart_line.h"
#include "pos/sell/cart_promotions.h"

#include <string>
#include <vector>

namespace tillhouse::pos
{

/// What the lines of a cart cost: as the domain prices them, with the promotions of the moment at which it was asked
/// last.
class CartPricing
{
public:
    /// Without `terms` there are no promotions.
    CartPricing(const std::string &currency, TermsSource terms);

    /// Prices the lines, and tells each what the promotions took off it. Errors leave the prices as they were: of the
    /// lines, of promotions and of the domain's arithmetic.
    auto price(std::vector<CartLine> &lines, const CartBuyer &buyer, bool taxExempt) -> Result<void>;
    /// Nothing is priced any more.
    void clear();

    [[nodiscard]] auto priced() const -> const domain::PricedBasket & { return m_priced; }
    /// The money of a line that is no red one.
    [[nodiscard]] auto lineAt(std::size_t index) const -> const domain::PricedLine &;
    /// The time on the wall when prices were asked for last; "" without terms.
    [[nodiscard]] auto soldLocal() const -> const std::string & { return m_terms.soldLocal; }
    /// What the promotions of a coupon took off these lines, in minor units.
    [[nodiscard]] auto savedBy(const std::string &coupon, const std::vector<CartLine> &lines) const -> std::int64_t;

    /// A line as it is priced, and without its tax where none is due. What cannot be taken apart is left as it is:
    /// pricing it says why.
    static auto asSold(const CartLine &line, bool taxExempt) -> Result<domain::BasketLine>;

private:
    [[nodiscard]] auto basketOf(const std::vector<CartLine> &lines, bool taxExempt) const -> Result<domain::Basket>;

    domain::Currency m_currency;
    TermsSource m_termsSource;
    PromotionTerms m_terms; ///< of the last pricing
    domain::PricedBasket m_priced;
    std::vector<std::size_t> m_pricedAt; ///< for each line, its place in m_priced; of no meaning for an unknown one
};

} // namespace tillhouse::pos
