// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uikit/tokens.h"

#include <QTableView>

namespace tillhouse::uikit
{

/// Roles a model may answer beside Qt's own.
enum TableRole {
    ToneRole = Qt::UserRole + 100, ///< int(Tone): the cell is painted as a state pill with the display text
    MutedRole,                     ///< bool: secondary ink
    SecondLineRole,                ///< QString: a smaller, muted text behind the first
    StrongRole,                    ///< bool: weight 500
};

/// A read-only list for any number of rows: one height for all rows, no widget per cell, columns never measured by
/// walking the model, asks the model for more (`canFetchMore`) as the end comes into view. Arrows, Page and Home/End
/// move, Enter opens.
class DataTable : public QTableView
{
    Q_OBJECT

public:
    explicit DataTable(QWidget *parent = nullptr);

    /// How wide a column is: a fixed number of pixels at font scale 1, or the rest shared by weight.
    struct Column {
        int width = 0;       ///< pixels; 0 shares the rest
        bool amount = false; ///< right-aligned with its header
        int stretch = 1;
    };
    void setColumns(const QList<Column> &columns);

Q_SIGNALS:
    /// Enter, or a click on a row.
    void opened(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void distribute();
    void dress();

    QList<Column> m_columns;
};

} // namespace tillhouse::uikit
