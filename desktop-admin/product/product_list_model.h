// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/paged_model.h"

namespace tillhouse::admin
{

/// The products of a store by name.
class ProductListModel : public PagedModel<contract::Product, contract::ListProductsRequest, contract::ProductPage>
{
public:
    enum Column { Sku, Name, Barcode, Department, Tax, State, Price, ColumnCount };

    ProductListModel(Call<contract::ListProductsRequest, contract::ProductPage> call, QObject *parent = nullptr)
        : PagedModel(std::move(call), &contract::ProductPage::products, parent)
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
