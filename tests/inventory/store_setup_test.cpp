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

    /// A console of before policies sends none: caught by storing the initial values instead.
    void aPolicyStaysUntilOneIsPut()
    {
        TestStore store;
        inventory::StoreSetup setup(store.database());
        QCOMPARE(setup.store({kShop})->till.lock_after_s, contract::TillPolicy{}.lock_after_s);
        contract::PutStoreRequest request{kShop, "Corner shop", "EUR", true, kFloor, 5};
        request.till.emplace();
        request.till->embedded_barcodes = {{"27", 5, 5, contract::EmbeddedValue::Weight, 3}};
        request.till->role_limits = {{contract::Role::Cashier, 100'000, 50'000}};
        request.till->receipt_header = "Harbour Street 1\nVAT 12";
        request.till->blind_count = false;
        const auto put = setup.putStore(request);
        QVERIFY(put);
        QCOMPARE(contract::encode(put->till), contract::encode(*request.till));
        request.till.reset();
        request.name = "Corner";
        QVERIFY(setup.putStore(request));
        const auto after = setup.store({kShop});
        QCOMPARE(after->name, std::string("Corner"));
        QCOMPARE(after->till.role_limits.at(0).discount_ppm, 100'000);
        QCOMPARE(after->till.receipt_header, std::string("Harbour Street 1\nVAT 12"));
        request.till.emplace();
        QVERIFY(setup.putStore(request));
        QVERIFY(setup.store({kShop})->till.embedded_barcodes.empty());
    }

    void aPolicyThatCannotBeFollowedIsRefusedByField()
    {
        TestStore store;
        inventory::StoreSetup setup(store.database());
        contract::PutStoreRequest request{kShop, "Corner shop", "EUR", true, kFloor};
        request.till.emplace();
        request.till->embedded_barcodes = {{"27", 5, 5}, {"2", 6, 5}, {"2x", 5, 5}, {"29", 5, 4}};
        request.till->role_limits = {{contract::Role::Cashier, 1, 1}, {contract::Role::Cashier, 2, 2}};
        request.till->foreign_currencies = {{"USD", 920'000}, {"EUR", 1'000'000}, {"USD", 930'000}, {"ZZZ", 1}};
        const auto answer = setup.putStore(request);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::InvalidInput);
        std::vector<std::string> fields;
        for (const auto &fault : answer.error().fields)
            fields.push_back(fault.field);
        QCOMPARE(fields,
                 (std::vector<std::string>{"till/embedded_barcodes/1/prefix", "till/embedded_barcodes/2/prefix",
                                           "till/embedded_barcodes/2/prefix", "till/embedded_barcodes/3/value_digits",
                                           "till/embedded_barcodes/3/prefix", "till/role_limits/1/role",
                                           "till/foreign_currencies/1/currency", "till/foreign_currencies/2/currency",
                                           "till/foreign_currencies/3/currency"}));
        QVERIFY(setup.store({kShop})->till.role_limits.empty());
    }

    void aCurrencyIsNotForeignAndTheStoresOwn()
    {
        TestStore store;
        inventory::StoreSetup setup(store.database());
        contract::PutStoreRequest request{kShop, "Corner shop", "EUR", true, kFloor};
        request.till.emplace();
        request.till->foreign_currencies = {{"USD", 920'000}};
        QVERIFY(setup.putStore(request));
        const auto answer = setup.putStore({kShop, "Corner shop", "USD", true, kFloor});
        QVERIFY(!answer);
        QCOMPARE(answer.error().fields.at(0).field, std::string("till/foreign_currencies/0/currency"));
        QCOMPARE(setup.store({kShop})->currency, std::string("EUR"));
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
