// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/receipt/code128.h"

#include "support/test_registry.h"

#include <QTest>

#include <numeric>
#include <set>

using namespace tillhouse::pos;

class Code128Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySymbolIsElevenModulesWideAndDifferent()
    {
        std::set<std::vector<int>> seen;
        for (char c = ' '; c <= '~'; ++c) {
            const auto widths = code128(std::string(1, c));
            // start, the character, the check digit, stop of 13 modules
            QCOMPARE(widths.size(), std::size_t{6 * 3 + 7});
            QCOMPARE(std::accumulate(widths.begin(), widths.end(), 0), 11 * 3 + 13);
            const std::vector<int> symbol(widths.begin() + 6, widths.begin() + 12);
            // Bars of a symbol always have an even number of modules (ISO/IEC 15417, 4.3.2).
            QCOMPARE((symbol[0] + symbol[2] + symbol[4]) % 2, 0);
            QVERIFY(seen.insert(symbol).second);
        }
    }

    void theCheckDigitOfAKnownExampleIsRight()
    {
        // "PJJ123C" with start A has the check value 54; with start B it is 55.
        const auto widths = code128("PJJ123C");
        const std::vector<int> check(widths.end() - 13, widths.end() - 7);
        QCOMPARE(check, (std::vector<int>{3, 1, 1, 3, 2, 1}));
    }

    void digitsTakeHalfThePlaceInSetC()
    {
        QCOMPARE(code128Narrowest("12345678").data, std::string("{C\x0c\x22\x38\x4e"));
        QCOMPARE(code128Narrowest("T1-000042").data, std::string("{BT1-{C\x00\x00\x2a", 10));
        QCOMPARE(code128Narrowest("A12B").data, std::string("{BA12B")); // changing back and forth is no gain
        QCOMPARE(code128InSetB("A{B").data, std::string("{BA{{B"));
        for (const auto *text : {"12345678", "T1-000042", "A12B", "1", "123", "TILL-12-TILL-345678-9", "A{B{"})
            for (const auto &told : {code128InSetB(text), code128Narrowest(text)}) {
                const auto widths = code128Widths(told);
                QCOMPARE(std::accumulate(widths.begin(), widths.end(), 0), told.modules);
                QVERIFY(told.modules <= code128InSetB(text).modules);
            }
        // "12345678" from start C: (105 + 12 + 2 * 34 + 3 * 56 + 4 * 78) mod 103 = 47.
        const auto widths = code128Widths(code128Narrowest("12345678"));
        const std::vector<int> check(widths.end() - 13, widths.end() - 7);
        QCOMPARE(check, (std::vector<int>{1, 3, 3, 1, 2, 1}));
    }

    void whatItCannotEncodeIsEmpty()
    {
        QVERIFY(code128("Ä").empty());
        QVERIFY(code128("").empty());
        QCOMPARE(code128Narrowest("Ä").modules, 0);
    }
};

TILLHOUSE_TEST(Code128Test)
#include "code128_test.moc"
