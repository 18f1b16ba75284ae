// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/store_setup.h"

#include "inventory/test_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;
using domain::ErrorCode;

class StoreSetupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStoreIsMadeWithItsDefaultLocation()
    {
        TestStore store;
        inventory::StoreSetup setup(store.database());
        QVERIFY(setup.putStore({"store-2", "Harbour", "JPY", false, "hall"}));
        QCOMPARE(setup.store({"store-2"})->currency, std::string("JPY"));
        QCOMPARE(setup.locations({"store-2"})->locations.at(0).location_id, std::string("hall"));
        QVERIFY(setup.putLocation({"store-2", "hall", "Big hall"}));
        QCOMPARE(setup.locations({"store-2"})->locations.at(0).name, std::string("Big hall"));
        QVERIFY(setup.taxCategories({"store-2"})->tax_categories.empty());
    }

    void theCurrencyOfPricedProductsStays()
    {
        TestStore store;
        inventory::StoreSetup setup(store.database());
        QVERIFY(setup.putStore({kShop, "Corner shop", "USD", true, kFloor}));
        QVERIFY(setup.putStore({kShop, "Corner shop", "EUR", true, kFloor}));
        store.addProduct("a");
        QCOMPARE(setup.putStore({kShop, "Corner shop", "USD", true, kFloor}).error().code, ErrorCode::Conflict);
        QVERIFY(setup.putStore({kShop, "Corner shop", "EUR", false, kFloor}));
        QVERIFY(!setup.store({kShop})->prices_include_tax);
    }

    void anUnknownCurrencyIsRefusedByField()
    {
        TestStore store;
        inventory::StoreSetup setup(store.database());
        const auto answer = setup.putStore({"store-2", "Harbour", "ZZZ", false, "hall"});
        QCOMPARE(answer.error().fields.at(0).field, std::string("currency"));
    }

    void aTaxCategoryHasItsRatesInOrder()
    {
        TestStore store;
        inventory::StoreSetup setup(store.database());
        QVERIFY(setup.putTaxCategory({kShop, "food", "Food", {{"State", 50'000}, {"City", 10'000}}}));
        QVERIFY(setup.putTaxCategory({kShop, "exempt", "Exempt", {}}));
        const auto list = setup.taxCategories({kShop})->tax_categories;
        QCOMPARE(list.size(), std::size_t{3});
        QVERIFY(list[0].rates.empty());
        QCOMPARE(list[1].rates, (std::vector<contract::TaxRate>{{"State", 50'000}, {"City", 10'000}}));
    }

    void everythingOfAnUnknownStoreIsNotFound()
    {
        TestStore store;
        inventory::StoreSetup setup(store.database());
        QCOMPARE(setup.store({"nowhere"}).error().code, ErrorCode::NotFound);
        QCOMPARE(setup.taxCategories({"nowhere"}).error().code, ErrorCode::NotFound);
        QCOMPARE(setup.locations({"nowhere"}).error().code, ErrorCode::NotFound);
        QCOMPARE(setup.putLocation({"nowhere", "x", "X"}).error().code, ErrorCode::NotFound);
        QCOMPARE(setup.putTaxCategory({"nowhere", "x", "X", {}}).error().code, ErrorCode::NotFound);
    }
};

TILLHOUSE_TEST(StoreSetupTest)
#include "store_setup_test.moc"
