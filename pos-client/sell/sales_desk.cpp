// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/sales_desk.h"

#include "client/ids.h"

#include <QDateTime>

namespace tillhouse::pos
{

SalesDesk::SalesDesk(Till &till, QObject *parent)
    : QObject(parent)
    , m_till(till)
{
    connect(&m_till.parked(), &client::ParkedBaskets::notKept, this,
            [this](const QString &reason) { Q_EMIT refused(tr("This sale cannot be kept on disk: %1").arg(reason)); });
    restore();
}

auto SalesDesk::wasSold(const std::string &orderId) const -> bool
{
    const auto document = m_till.journal().find(orderId);
    return document &&
           (document->kind == client::EntryKind::Sale || document->state == client::DeliveryState::Acknowledged);
}

auto SalesDesk::terms() const -> TermsSource
{
    return [&till = m_till] { return PromotionTerms{till.promotions().book(), client::nowLocal()}; };
}

void SalesDesk::restore()
{
    const auto &store = m_till.identity().store;
    const auto kept = contract::decode<OpenCarts>(m_till.parked().loadOpen());
    if (kept) {
        for (const auto &content : kept->carts) {
            auto cart = Cart::fromContent(store, content, terms());
            if (cart && !(cart->isEmpty() && cart->coupons().empty()) && !wasSold(content.order_id))
                m_carts.push_back(std::move(*cart));
        }
        m_active = static_cast<std::size_t>(std::max<std::int64_t>(0, kept->active));
    }
    if (m_carts.empty())
        m_carts.emplace_back(store, terms());
    m_active = std::min(m_active, m_carts.size() - 1);
    m_line = static_cast<int>(cart().lines().size()) - 1;
}

void SalesDesk::save()
{
    OpenCarts open;
    open.active = static_cast<std::int64_t>(m_active);
    for (const auto &cart : m_carts)
        open.carts.push_back(cart.content());
    // The disk and the screen at once, instead of one after the other.
    m_till.parked().saveOpen([open = std::move(open)] { return contract::encode(open); });
    Q_EMIT changed();
}

auto SalesDesk::hasLine() const -> bool
{
    return m_line >= 0 && m_line < static_cast<int>(cart().lines().size());
}

void SalesDesk::selectLine(int line)
{
    if (line == m_line)
        return;
    m_line = line;
    Q_EMIT changed();
}

void SalesDesk::setNextQuantity(std::int64_t milli)
{
    m_nextQuantity = milli;
    Q_EMIT changed();
}

void SalesDesk::settled(const Result<void> &done, int line)
{
    if (!done) {
        const auto &error = done.error();
        const auto why =
            error.fields.empty() ? error.detail : "The " + error.fields[0].field + ' ' + error.fields[0].reason;
        Q_EMIT refused(QString::fromStdString(why));
        return;
    }
    m_line = line;
    save();
}

auto SalesDesk::takeCoupon(const QString &code) -> std::optional<ScanOutcome>
{
    const auto *promotion = m_till.promotions().couponOf(code.trimmed().toStdString());
    if (!promotion)
        return std::nullopt;
    const auto today = client::nowLocal().substr(0, promotion->time.toDay.size());
    if (!promotion->time.toDay.empty() && promotion->time.toDay < today) {
        Q_EMIT refused(
            tr("The coupon %1 was good until %2.")
                .arg(QString::fromStdString(promotion->coupon), QString::fromStdString(promotion->time.toDay)));
        return ScanOutcome::Refused;
    }
    const auto added = m_carts[m_active].addCoupon(promotion->coupon);
    settled(added, m_line);
    return added ? ScanOutcome::Added : ScanOutcome::Refused;
}

void SalesDesk::removeCoupon(std::size_t index)
{
    m_carts[m_active].removeCoupon(index);
    settled({}, m_line);
}

auto SalesDesk::scan(const QString &code) -> ScanOutcome
{
    if (const auto coupon = takeCoupon(code))
        return *coupon;
    const auto quantity = m_nextQuantity;
    m_nextQuantity = Cart::kOneMilli;
    const auto text = code.toStdString();
    auto &cart = m_carts[m_active];
    const auto product = m_till.catalogue().findByCode(text);
    const auto added = product ? cart.add(*product, text, quantity) : cart.addUnknown(text);
    if (!added) {
        settled(added.error(), m_line);
        return ScanOutcome::Refused;
    }
    settled({}, static_cast<int>(*added));
    return product ? ScanOutcome::Added : ScanOutcome::Unknown;
}

void SalesDesk::add(const contract::Product &product)
{
    const auto quantity = m_nextQuantity;
    m_nextQuantity = Cart::kOneMilli;
    const auto added = m_carts[m_active].add(product, product.sku, quantity);
    if (added)
        settled({}, static_cast<int>(*added));
    else
        settled(added.error(), m_line);
}

void SalesDesk::setQuantity(std::int64_t milli)
{
    if (hasLine())
        settled(m_carts[m_active].setQuantity(static_cast<std::size_t>(m_line), milli), m_line);
}

void SalesDesk::setDiscount(domain::Discount discount)
{
    if (hasLine())
        settled(m_carts[m_active].setDiscount(static_cast<std::size_t>(m_line), discount), m_line);
}

void SalesDesk::setUnitPrice(std::int64_t minor)
{
    if (hasLine())
        settled(m_carts[m_active].setUnitPrice(static_cast<std::size_t>(m_line), minor), m_line);
}

void SalesDesk::voidLine()
{
    if (!hasLine())
        return;
    m_carts[m_active].voidLine(static_cast<std::size_t>(m_line));
    settled({}, std::min(m_line, static_cast<int>(cart().lines().size()) - 1));
}

void SalesDesk::resolve(int line, const contract::Product &product)
{
    if (line >= 0 && line < static_cast<int>(cart().lines().size()))
        settled(m_carts[m_active].resolve(static_cast<std::size_t>(line), product), line);
}

void SalesDesk::setCustomer(std::optional<CartCustomer> customer)
{
    settled(m_carts[m_active].setCustomer(std::move(customer)), m_line);
}

void SalesDesk::addIssue(const contract::IssuedValue &issue, const QString &name, std::int64_t minor)
{
    const auto added = m_carts[m_active].addIssue(issue, name.toStdString(), minor);
    if (added)
        settled({}, static_cast<int>(*added));
    else
        settled(added.error(), m_line);
}

void SalesDesk::openCart()
{
    if (!cart().isEmpty()) {
        m_carts.emplace_back(m_till.identity().store, terms());
        m_active = m_carts.size() - 1;
    }
    m_line = -1;
    save();
}

void SalesDesk::select(std::size_t index)
{
    if (index >= m_carts.size() || index == m_active)
        return;
    m_active = index;
    m_line = static_cast<int>(cart().lines().size()) - 1;
    save();
}

void SalesDesk::hold()
{
    if (cart().isEmpty())
        return Q_EMIT refused(tr("There is nothing to hold."));
    const auto &first = cart().lines().front();
    const auto label = first.unknown ? first.code : first.item.name;
    const auto parked =
        m_till.parked().park({client::newId(), label, contract::encode(cart().content()), client::nowMs()});
    if (!parked)
        return settled(parked.error(), m_line);
    finish();
}

void SalesDesk::recall(const std::string &parkedId)
{
    const auto parked = m_till.parked().find(parkedId);
    const auto content = parked ? contract::decode<CartContent>(parked->content)
                                : Result<CartContent>(domain::Error{domain::ErrorCode::NotFound, "It is gone.", {}});
    auto cart = content ? Cart::fromContent(m_till.identity().store, *content, terms()) : Result<Cart>(content.error());
    if (!cart)
        return settled(cart.error(), m_line);
    if (m_carts[m_active].isEmpty()) {
        m_carts[m_active] = std::move(*cart);
    } else {
        m_carts.push_back(std::move(*cart));
        m_active = m_carts.size() - 1;
    }
    // On disk as an open cart first, then no longer as a held one: a power cut in between shows it twice, never loses
    // it.
    settled({}, static_cast<int>(this->cart().lines().size()) - 1);
    if (auto removed = m_till.parked().remove(parkedId); !removed)
        settled(removed.error(), m_line);
    Q_EMIT changed();
}

void SalesDesk::finish()
{
    m_carts.erase(m_carts.begin() + static_cast<std::ptrdiff_t>(m_active));
    if (m_carts.empty())
        m_carts.emplace_back(m_till.identity().store, terms());
    m_active = std::min(m_active, m_carts.size() - 1);
    m_line = static_cast<int>(cart().lines().size()) - 1;
    m_nextQuantity = Cart::kOneMilli;
    save();
}

void SalesDesk::dropSold(const std::string &orderId)
{
    for (std::size_t i = 0; i < m_carts.size(); ++i) {
        if (m_carts[i].orderId() != orderId)
            continue;
        const auto active = m_active;
        m_active = i;
        finish();
        if (active > i)
            select(active - 1);
        else if (active < i)
            select(active);
        return;
    }
}

void SalesDesk::renewOrder()
{
    m_carts[m_active].renewOrderId();
    save();
}

auto SalesDesk::parkedCount() const -> int
{
    return static_cast<int>(m_till.parked().all().size());
}

} // namespace tillhouse::pos
