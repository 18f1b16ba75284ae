// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/quick_cash.h"

#include "domain/denominations.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>

using namespace tillhouse::pos;
using tillhouse::domain::Currency;
using Amounts = std::vector<std::int64_t>;

namespace
{

constexpr Currency kEuro("EUR");
constexpr Currency kYen("JPY");
constexpr Currency kForint("HUF");
constexpr Currency kDinar("KWD");
constexpr Currency kFranc("CHF");

} // namespace

/// It was so: the notes of the euro offered in every currency (740 yen for a basket of 735).
class QuickCashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExactAmountComesFirstAndThreeRoundUpsFollowApart()
    {
        QCOMPARE(quickCash(735, kEuro), (Amounts{735, 1000, 2000, 5000}));
        QCOMPARE(quickCash(2364, kEuro), (Amounts{2364, 2500, 3000, 4000}));
        QCOMPARE(quickCash(1000, kEuro), (Amounts{1000, 2000, 5000, 10000}));
        QVERIFY(quickCash(0, kEuro).empty());
    }

    void eachCurrencyHasItsOwnNotes()
    {
        QCOMPARE(quickCash(735, kYen), (Amounts{735, 1000, 2000, 5000}));
        QCOMPARE(quickCash(2364, kYen), (Amounts{2364, 3000, 4000, 5000}));
        QCOMPARE(quickCash(236'500, kForint), (Amounts{236'500, 250'000, 300'000, 400'000})); // 2 365 Ft
        QCOMPARE(quickCash(7'350, kDinar), (Amounts{7'350, 7'500, 8'000, 10'000}));           // 7.350 KD
        QCOMPARE(quickCash(735, kFranc), (Amounts{735, 1000, 2000, 5000}));
        QCOMPARE(quickCash(2365, kFranc), (Amounts{2365, 3000, 4000, 5000}));
    }

    void everyAmountPaysAndTheyRiseInEveryCurrency()
    {
        for (const auto &currency : {kEuro, kYen, kForint, kDinar, kFranc}) {
            const auto all = tillhouse::domain::denominationsOf(currency);
            const auto coin = std::ranges::find(all, false, &tillhouse::domain::Denomination::isNote);
            const auto smallest = (coin - 1)->valueMinor;
            for (std::int64_t due = 1; due < 200 * smallest; due += 1 + smallest * 7 / 100) {
                const auto amounts = quickCash(due, currency);
                QVERIFY(amounts.size() <= 4);
                QCOMPARE(amounts.front(), due);
                for (std::size_t i = 1; i < amounts.size(); ++i) {
                    QVERIFY(amounts[i] > amounts[i - 1]);
                    QCOMPARE(amounts[i] % smallest, std::int64_t{0}); // nothing that only coins could be
                }
                for (std::size_t i = 2; i < amounts.size(); ++i)
                    QVERIFY(amounts[i] - amounts[i - 1] >= std::max(smallest, due / 20));
            }
        }
    }

    void theKeysAddNotesThatThereAre()
    {
        QCOMPARE(noteKeys(kEuro), (Amounts{1000, 2000, 5000}));
        QCOMPARE(noteKeys(kFranc), (Amounts{1000, 2000, 5000}));
        QCOMPARE(noteKeys(kYen), (Amounts{2000, 5000, 10'000}));
        QCOMPARE(noteKeys(kForint), (Amounts{100'000, 200'000, 500'000}));
        QCOMPARE(noteKeys(kDinar), (Amounts{500, 1000, 5000}));
    }

    void onlyAGrossOverpaymentIsAskedAbout()
    {
        QVERIFY(!isGrossOverpayment(735, 5000, kEuro));
        QVERIFY(!isGrossOverpayment(735, 20000, kEuro));
        QVERIFY(isGrossOverpayment(735, 50000, kEuro));
        QVERIFY(!isGrossOverpayment(90000, 120000, kEuro));
        QVERIFY(!isGrossOverpayment(735, 10'000, kYen)); // one note
        QVERIFY(isGrossOverpayment(735, 73'500, kYen));
        QVERIFY(!isGrossOverpayment(50'000, 2'000'000, kForint));
        QVERIFY(isGrossOverpayment(50'000, 5'000'000, kForint));
        QVERIFY(!isGrossOverpayment(1'500, 20'000, kDinar));
        QVERIFY(isGrossOverpayment(1'500, 50'000, kDinar));
        QVERIFY(!isGrossOverpayment(735, 20'000, kFranc));
        QVERIFY(isGrossOverpayment(735, 100'000, kFranc));
    }
};

TILLHOUSE_TEST(QuickCashTest)
#include "quick_cash_test.moc"
