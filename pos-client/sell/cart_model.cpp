// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/cart_model.h"

#include "pos/sell/unit_words.h"
#include "uikit/money_format.h"

namespace tillhouse::pos
{

CartModel::CartModel(SalesDesk &desk, QObject *parent)
    : QAbstractListModel(parent)
    , m_desk(desk)
{
    connect(&m_desk, &SalesDesk::changed, this, [this] {
        beginResetModel();
        endResetModel();
    });
}

auto CartModel::rowCount(const QModelIndex &parent) const -> int
{
    return parent.isValid() ? 0 : static_cast<int>(m_desk.cart().lines().size());
}

auto CartModel::detail(const CartLine &line) const -> QString
{
    if (line.unknown)
        return tr("Not in the catalogue");
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
    if (!index.isValid() || index.row() >= rowCount())
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
        return index.row() == m_desk.line();
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
