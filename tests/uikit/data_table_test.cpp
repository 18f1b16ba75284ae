// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/data_table.h"

#include "support/test_registry.h"

#include <QAbstractTableModel>
#include <QSignalSpy>
#include <QTest>

using namespace tillhouse::uikit;

namespace
{

// Hands out rows in pages as a server would, and counts what the view asks for.
class PagedNumbers : public QAbstractTableModel
{
public:
    static constexpr int kAll = 100'000;
    static constexpr int kPage = 200;

    auto rowCount(const QModelIndex &parent = {}) const -> int override { return parent.isValid() ? 0 : m_rows; }
    auto columnCount(const QModelIndex &parent = {}) const -> int override { return parent.isValid() ? 0 : 3; }
    auto data(const QModelIndex &index, int role) const -> QVariant override
    {
        ++m_reads;
        if (role == Qt::DisplayRole)
            return QStringLiteral("%1").arg(index.row());
        return {};
    }
    auto canFetchMore(const QModelIndex &) const -> bool override { return m_rows < kAll; }
    void fetchMore(const QModelIndex &) override
    {
        beginInsertRows({}, m_rows, m_rows + kPage - 1);
        m_rows += kPage;
        endInsertRows();
    }
    mutable int m_reads = 0;
    int m_rows = kPage;
};

} // namespace

class DataTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsSeenIsRead()
    {
        PagedNumbers numbers;
        numbers.m_rows = PagedNumbers::kAll;
        DataTable table;
        table.setModel(&numbers);
        table.setColumns({{.width = 100}, {}, {.width = 120, .amount = true}});
        table.resize(600, 400);
        table.show();
        numbers.m_reads = 0;
        table.grab();
        // 10 rows of 3 cells, some roles each: far from 100,000.
        QVERIFY2(numbers.m_reads < 1000, qPrintable(QString::number(numbers.m_reads)));
        QVERIFY(table.findChildren<QWidget *>().size() < 20);
        numbers.m_reads = 0;
        table.scrollToBottom();
        table.grab();
        QVERIFY(numbers.m_reads < 1000);
    }

    void scrollingToTheEndAsksForMore()
    {
        PagedNumbers numbers;
        DataTable table;
        table.setModel(&numbers);
        table.setColumns({{}, {}, {}});
        table.resize(600, 400);
        table.show();
        QTest::keyClick(&table, Qt::Key_End);
        QVERIFY(numbers.rowCount() > PagedNumbers::kPage);
    }

    void enterOpensTheRow()
    {
        PagedNumbers numbers;
        DataTable table;
        table.setModel(&numbers);
        table.setColumns({{}, {}, {}});
        table.resize(600, 400);
        table.show();
        QSignalSpy opened(&table, &DataTable::opened);
        table.setCurrentIndex(numbers.index(2, 0));
        QTest::keyClick(&table, Qt::Key_Down);
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(opened.value(0).value(0).toModelIndex().row(), 3);
    }

    void theColumnsFillTheWidth()
    {
        PagedNumbers numbers;
        DataTable table;
        table.setModel(&numbers);
        table.setColumns({{.width = 100}, {.stretch = 2}, {.stretch = 1}});
        table.resize(700, 400);
        table.show();
        QCOMPARE(table.columnWidth(0), 100);
        QCOMPARE(table.columnWidth(0) + table.columnWidth(1) + table.columnWidth(2), table.viewport()->width());
    }
};

TILLHOUSE_TEST(DataTableTest)
#include "data_table_test.moc"
