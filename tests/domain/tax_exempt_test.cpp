// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tax_exempt.h"

#include "domain/pricing.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::domain;

namespace
{

auto line(std::int64_t price, TaxMode mode) -> BasketLine
{
    return {"l1", "sku", "Lamp", {1000}, price, {}, {"standard", {{"VAT19", 190'000, mode}}}};
}

} // namespace

class TaxExemptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePriceLosesTheTaxThatIsInIt()
    {
        auto free = withoutTax(line(1190, TaxMode::Included));
        QCOMPARE(free->unitPriceMinor, std::int64_t{1000});
        const auto priced = priceLine(*free);
        QCOMPARE(priced->taxMinor, std::int64_t{0});
        QCOMPARE(priced->totalMinor, std::int64_t{1000});
        QVERIFY(priced->taxes.empty());
    }

    void aPriceWithoutTaxStays()
    {
        QCOMPARE(withoutTax(line(1000, TaxMode::Excluded))->unitPriceMinor, std::int64_t{1000});
        QCOMPARE(priceLine(*withoutTax(line(1000, TaxMode::Excluded)))->totalMinor, std::int64_t{1000});
    }

    void doingItTwiceChangesNothing()
    {
        const auto once = withoutTax(line(1999, TaxMode::Included));
        const auto twice = withoutTax(*once);
        QCOMPARE(twice->unitPriceMinor, once->unitPriceMinor);
        QCOMPARE(once->unitPriceMinor, std::int64_t{1680});
    }

    void eachUnitIsReducedAloneAndADiscountFitsTheLine()
    {
        auto three = line(199, TaxMode::Included);
        three.quantity = {3000};
        three.discount = {DiscountKind::Amount, 597};
        const auto free = withoutTax(three);
        QCOMPARE(free->unitPriceMinor, std::int64_t{167});
        QCOMPARE(free->discount.value, std::int64_t{501});
        QCOMPARE(priceLine(*free)->totalMinor, std::int64_t{0});
    }

    // Caught: the pack's own reduction kept its tax, so that six for 5.00 cost 4.04 and not 4.20.
    void aPackCostsItsExactNet_data()
    {
        QTest::addColumn<std::int64_t>("unit");
        QTest::addColumn<std::int64_t>("pack");
        QTest::addColumn<std::int64_t>("net");
        QTest::newRow("cheaper than its units") << std::int64_t{99} << std::int64_t{500} << std::int64_t{420};
        QTest::newRow("dearer than its units") << std::int64_t{99} << std::int64_t{660} << std::int64_t{555};
        QTest::newRow("what its units cost") << std::int64_t{100} << std::int64_t{600} << std::int64_t{504};
        QTest::newRow("for nothing") << std::int64_t{99} << std::int64_t{0} << std::int64_t{0};
    }

    void aPackCostsItsExactNet()
    {
        QFETCH(const std::int64_t, unit);
        QFETCH(const std::int64_t, pack);
        QFETCH(const std::int64_t, net);
        auto six = line(unit, TaxMode::Included);
        six.quantity = {6000};
        const auto free = withoutTax(six, pack);
        const auto priced = priceLine(*free);
        QCOMPARE(priced->totalMinor, net);
        QCOMPARE(priced->taxMinor, std::int64_t{0});
        // A discount is off that net: a share of it, or an amount that is at most all of it.
        six.discount = {DiscountKind::Percent, 100'000};
        QCOMPARE(priceLine(*withoutTax(six, pack))->totalMinor, net - (net + 5) / 10);
        six.discount = {DiscountKind::Amount, 10'000};
        QCOMPARE(priceLine(*withoutTax(six, pack))->totalMinor, std::int64_t{0});
        six.quantity = {};
        QCOMPARE(priceLine(*withoutTax(six, pack))->totalMinor, std::int64_t{0});
    }
};

TILLHOUSE_TEST(TaxExemptTest)
#include "tax_exempt_test.moc"
