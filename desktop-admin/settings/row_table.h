// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPushButton>
#include <QVBoxLayout>

namespace tillhouse::admin
{

/// Lines of fields under each other that a person adds and takes off. A Row is a widget with `explain`, `setEditable`,
/// `setNumber` and `lastField`.
template <class Row>
class RowTable
{
public:
    static constexpr qsizetype kMostRows = 20; // what the contract takes

    explicit RowTable(QPushButton *add)
        : m_lines(new QVBoxLayout)
        , m_add(add)
    {
    }

    auto lines() const -> QVBoxLayout * { return m_lines; }
    auto rows() const -> const QList<Row *> & { return m_rows; }

    void append(Row *row)
    {
        row->setEditable(m_editable);
        m_rows += row;
        m_lines->addWidget(row);
        row->setNumber(static_cast<int>(m_rows.size()));
        QWidget::setTabOrder(row->lastField(), m_add); // a new row is the last that Tab would come to
    }
    /// From within a signal of the row.
    void take(Row *row)
    {
        m_rows.removeOne(row);
        row->hide();
        row->setParent(nullptr);
        row->deleteLater();
        for (qsizetype i = 0; i < m_rows.size(); ++i)
            m_rows[i]->setNumber(static_cast<int>(i) + 1);
        m_add->setFocus();
    }
    void clear()
    {
        qDeleteAll(m_rows);
        m_rows.clear();
    }
    void setEditable(bool editable)
    {
        m_editable = editable;
        m_add->setVisible(editable);
        for (auto *row : m_rows)
            row->setEditable(editable);
    }
    void explain()
    {
        m_add->setEnabled(m_rows.size() < kMostRows);
        for (auto *row : m_rows)
            row->explain();
    }
    /// The row of a path such as `till/foreign_currencies/1/rate_micro`, if the path is of this list.
    auto rowOf(const QStringList &path, const QString &list) const -> Row *
    {
        bool isNumber = false;
        const auto at = path.value(2).toInt(&isNumber);
        return path.value(1) == list && isNumber ? m_rows.value(at, nullptr) : nullptr;
    }

private:
    QList<Row *> m_rows;
    QVBoxLayout *m_lines;
    QPushButton *m_add;
    bool m_editable = true;
};

} // namespace tillhouse::admin
