// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"

#include <QAbstractListModel>

#include <functional>
#include <vector>

namespace tillhouse::pos
{

/// The products on the right: tiles of a department, or what a search found.
class ProductModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { NameRole = Qt::UserRole, PriceRole, CountRole, DetailRole };

    using QAbstractListModel::QAbstractListModel;

    /// `count` tells how much of a SKU is in the cart, in thousandths.
    void setCounter(std::function<std::int64_t(const std::string &)> count) { m_count = std::move(count); }
    void show(std::vector<contract::Product> products);
    /// The cart changed: the badges may have.
    void refreshCounts();
    [[nodiscard]] auto product(const QModelIndex &index) const -> const contract::Product &;

    [[nodiscard]] auto rowCount(const QModelIndex &parent = {}) const -> int override;
    [[nodiscard]] auto data(const QModelIndex &index, int role) const -> QVariant override;

private:
    std::vector<contract::Product> m_products;
    std::function<std::int64_t(const std::string &)> m_count;
};

} // namespace tillhouse::pos
