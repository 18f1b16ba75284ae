// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/checked.h"

#include "support/seeded_random.h"
#include "support/test_registry.h"

#include <QTest>

#include <limits>
#include <numeric>

using namespace tillhouse::domain;

class CheckedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overflowIsRefused()
    {
        constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
        constexpr auto kMin = std::numeric_limits<std::int64_t>::min();
        QCOMPARE(checkedAdd(kMax, 1).error().code, ErrorCode::LimitExceeded);
        QCOMPARE(checkedSub(kMin, 1).error().code, ErrorCode::LimitExceeded);
        QCOMPARE(checkedMul(kMax, 2).error().code, ErrorCode::LimitExceeded);
        QCOMPARE(mulDiv(kMax, 3, 2, Rounding::HalfUp).error().code, ErrorCode::LimitExceeded);
        QCOMPARE(mulDiv(kMin, 1, -1, Rounding::HalfUp).error().code, ErrorCode::LimitExceeded);
        const std::int64_t weights[] = {kMax, 1};
        QCOMPARE(allocateMinor(10, weights).error().code, ErrorCode::LimitExceeded);
    }

    void resultsThatFitAreExact()
    {
        constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
        QCOMPARE(*checkedAdd(kMax, 0), kMax);
        QCOMPARE(*checkedMul(-4, 5), std::int64_t{-20});
        QCOMPARE(*mulDiv(kMax, kMax, kMax, Rounding::HalfEven), kMax);
    }

    void roundingIsTheOneThatIsNamed_data()
    {
        QTest::addColumn<qint64>("a");
        QTest::addColumn<qint64>("c");
        QTest::addColumn<qint64>("halfUp");
        QTest::addColumn<qint64>("halfEven");
        QTest::addColumn<qint64>("down");
        QTest::newRow("2.5") << 5LL << 2LL << 3LL << 2LL << 2LL;
        QTest::newRow("3.5") << 7LL << 2LL << 4LL << 4LL << 3LL;
        QTest::newRow("-2.5") << -5LL << 2LL << -3LL << -2LL << -2LL;
        QTest::newRow("2.5 of negatives") << -5LL << -2LL << 3LL << 2LL << 2LL;
        QTest::newRow("5/-2") << 5LL << -2LL << -3LL << -2LL << -2LL;
        QTest::newRow("0.49") << 49LL << 100LL << 0LL << 0LL << 0LL;
        QTest::newRow("0.51") << 51LL << 100LL << 1LL << 1LL << 0LL;
        QTest::newRow("-0.5") << -1LL << 2LL << -1LL << 0LL << 0LL;
        QTest::newRow("exact") << 6LL << 3LL << 2LL << 2LL << 2LL;
    }
    void roundingIsTheOneThatIsNamed()
    {
        QFETCH(qint64, a);
        QFETCH(qint64, c);
        QTEST(static_cast<qint64>(*mulDiv(a, 1, c, Rounding::HalfUp)), "halfUp");
        QTEST(static_cast<qint64>(*mulDiv(a, 1, c, Rounding::HalfEven)), "halfEven");
        QTEST(static_cast<qint64>(*mulDiv(a, 1, c, Rounding::Down)), "down");
    }

    void partsSumToTheWhole()
    {
        tillhouse::testing::SeededRandom random;
        for (int run = 0; run < 5000; ++run) {
            std::vector<std::int64_t> weights(static_cast<std::size_t>(random.between(1, 12)));
            for (auto &weight : weights)
                weight = random.oneIn(4) ? 0 : random.between(0, 1'000'000);
            weights[0] += 1;
            const auto whole = random.between(-1'000'000'000, 1'000'000'000);
            const auto parts = allocateMinor(whole, weights);
            QVERIFY(parts);
            QCOMPARE(std::accumulate(parts->begin(), parts->end(), std::int64_t{0}), whole);
            const auto sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
            for (std::size_t i = 0; i < weights.size(); ++i) {
                const auto share = *mulDiv(whole, weights[i], sum, Rounding::Down);
                QVERIFY((*parts)[i] == share || (*parts)[i] == share + (whole > 0 ? 1 : -1));
                QVERIFY(weights[i] != 0 || (*parts)[i] == 0);
            }
        }
    }

    void theLargestRemainderIsServedFirstAndTiesGoToTheEarlierPart()
    {
        const std::int64_t thirds[] = {1, 1, 1};
        QCOMPARE(*allocateMinor(100, thirds), (std::vector<std::int64_t>{34, 33, 33}));
        QCOMPARE(*allocateMinor(-100, thirds), (std::vector<std::int64_t>{-34, -33, -33}));
        const std::int64_t uneven[] = {1, 2, 4};
        QCOMPARE(*allocateMinor(10, uneven), (std::vector<std::int64_t>{1, 3, 6}));
    }

    void weightsThatShareNothingAreRefused()
    {
        const std::int64_t zeros[] = {0, 0};
        const std::int64_t negative[] = {2, -1};
        QCOMPARE(allocateMinor(1, zeros).error().code, ErrorCode::InvalidInput);
        QCOMPARE(allocateMinor(1, negative).error().code, ErrorCode::InvalidInput);
        QCOMPARE(allocateMinor(1, {}).error().code, ErrorCode::InvalidInput);
    }
};

TILLHOUSE_TEST(CheckedTest)
#include "checked_test.moc"
