// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/loyalty.h"

#include "support/seeded_random.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace tillhouse::domain;
using tillhouse::testing::SeededRandom;

class LoyaltyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWholeUnitsEarn()
    {
        QCOMPARE(*pointsEarned(1999, 100, 2), std::int64_t{38});
        QCOMPARE(*pointsEarned(99, 100, 2), std::int64_t{0});
        QCOMPARE(*pointsEarned(1500, 1, 1), std::int64_t{1500});
        QCOMPARE(*pointsEarned(5000, 100, 0), std::int64_t{0});
        QVERIFY(!pointsEarned(-1, 100, 1));
        QVERIFY(!pointsEarned(std::numeric_limits<std::int64_t>::max(), 1, 2));
    }

    void theLastPointIsSpentWhole()
    {
        QCOMPARE(*pointsNeeded(500, 5), std::int64_t{100});
        QCOMPARE(*pointsNeeded(501, 5), std::int64_t{101});
        QVERIFY(!pointsNeeded(0, 5));
        QVERIFY(!pointsNeeded(500, 0));
    }

    void sharesOfManyStepsSumToAllOfThem()
    {
        SeededRandom random;
        for (int i = 0; i < 2000; ++i) {
            const auto points = random.between(0, 100'000);
            const auto whole = random.between(1, 1'000'000);
            std::int64_t back = 0;
            std::int64_t sum = 0;
            while (back < whole) {
                const auto step = std::min(whole - back, random.between(1, whole));
                const auto share = pointsShare(points, back + step, whole) - pointsShare(points, back, whole);
                QVERIFY(share >= 0);
                sum += share;
                back += step;
            }
            QCOMPARE(sum, points);
        }
    }
};

TILLHOUSE_TEST(LoyaltyTest)
#include "loyalty_test.moc"
