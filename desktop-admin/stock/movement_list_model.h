// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/paged_model.h"

namespace tillhouse::admin
{

/// The stock ledger of one product, newest first.
class MovementListModel
    : public PagedModel<contract::StockMovement, contract::ListMovementsRequest, contract::MovementPage>
{
public:
    enum Column { RecordedAt, Kind, Reason, Quantity, OnHandAfter, ColumnCount };

    MovementListModel(Call<contract::ListMovementsRequest, contract::MovementPage> call, QObject *parent = nullptr)
        : PagedModel(std::move(call), &contract::MovementPage::movements, parent)
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
