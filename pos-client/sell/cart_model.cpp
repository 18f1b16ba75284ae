// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/cart_model.h"

#include "pos/sell/unit_words.h"
#include "uikit/money_format.h"

#include <algorithm>
#include <utility>

namespace tillhouse::pos
{

namespace
{

/// How many of an unknown code there are, where that was said.
auto countBefore(const CartLine &line) -> QString
{
    const auto milli = line.item.quantity.milli;
    return milli > 0 ? QStringLiteral("%1 ×  ·  ").arg(uikit::formatQuantity(milli)) : QString();
}

} // namespace

CartModel::CartModel(SalesDesk &desk, QObject *parent)
    : QAbstractListModel(parent)
    , m_desk(desk)
{
    connect(&m_desk, &SalesDesk::changed, this, &CartModel::follow);
    follow();
}

auto CartModel::shownNow() const -> std::vector<Shown>
{
    const auto &cart = m_desk.cart();
    std::vector<Shown> rows;
    rows.reserve(cart.lines().size());
    for (std::size_t i = 0; i < cart.lines().size(); ++i) {
        const auto &line = cart.lines()[i];
        Shown row;
        row.lineId = line.item.lineId;
        row.quantityMilli = line.item.quantity.milli;
        row.unitPriceMinor = line.item.unitPriceMinor;
        row.pack = line.pack;
        if (const auto *priced = cart.pricedLine(i)) {
            row.totalMinor = priced->totalMinor;
            row.discountMinor = priced->discountMinor;
        }
        row.discount = line.item.discount;
        row.promotions = line.promotions;
        row.note = line.note;
        rows.push_back(std::move(row));
    }
    return rows;
}

auto CartModel::onlyAdds(const std::vector<Shown> &rows) const -> bool
{
    const auto sameLine = [](const Shown &before, const Shown &now) { return before.lineId == now.lineId; };
    return !m_rows.empty() && rows.size() >= m_rows.size() &&
           std::equal(m_rows.begin(), m_rows.end(), rows.begin(), sameLine);
}

void CartModel::follow()
{
    auto rows = shownNow();
    if (!onlyAdds(rows)) {
        beginResetModel();
        m_rows = std::move(rows);
        m_last = m_desk.line();
        endResetModel();
        return;
    }
    const auto before = std::exchange(m_rows, rows);
    const auto last = std::exchange(m_last, m_desk.line());
    m_rows.resize(before.size());
    auto taller = tellChanged(before);
    if (last != m_last) {
        taller = true; // it is drawn larger than the others
        for (const int row : {last, m_last})
            if (row >= 0 && row < rowCount())
                Q_EMIT dataChanged(index(row), index(row));
    }
    if (rows.size() > before.size()) {
        beginInsertRows({}, rowCount(), static_cast<int>(rows.size()) - 1);
        m_rows = std::move(rows);
        endInsertRows();
    } else if (taller) {
        Q_EMIT layoutAboutToBeChanged();
        Q_EMIT layoutChanged();
    }
}

/// True if a row needs more room than it did, or less.
auto CartModel::tellChanged(const std::vector<Shown> &before) -> bool
{
    bool taller = false;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i] == m_rows[i])
            continue;
        const auto place = index(static_cast<int>(i));
        Q_EMIT dataChanged(place, place);
        taller = taller || before[i].promotions.size() != m_rows[i].promotions.size() ||
                 before[i].note.empty() != m_rows[i].note.empty();
    }
    return taller;
}

auto CartModel::rowCount(const QModelIndex &parent) const -> int
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

auto CartModel::detail(const CartLine &line) const -> QString
{
    if (line.unknown)
        return countBefore(line) + tr("Not in the catalogue");
    if (line.item.quantity.milli == 0)
        return tr("Taken off");
    auto text =
        line.pack
            ? tr("%1 × %2  ·  %3 each")
                  .arg(uikit::formatQuantity(line.countMilli()), QString::fromStdString(line.pack->name),
                       uikit::formatMoney(line.pack->price_minor.value_or(line.pack->list_price_minor), currency()))
            : QStringLiteral("%1 × %2").arg(quantityText(line.item.quantity.milli, line.unit),
                                            unitPriceText(line.item.unitPriceMinor, currency(), line.unit));
    if (line.minimumAge > 0)
        text += QStringLiteral("  ·  %1+").arg(line.minimumAge);
    return text;
}

auto CartModel::currency() const -> QString
{
    return QString::fromStdString(m_desk.cart().store().currency);
}

auto CartModel::discountText(const CartLine &line, int row) const -> QString
{
    const auto *priced = m_desk.cart().pricedLine(static_cast<std::size_t>(row));
    // What a pack's own price takes off is in its price already; promotions have rows of their own.
    const auto given = priced && line.promotions.empty() ? priced->discountMinor - line.offMinor : 0;
    if (given == 0)
        return {};
    const auto off = uikit::formatMoney(-given, currency());
    if (line.item.discount.kind == domain::DiscountKind::Percent)
        return QStringLiteral("%1%2  %3").arg(uikit::kMinus).arg(uikit::formatRate(line.item.discount.value), off);
    return off;
}

/// What each promotion is called, or what it took off.
auto CartModel::promotionTexts(const CartLine &line, bool names) const -> QStringList
{
    QStringList texts;
    for (const auto &promotion : line.promotions)
        texts +=
            names ? QString::fromStdString(promotion.name)
                  : uikit::formatMoney(-promotion.amount_minor, QString::fromStdString(m_desk.cart().store().currency));
    return texts;
}

auto CartModel::data(const QModelIndex &index, int role) const -> QVariant
{
    // The cart may be ahead of its list for a moment.
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= m_desk.cart().lines().size())
        return {};
    const auto &line = m_desk.cart().lines()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return QString::fromStdString(line.unknown ? line.code : line.item.name);
    case DetailRole:
        return detail(line);
    case AmountRole: {
        const auto *priced = m_desk.cart().pricedLine(static_cast<std::size_t>(index.row()));
        return priced ? uikit::formatMoney(priced->totalMinor, currency()) : QString();
    }
    case DiscountRole:
        return discountText(line, index.row());
    case PromotionNamesRole:
        return promotionTexts(line, true);
    case PromotionAmountsRole:
        return promotionTexts(line, false);
    case NoteRole:
        return QString::fromStdString(line.note);
    case UnknownRole:
        return line.unknown;
    case VoidRole:
        return !line.unknown && line.item.quantity.milli == 0;
    case LastRole:
        return index.row() == m_last;
    case DescribeRole:
        return m_desk.mayCreate() ? tr("Create") : tr("Sell once");
    case Qt::AccessibleTextRole:
        return data(index, NameRole).toString() + QStringLiteral(", ") + detail(line) + QStringLiteral(", ") +
               data(index, AmountRole).toString() + spokenPromotions(line) +
               (line.note.empty() ? QString() : QStringLiteral(", ")) + QString::fromStdString(line.note);
    default:
        return {};
    }
}

auto CartModel::spokenPromotions(const CartLine &line) const -> QString
{
    const auto names = promotionTexts(line, true);
    const auto amounts = promotionTexts(line, false);
    QString text;
    for (qsizetype i = 0; i < names.size(); ++i)
        text += QStringLiteral(", %1 %2").arg(names[i], amounts[i]);
    return text;
}

} // namespace tillhouse::pos
