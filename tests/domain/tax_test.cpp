// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tax.h"

#include "support/seeded_random.h"
#include "support/test_registry.h"

#include <QTest>

#include <limits>
#include <numeric>

using namespace tillhouse::domain;

namespace
{

const TaxCategory kVat19{"standard", {{"VAT19", 190'000, TaxMode::Included}}};
const TaxCategory kUs{"us", {{"STATE", 62'500, TaxMode::Excluded}, {"CITY", 10'000, TaxMode::Excluded}}};

} // namespace

class TaxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void includedTaxIsTakenOutOfThePrice()
    {
        const auto taxed = applyTax(1190, kVat19);
        QCOMPARE(taxed->netMinor, std::int64_t{1000});
        QCOMPARE(taxed->taxMinor, std::int64_t{190});
        QCOMPARE(taxed->totalMinor, std::int64_t{1190});
        QCOMPARE(taxed->taxes.at(0), (TaxAmount{"VAT19", 190'000, TaxMode::Included, 1000, 190}));
    }

    void excludedTaxesAreAddedAndDoNotCompound()
    {
        const auto taxed = applyTax(1000, kUs);
        QCOMPARE(taxed->netMinor, std::int64_t{1000});
        QCOMPARE(taxed->taxes.at(0).taxMinor, std::int64_t{63}); // 62.5, a half goes up
        QCOMPARE(taxed->taxes.at(1).taxMinor, std::int64_t{10});
        QCOMPARE(taxed->totalMinor, std::int64_t{1073});
    }

    void includedAndExcludedRatesApplyTogether()
    {
        const TaxCategory both{"both", {{"A", 100'000, TaxMode::Included}, {"B", 50'000, TaxMode::Excluded}}};
        const auto taxed = applyTax(1100, both);
        QCOMPARE(taxed->netMinor, std::int64_t{1000});
        QCOMPARE(taxed->taxMinor, std::int64_t{150});
        QCOMPARE(taxed->totalMinor, std::int64_t{1150});
    }

    void anExemptAmountHasNoTax()
    {
        const auto taxed = applyTax(999, {"exempt", {}});
        QCOMPARE(taxed->netMinor, std::int64_t{999});
        QCOMPARE(taxed->taxMinor, std::int64_t{0});
        QVERIFY(taxed->taxes.empty());
    }

    void netAndTaxSumToTheTotalAndTheRatesToTheTax()
    {
        tillhouse::testing::SeededRandom random;
        for (int run = 0; run < 5000; ++run) {
            TaxCategory category{"any", {}};
            for (std::int64_t i = random.between(0, 5); i > 0; --i)
                category.rates.push_back({"R" + std::to_string(i), random.between(0, 400'000),
                                          random.oneIn(2) ? TaxMode::Included : TaxMode::Excluded});
            const auto amount = random.between(0, 10'000'000);
            const auto taxed = applyTax(amount, category);
            QVERIFY(taxed);
            QCOMPARE(taxed->netMinor + taxed->taxMinor, taxed->totalMinor);
            std::int64_t sum = 0;
            std::int64_t included = 0;
            for (const auto &tax : taxed->taxes) {
                QVERIFY(tax.taxMinor >= 0);
                QCOMPARE(tax.baseMinor, taxed->netMinor);
                sum += tax.taxMinor;
                included += tax.mode == TaxMode::Included ? tax.taxMinor : 0;
            }
            QCOMPARE(sum, taxed->taxMinor);
            QCOMPARE(taxed->netMinor + included, amount);
        }
    }

    void aSummaryHasOneRowForEachRate()
    {
        std::vector<TaxAmount> summary;
        const TaxAmount low{"VAT7", 70'000, TaxMode::Included, 100, 7};
        const TaxAmount high{"VAT19", 190'000, TaxMode::Included, 100, 19};
        const TaxAmount amounts[] = {low, high, low};
        QVERIFY(addTaxes(summary, amounts));
        QCOMPARE(summary.size(), std::size_t{2});
        QCOMPARE(summary[0], (TaxAmount{"VAT7", 70'000, TaxMode::Included, 200, 14}));
    }

    void badCategoriesAreRefused()
    {
        QCOMPARE(validate({"x", {{"A", -1, TaxMode::Included}}}).error().fields.at(0).field,
                 std::string("rates/0/rate_ppm"));
        QVERIFY(!validate({"x", {{"A", kMaxRatePpm + 1, TaxMode::Included}}}));
        QVERIFY(!validate({"x", {{"", 1, TaxMode::Included}}}));
        QVERIFY(!validate({"x", {{"A", 1, TaxMode::Included}, {"A", 2, TaxMode::Excluded}}}));
        QVERIFY(!validate({"x", std::vector<TaxRate>(kMaxRatesPerCategory + 1, {"A", 1, TaxMode::Included})}));
        QVERIFY(validate(kUs));
    }

    void overflowIsRefused()
    {
        const auto most = std::numeric_limits<std::int64_t>::max();
        QCOMPARE(applyTax(most, kUs).error().code, ErrorCode::LimitExceeded);
        QVERIFY(applyTax(most, kVat19));
    }
};

TILLHOUSE_TEST(TaxTest)
#include "tax_test.moc"
