// SPDX-License-Identifier: GPL-3.0-or-later
// Whole carts: begun, put aside, taken up, sold and given up.
#include "pos/sell/sales_desk.h"

#include "client/ids.h"

#include <utility>

namespace tillhouse::pos
{

namespace
{

/// What whoever looks for a held sale knows of it: whose it is, what was noted on it, or else what came first.
auto labelOf(const Cart &cart) -> std::string
{
    if (cart.customer())
        return cart.customer()->name;
    if (!cart.note().empty())
        return cart.note().substr(0, cart.note().find('\n'));
    const auto &first = cart.lines().front();
    return first.unknown ? first.code : first.item.name;
}

} // namespace

void SalesDesk::openCart()
{
    if (!cart().isEmpty() || cart().exchange()) {
        m_shelf.open();
    }
    m_line = -1;
    save();
}

void SalesDesk::select(std::size_t index)
{
    if (index >= carts().size() || index == active())
        return;
    m_shelf.bringToFront(index);
    m_line = m_shelf.lastLine();
    save();
}

void SalesDesk::hold()
{
    if (cart().isEmpty())
        return Q_EMIT refused(tr("There is nothing to hold."));
    if (cardIsOpen())
        return Q_EMIT refused(tr("A card was asked for in this sale. Pay shows what became of it."));
    if (cart().exchange())
        return Q_EMIT refused(tr("Goods come back with this sale. Finish it, or take the returned goods off first."));
    client::ParkedBasket basket;
    basket.id = client::newId();
    basket.label = labelOf(cart());
    basket.content = contract::encode(cart().content());
    basket.savedAtMs = client::nowMs();
    basket.totalMinor = cart().priced().totalMinor;
    basket.lineCount = static_cast<std::int64_t>(cart().lines().size());
    if (const auto &user = m_till.session().user())
        basket.parkedBy = user->display_name;
    if (const auto parked = m_till.parked().park(basket); !parked)
        return void(settled(parked.error(), m_line));
    finish();
    Q_EMIT held();
}

auto SalesDesk::bringIn(const std::string &content) -> bool
{
    const auto kept = contract::decode<CartContent>(content);
    auto cart = kept ? m_shelf.read(*kept) : Result<Cart>(kept.error());
    if (!cart)
        return settled(cart.error(), m_line);
    if (m_shelf.wasSold(cart->orderId())) {
        Q_EMIT refused(tr("This sale was paid already."));
        return true;
    }
    if (m_isPaying && m_isPaying()) {
        m_shelf.putBehind(std::move(*cart));
        return settled({}, m_line);
    }
    m_shelf.put(std::move(*cart));
    return settled({}, m_shelf.lastLine());
}

void SalesDesk::recall(const std::string &parkedId)
{
    const auto parked = m_till.parked().find(parkedId);
    if (!parked)
        return Q_EMIT refused(tr("This sale is not held any more."));
    // On disk as an open cart first, then no longer as a held one: a power cut in between shows it twice, never loses
    // it.
    if (!bringIn(parked->content))
        return;
    if (auto removed = m_till.parked().remove(parkedId); !removed)
        settled(removed.error(), m_line);
    Q_EMIT changed();
}

void SalesDesk::finish()
{
    m_shelf.take();
    m_line = m_shelf.lastLine();
    m_nextQuantity.reset();
    save();
}

auto SalesDesk::dropSold(const std::string &orderId) -> bool
{
    const auto at = m_shelf.find(orderId);
    if (!at)
        return false;
    const auto before = active();
    m_shelf.bringToFront(*at);
    finish();
    if (before > *at)
        select(before - 1);
    else if (before < *at)
        select(before);
    return true;
}

void SalesDesk::renewOrder()
{
    m_shelf.front().renewOrderId();
    save();
}

void SalesDesk::leaveOrder()
{
    m_shelf.front().leaveOrder();
    save();
}

void SalesDesk::passOver()
{
    for (std::size_t i = 0; i < carts().size(); ++i)
        if (!m_shelf.cardIsOpen(carts()[i]))
            return select(i);
    m_shelf.open();
    m_line = -1;
    save();
}

auto SalesDesk::parkedCount() const -> int
{
    return static_cast<int>(m_till.parked().all().size());
}

void SalesDesk::startOver()
{
    // In its place, and not beside another customer's, into which the next scan would go.
    m_shelf.replace();
    m_line = -1;
    m_nextQuantity.reset();
    save();
}

void SalesDesk::voidBasket()
{
    if (returnIsOpen())
        return Q_EMIT refused(tr("The returned goods are being booked. Wait for the answer, then give the sale up."));
    if (const auto exchange = cart().exchange())
        Q_EMIT givingUp(*exchange);
    finish();
}

void SalesDesk::setExchange(std::optional<CartExchange> exchange)
{
    m_shelf.front().setExchange(std::move(exchange));
    save();
    if (nothingIsLeft())
        Q_EMIT emptied();
}

auto SalesDesk::returnIsOpen() const -> bool
{
    return cart().exchange() && m_returnIsOpen && m_returnIsOpen();
}

} // namespace tillhouse::pos
