// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/refund.h"

#include "domain/pricing.h"
#include "support/seeded_random.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::domain;

namespace
{

auto soldLine(std::string id, Quantity sold, std::int64_t total, std::int64_t tax) -> SoldLine
{
    return {std::move(id), sold, {0}, total, tax, {{"VAT19", 190'000, TaxMode::Included, total - tax, tax}}};
}

auto randomSale(tillhouse::testing::SeededRandom &random) -> SoldLine
{
    TaxCategory category{"any", {}};
    for (std::int64_t i = random.between(0, 4); i > 0; --i)
        category.rates.push_back({"R" + std::to_string(i), random.between(0, 400'000),
                                  random.oneIn(2) ? TaxMode::Included : TaxMode::Excluded});
    const BasketLine line{"a",
                          "sku",
                          "name",
                          {random.between(1, 12'000)},
                          random.between(0, 3000),
                          {DiscountKind::Percent, random.oneIn(2) ? 0 : random.between(0, 900'000)},
                          category};
    const auto priced = priceLine(line);
    return {"a", line.quantity, {0}, priced->totalMinor, priced->taxMinor, priced->taxes};
}

} // namespace

class RefundTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeReturnPaysBackExactlyTheSale()
    {
        const SoldLine sold[] = {soldLine("a", pieces(3), 1000, 160), soldLine("b", pieces(1), 77, 12)};
        const ReturnedLine returned[] = {{"a", pieces(3)}, {"b", pieces(1)}};
        const auto refund = priceRefund(sold, returned);
        QCOMPARE(refund->totalMinor, std::int64_t{1077});
        QCOMPARE(refund->taxMinor, std::int64_t{172});
        QCOMPARE(refund->netMinor, std::int64_t{905});
        QCOMPARE(refund->taxes.size(), std::size_t{1});
        QVERIFY(refund->completesOrder);
    }

    void halfOfTwoIsExactlyThePriceOfOne()
    {
        const SoldLine sold[] = {soldLine("a", pieces(2), 2000, 319)};
        const ReturnedLine returned[] = {{"a", pieces(1)}};
        const auto refund = priceRefund(sold, returned);
        QCOMPARE(refund->totalMinor, std::int64_t{1000});
        QCOMPARE(refund->taxMinor, std::int64_t{160});
        QVERIFY(!refund->completesOrder);
    }

    // "Sold 7.00, refunds 8.00": however a return is split over days, it pays back the sale, to the minor unit.
    void anySplitOfAReturnSumsToTheSale()
    {
        tillhouse::testing::SeededRandom random;
        for (int run = 0; run < 2000; ++run) {
            auto sold = randomSale(random);
            std::int64_t total = 0;
            std::int64_t tax = 0;
            std::vector<TaxAmount> taxes;
            while (sold.refunded < sold.sold) {
                const auto left = sold.sold.milli - sold.refunded.milli;
                const ReturnedLine step{"a", {random.between(1, std::min<std::int64_t>(left, 3000))}};
                const auto refund = priceRefund({&sold, 1}, {&step, 1});
                QVERIFY(refund);
                QVERIFY(refund->totalMinor >= 0 && refund->taxMinor >= 0 && refund->netMinor >= 0);
                QCOMPARE(refund->netMinor + refund->taxMinor, refund->totalMinor);
                for (const auto &part : refund->taxes)
                    QVERIFY(part.taxMinor >= 0);
                total += refund->totalMinor;
                tax += refund->taxMinor;
                QVERIFY(addTaxes(taxes, refund->taxes));
                sold.refunded.milli += step.quantity.milli;
                QCOMPARE(refund->completesOrder, sold.refunded == sold.sold);
            }
            QCOMPARE(total, sold.totalMinor);
            QCOMPARE(tax, sold.taxMinor);
            for (std::size_t i = 0; i < taxes.size(); ++i)
                QCOMPARE(taxes[i].taxMinor, sold.taxes[i].taxMinor);
        }
    }

    void moreThanWhatIsLeftIsRefused()
    {
        auto sold = soldLine("a", pieces(3), 300, 48);
        sold.refunded = pieces(2);
        const ReturnedLine two{"a", pieces(2)};
        const auto refund = priceRefund({&sold, 1}, {&two, 1});
        QCOMPARE(refund.error().code, ErrorCode::LimitExceeded);
        QCOMPARE(refund.error().fields.at(0).field, std::string("lines/0/quantity_milli"));
    }

    void aVoidedLineHasNothingToRefund()
    {
        const auto sold = soldLine("a", {0}, 0, 0);
        const ReturnedLine one{"a", pieces(1)};
        QCOMPARE(priceRefund({&sold, 1}, {&one, 1}).error().code, ErrorCode::LimitExceeded);
    }

    void badReturnsAreRefused()
    {
        const auto sold = soldLine("a", pieces(3), 300, 48);
        const ReturnedLine unknown[] = {{"x", pieces(1)}};
        const ReturnedLine zero[] = {{"a", {0}}};
        const ReturnedLine negative[] = {{"a", {-1}}};
        const ReturnedLine twice[] = {{"a", pieces(1)}, {"a", pieces(1)}};
        QCOMPARE(priceRefund({&sold, 1}, unknown).error().code, ErrorCode::InvalidInput);
        QCOMPARE(priceRefund({&sold, 1}, zero).error().code, ErrorCode::InvalidInput);
        QCOMPARE(priceRefund({&sold, 1}, negative).error().code, ErrorCode::InvalidInput);
        QCOMPARE(priceRefund({&sold, 1}, twice).error().code, ErrorCode::InvalidInput);
        QCOMPARE(priceRefund({&sold, 1}, {}).error().code, ErrorCode::InvalidInput);
    }
};

TILLHOUSE_TEST(RefundTest)
#include "refund_test.moc"
