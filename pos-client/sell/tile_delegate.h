// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace tillhouse::pos
{

/// Paints a product: as a tile (name, price, badge with the count in the cart), or as a row of a search.
class TileDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTiles(bool tiles) { m_tiles = tiles; }
    /// Larger words, for people who stand there for the first time.
    void setLarge(bool large) { m_large = large; }
    /// The size of a tile, gap included, so that the tiles fill the width.
    void setTileSize(QSize size) { m_tileSize = size; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] auto sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const -> QSize override;

private:
    [[nodiscard]] auto noteFont() const -> QFont;
    void paintPriceRow(QPainter &painter, const QRect &tile, const QModelIndex &index) const;
    void paintTile(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    bool m_tiles = true;
    bool m_large = false;
    QSize m_tileSize{144, 104};
};

} // namespace tillhouse::pos
