// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/paged_model.h"

namespace tillhouse::admin
{

/// Entries of the exceptions inbox, newest first.
class ExceptionListModel
    : public PagedModel<contract::ExceptionEntry, contract::ListExceptionsRequest, contract::ExceptionPage>
{
public:
    enum Column { What, Till, Since, ColumnCount };

    ExceptionListModel(Call<contract::ListExceptionsRequest, contract::ExceptionPage> call, QObject *parent = nullptr)
        : PagedModel(std::move(call), &contract::ExceptionPage::exceptions, parent)
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
