// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/home/comparison.h"

#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTest>

using tillhouse::admin::comparison;

class ComparisonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void percentIsWholeAndSaysTheDirection()
    {
        QCOMPARE(comparison(118, 100, "Mon"), QStringLiteral("18\u202F% above Mon"));
        QCOMPARE(comparison(50, 100, "Mon"), QStringLiteral("50\u202F% below Mon"));
        QCOMPARE(comparison(1004, 1000, "Mon"), QStringLiteral("as on Mon"));
    }

    void aDayWithoutSalesIsNoDivisor()
    {
        QCOMPARE(comparison(5, 0, "Mon"), QStringLiteral("nothing on Mon"));
        QCOMPARE(comparison(0, 0, "Mon"), QStringLiteral("as on Mon"));
    }
};

TILLHOUSE_TEST(ComparisonTest)
#include "comparison_test.moc"
