// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/sales_desk.h"

#include "client/ids.h"
#include "contract/endpoints.h"
#include "domain/time_text.h"
#include "pos/i18n/error_words.h"
#include "pos/i18n/language.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace tillhouse::pos
{

namespace
{

/// Nobody sells a quarter of a bottle: decimals are a slip of the fingers unless goods are measured.
auto checkWhole(domain::Unit unit, std::int64_t milli) -> Result<void>
{
    if (domain::isMeasured(unit) || milli % Cart::kOneMilli == 0)
        return {};
    return domain::Error{domain::ErrorCode::InvalidInput,
                         SalesDesk::tr("This is sold by the piece: type a whole number.").toStdString(),
                         {}};
}

} // namespace

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
            const bool sold = wasSold(content.order_id) ||
                              std::ranges::any_of(content.left_orders, [this](const auto &id) { return wasSold(id); });
            if (cart && !(cart->isEmpty() && cart->coupons().empty() && !cart->exchange()) && !sold)
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

void SalesDesk::dropNextQuantity()
{
    m_nextQuantity.reset();
    Q_EMIT changed();
}

auto SalesDesk::takeNextQuantity() -> std::optional<std::int64_t>
{
    return std::exchange(m_nextQuantity, std::nullopt);
}

auto SalesDesk::settled(const Result<void> &done, int line) -> bool
{
    if (!done) {
        const auto &error = done.error();
        Q_EMIT refused(error.fields.empty() ? errorWords(error) : fieldWords(error.fields[0]));
        return false;
    }
    m_line = line;
    save();
    return true;
}

auto SalesDesk::lookUp(const std::string &code) const -> Result<std::optional<Goods>>
{
    return pos::lookUp(m_till.catalogue(), m_till.identity().store, code);
}

auto SalesDesk::need(const Goods &goods, std::optional<std::int64_t> countMilli) const -> Need
{
    if (goods.product.minimum_age > cart().ageChecked())
        return Need::Age;
    const bool says = goods.pack || goods.labelPriceMinor || goods.labelQuantityMilli || countMilli;
    return domain::isMeasured(goods.product.unit) && !says ? Need::Amount : Need::Nothing;
}

auto SalesDesk::takeCoupon(const QString &code) -> std::optional<ScanOutcome>
{
    const auto *promotion = m_till.promotions().couponOf(code.trimmed().toStdString());
    if (!promotion)
        return std::nullopt;
    const auto today = client::nowLocal().substr(0, promotion->time.toDay.size());
    if (!promotion->time.toDay.empty() && promotion->time.toDay < today) {
        Q_EMIT refused(
            SalesDesk::tr("The coupon %1 was good until %2.")
                .arg(QString::fromStdString(promotion->coupon), QString::fromStdString(promotion->time.toDay)));
        return ScanOutcome::Refused;
    }
    const auto added = m_carts[m_active].addCoupon(promotion->coupon);
    settled(added, m_line);
    if (added && promotion->couponOnce)
        askCoupon(promotion->coupon);
    return added ? ScanOutcome::Added : ScanOutcome::Refused;
}

void SalesDesk::askCoupon(const std::string &code)
{
    // Without an answer it counts: the order service tells of a second use afterwards.
    m_till.api().call<contract::GetCouponRequest, contract::CouponUse>(
        contract::kGetCoupon, {m_till.identity().store.store_id, code}, this,
        [this, code](const client::Result<contract::CouponUse> &use) {
            if (use && use->used)
                takeOffUsed(code, *use);
        });
}

void SalesDesk::takeOffUsed(const std::string &code, const contract::CouponUse &use)
{
    for (auto &cart : m_carts) {
        const auto &coupons = cart.coupons();
        const auto found = std::ranges::find(coupons, code);
        if (found == coupons.end() || use.order_id == cart.orderId())
            continue;
        cart.removeCoupon(static_cast<std::size_t>(found - coupons.begin()));
        save();
        const auto at = domain::parseUtc(use.used_at.value_or(""));
        Q_EMIT refused(tr("The coupon %1 is good for one sale and was used with receipt %2 (%3). It was taken off.")
                           .arg(QString::fromStdString(code), QString::fromStdString(use.receipt_number.value_or("?")),
                                at ? dateTimeText(QDateTime::fromMSecsSinceEpoch(*at)) : QString()));
    }
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
    const auto count = takeNextQuantity();
    const auto text = code.toStdString();
    const auto goods = lookUp(text);
    if (!goods) {
        settled(goods.error(), m_line);
        return ScanOutcome::Refused;
    }
    if (!*goods) {
        const auto added = m_carts[m_active].addUnknown(text);
        if (!added)
            settled(added.error(), m_line);
        else
            settled({}, static_cast<int>(*added));
        return added ? ScanOutcome::Unknown : ScanOutcome::Refused;
    }
    if (need(**goods, count) != Need::Nothing) {
        m_asked = {**goods, count};
        return ScanOutcome::Asks;
    }
    return put(**goods, count.value_or(Cart::kOneMilli)) ? ScanOutcome::Added : ScanOutcome::Refused;
}

auto SalesDesk::put(const Goods &goods, std::int64_t countMilli) -> bool
{
    if (const auto whole = checkWhole(goods.product.unit, countMilli); !whole)
        return settled(whole.error(), m_line);
    const auto added = m_carts[m_active].add(goods, countMilli);
    return added ? settled({}, static_cast<int>(*added)) : settled(added.error(), m_line);
}

auto SalesDesk::putInstead(int line, const Goods &goods, std::int64_t countMilli) -> bool
{
    if (line < 0 || line >= static_cast<int>(cart().lines().size()))
        return false;
    return settled(m_carts[m_active].resolve(static_cast<std::size_t>(line), goods, countMilli), line);
}

void SalesDesk::setAgeChecked(std::int64_t years)
{
    m_carts[m_active].setAgeChecked(std::max(years, cart().ageChecked()));
    save();
}

void SalesDesk::setQuantity(std::int64_t milli)
{
    if (!hasLine())
        return;
    const auto &line = cart().lines()[static_cast<std::size_t>(m_line)];
    if (const auto whole = checkWhole(line.unit, milli); !whole)
        return void(settled(whole.error(), m_line));
    settled(m_carts[m_active].setQuantity(static_cast<std::size_t>(m_line), milli), m_line);
}

auto SalesDesk::setDiscount(domain::Discount discount) -> bool
{
    return hasLine() && settled(m_carts[m_active].setDiscount(static_cast<std::size_t>(m_line), discount), m_line);
}

auto SalesDesk::setUnitPrice(std::int64_t minor) -> bool
{
    return hasLine() && settled(m_carts[m_active].setUnitPrice(static_cast<std::size_t>(m_line), minor), m_line);
}

void SalesDesk::setLineNote(const std::string &note)
{
    if (hasLine())
        settled(m_carts[m_active].setLineNote(static_cast<std::size_t>(m_line), note), m_line);
}

void SalesDesk::setNote(const std::string &note)
{
    m_carts[m_active].setNote(note);
    save();
}

void SalesDesk::approve(const contract::Approval &approval)
{
    m_carts[m_active].approve(approval);
    save();
}

void SalesDesk::setExchange(std::optional<CartExchange> exchange)
{
    m_carts[m_active].setExchange(std::move(exchange));
    save();
}

auto SalesDesk::returnIsOpen() const -> bool
{
    const auto &exchange = cart().exchange();
    const auto document = exchange ? m_till.journal().find(exchange->refund_id) : std::nullopt;
    return document && (document->state == client::DeliveryState::Recorded ||
                        document->state == client::DeliveryState::Sending);
}

void SalesDesk::voidBasket()
{
    if (returnIsOpen())
        return Q_EMIT refused(tr("The returned goods are being booked. Wait for the answer, then give the sale up."));
    if (const auto exchange = cart().exchange())
        Q_EMIT givingUp(*exchange);
    finish();
}

void SalesDesk::voidLine()
{
    if (!hasLine())
        return;
    m_carts[m_active].voidLine(static_cast<std::size_t>(m_line));
    settled({}, std::min(m_line, static_cast<int>(cart().lines().size()) - 1));
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
    if (!cart().isEmpty() || cart().exchange()) {
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

auto SalesDesk::cardIsOpen(const Cart &cart) const -> bool
{
    const auto document = m_till.journal().find(cart.orderId());
    return document && document->kind == client::EntryKind::CardIntent &&
           document->state != client::DeliveryState::Closed;
}

void SalesDesk::hold()
{
    if (cart().isEmpty())
        return Q_EMIT refused(tr("There is nothing to hold."));
    if (cardIsOpen())
        return Q_EMIT refused(tr("A card was asked for in this sale. Pay shows what became of it."));
    if (cart().exchange())
        return Q_EMIT refused(tr("Goods come back with this sale. Finish it, or take the returned goods off first."));
    const auto &first = cart().lines().front();
    client::ParkedBasket basket;
    basket.id = client::newId();
    basket.label = first.unknown ? first.code : first.item.name;
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
    auto cart = kept ? Cart::fromContent(m_till.identity().store, *kept, terms()) : Result<Cart>(kept.error());
    if (!cart)
        return settled(cart.error(), m_line);
    if (wasSold(cart->orderId())) {
        Q_EMIT refused(tr("This sale was paid already."));
        return true;
    }
    const auto same = std::find_if(m_carts.begin(), m_carts.end(),
                                   [&](const Cart &open) { return open.orderId() == cart->orderId(); });
    if (same != m_carts.end()) {
        m_active = static_cast<std::size_t>(same - m_carts.begin());
    } else if (m_carts[m_active].isEmpty()) {
        m_carts[m_active] = std::move(*cart);
    } else {
        m_carts.push_back(std::move(*cart));
        m_active = m_carts.size() - 1;
    }
    return settled({}, static_cast<int>(this->cart().lines().size()) - 1);
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
    m_carts.erase(m_carts.begin() + static_cast<std::ptrdiff_t>(m_active));
    if (m_carts.empty())
        m_carts.emplace_back(m_till.identity().store, terms());
    m_active = std::min(m_active, m_carts.size() - 1);
    m_line = static_cast<int>(cart().lines().size()) - 1;
    m_nextQuantity.reset();
    save();
}

auto SalesDesk::has(const contract::CheckoutRequest &request) const -> bool
{
    return std::ranges::any_of(m_carts, [&request](const Cart &cart) {
        const auto &goods = request.lines;
        return cart.isOrder(request.order_id) && cart.priced().totalMinor == request.total.amount_minor &&
               std::ranges::equal(cart.lines(), goods, [](const CartLine &line, const contract::CheckoutLine &sold) {
                   return line.item.lineId == sold.line_id && line.item.quantity.milli == sold.quantity_milli;
               });
    });
}

auto SalesDesk::dropSold(const std::string &orderId) -> bool
{
    for (std::size_t i = 0; i < m_carts.size(); ++i) {
        if (!m_carts[i].isOrder(orderId))
            continue;
        const auto active = m_active;
        m_active = i;
        finish();
        if (active > i)
            select(active - 1);
        else if (active < i)
            select(active);
        return true;
    }
    return false;
}

void SalesDesk::renewOrder()
{
    m_carts[m_active].renewOrderId();
    save();
}

void SalesDesk::leaveOrder()
{
    m_carts[m_active].leaveOrder();
    save();
}

void SalesDesk::passOver()
{
    for (std::size_t i = 0; i < m_carts.size(); ++i)
        if (!cardIsOpen(m_carts[i]))
            return select(i);
    m_carts.emplace_back(m_till.identity().store, terms());
    m_active = m_carts.size() - 1;
    m_line = -1;
    save();
}

auto SalesDesk::parkedCount() const -> int
{
    return static_cast<int>(m_till.parked().all().size());
}

} // namespace tillhouse::pos
