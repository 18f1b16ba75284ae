// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/paged_model.h"

namespace tillhouse::admin
{

/// Orders, newest first.
class OrderListModel : public PagedModel<contract::OrderSummary, contract::ListOrdersRequest, contract::OrderPage>
{
public:
    enum Column { Number, SoldAt, Till, State, Lines, Refunded, Total, ColumnCount };

    OrderListModel(Call<contract::ListOrdersRequest, contract::OrderPage> call, QObject *parent = nullptr)
        : PagedModel(std::move(call), &contract::OrderPage::orders, parent)
    {
    }

    auto columnCount(const QModelIndex &parent = {}) const -> int override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    auto headerData(int section, Qt::Orientation orientation, int role) const -> QVariant override;
    auto data(const QModelIndex &index, int role) const -> QVariant override;

private:
    auto text(const contract::OrderSummary &order, int column) const -> QString;
};

} // namespace tillhouse::admin
