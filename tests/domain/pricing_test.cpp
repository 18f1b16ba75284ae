// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pricing.h"

#include "support/seeded_random.h"
#include "support/test_registry.h"

#include <QTest>

#include <functional>

using namespace tillhouse::domain;

namespace
{

const TaxCategory kFood{"food", {{"VAT7", 70'000, TaxMode::Included}}};

auto lineOf(std::string id, Quantity quantity, std::int64_t price, Discount discount = {}) -> BasketLine
{
    return {std::move(id), "sku", "Apple", quantity, price, discount, kFood};
}

auto randomLine(tillhouse::testing::SeededRandom &random, std::size_t index) -> BasketLine
{
    auto line = lineOf("line-" + std::to_string(index), {random.oneIn(10) ? 0 : random.between(1, 20'000)},
                       random.between(0, 100'000));
    line.tax.rates[0].ratePpm = random.oneIn(2) ? 70'000 : 190'000;
    line.tax.rates[0].mode = random.oneIn(3) ? TaxMode::Excluded : TaxMode::Included;
    if (random.oneIn(3))
        line.discount = {DiscountKind::Percent, random.between(0, 1'000'000)};
    return line;
}

} // namespace

class PricingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineIsPriceTimesQuantityLessDiscount()
    {
        const auto line = priceLine(lineOf("a", pieces(3), 199, {DiscountKind::Amount, 97}));
        QCOMPARE(line->grossMinor, std::int64_t{597});
        QCOMPARE(line->discountMinor, std::int64_t{97});
        QCOMPARE(line->totalMinor, std::int64_t{500});
        QCOMPARE(line->taxMinor, std::int64_t{33}); // 500 * 7 / 107 = 32.71
        QCOMPARE(line->netMinor, std::int64_t{467});
    }

    void weightsAreRoundedOnceAHalfUp()
    {
        QCOMPARE(priceLine(lineOf("a", {250}, 198))->grossMinor, std::int64_t{50}); // 49.5
        QCOMPARE(priceLine(lineOf("a", {333}, 100))->grossMinor, std::int64_t{33});
    }

    void aPercentDiscountIsRoundedOnce()
    {
        const auto line = priceLine(lineOf("a", pieces(1), 995, {DiscountKind::Percent, 100'000}));
        QCOMPARE(line->discountMinor, std::int64_t{100}); // 99.5
        QCOMPARE(line->totalMinor, std::int64_t{895});
        QCOMPARE(priceLine(lineOf("a", pieces(1), 995, {DiscountKind::Percent, 1'000'000}))->totalMinor,
                 std::int64_t{0});
    }

    void aLineWithoutQuantityCostsNothing()
    {
        const auto line = priceLine(lineOf("a", {0}, 995));
        QCOMPARE(line->totalMinor, std::int64_t{0});
        QCOMPARE(line->taxMinor, std::int64_t{0});
    }

    void linesSumToTheTotalExactly()
    {
        tillhouse::testing::SeededRandom random;
        for (int run = 0; run < 1000; ++run) {
            Basket basket{Currency("EUR"), {}};
            for (std::size_t i = 0; i < static_cast<std::size_t>(random.between(0, 30)); ++i)
                basket.lines.push_back(randomLine(random, i));
            const auto priced = priceBasket(basket);
            QVERIFY(priced);
            PricedBasket sum;
            for (const auto &line : priced->lines) {
                QCOMPARE(line.netMinor + line.taxMinor, line.totalMinor);
                QVERIFY(line.discountMinor >= 0 && line.discountMinor <= line.grossMinor);
                sum.grossMinor += line.grossMinor;
                sum.discountMinor += line.discountMinor;
                sum.netMinor += line.netMinor;
                sum.taxMinor += line.taxMinor;
                sum.totalMinor += line.totalMinor;
            }
            QCOMPARE(priced->grossMinor, sum.grossMinor);
            QCOMPARE(priced->discountMinor, sum.discountMinor);
            QCOMPARE(priced->netMinor, sum.netMinor);
            QCOMPARE(priced->taxMinor, sum.taxMinor);
            QCOMPARE(priced->total(), (Money{sum.totalMinor, Currency("EUR")}));
            std::int64_t ofRates = 0;
            for (const auto &tax : priced->taxes)
                ofRates += tax.taxMinor;
            QCOMPARE(ofRates, sum.taxMinor);
        }
    }

    void badLinesAreRefusedAndNameTheField_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("field");
        QTest::newRow("negative quantity") << 0 << "lines/1/quantity_milli";
        QTest::newRow("huge quantity") << 1 << "lines/1/quantity_milli";
        QTest::newRow("negative price") << 2 << "lines/1/unit_price";
        QTest::newRow("huge price") << 3 << "lines/1/unit_price";
        QTest::newRow("discount above the line") << 4 << "lines/1/discount";
        QTest::newRow("negative discount") << 5 << "lines/1/discount";
        QTest::newRow("above 100 percent") << 6 << "lines/1/discount";
        QTest::newRow("negative rate") << 7 << "lines/1/tax_rates/0/rate_ppm";
        QTest::newRow("same line twice") << 8 << "lines/1/line_id";
    }
    void badLinesAreRefusedAndNameTheField()
    {
        QFETCH(int, fault);
        QFETCH(QString, field);
        auto bad = lineOf("b", pieces(1), 100);
        const std::function<void()> faults[] = {
            [&] { bad.quantity.milli = -1; },
            [&] { bad.quantity.milli = kMaxQuantityMilli + 1; },
            [&] { bad.unitPriceMinor = -1; },
            [&] { bad.unitPriceMinor = kMaxUnitPriceMinor + 1; },
            [&] {
                bad.discount = {DiscountKind::Amount, 101};
            },
            [&] {
                bad.discount = {DiscountKind::Amount, -1};
            },
            [&] {
                bad.discount = {DiscountKind::Percent, 1'000'001};
            },
            [&] { bad.tax.rates[0].ratePpm = -1; },
            [&] { bad.lineId = "a"; },
        };
        faults[fault]();
        const auto priced = priceBasket({Currency("EUR"), {lineOf("a", pieces(1), 1), bad}});
        QVERIFY(!priced);
        QCOMPARE(priced.error().code, ErrorCode::InvalidInput);
        QCOMPARE(QString::fromStdString(priced.error().fields.at(0).field), field);
    }

    void overflowIsRefused()
    {
        Basket basket{Currency("EUR"), {}};
        for (int i = 0; i < 10; ++i)
            basket.lines.push_back(lineOf(std::to_string(i), {kMaxQuantityMilli}, kMaxUnitPriceMinor));
        QCOMPARE(priceBasket(basket).error().code, ErrorCode::LimitExceeded);
    }

    void tooManyLinesAreRefused()
    {
        QVERIFY(!priceBasket({Currency("EUR"), std::vector<BasketLine>(kMaxBasketLines + 1)}));
    }
};

TILLHOUSE_TEST(PricingTest)
#include "pricing_test.moc"
