// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace tillhouse::pos
{

/// What a row of the print jobs says besides its text (DisplayRole: the job's title).
enum PrintJobRole {
    PrintJobIdRole = Qt::UserRole + 1,
    PrintJobDetailRole, ///< the second line
    PrintJobStateRole,  ///< the word in the pill
    PrintJobToneRole,   ///< int(uikit::Tone) of the pill
};

/// Draws a print job: its title and its detail under each other, its state as a pill at the right.
class PrintJobDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] auto sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const -> QSize override;
};

} // namespace tillhouse::pos
