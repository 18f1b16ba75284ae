// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/demo_catalogue.h"

#include "ctl/demo_shop.h"
#include "domain/gtin.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace tillhouse;
using namespace tillhouse::ctl;

class DemoCatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAreFiveHundredProductsAndNoTwoAlike()
    {
        const auto products = demoCatalogue(kDemoSeed);
        QCOMPARE(products.size(), kDemoProducts);
        std::set<std::string> names;
        std::set<std::string> skus;
        std::set<std::string> barcodes;
        for (const auto &product : products) {
            QVERIFY2(names.insert(product.name).second, product.name.c_str());
            QVERIFY(skus.insert(product.sku).second);
            QVERIFY(barcodes.insert(product.barcode).second);
            QVERIFY(!product.department.empty() && !product.category.empty());
            QVERIFY(product.priceMinor > 0 && product.popularity > 0);
        }
    }

    void everyBarcodeIsAValidEan13OfTheDemonstrationRange()
    {
        for (const auto &product : demoCatalogue(kDemoSeed)) {
            const auto barcode = domain::Barcode::parse(product.barcode);
            QVERIFY2(barcode, product.barcode.c_str());
            QVERIFY(barcode->kind() == domain::BarcodeKind::Ean13);
            QVERIFY(product.barcode.rfind("952", 0) == 0);
        }
    }

    void bothTaxCategoriesAndWeighedGoodsOccur()
    {
        const auto products = demoCatalogue(kDemoSeed);
        const auto count = [&](auto member, bool value) {
            return std::count_if(products.begin(), products.end(),
                                 [&](const DemoProduct &product) { return product.*member == value; });
        };
        QVERIFY(count(&DemoProduct::food, true) > 250);
        QVERIFY(count(&DemoProduct::food, false) > 80);
        QVERIFY(count(&DemoProduct::weighed, true) > 10);
    }

    void whatTheTillsAskAboutOccurs()
    {
        std::set<std::string> codes;
        std::set<std::string> variants;
        int alcohol = 0;
        for (const auto &product : demoCatalogue(kDemoSeed)) {
            alcohol += product.minimumAge > 0 ? 1 : 0;
            QVERIFY(codes.insert(product.barcode).second);
            if (!product.caseCode.empty()) {
                QVERIFY(domain::Barcode::parse(product.caseCode));
                QVERIFY(codes.insert(product.caseCode).second);
            }
            if (!product.family.empty())
                QVERIFY(variants.insert(product.family + product.kind + product.size).second);
        }
        QVERIFY(alcohol >= 10);
        QVERIFY(variants.size() >= 10);
        QVERIFY(codes.size() > kDemoProducts);
        const auto csv = demoCatalogueCsv(demoCatalogue(kDemoSeed));
        QVERIFY(csv.find(",kilogram,0,\r\n") != std::string::npos);
        QVERIFY(csv.find(",piece,16,\r\n") != std::string::npos);
    }

    void theSameSeedMakesTheSameFile()
    {
        QCOMPARE(demoCatalogueCsv(demoCatalogue(1)), demoCatalogueCsv(demoCatalogue(1)));
        QVERIFY(demoCatalogueCsv(demoCatalogue(1)) != demoCatalogueCsv(demoCatalogue(2)));
    }

    void aNameWithACommaIsQuoted()
    {
        DemoProduct product;
        product.sku = "1";
        product.name = "Apples \"Gala\", per kg";
        const auto csv = demoCatalogueCsv({product});
        QVERIFY(csv.find("\"Apples \"\"Gala\"\", per kg\"") != std::string::npos);
    }
};

TILLHOUSE_TEST(DemoCatalogueTest)
#include "demo_catalogue_test.moc"
