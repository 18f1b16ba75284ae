// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/obstacle.h"

#include "domain/pricing.h"

#include <QCoreApplication>

namespace tillhouse::pos
{

namespace
{

class ObstacleWords
{
    Q_DECLARE_TR_FUNCTIONS(tillhouse::pos::Obstacle)
};

auto taxMode(const contract::StoreSettings &store) -> domain::TaxMode
{
    return store.prices_include_tax ? domain::TaxMode::Included : domain::TaxMode::Excluded;
}

} // namespace

auto obstacleTo(const contract::Product &product, const Cart &cart, std::optional<std::int64_t> countMilli,
                bool instead) -> std::optional<Obstacle>
{
    if (product.price.currency != cart.store().currency)
        return Obstacle::Currency;
    const auto count = countMilli.value_or(kOneMilli);
    if (!domain::isMeasured(product.unit) && count % kOneMilli != 0)
        return Obstacle::PartOfPiece;
    auto line = makeLine(Goods{product, product.sku}, count, taxMode(cart.store()));
    if (!line)
        return Obstacle::TooMuch;
    const auto &lines = cart.lines();
    if (!instead && !lines.empty() && joins(lines.back(), *line))
        line->item.quantity.milli += lines.back().item.quantity.milli;
    else if (!instead && lines.size() >= Cart::kMaxCartLines)
        return Obstacle::FullReceipt;
    return domain::priceLine(line->item) ? std::nullopt : std::optional(Obstacle::TooMuch);
}

auto obstacleNote(std::optional<Obstacle> what, const contract::Product &product) -> TileNote
{
    if (!what)
        return {};
    switch (*what) {
    case Obstacle::Currency:
        return {uikit::Icon::Stop,
                ObstacleWords::tr("Priced in %1").arg(QString::fromStdString(product.price.currency))};
    case Obstacle::FullReceipt:
        return {uikit::Icon::Receipt, ObstacleWords::tr("Receipt is full")};
    case Obstacle::PartOfPiece:
        return {uikit::Icon::Stop, ObstacleWords::tr("Whole pieces")};
    case Obstacle::TooMuch:
        return {uikit::Icon::Stop, ObstacleWords::tr("Too many")};
    }
    return {};
}

auto obstacleWords(Obstacle what, const contract::Product &product, const Cart &cart) -> QString
{
    const auto name = QString::fromStdString(product.name);
    switch (what) {
    case Obstacle::Currency:
        return ObstacleWords::tr(
                   "Not added: %1 is priced in %2, and this store sells in %3. The office can change that.")
            .arg(name, QString::fromStdString(product.price.currency), QString::fromStdString(cart.store().currency));
    case Obstacle::FullReceipt:
        return ObstacleWords::tr("Not added: this receipt is full. Let it be paid, then begin another sale.");
    case Obstacle::PartOfPiece:
        return ObstacleWords::tr("Not added: %1 is sold by the piece. Type a whole number, or none.").arg(name);
    case Obstacle::TooMuch:
        return ObstacleWords::tr("Not added: a line does not hold so much of %1. Type a smaller number.").arg(name);
    }
    return {};
}

Obstacles::Obstacles(const SalesDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&m_desk, &SalesDesk::changed, this, &Obstacles::follow);
}

void Obstacles::setInstead(std::optional<int> line)
{
    m_instead = line;
    follow();
}

/// What was typed, or of an unknown code, what was typed before it.
auto Obstacles::count() const -> std::optional<std::int64_t>
{
    if (m_desk.hasNextQuantity())
        return m_desk.nextQuantity();
    const auto &lines = m_desk.cart().lines();
    if (!m_instead || static_cast<std::size_t>(*m_instead) >= lines.size())
        return std::nullopt;
    const auto said = lines[static_cast<std::size_t>(*m_instead)].item.quantity.milli;
    return said > 0 ? std::optional(said) : std::nullopt;
}

auto Obstacles::of(const contract::Product &product) const -> std::optional<Obstacle>
{
    return obstacleTo(product, m_desk.cart(), count(), m_instead.has_value());
}

auto Obstacles::noteOf(const contract::Product &product) const -> TileNote
{
    return obstacleNote(of(product), product);
}

/// Tiles are painted again only where what they say could be another thing: 12 of something is no obstacle, 0.5 is.
void Obstacles::follow()
{
    const auto &lines = m_desk.cart().lines();
    const auto next = count().value_or(0);
    const auto last = lines.empty() ? 0 : lines.back().item.quantity.milli;
    const bool matters = next % kOneMilli != 0 || last + next >= domain::kMaxQuantityMilli;
    const Ground now{m_desk.cart().store().currency, matters ? last + next : 0, m_instead,
                     lines.size() >= Cart::kMaxCartLines};
    if (now == m_ground && !now.isFull)
        return;
    m_ground = now;
    Q_EMIT changed();
}

} // namespace tillhouse::pos
