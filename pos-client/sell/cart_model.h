// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/sell/sales_desk.h"

#include <QAbstractListModel>

namespace tillhouse::pos
{

/// The lines of the active cart for the list on the left.
class CartModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::UserRole,
        DetailRole,
        AmountRole,
        DiscountRole,
        PromotionNamesRole,
        PromotionAmountsRole,
        NoteRole,
        UnknownRole,
        VoidRole,
        LastRole
    };

    explicit CartModel(SalesDesk &desk, QObject *parent = nullptr);

    [[nodiscard]] auto rowCount(const QModelIndex &parent = {}) const -> int override;
    [[nodiscard]] auto data(const QModelIndex &index, int role) const -> QVariant override;

private:
    [[nodiscard]] auto detail(const CartLine &line) const -> QString;
    [[nodiscard]] auto promotionTexts(const CartLine &line, bool names) const -> QStringList;
    [[nodiscard]] auto spokenPromotions(const CartLine &line) const -> QString;
    [[nodiscard]] auto discountText(const CartLine &line, int row) const -> QString;
    [[nodiscard]] auto currency() const -> QString;

    SalesDesk &m_desk;
};

} // namespace tillhouse::pos
