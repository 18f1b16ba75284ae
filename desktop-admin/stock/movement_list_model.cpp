// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/stock/movement_list_model.h"

#include "admin/frame/words.h"
#include "uikit/data_table.h"
#include "uikit/money_format.h"

namespace tillhouse::admin
{

namespace
{

auto signedQuantity(std::int64_t milli) -> QString
{
    return milli > 0 ? u'+' + uikit::formatQuantity(milli) : uikit::formatQuantity(milli);
}

auto movementText(const contract::StockMovement &movement, int column) -> QString
{
    switch (column) {
    case MovementListModel::RecordedAt:
        return localTime(movement.recorded_at);
    case MovementListModel::Kind:
        return words(movement.kind);
    case MovementListModel::Reason:
        // A sale's or return's reason is its order; what a person typed is more than that.
        return movement.order_id ? QObject::tr("Order %1").arg(shortId(*movement.order_id)) : qstr(movement.reason);
    case MovementListModel::Quantity:
        return signedQuantity(movement.quantity_milli);
    case MovementListModel::OnHandAfter:
        return uikit::formatQuantity(movement.on_hand_after_milli);
    default:
        return {};
    }
}

} // namespace

auto MovementListModel::headerData(int section, Qt::Orientation orientation, int role) const -> QVariant
{
    static const char *const kHeads[] = {"When", "Movement", "Reason", "Quantity", "On hand after"};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return QObject::tr(kHeads[section]);
}

auto MovementListModel::data(const QModelIndex &index, int role) const -> QVariant
{
    if (!index.isValid())
        return {};
    const auto &movement = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return movementText(movement, index.column());
    case uikit::ToneRole:
        return index.column() == Kind ? QVariant(static_cast<int>(tone(movement.kind))) : QVariant();
    case uikit::MutedRole:
        return index.column() == RecordedAt || index.column() == Reason;
    case uikit::StrongRole:
        return index.column() == Quantity;
    default:
        return {};
    }
}

} // namespace tillhouse::admin
