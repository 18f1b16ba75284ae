// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/self_basket.h"

#include <algorithm>

namespace tillhouse::pos
{

using domain::ErrorCode;
using domain::Result;

namespace
{

auto tooMany() -> domain::Error
{
    return {ErrorCode::LimitExceeded, "That is more than can be ordered here at once.", {}};
}

} // namespace

SelfBasket::SelfBasket(Cart cart, QObject *parent)
    : QObject(parent)
    , m_cart(std::move(cart))
{
}

auto SelfBasket::lines() const -> std::vector<Line>
{
    std::vector<Line> shown;
    for (std::size_t i = 0; i < m_cart.lines().size(); ++i) {
        const auto &line = m_cart.lines()[i];
        const auto *priced = m_cart.pricedLine(i);
        if (line.item.quantity.milli > 0 && priced != nullptr)
            shown.push_back({i, line.item.sku, QString::fromStdString(line.item.name),
                             line.item.quantity.milli / kOneMilli, priced->totalMinor, priced->discountMinor});
    }
    return shown;
}

auto SelfBasket::pieces() const -> std::int64_t
{
    std::int64_t sum = 0;
    for (const auto &line : lines())
        sum += line.pieces;
    return sum;
}

auto SelfBasket::totalMinor() const -> std::int64_t
{
    return m_cart.priced().totalMinor;
}

auto SelfBasket::currency() const -> QString
{
    return QString::fromStdString(m_cart.store().currency);
}

auto SelfBasket::indexOf(const std::string &sku) const -> std::optional<std::size_t>
{
    const auto all = lines();
    const auto found = std::ranges::find(all, sku, &Line::sku);
    return found == all.end() ? std::nullopt : std::optional(found->index);
}

auto SelfBasket::add(const contract::Product &product) -> Result<void>
{
    if (indexOf(product.sku))
        return change(product.sku, 1);
    if (lines().size() >= contract::kMaxSelfOrderLines)
        return tooMany();
    if (const auto added = m_cart.add(product, product.sku, kOneMilli); !added)
        return added.error();
    Q_EMIT changed();
    return {};
}

auto SelfBasket::change(const std::string &sku, int pieces) -> Result<void>
{
    const auto index = indexOf(sku);
    if (!index)
        return {};
    const auto milli = m_cart.lines()[*index].item.quantity.milli + pieces * kOneMilli;
    if (milli > contract::kMaxSelfOrderMilli)
        return tooMany();
    if (milli <= 0)
        m_cart.voidLine(*index);
    else if (const auto done = m_cart.setQuantity(*index, milli); !done)
        return done.error();
    Q_EMIT changed();
    return {};
}

void SelfBasket::remove(const std::string &sku)
{
    if (const auto index = indexOf(sku)) {
        m_cart.voidLine(*index);
        Q_EMIT changed();
    }
}

auto SelfBasket::priceAgain(const std::function<std::optional<contract::Product>(const std::string &sku)> &find) -> bool
{
    const auto before = totalMinor();
    const auto kept = lines();
    m_cart.clear();
    for (const auto &line : kept) {
        if (const auto product = find(line.sku))
            static_cast<void>(m_cart.add(*product, product->sku, line.pieces * kOneMilli));
    }
    Q_EMIT changed();
    return totalMinor() != before;
}

auto SelfBasket::order() const -> contract::SelfOrderRequest
{
    contract::SelfOrderRequest order;
    order.store_id = m_cart.store().store_id;
    order.order_id = m_cart.orderId();
    for (const auto &line : lines()) {
        const auto &item = m_cart.lines()[line.index].item;
        order.lines.push_back({item.lineId, item.sku, item.quantity.milli});
    }
    order.total = {totalMinor(), m_cart.store().currency};
    return order;
}

} // namespace tillhouse::pos
