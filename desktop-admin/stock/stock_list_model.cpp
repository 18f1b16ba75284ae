// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/stock/stock_list_model.h"

#include "admin/frame/words.h"
#include "uikit/data_table.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

namespace tillhouse::admin
{

namespace
{

auto stockText(const contract::StockLevel &level, int column) -> QString
{
    switch (column) {
    case StockListModel::Sku:
        return qstr(level.sku);
    case StockListModel::Name:
        return qstr(level.name);
    case StockListModel::Location:
        return qstr(level.location_id);
    case StockListModel::OnHand:
        return uikit::formatQuantity(level.on_hand_milli);
    case StockListModel::Allocated:
        return level.allocated_milli == 0 ? QString() : uikit::formatQuantity(level.allocated_milli);
    case StockListModel::Available:
        return uikit::formatQuantity(level.available_milli);
    default:
        return {};
    }
}

} // namespace

auto StockListModel::headerData(int section, Qt::Orientation orientation, int role) const -> QVariant
{
    static const char *const kHeads[] = {"SKU", "Product", "Location", "On hand", "Allocated", "Available"};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return QObject::tr(kHeads[section]);
}

auto StockListModel::data(const QModelIndex &index, int role) const -> QVariant
{
    if (!index.isValid())
        return {};
    const auto &level = row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return stockText(level, column);
    case Qt::ForegroundRole:
        // Below zero is always worth a look: more was sold than was booked in. The minus sign says it too.
        return (column == OnHand && level.on_hand_milli < 0) || (column == Available && level.available_milli < 0)
                   ? QVariant(uikit::Theme::instance().color(&uikit::Colors::danger))
                   : QVariant();
    case uikit::MutedRole:
        return column == Sku || column == Location || column == Allocated;
    case uikit::StrongRole:
        return column == Available;
    default:
        return {};
    }
}

} // namespace tillhouse::admin
