// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/foreign_cash.h"

#include "support/seeded_random.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::domain;
using tillhouse::testing::SeededRandom;

class ForeignCashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aForeignNoteIsWorthItsRateRoundedDown()
    {
        const Currency euro("EUR");
        QCOMPARE(*foreignWorth(2000, Currency("USD"), 920'000, euro), std::int64_t{1840});
        QCOMPARE(*foreignWorth(1, Currency("USD"), 999'999, euro), std::int64_t{0});
        QCOMPARE(*foreignWorth(1000, Currency("JPY"), 6'150, euro), std::int64_t{615});
        QCOMPARE(*foreignWorth(1000, Currency("KWD"), 3'000'000, euro), std::int64_t{300});
        QCOMPARE(*foreignWorth(100, euro, 160'000'000, Currency("JPY")), std::int64_t{160});
    }

    void badAmountsAndRatesAreNamed()
    {
        QCOMPARE(foreignWorth(0, Currency("USD"), 1, Currency("EUR")).error().fields.at(0).field, std::string("given"));
        QCOMPARE(foreignWorth(1, Currency("USD"), 0, Currency("EUR")).error().fields.at(0).field,
                 std::string("rate_micro"));
        QVERIFY(!foreignWorth(1, Currency("USD"), kMaxRateMicro + 1, Currency("EUR")));
        QVERIFY(!foreignNeeded(-1, Currency("USD"), 1, Currency("EUR")));
    }

    void whatIsNeededIsWorthTheDueAndNoMinorUnitTooMuch()
    {
        SeededRandom random;
        const Currency currencies[] = {Currency("USD"), Currency("JPY"), Currency("KWD"), Currency("EUR")};
        for (int i = 0; i < 5000; ++i) {
            const auto &foreign = currencies[random.between(0, 3)];
            const auto &store = currencies[random.between(0, 3)];
            const auto rate = random.between(1, 200'000'000);
            const auto due = random.between(1, 10'000'000);
            const auto needed = foreignNeeded(due, foreign, rate, store);
            QVERIFY(needed);
            QVERIFY(*foreignWorth(*needed, foreign, rate, store) >= due);
            if (*needed > 1)
                QVERIFY(*foreignWorth(*needed - 1, foreign, rate, store) < due);
        }
    }
};

TILLHOUSE_TEST(ForeignCashTest)
#include "foreign_cash_test.moc"
