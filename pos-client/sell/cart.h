// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"
#include "domain/pricing.h"
#include "pos/sell/cart_content.h"
#include "pos/sell/cart_promotions.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace tillhouse::pos
{

using domain::Result;

/// One line of a cart: a product, or a code that nobody knows yet.
struct CartLine {
    domain::BasketLine item;
    std::string code;     ///< what was scanned or typed
    bool unknown = false; ///< shown red until it is found or taken away; cannot be paid
    std::string department = {};
    std::string category = {};
    std::int64_t listPriceMinor = 0;                      ///< what the catalogue asks for one unit
    std::vector<contract::LinePromotion> promotions = {}; ///< what they took off when the cart was priced last
    std::optional<contract::IssuedValue> issue = {}; ///< no goods: money that goes on that account
};

/// What a customer is about to buy, priced by the domain after each change. A change that cannot be priced is refused
/// and leaves the cart as it was.
class Cart
{
public:
    static constexpr std::int64_t kOneMilli = 1000;
    /// As many lines as an order may have.
    static constexpr std::size_t kMaxCartLines = contract::kMaxLines;

    /// Without `terms` there are no promotions.
    explicit Cart(contract::StoreSettings store, TermsSource terms = {});

    [[nodiscard]] auto lines() const -> const std::vector<CartLine> & { return m_lines; }
    [[nodiscard]] auto priced() const -> const domain::PricedBasket & { return m_priced; }
    /// The money of a line; nothing for an unknown code.
    [[nodiscard]] auto pricedLine(std::size_t index) const -> const domain::PricedLine *;
    [[nodiscard]] auto store() const -> const contract::StoreSettings & { return m_store; }
    [[nodiscard]] auto orderId() const -> const std::string & { return m_orderId; }
    /// A new id, after an order of the old one was declined: that order is closed for good.
    void renewOrderId();

    /// Whose cart it is. Somebody who owes no tax sees every price without it, from now on and for what is in the cart.
    auto setCustomer(std::optional<CartCustomer> customer) -> Result<void>;
    [[nodiscard]] auto customer() const -> const std::optional<CartCustomer> & { return m_customer; }
    [[nodiscard]] auto isTaxExempt() const -> bool { return m_customer && !m_customer->tax_exempt_reason.empty(); }
    /// A line as it is sold: without its tax where the customer owes none.
    [[nodiscard]] auto soldLine(std::size_t index) const -> domain::BasketLine;
    /// Sells money on an account: a gift card, or what the customer owes and pays off.
    auto addIssue(const contract::IssuedValue &issue, const std::string &name, std::int64_t amountMinor)
        -> Result<std::size_t>;
    /// The part of the total that goes on accounts.
    [[nodiscard]] auto issuedMinor() const -> std::int64_t;

    [[nodiscard]] auto isEmpty() const -> bool { return m_lines.empty(); }
    /// Something to pay for, and no unknown code among it.
    [[nodiscard]] auto canPay() const -> bool;
    [[nodiscard]] auto hasUnknown() const -> bool;
    /// Pieces and weighed lines: what a customer would count.
    [[nodiscard]] auto itemCount() const -> std::int64_t;
    /// The quantity of each product in this cart, in thousandths, for the badges of the tiles.
    [[nodiscard]] auto quantities() const -> std::unordered_map<std::string, std::int64_t>;

    /// Adds a product, or adds to the last line if that is the same product at the same price without a discount.
    /// The value is the index of the line.
    auto add(const contract::Product &product, const std::string &code, std::int64_t quantityMilli)
        -> Result<std::size_t>;
    auto addUnknown(const std::string &code) -> Result<std::size_t>;
    /// Puts a product in the place of an unknown code.
    auto resolve(std::size_t index, const contract::Product &product) -> Result<void>;
    auto setQuantity(std::size_t index, std::int64_t quantityMilli) -> Result<void>;
    auto setDiscount(std::size_t index, domain::Discount discount) -> Result<void>;
    auto setUnitPrice(std::size_t index, std::int64_t unitPriceMinor) -> Result<void>;
    /// Takes a line off: it stays, struck through, with quantity 0. An unknown code just goes.
    void voidLine(std::size_t index);
    /// Also takes the coupons away.
    void clear();

    /// A coupon that the customer showed. Conflict if it was shown before, LimitExceeded for too many.
    auto addCoupon(const std::string &code) -> Result<void>;
    void removeCoupon(std::size_t index);
    [[nodiscard]] auto coupons() const -> const std::vector<std::string> & { return m_buyer.coupons; }
    /// What a coupon's promotions took off.
    [[nodiscard]] auto savedBy(const std::string &coupon) const -> std::int64_t;
    /// The group of the customer, whose promotions then apply; "" for somebody unknown.
    auto setCustomerGroup(const std::string &group) -> Result<void>;
    [[nodiscard]] auto customerGroup() const -> const std::string & { return m_buyer.customerGroup; }
    /// The time on the wall when the cart was priced last: that of its promotions. "" without terms.
    [[nodiscard]] auto soldLocal() const -> const std::string & { return m_terms.soldLocal; }

    [[nodiscard]] auto content() const -> CartContent;
    static auto fromContent(contract::StoreSettings store, const CartContent &content, TermsSource terms = {})
        -> Result<Cart>;

private:
    auto change(std::vector<CartLine> lines) -> Result<void>;
    [[nodiscard]] auto asSold(const domain::BasketLine &item) const -> domain::BasketLine;
    auto change(std::vector<CartLine> lines, CartBuyer buyer) -> Result<void>;
    [[nodiscard]] auto basketOf(const std::vector<CartLine> &lines) const -> domain::Basket;
    [[nodiscard]] auto lineFor(const contract::Product &product, const std::string &code) const -> CartLine;

    contract::StoreSettings m_store;
    domain::Currency m_currency;
    TermsSource m_termsSource;
    PromotionTerms m_terms; ///< of the last pricing
    CartBuyer m_buyer;
    std::string m_orderId;
    std::optional<CartCustomer> m_customer;
    std::vector<CartLine> m_lines;
    domain::PricedBasket m_priced;
};

} // namespace tillhouse::pos
