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
    connect(&m_till, &Till::identityChanged, this, [this] {
        if (!m_till.isEnrolled())
            return;
        m_shelf.followStore();
        Q_EMIT changed();
    });
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

auto SalesDesk::mayCreate() const -> bool
{
    return m_till.session().may(contract::Permission::WriteCatalogue) && m_till.api().network().online;
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

void SalesDesk::voidLine()
{
    if (!hasLine())
        return;
    m_shelf.front().voidLine(static_cast<std::size_t>(m_line));
    settled({}, std::min(m_line, static_cast<int>(cart().lines().size()) - 1));
    if (nothingIsLeft())
        Q_EMIT emptied();
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

} // namespace tillhouse::pos
