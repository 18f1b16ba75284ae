// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStyledItemDelegate>

namespace tillhouse::uikit
{

/// Paints the cells of a DataTable from the roles of the model: text, muted second text, state pill, right-aligned
/// amount. Nothing is allocated per cell and nothing is measured beyond what is painted.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setAmountColumns(const QSet<int> &columns) { m_amounts = columns; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    auto sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const -> QSize override;

private:
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    QSet<int> m_amounts;
};

} // namespace tillhouse::uikit
