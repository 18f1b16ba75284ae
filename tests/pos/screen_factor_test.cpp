// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/screen_factor.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;

/// A till on a screen of many pixels is as large as on any other.
class ScreenFactorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsLaidOutForFullHdFillsLargerScreens_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("factor");
        QTest::newRow("smallest") << QSize(1024, 768) << 1.0;
        QTest::newRow("full HD") << QSize(1920, 1080) << 1.0;
        QTest::newRow("16 to 10") << QSize(1920, 1200) << 1.0;
        QTest::newRow("wide") << QSize(3440, 1440) << 1.25;
        QTest::newRow("1440 lines") << QSize(2560, 1440) << 1.25;
        QTest::newRow("4K") << QSize(3840, 2160) << 2.0;
        QTest::newRow("4K upright") << QSize(2160, 3840) << 2.0;
        QTest::newRow("5K") << QSize(5120, 2880) << 2.5;
    }
    void whatIsLaidOutForFullHdFillsLargerScreens()
    {
        QFETCH(QSize, size);
        QFETCH(double, factor);
        QCOMPARE(pos::screenFactor(size), factor);
        const QSizeF remains = QSizeF(size) / factor;
        QVERIFY(factor == 1 || std::max(remains.width(), remains.height()) >= 1920);
        QVERIFY(factor == 1 || std::min(remains.width(), remains.height()) >= 1080);
    }

    /// Caught: the customer's display, drawn twice as large as it has room for, because the cashier's screen is a large
    /// one; and a screen that the system draws larger by itself, drawn four times as large.
    void eachScreenHasItsOwn()
    {
        QCOMPARE(
            pos::screenFactors({{QStringLiteral("DP-1"), {3840, 2160}, 1}, {QStringLiteral("DP-2"), {1024, 600}, 1}}),
            QByteArray("DP-1=2"));
        QCOMPARE(pos::screenFactors({{QStringLiteral("a"), {3840, 2160}, 1}, {QStringLiteral("b"), {2560, 1440}, 1}}),
                 QByteArray("a=2;b=1.25"));
        QCOMPARE(pos::screenFactors({{QStringLiteral("DP-1"), {3840, 2160}, 2}}), QByteArray());
        QCOMPARE(pos::screenFactors({{QStringLiteral("DP-1"), {1920, 1080}, 1}}), QByteArray());
        QCOMPARE(pos::screenFactors({}), QByteArray());
    }

    void whatSomebodyHasSetIsLeftAsItIs()
    {
        QVERIFY(qEnvironmentVariableIsSet("QT_SCALE_FACTOR")); // as in all our tests
        const char *words[] = {"till", nullptr};
        pos::followScreens(1, words); // makes no second application beside the tests' own
        QVERIFY(!qEnvironmentVariableIsSet("QT_SCREEN_SCALE_FACTORS"));
    }
};

TILLHOUSE_TEST(ScreenFactorTest)
#include "screen_factor_test.moc"
