// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/order/order_list_model.h"

#include "admin/frame/words.h"
#include "uikit/data_table.h"
#include "uikit/money_format.h"

namespace tillhouse::admin
{

auto OrderListModel::headerData(int section, Qt::Orientation orientation, int role) const -> QVariant
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return QObject::tr("Order");
    case SoldAt:
        return QObject::tr("Sold");
    case Till:
        return QObject::tr("Till");
    case State:
        return QObject::tr("State");
    case Lines:
        return QObject::tr("Lines");
    case Refunded:
        return QObject::tr("Refunded");
    case Total:
        return QObject::tr("Total");
    default:
        return {};
    }
}

auto OrderListModel::text(const contract::OrderSummary &order, int column) const -> QString
{
    switch (column) {
    case Number:
        return order.receipt_number ? qstr(*order.receipt_number) : shortId(order.order_id);
    case SoldAt:
        return localTime(order.sold_at);
    case Till:
        return order.till_id ? qstr(*order.till_id) : QObject::tr("Online");
    case State:
        return words(order.state);
    case Lines:
        return uikit::formatCount(order.line_count);
    case Refunded:
        return order.refunded.amount_minor == 0 ? QString() : money(order.refunded);
    case Total:
        return money(order.total);
    default:
        return {};
    }
}

auto OrderListModel::data(const QModelIndex &index, int role) const -> QVariant
{
    if (!index.isValid())
        return {};
    const auto &order = row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(order, column);
    case uikit::ToneRole:
        return column == State ? QVariant(static_cast<int>(tone(order.state))) : QVariant();
    case uikit::MutedRole:
        return column == SoldAt || column == Till || column == Lines || column == Refunded;
    case uikit::StrongRole:
        return column == Total;
    case uikit::SecondLineRole:
        return column == Number && order.exception_count > 0
                   ? QVariant(counted(order.exception_count, QObject::tr("issue"), QObject::tr("issues")))
                   : QVariant();
    default:
        return {};
    }
}

} // namespace tillhouse::admin
