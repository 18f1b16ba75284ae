// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/paged_model.h"

namespace tillhouse::admin
{

/// Order events that are not booked to stock, oldest first. One answer holds all that are listed.
class DeadLetterModel : public PagedTable
{
    Q_OBJECT

public:
    enum Column { Event, Why, Since, ColumnCount };

    DeadLetterModel(Call<contract::StoreRequest, contract::DeadLetterList> call, std::string storeId,
                    QObject *parent = nullptr);

    void reload() override;
    auto row(int at) const -> const contract::DeadLetter & { return m_rows.at(static_cast<std::size_t>(at)); }
    /// Of the store, also those that are not listed.
    auto total() const -> std::int64_t { return m_total; }

    auto rowCount(const QModelIndex &parent = {}) const -> int override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    auto columnCount(const QModelIndex &parent = {}) const -> int override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    auto headerData(int section, Qt::Orientation orientation, int role) const -> QVariant override;
    auto data(const QModelIndex &index, int role) const -> QVariant override;

private:
    void take(domain::Result<contract::DeadLetterList> answer);

    Call<contract::StoreRequest, contract::DeadLetterList> m_call;
    std::string m_storeId;
    std::vector<contract::DeadLetter> m_rows;
    std::int64_t m_total = 0;
    std::unique_ptr<QObject> m_asking;
};

} // namespace tillhouse::admin
