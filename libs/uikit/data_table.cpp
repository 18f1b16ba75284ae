// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/data_table.h"

#include "uikit/table_delegate.h"
#include "uikit/table_header.h"
#include "uikit/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

namespace tillhouse::uikit
{

namespace
{

constexpr int kNarrowest = 64; // of a column that shares the rest

} // namespace

DataTable::DataTable(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new TableDelegate(this));
    setHorizontalHeader(new TableHeader(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    // Fixed: rows are never measured, so a million of them cost nothing.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(24);
    connect(&Theme::instance(), &Theme::changed, this, &DataTable::dress);
    dress();
}

void DataTable::setColumns(const QList<Column> &columns)
{
    m_columns = columns;
    QSet<int> amounts;
    for (int i = 0; i < columns.size(); ++i) {
        if (columns.at(i).amount)
            amounts.insert(i);
    }
    static_cast<TableDelegate *>(itemDelegate())->setAmountColumns(amounts);
    static_cast<TableHeader *>(horizontalHeader())->setAmountColumns(amounts);
    distribute();
}

void DataTable::dress()
{
    const auto &theme = Theme::instance();
    verticalHeader()->setDefaultSectionSize(theme.rows(size::kRow, {Type::Body}));
    distribute();
    viewport()->update();
}

void DataTable::distribute()
{
    if (!model() || m_columns.isEmpty())
        return;
    const auto &theme = Theme::instance();
    int fixed = 0;
    int weights = 0;
    int shares = 0;
    for (const auto &column : std::as_const(m_columns)) {
        fixed += column.width > 0 ? theme.scaled(column.width) : 0;
        weights += column.width > 0 ? 0 : column.stretch;
        shares += column.width > 0 ? 0 : 1;
    }
    int rest = std::max(viewport()->width() - fixed, shares * theme.scaled(kNarrowest));
    const int count = std::min(static_cast<int>(m_columns.size()), model()->columnCount());
    for (int i = 0; i < count; ++i) {
        const auto &column = m_columns.at(i);
        if (column.width > 0) {
            setColumnWidth(i, theme.scaled(column.width));
            continue;
        }
        const int width = weights > 0 ? rest * column.stretch / weights : rest;
        rest -= width;
        weights -= column.stretch;
        setColumnWidth(i, width);
    }
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    distribute();
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            Q_EMIT opened(currentIndex());
        return;
    }
    // In a list of rows these mean the first and the last row, not the ends of one.
    const int rows = model() ? model()->rowCount(rootIndex()) : 0;
    if ((event->key() == Qt::Key_Home || event->key() == Qt::Key_End) && rows > 0) {
        setCurrentIndex(model()->index(event->key() == Qt::Key_Home ? 0 : rows - 1, 0, rootIndex()));
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const auto index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid())
        Q_EMIT opened(index);
}

} // namespace tillhouse::uikit
