// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace tillhouse::pos
{

/// Paints a row of a list: what it is and a figure, below them smaller what belongs to it. With a tone, an icon where
/// the row begins says the state that the detail has in words.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// FigureRole: text at the end of the row. DetailRole: text of the second line. IconRole: int of uikit::Icon, and
    /// ToneRole: int of uikit::Tone. All but the first line (Qt::DisplayRole) may be missing.
    enum Role { IdRole = Qt::UserRole, FigureRole, DetailRole, IconRole, ToneRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    /// How high a row is, in pixels at the font scale of now.
    static auto rowHeight() -> int;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] auto sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const -> QSize override;
};

} // namespace tillhouse::pos
