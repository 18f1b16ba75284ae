// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/product/product_list_model.h"

#include "admin/frame/words.h"
#include "uikit/data_table.h"
#include "uikit/money_format.h"

namespace tillhouse::admin
{

namespace
{

auto taxWords(const contract::Product &product) -> QString
{
    QStringList rates;
    for (const auto &rate : product.tax_rates)
        rates += uikit::formatRate(rate.rate_ppm);
    return rates.isEmpty() ? qstr(product.tax_category) : rates.join(QStringLiteral(" + "));
}

auto productText(const contract::Product &product, int column) -> QString
{
    switch (column) {
    case ProductListModel::Sku:
        return qstr(product.sku);
    case ProductListModel::Name:
        return qstr(product.name);
    case ProductListModel::Barcode:
        return product.barcodes.empty() ? QString() : qstr(product.barcodes.front());
    case ProductListModel::Department:
        return qstr(product.department);
    case ProductListModel::Tax:
        return taxWords(product);
    case ProductListModel::State:
        return product.active ? QObject::tr("Sold") : QObject::tr("Not sold");
    case ProductListModel::Price:
        return money(product.price);
    default:
        return {};
    }
}

} // namespace

auto ProductListModel::headerData(int section, Qt::Orientation orientation, int role) const -> QVariant
{
    static const char *const kHeads[] = {"SKU", "Name", "Barcode", "Department", "Tax", "State", "Price"};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return QObject::tr(kHeads[section]);
}

auto ProductListModel::data(const QModelIndex &index, int role) const -> QVariant
{
    if (!index.isValid())
        return {};
    const auto &product = row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return productText(product, column);
    case uikit::ToneRole:
        return column == State ? QVariant(static_cast<int>(product.active ? uikit::Tone::Good : uikit::Tone::Neutral))
                               : QVariant();
    case uikit::MutedRole:
        return column != Name && column != Price;
    case uikit::StrongRole:
        return column == Price;
    case uikit::SecondLineRole:
        return column == Name && !product.brand.empty() ? QVariant(qstr(product.brand))
               : column == Barcode && product.barcodes.size() > 1
                   ? QVariant(QObject::tr("+%1").arg(product.barcodes.size() - 1))
                   : QVariant();
    default:
        return {};
    }
}

} // namespace tillhouse::admin
