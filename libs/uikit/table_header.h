// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QSet>

namespace tillhouse::uikit
{

/// The head of a DataTable: the words over amounts stand right, like the amounts.
class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHeader(QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
    }

    void setAmountColumns(const QSet<int> &columns)
    {
        m_amounts = columns;
        viewport()->update();
    }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override
    {
        QHeaderView::initStyleOptionForIndex(option, section);
        option->textAlignment = (m_amounts.contains(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    }

private:
    QSet<int> m_amounts;
};

} // namespace tillhouse::uikit
