// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/bar_chart.h"

#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTest>

using namespace tillhouse::uikit;

class BarChartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTopLineIsRoundAndNeverBelowTheValue()
    {
        QCOMPARE(roundTop(0), 4);
        QCOMPARE(roundTop(5), 8);
        QCOMPARE(roundTop(401), 800);
        for (std::int64_t value = 1; value < 3'000'000'000; value = value * 3 + 1) {
            QVERIFY(roundTop(value) >= value);
            QCOMPARE(roundTop(value) % 4, 0);
        }
    }

    void aBarIsOpenedByMouseAndKeyboard()
    {
        BarChart chart;
        chart.resize(400, 200);
        chart.setBars({{"09", 100, 0}, {"10", 250, 300}}, [](std::int64_t v) { return QString::number(v); });
        chart.show();
        QSignalSpy opened(&chart, &BarChart::opened);
        QTest::mouseClick(&chart, Qt::LeftButton, {}, {340, 100});
        QCOMPARE(opened.value(0).value(0).toInt(), 1);
        QTest::keyClick(&chart, Qt::Key_Right);
        QTest::keyClick(&chart, Qt::Key_Left);
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(opened.value(1).value(0).toInt(), 0);
    }

    void noBarsAreNoTrouble()
    {
        BarChart chart;
        chart.resize(300, 150);
        QVERIFY(!chart.grab().isNull());
    }
};

TILLHOUSE_TEST(BarChartTest)
#include "bar_chart_test.moc"
