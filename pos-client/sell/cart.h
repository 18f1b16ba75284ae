// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"
#include "pos/sell/cart_pricing.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace tillhouse::pos
{

/// What a customer is about to buy, priced by the domain after each change. A change that cannot be priced is refused
/// and leaves the cart as it was.
class Cart
{
public:
    static constexpr std::int64_t kOneMilli = pos::kOneMilli;
    /// As many lines as an order may have.
    static constexpr std::size_t kMaxCartLines = contract::kMaxLines;

    /// Without `terms` there are no promotions.
    explicit Cart(contract::StoreSettings store, TermsSource terms = {});

    [[nodiscard]] auto lines() const -> const std::vector<CartLine> & { return m_lines; }
    [[nodiscard]] auto priced() const -> const domain::PricedBasket & { return m_pricing.priced(); }
    /// The money of a line; nothing for an unknown code.
    [[nodiscard]] auto pricedLine(std::size_t index) const -> const domain::PricedLine *;
    [[nodiscard]] auto store() const -> const contract::StoreSettings & { return m_store; }
    /// What the store has decided since: of a cart without lines. One with lines keeps what it began with, so that
    /// nothing that its customer has seen changes.
    void follow(const contract::StoreSettings &store);
    [[nodiscard]] auto orderId() const -> const std::string & { return m_orderId; }
    /// A new id, after an order of the old one was declined: that order is closed for good.
    void renewOrderId();
    /// A new id, though nobody knows whether the card of the old one was charged.
    void leaveOrder();
    /// Whether it went on after an order whose card nobody knows of.
    [[nodiscard]] auto wasLeft() const -> bool { return !m_leftOrders.empty(); }
    /// Whether it is this order, or went on after it.
    [[nodiscard]] auto isOrder(const std::string &orderId) const -> bool;

    /// Whose cart it is. Somebody who owes no tax sees every price without it, from now on and for what is in the cart.
    auto setCustomer(std::optional<CartCustomer> customer) -> Result<void>;
    [[nodiscard]] auto customer() const -> const std::optional<CartCustomer> & { return m_customer; }
    /// The whole sale bears no tax, because somebody allowed it: every price is without it from now on and for what is
    /// in the cart. "": it bears its tax again, unless the customer owes none. The approval goes with the sale, and
    /// away with the reason.
    auto setTaxExempt(const std::string &reason, const std::optional<contract::Approval> &approval = {})
        -> Result<void>;
    /// Why it was said of this very sale; "" where it was not.
    [[nodiscard]] auto ownExemption() const -> const std::string & { return m_exemption; }
    /// Why no tax is due, by the customer's record first; "" where it is.
    [[nodiscard]] auto exemption() const -> const std::string &;
    [[nodiscard]] auto isTaxExempt() const -> bool { return !exemption().empty(); }
    /// A line as it is sold: without its tax where none is due.
    [[nodiscard]] auto soldLine(std::size_t index) const -> domain::BasketLine;
    /// Sells money on an account: a gift card, or what the customer owes and pays off.
    auto addIssue(const contract::IssuedValue &issue, const std::string &name, std::int64_t amountMinor)
        -> Result<std::size_t>;
    /// The part of the total that goes on accounts.
    [[nodiscard]] auto issuedMinor() const -> std::int64_t;

    [[nodiscard]] auto isEmpty() const -> bool { return m_lines.empty(); }
    /// Whether there were lines, and every one was taken off.
    [[nodiscard]] auto isAllOff() const -> bool;
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
    /// The same for packs and labelled goods: `countMilli` counts packs or labels then. Measured and labelled goods
    /// have a line each. A pack or label with a price costs that price to the minor unit: the unit price stays what it
    /// is and the rest is taken off, or is raised where that is not enough (domain::exactLine, measuredFor).
    auto add(const Goods &goods, std::int64_t countMilli) -> Result<std::size_t>;
    /// A red line. `countMilli` is how many of it there are; 0: nobody said.
    auto addUnknown(const std::string &code, std::int64_t countMilli = 0) -> Result<std::size_t>;
    /// Puts a product in the place of an unknown code.
    auto resolve(std::size_t index, const Goods &goods, std::int64_t countMilli) -> Result<void>;
    /// Of packs, how many; of an unknown code, how many there will be. What a label said of the price does not hold any
    /// more.
    auto setQuantity(std::size_t index, std::int64_t quantityMilli) -> Result<void>;
    auto setDiscount(std::size_t index, domain::Discount discount) -> Result<void>;
    /// Of a pack: what one pack costs.
    auto setUnitPrice(std::size_t index, std::int64_t unitPriceMinor) -> Result<void>;
    auto setLineNote(std::size_t index, const std::string &note) -> Result<void>;
    void setNote(const std::string &note) { m_note = note; }
    [[nodiscard]] auto note() const -> const std::string & { return m_note; }

    /// What comes back with this sale.
    void setExchange(std::optional<CartExchange> exchange) { m_exchange = std::move(exchange); }
    [[nodiscard]] auto exchange() const -> const std::optional<CartExchange> & { return m_exchange; }
    /// What it is worth: once it is booked, what was; 0 without any.
    [[nodiscard]] auto returnedMinor() const -> std::int64_t;
    /// What of that pays for these goods: not what goes on accounts.
    [[nodiscard]] auto paidByReturn() const -> std::int64_t;

    /// How far the price would be below what the catalogue asks, in parts per million, rounded up; 0 where it is not.
    [[nodiscard]] auto priceCut(std::size_t index, std::int64_t unitPriceMinor) const -> std::int64_t;

    /// What the customer was found to be old enough for, in years; 0: nobody asked yet.
    [[nodiscard]] auto ageChecked() const -> std::int64_t { return m_ageChecked; }
    void setAgeChecked(std::int64_t years) { m_ageChecked = years; }
    /// What somebody allowed of this cart; goes with the sale.
    [[nodiscard]] auto approvals() const -> const std::vector<contract::Approval> & { return m_approvals; }
    void approve(contract::Approval approval);
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
    [[nodiscard]] auto soldLocal() const -> const std::string & { return m_pricing.soldLocal(); }

    [[nodiscard]] auto content() const -> CartContent;
    static auto fromContent(contract::StoreSettings store, const CartContent &content, TermsSource terms = {})
        -> Result<Cart>;

private:
    auto change(std::vector<CartLine> lines) -> Result<void>;
    auto change(std::vector<CartLine> lines, CartBuyer buyer) -> Result<void>;
    [[nodiscard]] auto taxMode() const -> domain::TaxMode;
    [[nodiscard]] auto lineFor(const Goods &goods, std::int64_t countMilli) const -> Result<CartLine>;

    contract::StoreSettings m_store;
    CartPricing m_pricing;
    CartBuyer m_buyer;
    std::string m_orderId;
    std::optional<CartCustomer> m_customer;
    std::string m_exemption;
    std::vector<CartLine> m_lines;
    std::string m_note;
    std::int64_t m_ageChecked = 0;
    std::vector<contract::Approval> m_approvals;
    std::optional<CartExchange> m_exchange;
    std::vector<std::string> m_leftOrders;
};

} // namespace tillhouse::pos
