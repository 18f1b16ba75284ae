// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/product_model.h"

#include "pos/sell/unit_words.h"

namespace tillhouse::pos
{

void ProductModel::show(std::vector<contract::Product> products)
{
    beginResetModel();
    m_products = std::move(products);
    endResetModel();
}

void ProductModel::refreshCounts()
{
    if (!m_products.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {CountRole});
}

auto ProductModel::product(const QModelIndex &index) const -> const contract::Product &
{
    return m_products.at(static_cast<std::size_t>(index.row()));
}

auto ProductModel::rowCount(const QModelIndex &parent) const -> int
{
    return parent.isValid() ? 0 : static_cast<int>(m_products.size());
}

auto ProductModel::data(const QModelIndex &index, int role) const -> QVariant
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto &item = product(index);
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return QString::fromStdString(item.name);
    case PriceRole:
        return unitPriceText(item.price.amount_minor, QString::fromStdString(item.price.currency), item.unit);
    case CountRole:
        return QVariant::fromValue<qlonglong>(m_count ? m_count(item.sku) : 0);
    case DetailRole: {
        QStringList parts;
        if (!item.brand.empty())
            parts.append(QString::fromStdString(item.brand));
        parts.append(QString::fromStdString(item.barcodes.empty() ? item.sku : item.barcodes.front()));
        return parts.join(QStringLiteral("  ·  "));
    }
    case Qt::AccessibleTextRole:
        return data(index, NameRole).toString() + QStringLiteral(", ") + data(index, PriceRole).toString();
    default:
        return {};
    }
}

} // namespace tillhouse::pos
