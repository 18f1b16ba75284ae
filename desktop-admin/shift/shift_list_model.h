// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/paged_model.h"

namespace tillhouse::admin
{

/// Shifts, newest first.
class ShiftListModel : public PagedModel<contract::Shift, contract::ListShiftsRequest, contract::ShiftPage>
{
public:
    enum Column { Till, State, Opened, Closed, Expected, Counted, Difference, ColumnCount };

    ShiftListModel(Call<contract::ListShiftsRequest, contract::ShiftPage> call, QObject *parent = nullptr)
        : PagedModel(std::move(call), &contract::ShiftPage::shifts, parent)
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
