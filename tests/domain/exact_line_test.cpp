// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/exact_line.h"

#include "domain/pricing.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::domain;

namespace
{

/// What the line comes to by the rules that price every basket.
auto costOf(const ExactLine &line) -> std::int64_t
{
    BasketLine item;
    item.lineId = "1";
    item.quantity = line.quantity;
    item.unitPriceMinor = line.unitPriceMinor;
    item.discount = {DiscountKind::Amount, line.discountMinor};
    return priceLine(item)->totalMinor;
}

} // namespace

class ExactLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCaseThatIsCheaperKeepsTheUnitPrice()
    {
        const auto line = exactLine(pieces(6), 99, 500);
        QVERIFY(line);
        QCOMPARE(line->unitPriceMinor, 99);
        QCOMPARE(line->discountMinor, 94);
        QCOMPARE(costOf(*line), 500);
    }

    void aCaseThatIsDearerRaisesTheUnitPriceAsLittleAsItTakes()
    {
        const auto line = exactLine(pieces(6), 99, 601);
        QVERIFY(line);
        QCOMPARE(line->unitPriceMinor, 101);
        QCOMPARE(line->discountMinor, 5);
        QCOMPARE(costOf(*line), 601);
    }

    void aWeightFollowsFromAPriceToTheMinorUnit()
    {
        const auto line = measuredFor(2490, 1026); // 24.90 a kilogram: 412 g cost 10.2588
        QVERIFY(line);
        QCOMPARE(line->quantity.milli, 412);
        QCOMPARE(line->discountMinor, 0);
        QCOMPARE(costOf(*line), 1026);
        const auto dear = measuredFor(50'000, 1026); // 500.00 a kilogram: 20 g are 10.00, 21 g are 10.50
        QCOMPARE(dear->quantity.milli, 21);
        QCOMPARE(dear->discountMinor, 24);
        QCOMPARE(costOf(*dear), 1026);
    }

    /// Every label price meets its amount, whatever the unit price. Caught: the quantity rounded to the nearest gram,
    /// which lacks a cent every now and then.
    void everyAmountIsMet()
    {
        for (std::int64_t unit : {1, 7, 99, 249, 999, 1000, 1001, 2490, 8765, 100'003})
            for (std::int64_t wanted = 1; wanted <= 3000; ++wanted) {
                const auto line = measuredFor(unit, wanted);
                QVERIFY(line);
                QCOMPARE(costOf(*line), wanted);
                QVERIFY(line->discountMinor <= unit / 1000 + 1);
                QVERIFY(isLeftOver(line->discountMinor, unit));
            }
        for (std::int64_t milli : {1, 250, 333, 1000, 1500, 6000, 24'000, 24'001})
            for (std::int64_t wanted = 0; wanted <= 2000; ++wanted) {
                const auto line = exactLine({milli}, 99, wanted);
                QVERIFY(line);
                QCOMPARE(costOf(*line), wanted);
                QVERIFY(line->unitPriceMinor >= 99);
            }
    }

    void whatAPersonTakesOffIsNotLeftOver()
    {
        QVERIFY(isLeftOver(4, 1990)); // 19.90 a kilogram: a gram costs two cents
        QVERIFY(!isLeftOver(5, 1990));
        QVERIFY(isLeftOver(0, 0));
        QVERIFY(!isLeftOver(1, 0));
        QVERIFY(isLeftOver(1, 1) && !isLeftOver(2, 499) && isLeftOver(2, 501));
    }

    void whatNoLineCanHoldIsRefused()
    {
        QVERIFY(!measuredFor(0, 100));
        QVERIFY(!measuredFor(100, 0));
        QVERIFY(!measuredFor(1, 10'000'000));
        QVERIFY(!exactLine({0}, 99, 5));
        QVERIFY(!exactLine({1000}, -1, 5));
        QVERIFY(!exactLine({1000}, 1, -5));
        QVERIFY(!exactLine({1}, 1, kMaxUnitPriceMinor));
    }
};

TILLHOUSE_TEST(ExactLineTest)
#include "exact_line_test.moc"
