// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/offers.h"

#include "inventory/reservations.h"
#include "inventory/test_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;

namespace
{

auto isThere(TestStore &store, const std::string &sku) -> bool
{
    const auto list = inventory::Offers(store.database()).availability({kShop, sku});
    if (!list)
        qFatal("%s", list.error().detail.c_str());
    return list->products.at(0).available;
}

auto caller(contract::Role role) -> kit::CallContext
{
    kit::CallContext context;
    context.principal = kit::Principal{"who", {role}, {kShop}, "", "s", 0};
    return context;
}

} // namespace

/// Planted: what others were promised counted as there; the age not looked at; a bundle taken for a product of its own; a
/// coupon's promotion and the till's policy told to customers. Each was seen here.
class OffersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatCanBePromisedIsThere()
    {
        TestStore store;
        store.addProduct("tea", 2000);
        store.addProduct("out");
        store.addBackorderProduct("owed");
        QVERIFY(isThere(store, "tea"));
        QVERIFY(!isThere(store, "out"));
        QVERIFY(isThere(store, "owed"));
        QVERIFY(!isThere(store, "nobody"));
        inventory::InventoryService service(store.database(), store.clock());
        QVERIFY(service.reservations().reserve(reserveOne(1, "tea", 2000)));
        QVERIFY(!isThere(store, "tea")); // promised to somebody else
    }

    void theAnswerIsThatOfAReservation()
    {
        TestStore store;
        store.addProduct("bread", 1000);
        store.addProduct("ham", 2000);
        store.addBundle("sandwich", {{"bread", 1000}, {"ham", 2000}});
        QVERIFY(isThere(store, "sandwich"));
        inventory::InventoryService service(store.database(), store.clock());
        QVERIFY(service.reservations().reserve(reserveOne(1, "ham", 1000)));
        QVERIFY(!isThere(store, "sandwich"));
        QVERIFY(!service.reservations().reserve(reserveOne(2, "sandwich", 1000)));
    }

    void whatTakesAPersonIsNotOffered()
    {
        TestStore store;
        store.addProduct("beer", 5000);
        store.addProduct("cheese", 5000);
        store.addProduct("old", 5000);
        store.set("UPDATE products SET minimum_age = 16 WHERE sku = 'beer'");
        store.set("UPDATE products SET unit = 'kilogram' WHERE sku = 'cheese'");
        store.set("UPDATE products SET active = 0 WHERE sku = 'old'");
        for (const auto *sku : {"beer", "cheese", "old"})
            QVERIFY2(!isThere(store, sku), sku);
    }

    void theReservationSaysUnitAndAge()
    {
        TestStore store;
        store.addProduct("beer", 5000);
        store.set("UPDATE products SET minimum_age = 16, unit = 'litre' WHERE sku = 'beer'");
        inventory::InventoryService service(store.database(), store.clock());
        const auto reserved = service.reservations().reserve(reserveOne(1, "beer", 1000));
        QCOMPARE(reserved->lines.at(0).minimum_age, 16);
        QCOMPARE(reserved->lines.at(0).unit, domain::Unit::Litre);
        const auto again = service.reservations().reserve(reserveOne(1, "beer", 1000));
        QCOMPARE(again->lines.at(0).minimum_age, 16); // a repeat tells it too
    }

    void aQuestionHasBounds()
    {
        TestStore store;
        inventory::Offers offers(store.database());
        std::string many = "a";
        for (std::size_t i = 0; i < contract::kMaxAvailabilitySkus; ++i)
            many += ",a";
        for (const auto &skus : {std::string(","), std::string("a,"), std::string("a b"), many}) {
            const auto refused = offers.availability({kShop, skus});
            QVERIFY2(!refused, skus.c_str());
            QCOMPARE(refused.error().fields.at(0).field, std::string("skus"));
        }
        QCOMPARE(offers.availability({"nowhere", "a"}).error().code, domain::ErrorCode::NotFound);
    }

    void theStaffsPartIsForTheStaff()
    {
        for (const auto role : {contract::Role::Cashier, contract::Role::Manager, contract::Role::Admin})
            QVERIFY(inventory::isStaff(caller(role)));
        QVERIFY(!inventory::isStaff(caller(contract::Role::Customer)));
        QVERIFY(!inventory::isStaff({}));
        contract::StoreSettings settings;
        settings.name = "Shop";
        settings.till.offline.card_each_minor = 5000;
        const auto told = inventory::publicStore(settings);
        QCOMPARE(told.name, std::string("Shop"));
        QCOMPARE(contract::encode(told.till), contract::encode(contract::TillPolicy()));
        contract::PromotionList list;
        list.promotions.resize(4);
        list.promotions[0].promotion_id = "open";
        list.promotions[1].coupon = "SECRET";
        list.promotions[2].customer_group = "staff";
        list.promotions[3].active = false;
        const auto left = inventory::publicPromotions(list);
        QCOMPARE(left.promotions.size(), std::size_t{1});
        QCOMPARE(left.promotions[0].promotion_id, std::string("open"));
    }
};

TILLHOUSE_TEST(OffersTest)
#include "offers_test.moc"
