// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/cart_entry.h"

#include "pos/sell/cart_panel.h"
#include "pos/sound/cues.h"
#include "uikit/money_format.h"

namespace tillhouse::pos
{

namespace
{

constexpr std::int64_t kPpmPerPercent = 10'000;
constexpr std::int64_t kWholePpm = 1'000'000;

} // namespace

CartEntry::CartEntry(SalesDesk &desk, SellFlow &flow, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_flow(flow)
{
}

auto CartEntry::typeKey(const QString &text) -> bool
{
    if (text.size() != 1)
        return false;
    const QChar key = text.front();
    if (key == u'*' || key == u'x' || key == u'X') {
        const auto quantity = uikit::parseQuantity(m_typed.text());
        if (!quantity || *quantity <= 0 || *quantity > domain::kMaxQuantityMilli) {
            sound(Cue::Error);
            return true;
        }
        m_typed.clear();
        m_desk.setNextQuantity(*quantity);
        return true;
    }
    if (!key.isDigit() && key != u'.' && key != u',')
        return false;
    if (!m_typed.press(key))
        sound(Cue::Error);
    Q_EMIT changed();
    return true;
}

void CartEntry::backspace()
{
    if (!m_typed.backspace())
        m_desk.dropNextQuantity();
    Q_EMIT changed();
}

void CartEntry::clear()
{
    m_typed.clear();
    Q_EMIT changed();
}

auto CartEntry::take() -> QString
{
    const auto text = m_typed.text();
    clear();
    return text;
}

auto CartEntry::shown() const -> QString
{
    const auto text = m_typed.shown(uikit::MoneyStyle::current().decimal);
    if (!m_desk.hasNextQuantity())
        return text;
    return uikit::formatQuantity(m_desk.nextQuantity()) + QStringLiteral(" ×  ") + text;
}

auto CartEntry::amount() const -> std::optional<std::int64_t>
{
    return uikit::parseMoney(m_typed.text(), QString::fromStdString(m_desk.cart().store().currency));
}

void CartEntry::applyQuantity()
{
    const auto quantity = uikit::parseQuantity(m_typed.text());
    if (!quantity)
        return Q_EMIT refused(CartPanel::tr("Type the quantity first, then Qty."));
    clear();
    m_flow.setQuantity(*quantity);
}

void CartEntry::applyDiscountPercent()
{
    // Percent with up to three decimals, read as thousandths of a percent.
    const auto percent = uikit::parseQuantity(m_typed.text());
    if (!percent)
        return Q_EMIT refused(CartPanel::tr("Type the percentage first, then Disc %."));
    const auto ppm = *percent * kPpmPerPercent / Cart::kOneMilli;
    if (ppm > kWholePpm)
        return Q_EMIT refused(CartPanel::tr("A discount cannot be more than 100 %."));
    clear();
    m_flow.setDiscount(ppm == 0 ? domain::Discount{} : domain::Discount{domain::DiscountKind::Percent, ppm});
}

void CartEntry::applyDiscountAmount()
{
    const auto off = amount();
    if (!off)
        return Q_EMIT refused(CartPanel::tr("Type the amount first."));
    clear();
    m_flow.setDiscount(*off == 0 ? domain::Discount{} : domain::Discount{domain::DiscountKind::Amount, *off});
}

void CartEntry::applyPrice()
{
    const auto price = amount();
    if (!price)
        return Q_EMIT refused(CartPanel::tr("Type the price first, then Price."));
    clear();
    m_flow.setUnitPrice(*price);
}

} // namespace tillhouse::pos
