// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/quick_cash.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::pos;

class QuickCashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExactAmountComesFirstAndThreeRoundUpsFollowApart()
    {
        QCOMPARE(quickCash(735, 100), (std::vector<std::int64_t>{735, 1000, 2000, 5000}));
        QCOMPARE(quickCash(2364, 100), (std::vector<std::int64_t>{2364, 2500, 3000, 4000}));
        QCOMPARE(quickCash(1000, 100), (std::vector<std::int64_t>{1000, 2000, 5000, 10000}));
        QVERIFY(quickCash(0, 100).empty());
    }

    void everyAmountPaysAndTheyRise()
    {
        for (std::int64_t due = 1; due < 60000; due += 37) {
            const auto amounts = quickCash(due, 100);
            QVERIFY(amounts.size() <= 4);
            QCOMPARE(amounts.front(), due);
            for (std::size_t i = 1; i < amounts.size(); ++i)
                QVERIFY(amounts[i] > amounts[i - 1]);
            for (std::size_t i = 2; i < amounts.size(); ++i)
                QVERIFY(amounts[i] - amounts[i - 1] >= std::max<std::int64_t>(500, due / 20));
        }
    }

    void onlyAGrossOverpaymentIsAskedAbout()
    {
        QVERIFY(!isGrossOverpayment(735, 5000, 100));
        QVERIFY(!isGrossOverpayment(735, 20000, 100));
        QVERIFY(isGrossOverpayment(735, 50000, 100));
        QVERIFY(!isGrossOverpayment(90000, 120000, 100));
    }
};

TILLHOUSE_TEST(QuickCashTest)
#include "quick_cash_test.moc"
