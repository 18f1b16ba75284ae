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
};

TILLHOUSE_TEST(TaxExemptTest)
#include "tax_exempt_test.moc"
