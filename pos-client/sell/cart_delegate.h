// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace tillhouse::pos
{

/// Paints a cart line: name and amount, below them quantity, price and discount, and what promotions took off. The line
/// that keys act on is larger. An unknown code is red and offers what can be done about it.
class CartDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// All lines large, and a red one without its buttons, which stand beside it.
    void setScanMode(bool on) { m_scanMode = on; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] auto sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const -> QSize override;
    auto editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) -> bool override;

    /// Where the buttons of an unknown line are, for tests and the demo.
    static auto searchRect(const QRect &row) -> QRect;
    static auto createRect(const QRect &row) -> QRect;
    static auto removeRect(const QRect &row) -> QRect;

Q_SIGNALS:
    void searchAsked(int row);
    void createAsked(int row);
    void removeAsked(int row);

private:
    void paintLine(QPainter &painter, const QRect &row, const QModelIndex &index) const;
    void paintPromotions(QPainter &painter, const QRect &area, const QModelIndex &index) const;
    void paintUnknown(QPainter &painter, const QRect &row, const QModelIndex &index) const;
    [[nodiscard]] auto isLarge(const QModelIndex &index) const -> bool;

    bool m_scanMode = false;
};

} // namespace tillhouse::pos
