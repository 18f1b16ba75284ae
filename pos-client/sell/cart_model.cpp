// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/cart_model.h"

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
    return QStringLiteral("%1 × %2").arg(
        uikit::formatQuantity(line.item.quantity.milli),
        uikit::formatMoney(line.item.unitPriceMinor, QString::fromStdString(m_desk.cart().store().currency)));
}

auto CartModel::discountText(const CartLine &line, int row) const -> QString
{
    const auto *priced = m_desk.cart().pricedLine(static_cast<std::size_t>(row));
    if (!priced || priced->discountMinor == 0 || !line.promotions.empty())
        return {};
    const auto off = uikit::formatMoney(-priced->discountMinor, QString::fromStdString(m_desk.cart().store().currency));
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
        const auto currency = QString::fromStdString(m_desk.cart().store().currency);
        return priced ? uikit::formatMoney(priced->totalMinor, currency) : QString();
    }
    case DiscountRole:
        return discountText(line, index.row());
    case PromotionNamesRole:
        return promotionTexts(line, true);
    case PromotionAmountsRole:
        return promotionTexts(line, false);
    case UnknownRole:
        return line.unknown;
    case VoidRole:
        return !line.unknown && line.item.quantity.milli == 0;
    case LastRole:
        return index.row() == m_desk.line();
    case Qt::AccessibleTextRole:
        return data(index, NameRole).toString() + QStringLiteral(", ") + detail(line) + QStringLiteral(", ") +
               data(index, AmountRole).toString() + spokenPromotions(line);
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
