// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/share.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::domain;

class ShareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShareIsExactWhereItCanBe()
    {
        QCOMPARE(shareUp(10, 100), 100'000);
        QCOMPARE(shareUp(1, 4), 250'000);
        QCOMPARE(shareUp(100'000'000'000, 1'000'000'000'000), 100'000);
    }

    /// Caught: rounding to the nearest, under which a limit of 10 % let 10.00004 % pass.
    void roundingNeverHelpsPastALimit()
    {
        QCOMPARE(shareUp(1, 3), 333'334);
        QVERIFY(shareUp(250'001, 2'500'000) > 100'000);
    }

    void nothingAndMoreThanAllHaveTheirBounds()
    {
        QCOMPARE(shareUp(0, 100), 0);
        QCOMPARE(shareUp(-5, 100), 0);
        QCOMPARE(shareUp(100, 100), 1'000'000);
        QCOMPARE(shareUp(101, 100), 1'000'000);
        QCOMPARE(shareUp(1, 0), 1'000'000);
        QCOMPARE(shareUp(0, 0), 0);
    }
};

TILLHOUSE_TEST(ShareTest)
#include "share_test.moc"
