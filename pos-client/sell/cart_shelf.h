// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/sell/cart.h"
#include "pos/till/till.h"

#include <optional>
#include <string>
#include <vector>

namespace tillhouse::pos
{

/// The open carts of a till, one of them in front. They are on the disk, so that a power cut loses nothing that was
/// scanned (docs/adr/0106); a cart whose sale is already in the journal is not brought back.
class CartShelf
{
public:
    /// With the carts that were open when the till ended.
    explicit CartShelf(Till &till);

    [[nodiscard]] auto carts() const -> const std::vector<Cart> & { return m_carts; }
    [[nodiscard]] auto active() const -> std::size_t { return m_active; }
    [[nodiscard]] auto front() const -> const Cart & { return m_carts[m_active]; }
    [[nodiscard]] auto front() -> Cart & { return m_carts[m_active]; }
    [[nodiscard]] auto all() -> std::vector<Cart> & { return m_carts; }
    /// The last line of the cart in front; -1 without lines.
    [[nodiscard]] auto lastLine() const -> int { return static_cast<int>(front().lines().size()) - 1; }

    /// Writes them as they are, beside the screen.
    void keep();
    void bringToFront(std::size_t index) { m_active = index; }
    /// A new cart, in front.
    void open();
    /// A new cart in the place of the one in front.
    void replace();
    /// A cart from elsewhere, in front: in the place of an empty one. Where its order is open already, that one is.
    void put(Cart cart);
    /// A cart from elsewhere, behind the one in front. Where its order is open already, nothing changes.
    void putBehind(Cart cart);
    /// The cart in front is gone; another one comes there, a new one if it was the only one.
    void take();

    /// The store has decided something new: the carts without lines follow (Cart::follow).
    void followStore();

    /// The cart that is this order, or went on after it.
    [[nodiscard]] auto find(const std::string &orderId) const -> std::optional<std::size_t>;
    /// Whether a cart is this order, or went on after it under another id, with the same goods in it.
    [[nodiscard]] auto has(const contract::CheckoutRequest &request) const -> bool;
    [[nodiscard]] auto wasSold(const std::string &orderId) const -> bool;
    /// Whether the card of an order that a cart left was charged after all, and pays for what is in the cart.
    [[nodiscard]] auto wasPaidLate(const std::string &orderId) const -> bool;
    /// A card was asked for in the cart, and what became of it is not settled.
    [[nodiscard]] auto cardIsOpen(const Cart &cart) const -> bool;
    /// Whether every line of the cart was taken off, and nothing else keeps it.
    [[nodiscard]] auto nothingIsLeft(const Cart &cart) const -> bool;
    /// A cart from what was kept of it. Errors: as Cart::fromContent has them.
    [[nodiscard]] auto read(const CartContent &content) const -> Result<Cart>;

private:
    /// Where a cart of this till finds the promotions and the time.
    [[nodiscard]] auto terms() const -> TermsSource;
    [[nodiscard]] auto isWorthKeeping(const Cart &cart) const -> bool;

    Till &m_till;
    std::vector<Cart> m_carts;
    std::size_t m_active = 0;
};

} // namespace tillhouse::pos
