// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/sell/sales_desk.h"

#include <QAbstractListModel>

#include <optional>
#include <string>
#include <vector>

namespace tillhouse::pos
{

/// The lines of the active cart for the list on the left. It tells the list only of the lines that a change has added
/// or altered; a long sale is not drawn anew for each scan.
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
        LastRole,
        DescribeRole ///< what describing an unknown code comes to, in a word or two
    };

    explicit CartModel(SalesDesk &desk, QObject *parent = nullptr);

    [[nodiscard]] auto rowCount(const QModelIndex &parent = {}) const -> int override;
    [[nodiscard]] auto data(const QModelIndex &index, int role) const -> QVariant override;

private:
    /// What a row shows of a line, as far as it can change while the line stays.
    struct Shown {
        std::string lineId;
        std::int64_t quantityMilli = 0;
        std::int64_t unitPriceMinor = 0;
        std::optional<CartPack> pack;
        std::int64_t totalMinor = 0;
        std::int64_t discountMinor = 0;
        domain::Discount discount;
        std::vector<contract::LinePromotion> promotions;
        std::string note;

        auto operator==(const Shown &) const -> bool = default;
    };

    void follow();
    /// Rows that are another line now, or were taken away, make it another list.
    [[nodiscard]] auto onlyAdds(const std::vector<Shown> &rows) const -> bool;
    [[nodiscard]] auto tellChanged(const std::vector<Shown> &before) -> bool;
    [[nodiscard]] auto shownNow() const -> std::vector<Shown>;
    [[nodiscard]] auto detail(const CartLine &line) const -> QString;
    [[nodiscard]] auto promotionTexts(const CartLine &line, bool names) const -> QStringList;
    [[nodiscard]] auto spokenPromotions(const CartLine &line) const -> QString;
    [[nodiscard]] auto discountText(const CartLine &line, int row) const -> QString;
    [[nodiscard]] auto currency() const -> QString;

    SalesDesk &m_desk;
    std::vector<Shown> m_rows; ///< as the list knows them
    int m_last = -1;           ///< the line that keys act on
};

} // namespace tillhouse::pos
