// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/cart_shelf.h"

#include "client/ids.h"
#include "contract/till_event.h"

#include <algorithm>
#include <utility>

namespace tillhouse::pos
{

CartShelf::CartShelf(Till &till)
    : m_till(till)
{
    const auto kept = contract::decode<OpenCarts>(m_till.parked().loadOpen());
    if (kept) {
        for (const auto &content : kept->carts) {
            auto cart = read(content);
            const bool sold =
                wasSold(content.order_id) ||
                std::ranges::any_of(content.left_orders, [this](const auto &id) { return wasPaidLate(id); });
            if (cart && isWorthKeeping(*cart) && !sold)
                m_carts.push_back(std::move(*cart));
        }
        m_active = static_cast<std::size_t>(std::max<std::int64_t>(0, kept->active));
    }
    if (m_carts.empty())
        m_carts.emplace_back(m_till.identity().store, terms());
    m_active = std::min(m_active, m_carts.size() - 1);
}

auto CartShelf::isWorthKeeping(const Cart &cart) const -> bool
{
    const bool bare = cart.isEmpty() && cart.coupons().empty() && !cart.exchange();
    return !bare && !nothingIsLeft(cart);
}

auto CartShelf::terms() const -> TermsSource
{
    return [&till = m_till] { return PromotionTerms{till.promotions().book(), client::nowLocal()}; };
}

auto CartShelf::read(const CartContent &content) const -> Result<Cart>
{
    return Cart::fromContent(m_till.identity().store, content, terms());
}

void CartShelf::keep()
{
    OpenCarts open;
    open.active = static_cast<std::int64_t>(m_active);
    for (const auto &cart : m_carts)
        open.carts.push_back(cart.content());
    // The disk and the screen at once, instead of one after the other.
    m_till.parked().saveOpen([open = std::move(open)] { return contract::encode(open); });
}

void CartShelf::open()
{
    m_carts.emplace_back(m_till.identity().store, terms());
    m_active = m_carts.size() - 1;
}

void CartShelf::replace()
{
    m_carts[m_active] = Cart(m_till.identity().store, terms());
}

void CartShelf::put(Cart cart)
{
    const auto same = std::ranges::find(m_carts, cart.orderId(), &Cart::orderId);
    if (same != m_carts.end()) {
        m_active = static_cast<std::size_t>(same - m_carts.begin());
    } else if (front().isEmpty()) {
        front() = std::move(cart);
    } else {
        m_carts.push_back(std::move(cart));
        m_active = m_carts.size() - 1;
    }
}

void CartShelf::putBehind(Cart cart)
{
    if (std::ranges::find(m_carts, cart.orderId(), &Cart::orderId) == m_carts.end())
        m_carts.push_back(std::move(cart));
}

void CartShelf::take()
{
    m_carts.erase(m_carts.begin() + static_cast<std::ptrdiff_t>(m_active));
    if (m_carts.empty())
        m_carts.emplace_back(m_till.identity().store, terms());
    m_active = std::min(m_active, m_carts.size() - 1);
}

void CartShelf::followStore()
{
    for (auto &cart : m_carts)
        cart.follow(m_till.identity().store);
}

auto CartShelf::find(const std::string &orderId) const -> std::optional<std::size_t>
{
    const auto found = std::ranges::find_if(m_carts, [&](const Cart &cart) { return cart.isOrder(orderId); });
    return found == m_carts.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - m_carts.begin()));
}

auto CartShelf::has(const contract::CheckoutRequest &request) const -> bool
{
    return std::ranges::any_of(m_carts, [&request](const Cart &cart) {
        const auto &goods = request.lines;
        return cart.isOrder(request.order_id) && cart.priced().totalMinor == request.total.amount_minor &&
               std::ranges::equal(cart.lines(), goods, [](const CartLine &line, const contract::CheckoutLine &sold) {
                   return line.item.lineId == sold.line_id && line.item.quantity.milli == sold.quantity_milli;
               });
    });
}

auto CartShelf::wasSold(const std::string &orderId) const -> bool
{
    const auto document = m_till.journal().find(orderId);
    return document &&
           (document->kind == client::EntryKind::Sale || document->state == client::DeliveryState::Acknowledged);
}

/// Where other goods were in the cart by then, the customer has paid twice: that is on disk before the card's answer,
/// and the cart goes on.
auto CartShelf::wasPaidLate(const std::string &orderId) const -> bool
{
    if (!wasSold(orderId))
        return false;
    const auto twice = m_till.journal().tillEvents(std::string(domain::name(contract::TillEventKind::ChargedTwice)));
    return std::ranges::none_of(twice, [&](const client::Document &document) {
        const auto event = contract::decode<contract::TillEvent>(document.payload);
        return event && event->order_id == orderId;
    });
}

auto CartShelf::cardIsOpen(const Cart &cart) const -> bool
{
    const auto document = m_till.journal().find(cart.orderId());
    return document && document->kind == client::EntryKind::CardIntent &&
           document->state != client::DeliveryState::Closed;
}

auto CartShelf::nothingIsLeft(const Cart &cart) const -> bool
{
    return cart.isAllOff() && !cart.exchange() && !cart.wasLeft() && !cardIsOpen(cart);
}

} // namespace tillhouse::pos
