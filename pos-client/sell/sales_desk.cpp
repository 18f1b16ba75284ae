// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/sales_desk.h"

#include "client/ids.h"
#include "pos/i18n/error_words.h"

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
    , m_shelf(till)
    , m_coupons(till, m_shelf, this)
    , m_line(m_shelf.lastLine())
{
    connect(&m_coupons, &Coupons::changed, this, &SalesDesk::save);
    connect(&m_coupons, &Coupons::refused, this, &SalesDesk::refused);
    connect(&m_till.parked(), &client::ParkedBaskets::notKept, this,
            [this](const QString &reason) { Q_EMIT refused(tr("This sale cannot be kept on disk: %1").arg(reason)); });
}

void SalesDesk::save()
{
    m_shelf.keep();
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
    const auto taken = m_coupons.take(code);
    if (taken && *taken == Coupons::Taken::NotACoupon)
        return std::nullopt;
    if (taken && *taken == Coupons::Taken::Expired)
        return ScanOutcome::Refused;
    settled(taken ? Result<void>() : Result<void>(taken.error()), m_line);
    return taken ? ScanOutcome::Added : ScanOutcome::Refused;
}

void SalesDesk::removeCoupon(std::size_t index)
{
    m_shelf.front().removeCoupon(index);
    settled({}, m_line);
}

auto SalesDesk::scan(const QString &code) -> ScanOutcome
{
    if (const auto coupon = takeCoupon(code))
        return *coupon;
    const auto text = code.toStdString();
    const auto goods = lookUp(text);
    if (!goods) {
        settled(goods.error(), m_line);
        return ScanOutcome::Refused;
    }
    if (!*goods)
        return addUnknown(text);
    if (need(**goods, m_nextQuantity) != Need::Nothing) {
        m_asked = {**goods, m_nextQuantity};
        return ScanOutcome::Asks;
    }
    return put(**goods, nextQuantity()) ? ScanOutcome::Added : ScanOutcome::Refused;
}

auto SalesDesk::addUnknown(const std::string &code) -> ScanOutcome
{
    const auto added = m_shelf.front().addUnknown(code, m_nextQuantity.value_or(0));
    if (added)
        m_nextQuantity.reset();
    settled(added ? Result<void>() : Result<void>(added.error()), added ? static_cast<int>(*added) : m_line);
    return added ? ScanOutcome::Unknown : ScanOutcome::Refused;
}

auto SalesDesk::put(const Goods &goods, std::int64_t countMilli) -> bool
{
    if (const auto whole = checkWhole(goods.product.unit, countMilli); !whole) {
        dropNextQuantity(); // it is what is wrong
        return settled(whole.error(), m_line);
    }
    const auto added = m_shelf.front().add(goods, countMilli);
    if (!added)
        return settled(added.error(), m_line);
    m_nextQuantity.reset();
    return settled({}, static_cast<int>(*added));
}

auto SalesDesk::redLine(const std::string &lineId) const -> std::optional<std::size_t>
{
    const auto &lines = cart().lines();
    const auto found =
        std::ranges::find_if(lines, [&](const CartLine &line) { return line.unknown && line.item.lineId == lineId; });
    return found == lines.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - lines.begin()));
}

auto SalesDesk::putInstead(int line, const Goods &goods, std::int64_t countMilli) -> bool
{
    if (line < 0 || line >= static_cast<int>(cart().lines().size()))
        return false;
    if (const auto whole = checkWhole(goods.product.unit, countMilli); !whole)
        return settled(whole.error(), m_line);
    const auto resolved = m_shelf.front().resolve(static_cast<std::size_t>(line), goods, countMilli);
    if (resolved)
        m_nextQuantity.reset();
    return settled(resolved, line);
}

void SalesDesk::setAgeChecked(std::int64_t years)
{
    m_shelf.front().setAgeChecked(std::max(years, cart().ageChecked()));
    save();
}

auto SalesDesk::setQuantity(std::int64_t milli) -> bool
{
    if (!hasLine())
        return false;
    const auto &line = cart().lines()[static_cast<std::size_t>(m_line)];
    if (const auto whole = checkWhole(line.unit, milli); !whole && !line.unknown)
        return settled(whole.error(), m_line);
    return settled(m_shelf.front().setQuantity(static_cast<std::size_t>(m_line), milli), m_line);
}

auto SalesDesk::cheaperBy(std::int64_t milli) const -> std::optional<std::int64_t>
{
    if (!hasLine())
        return std::nullopt;
    const auto at = static_cast<std::size_t>(m_line);
    auto trial = cart();
    if (trial.lines()[at].unknown || !checkWhole(trial.lines()[at].unit, milli) || !trial.setQuantity(at, milli))
        return std::nullopt;
    return std::max<std::int64_t>(0, cart().pricedLine(at)->totalMinor - trial.pricedLine(at)->totalMinor);
}

auto SalesDesk::setDiscount(domain::Discount discount) -> bool
{
    return hasLine() && settled(m_shelf.front().setDiscount(static_cast<std::size_t>(m_line), discount), m_line);
}

auto SalesDesk::setUnitPrice(std::int64_t minor) -> bool
{
    return hasLine() && settled(m_shelf.front().setUnitPrice(static_cast<std::size_t>(m_line), minor), m_line);
}

void SalesDesk::setLineNote(const std::string &note)
{
    if (hasLine())
        settled(m_shelf.front().setLineNote(static_cast<std::size_t>(m_line), note), m_line);
}

void SalesDesk::setNote(const std::string &note)
{
    m_shelf.front().setNote(note);
    save();
}

void SalesDesk::approve(const contract::Approval &approval)
{
    m_shelf.front().approve(approval);
    save();
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
    const auto &exchange = cart().exchange();
    const auto document = exchange ? m_till.journal().find(exchange->refund_id) : std::nullopt;
    return document &&
           (document->state == client::DeliveryState::Recorded || document->state == client::DeliveryState::Sending);
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
    m_shelf.front().voidLine(static_cast<std::size_t>(m_line));
    settled({}, std::min(m_line, static_cast<int>(cart().lines().size()) - 1));
    if (nothingIsLeft())
        Q_EMIT emptied();
}

void SalesDesk::startOver()
{
    // In its place, and not beside another customer's, into which the next scan would go.
    m_shelf.replace();
    m_line = -1;
    m_nextQuantity.reset();
    save();
}

void SalesDesk::setCustomer(std::optional<CartCustomer> customer)
{
    settled(m_shelf.front().setCustomer(std::move(customer)), m_line);
}

auto SalesDesk::setTaxExempt(const std::string &reason, const std::optional<contract::Approval> &approval) -> bool
{
    return settled(m_shelf.front().setTaxExempt(reason, approval), m_line);
}

void SalesDesk::addIssue(const contract::IssuedValue &issue, const QString &name, std::int64_t minor)
{
    const auto added = m_shelf.front().addIssue(issue, name.toStdString(), minor);
    if (added)
        settled({}, static_cast<int>(*added));
    else
        settled(added.error(), m_line);
}

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

} // namespace tillhouse::pos
