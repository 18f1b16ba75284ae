// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/products.h"

#include "inventory/test_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;
using domain::ErrorCode;

namespace
{

auto teaRequest() -> contract::PutProductRequest
{
    return {kShop, "tea", "Green tea", "GROCERY", "TEA", "House", {testCode(1)}, {249, "EUR"}, "food", true};
}

auto changesSince(inventory::Products &products, std::int64_t since, std::optional<std::int64_t> limit = {})
    -> contract::ChangePage
{
    return *products.changes({kShop, since, limit});
}

} // namespace

class ProductsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProductIsCreatedThenChangedByVersion()
    {
        TestStore store;
        inventory::Products products(store.database(), store.clock());
        const auto made = products.put(teaRequest(), "");
        QVERIFY(made);
        QCOMPARE(made->version, 1);
        QCOMPARE(made->tax_rates, (std::vector<contract::TaxRate>{{"Reduced", 70'000}}));
        auto request = teaRequest();
        request.price.amount_minor = 299;
        request.barcodes = {testCode(2), testCode(1)};
        QCOMPARE(products.put(request, "").error().code, ErrorCode::Conflict);
        QCOMPARE(products.put(request, "7").error().code, ErrorCode::VersionMismatch);
        const auto changed = products.put(request, "1");
        QVERIFY(changed);
        QCOMPARE(changed->version, 2);
        QCOMPARE(contract::encode(*products.get({kShop, "tea"})), contract::encode(*changed));
        QCOMPARE(changed->barcodes, (std::vector<std::string>{testCode(2), testCode(1)}));
        QCOMPARE(store.number("SELECT COUNT(*) FROM prices"), 2);
    }

    void aRepeatedChangeIsDoneOnce()
    {
        TestStore store;
        inventory::Products products(store.database(), store.clock());
        QVERIFY(products.put(teaRequest(), ""));
        QCOMPARE(products.put(teaRequest(), "")->version, 1);
        auto request = teaRequest();
        request.active = false;
        QCOMPARE(products.put(request, "1")->version, 2);
        QCOMPARE(products.put(request, "1")->version, 2);
        QCOMPARE(changesSince(products, 0).products.size(), std::size_t{1});
    }

    void aFaultNamesItsField_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QByteArray>("field");
        const char *fields[] = {"barcodes/0",     "barcodes/1",   "price/amount_minor",
                                "price/currency", "tax_category", "name"};
        for (int i = 0; i < 6; ++i)
            QTest::newRow(fields[i]) << i << QByteArray(fields[i]);
    }
    void aFaultNamesItsField()
    {
        QFETCH(int, fault);
        QFETCH(QByteArray, field);
        TestStore store;
        inventory::Products products(store.database(), store.clock());
        auto request = teaRequest();
        switch (fault) {
        case 0:
            request.barcodes = {"4006381333932"};
            break;
        case 1:
            request.barcodes = {testCode(1), testCode(1)};
            break;
        case 2:
            request.price.amount_minor = -1;
            break;
        case 3:
            request.price.currency = "USD";
            break;
        case 4:
            request.tax_category = "luxury";
            break;
        default:
            request.name = "  ";
        }
        const auto answer = products.put(request, "");
        QCOMPARE(answer.error().code, ErrorCode::InvalidInput);
        QCOMPARE(answer.error().fields.at(0).field, field.toStdString());
        QCOMPARE(store.number("SELECT COUNT(*) FROM products"), 0);
    }

    void aBarcodeHasOneOwner()
    {
        TestStore store;
        inventory::Products products(store.database(), store.clock());
        QVERIFY(products.put(teaRequest(), ""));
        auto request = teaRequest();
        request.sku = "coffee";
        const auto answer = products.put(request, "");
        QCOMPARE(answer.error().code, ErrorCode::Conflict);
        QCOMPARE(answer.error().fields.at(0), (domain::FieldError{"barcodes/0", "belongs to the product tea"}));
    }

    void whatTheTillsNeedToKnowComesBackAndIsInTheFeed()
    {
        TestStore store;
        inventory::Products products(store.database(), store.clock());
        auto request = teaRequest();
        request.unit = domain::Unit::Kilogram;
        request.minimum_age = 18;
        request.variant_of = "Tea";
        request.variant_options = {{{"Size", "L"}, {"Colour", "green"}}};
        request.packs = {{{testCode(7), "case of 6", 6000, contract::MoneyAmount{1200, "EUR"}},
                          {"12345678", "sack", 25'000, std::nullopt}}};
        request.packs->back().code = "96385074"; // a GTIN-8
        const auto made = products.put(request, "");
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        QCOMPARE(made->unit, domain::Unit::Kilogram);
        QCOMPARE(made->minimum_age, 18);
        QCOMPARE(made->variant_of, std::string("Tea"));
        QCOMPARE(made->variant_options, *request.variant_options);
        QCOMPARE(made->packs, *request.packs);
        QCOMPARE(made->barcodes, request.barcodes);
        QCOMPARE(contract::encode(changesSince(products, 0).products.at(0)), contract::encode(*made));
        QCOMPARE(products.put(request, "")->version, 1); // the same again is no change
    }

    /// A console that knows no packs sends none: caught by taking the request's initial values instead of the stored.
    void whatAChangeDoesNotSayStays()
    {
        TestStore store;
        inventory::Products products(store.database(), store.clock());
        auto request = teaRequest();
        request.minimum_age = 16;
        request.packs = {{{testCode(7), "case of 6", 6000, std::nullopt}}};
        QVERIFY(products.put(request, ""));
        auto plain = teaRequest();
        plain.price.amount_minor = 299;
        const auto changed = products.put(plain, "1");
        QVERIFY(changed);
        QCOMPARE(changed->minimum_age, 16);
        QCOMPARE(changed->packs, *request.packs);
        plain.packs.emplace();
        QVERIFY(products.put(plain, "2")->packs.empty());
        plain.barcodes.push_back(testCode(7)); // free again, for the product itself
        QCOMPARE(products.put(plain, "3")->barcodes.size(), std::size_t{2});
    }

    void aPackIsFoundByItsCode()
    {
        TestStore store;
        inventory::Products products(store.database(), store.clock());
        auto request = teaRequest();
        request.packs = {{{testCode(7), "case of 6", 6000, std::nullopt}}};
        QVERIFY(products.put(request, ""));
        const auto page = products.list({kShop, testCode(7), {}, false, {}, {}});
        QVERIFY(page);
        QCOMPARE(page->products.size(), std::size_t{1});
        QCOMPARE(page->products[0].sku, std::string("tea"));
    }

    void aPackCodeIsNobodyElses_data()
    {
        QTest::addColumn<QString>("sku");
        QTest::addColumn<QStringList>("barcodes");
        QTest::addColumn<QStringList>("packs");
        QTest::addColumn<QString>("field");
        const auto code = [](int n) { return QString::fromStdString(testCode(n)); };
        QTest::newRow("another's barcode") << "x" << QStringList{} << QStringList{code(1)} << "packs/0/code";
        QTest::newRow("another's pack") << "x" << QStringList{} << QStringList{code(7)} << "packs/0/code";
        QTest::newRow("a barcode that is another's pack")
            << "x" << QStringList{code(7)} << QStringList{} << "barcodes/0";
        QTest::newRow("its own barcode") << "tea" << QStringList{code(1)} << QStringList{code(1)} << "packs/0/code";
        QTest::newRow("twice") << "tea" << QStringList{} << QStringList{code(8), code(8)} << "packs/1/code";
        QTest::newRow("no barcode at all") << "tea" << QStringList{} << QStringList{"CASE"} << "packs/0/code";
    }
    void aPackCodeIsNobodyElses()
    {
        QFETCH(QString, sku);
        QFETCH(QStringList, barcodes);
        QFETCH(QStringList, packs);
        QFETCH(QString, field);
        TestStore store;
        inventory::Products products(store.database(), store.clock());
        auto first = teaRequest();
        first.packs = {{{testCode(7), "case of 6", 6000, std::nullopt}}};
        QVERIFY(products.put(first, ""));
        auto request = teaRequest();
        request.sku = sku.toStdString();
        request.barcodes.clear();
        for (const auto &code : barcodes)
            request.barcodes.push_back(code.toStdString());
        request.packs.emplace();
        for (const auto &code : packs)
            request.packs->push_back({code.toStdString(), "pack", 6000, std::nullopt});
        const auto answer = products.put(request, sku == QLatin1String("tea") ? "1" : "");
        QVERIFY(!answer);
        QCOMPARE(answer.error().fields.at(0).field, field.toStdString());
        QCOMPARE(store.number("SELECT COUNT(*) FROM products"), 1);
        QCOMPARE(store.number("SELECT COUNT(*) FROM barcodes"), 2);
    }

    void aPackIsPricedInTheStoresMoney()
    {
        TestStore store;
        inventory::Products products(store.database(), store.clock());
        auto request = teaRequest();
        request.packs = {{{testCode(7), "case", 6000, contract::MoneyAmount{-1, "USD"}}}};
        const auto answer = products.put(request, "");
        QVERIFY(!answer);
        QCOMPARE(answer.error().fields.at(0).field, std::string("packs/0/price/amount_minor"));
        QCOMPARE(answer.error().fields.at(1), (domain::FieldError{"packs/0/price/currency", "must be EUR"}));
        request.packs.reset();
        request.variant_options = {{{"Size", "L"}, {"Size", "M"}}};
        QCOMPARE(products.put(request, "").error().fields.at(0).field, std::string("variant_options/1/name"));
    }

    void theFeedTellsEachChangedProductOnceInItsPresentForm()
    {
        TestStore store;
        inventory::Products products(store.database(), store.clock());
        for (const auto *sku : {"a", "b", "c"})
            store.addProduct(sku);
        const auto all = changesSince(products, 0);
        QCOMPARE(all.products.size(), std::size_t{3});
        QVERIFY(!all.has_more);
        QVERIFY(changesSince(products, all.next_since).products.empty());
        QCOMPARE(changesSince(products, all.next_since).next_since, all.next_since);
        auto gone = *products.get({kShop, "b"});
        QVERIFY(products.put(
            {kShop, "b", gone.name, gone.department, "", "", {testCode(5), testCode(6)}, gone.price, "food", false},
            "1"));
        const auto later = changesSince(products, all.next_since);
        QCOMPARE(later.products.size(), std::size_t{1});
        QVERIFY(!later.products[0].active);
        QCOMPARE(later.products[0].barcodes.size(), std::size_t{2});
        std::vector<std::string> seen;
        contract::ChangePage page;
        do {
            page = changesSince(products, page.next_since, 1);
            seen.push_back(page.products.at(0).sku);
        } while (page.has_more);
        QCOMPARE(seen, (std::vector<std::string>{"a", "c", "b"}));
    }

    void changedTaxRatesSendTheirProductsToTheTills()
    {
        TestStore store;
        inventory::Products products(store.database(), store.clock());
        inventory::StoreSetup setup(store.database());
        for (const auto *sku : {"a", "b"})
            store.addProduct(sku);
        const auto before = changesSince(products, 0).next_since;
        QVERIFY(setup.putTaxCategory({kShop, "food", "Food and drink", {{"Reduced", 70'000}}}));
        QVERIFY(changesSince(products, before).products.empty());
        QVERIFY(setup.putTaxCategory({kShop, "food", "Food", {{"State", 50'000}, {"City", 12'500}}}));
        const auto after = changesSince(products, before);
        QCOMPARE(after.products.size(), std::size_t{2});
        QCOMPARE(after.products[0].sku, std::string("a"));
        QCOMPARE(after.products[0].tax_rates, (std::vector<contract::TaxRate>{{"State", 50'000}, {"City", 12'500}}));
    }

    void whatIsUnknownIsNotFound()
    {
        TestStore store;
        inventory::Products products(store.database(), store.clock());
        QCOMPARE(products.get({kShop, "ghost"}).error().code, ErrorCode::NotFound);
        QCOMPARE(products.get({"nowhere", "ghost"}).error().code, ErrorCode::NotFound);
        QCOMPARE(products.put(teaRequest(), "3").error().code, ErrorCode::VersionMismatch);
    }
};

TILLHOUSE_TEST(ProductsTest)
#include "products_test.moc"
