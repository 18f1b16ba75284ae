// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/paged_model.h"

namespace tillhouse::admin
{

/// What is in stock, per product and location.
class StockListModel : public PagedModel<contract::StockLevel, contract::ListStockRequest, contract::StockPage>
{
public:
    enum Column { Sku, Name, Location, OnHand, Allocated, Available, ColumnCount };

    StockListModel(Call<contract::ListStockRequest, contract::StockPage> call, QObject *parent = nullptr)
        : PagedModel(std::move(call), &contract::StockPage::levels, parent)
    {
    }

    auto columnCount(const QModelIndex &parent = {}) const -> int override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    auto headerData(int section, Qt::Orientation orientation, int role) const -> QVariant override;
    auto data(const QModelIndex &index, int role) const -> QVariant override;
};

} // namespace tillhouse::admin
