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
