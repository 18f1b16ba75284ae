// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/denominations.h"

#include "support/test_registry.h"

#include <QTest>

#include <numeric>

using namespace tillhouse::domain;

class DenominationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTableFallsAndEndsInTheSmallestCoin_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("count");
        QTest::addColumn<qlonglong>("smallest");
        const auto row = [](const char *code, int count, qlonglong smallest) {
            QTest::newRow(code) << QString::fromLatin1(code) << count << smallest;
        };
        row("EUR", 15, 1);
        row("USD", 12, 1);
        row("GBP", 12, 1);
        row("CHF", 13, 5);
        row("JPY", 10, 1);
        row("SEK", 10, 100);
        row("NOK", 9, 100);
        row("DKK", 11, 50);
        row("PLN", 15, 1);
        row("CZK", 12, 100);
        row("CAD", 10, 5);
        row("AUD", 11, 5);
        row("HUF", 12, 500);
        row("KWD", 11, 5);
        row("BHD", 15, 10); // no table: 500.000 to 0.010
        row("KRW", 15, 1);  // no table, no decimals: 50 000 to 1
    }
    void everyTableFallsAndEndsInTheSmallestCoin()
    {
        QFETCH(QString, code);
        QFETCH(int, count);
        QFETCH(qlonglong, smallest);
        const auto currency = Currency::parse(code.toStdString());
        QVERIFY(currency);
        const auto all = denominationsOf(*currency);
        QCOMPARE(static_cast<int>(all.size()), count);
        QCOMPARE(all.back().valueMinor, smallest);
        for (std::size_t i = 1; i < all.size(); ++i) {
            QVERIFY2(all[i].valueMinor < all[i - 1].valueMinor, qPrintable(code));
            QVERIFY2(all[i - 1].isNote || !all[i].isNote, qPrintable(code)); // notes, then coins
        }
    }

    void euroIsSevenNotesAndEightCoins()
    {
        const auto euro = denominationsOf(Currency("EUR"));
        QCOMPARE(std::count_if(euro.begin(), euro.end(), [](const auto &row) { return row.isNote; }), 7);
        QCOMPARE(std::accumulate(euro.begin(), euro.end(), std::int64_t{0},
                                 [](auto sum, const auto &row) { return sum + row.valueMinor; }),
                 std::int64_t{88'888});
    }
};

TILLHOUSE_TEST(DenominationsTest)
#include "denominations_test.moc"
