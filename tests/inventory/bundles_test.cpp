// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/bundles.h"

#include "inventory/test_store.h"
#include "support/test_registry.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace tillhouse;
using namespace tillhouse::testing;
using contract::OrderEventType;
using domain::ErrorCode;
using domain::ReservationPolicy;
using domain::StockLevel;

/// A breakfast is two rolls and a coffee.
class BundlesTest : public QObject
{
    Q_OBJECT

    static void addBreakfast(TestStore &store, std::int64_t rolls, std::int64_t coffees)
    {
        store.addProduct("roll", rolls);
        store.addProduct("coffee", coffees);
        store.addBundle("breakfast", {{"roll", 2000}, {"coffee", 1000}});
    }

    static auto put(TestStore &store, const std::string &sku, std::vector<contract::BundlePart> parts)
        -> domain::Result<contract::Product>
    {
        inventory::Products products(store.database(), store.clock());
        return products.put({kShop, sku, "N", "", "", "", {}, {1, "EUR"}, "food", true, false, std::move(parts)}, "*");
    }

private Q_SLOTS:
    void itsPartsAreReservedAllOrNone()
    {
        TestStore store;
        addBreakfast(store, 10'000, 1000);
        inventory::Reservations reservations(store.database(), store.clock());
        const auto two = reservations.reserve(reserveOne(1, "breakfast", 2000));
        QCOMPARE(two.error().code, ErrorCode::InsufficientStock);
        QCOMPARE(two.error().fields.at(0).field, std::string("lines/0/quantity_milli"));
        QCOMPARE(store.level("roll"), (StockLevel{10'000, 0}));
        const auto one = reservations.reserve(reserveOne(2, "breakfast", 1000));
        QVERIFY(one);
        QCOMPARE(one->lines.size(), std::size_t{1});
        QCOMPARE(one->lines[0].price.amount_minor, 199); // a bundle has a price of its own
        QCOMPARE(store.level("roll"), (StockLevel{10'000, 2000}));
        QCOMPARE(store.level("coffee"), (StockLevel{1000, 1000}));
        QCOMPARE(store.level("breakfast"), (StockLevel{0, 0}));
        QCOMPARE(reservations.reserve(reserveOne(3, "coffee", 1000)).error().code, ErrorCode::InsufficientStock);
        QCOMPARE(store.differences(), std::vector<std::string>{});
    }

    /// Bundles and a part of theirs are asked for at once: the coffees are never promised twice.
    void buyersOfABundleAndOfItsPartNeverShareAUnit()
    {
        TestStore store;
        addBreakfast(store, 100'000, 7000);
        inventory::Reservations reservations(store.database(), store.clock());
        std::atomic<int> won{0};
        std::vector<std::thread> buyers;
        for (int i = 1; i <= 40; ++i) {
            buyers.emplace_back([&, i] {
                if (reservations.reserve(reserveOne(i, i % 2 == 0 ? "breakfast" : "coffee", 1000)))
                    ++won;
            });
        }
        for (auto &buyer : buyers)
            buyer.join();
        QCOMPARE(won.load(), 7);
        QCOMPARE(store.level("coffee"), (StockLevel{7000, 7000}));
        QCOMPARE(store.differences(), std::vector<std::string>{});
    }

    void saleAndReturnMoveItsParts()
    {
        TestStore store;
        addBreakfast(store, 10'000, 10'000);
        inventory::Reservations reservations(store.database(), store.clock());
        inventory::OrderEvents events(store.database(), store.clock());
        QVERIFY(reservations.reserve(reserveOne(1, "breakfast", 3000)));
        QVERIFY(events.apply({{orderEvent(1, OrderEventType::OrderPaid, 1, "breakfast", 3000)}}));
        QCOMPARE(store.level("roll"), (StockLevel{4000, 0}));
        QCOMPARE(store.level("coffee"), (StockLevel{7000, 0}));
        QVERIFY(events.apply({{orderEvent(2, OrderEventType::OrderRefunded, 1, "breakfast", 1000, true),
                               orderEvent(3, OrderEventType::OrderRefunded, 1, "breakfast", 1000, false)}}));
        QCOMPARE(store.level("roll"), (StockLevel{6000, 0}));
        QCOMPARE(store.level("coffee"), (StockLevel{8000, 0}));
        QCOMPARE(store.number("SELECT COUNT(*) FROM stock_movements WHERE kind = 'return'"), 4);
        QCOMPARE(store.number("SELECT SUM(quantity_milli) FROM stock_movements WHERE kind = 'adjustment'"), -3000);
        QCOMPARE(store.number("SELECT COUNT(*) FROM stock_levels WHERE sku = 'breakfast'"), 0);
        QCOMPARE(store.differences(), std::vector<std::string>{});
    }

    void aReturnMovesWhatWasSoldHoweverTheBundleIsMadeUpByThen()
    {
        TestStore store;
        addBreakfast(store, 10'000, 10'000);
        inventory::OrderEvents events(store.database(), store.clock());
        QVERIFY(events.apply({{orderEvent(1, OrderEventType::OrderPaid, 1, "breakfast", 1000)}})); // a till, unreserved
        QVERIFY(put(store, "breakfast", {{"coffee", 3000}}));
        QVERIFY(events.apply({{orderEvent(2, OrderEventType::OrderRefunded, 1, "breakfast", 1000)}}));
        QCOMPARE(store.level("roll"), (StockLevel{10'000, 0}));
        QCOMPARE(store.level("coffee"), (StockLevel{10'000, 0}));
        QVERIFY(events.apply({{orderEvent(3, OrderEventType::OrderPaid, 2, "breakfast", 1000)}}));
        QCOMPARE(store.level("coffee"), (StockLevel{7000, 0}));
    }

    void aTillSellsItWhateverIsThereAndIsToldOfAShortPart()
    {
        TestStore store;
        addBreakfast(store, 1000, 5000);
        inventory::Reservations reservations(store.database(), store.clock());
        const auto answer = reservations.reserve(reserveOne(1, "breakfast", 1000, ReservationPolicy::Till));
        QVERIFY(answer && answer->lines[0].short_of_stock);
        QCOMPARE(store.level("roll"), (StockLevel{1000, 2000}));
        QCOMPARE(answer->lines[0].backordered_milli, 0);
    }

    void whatABundleMayNotBeIsRefusedByField()
    {
        TestStore store;
        addBreakfast(store, 1000, 1000);
        const auto fieldOf = [](const auto &answer) { return answer.error().fields.at(0).field; };
        QCOMPARE(fieldOf(put(store, "breakfast", {{"roll", 1}, {"ghost", 1}})), std::string("bundle/1/sku"));
        QCOMPARE(fieldOf(put(store, "breakfast", {{"roll", 1}, {"roll", 1}})), std::string("bundle/1/sku"));
        QCOMPARE(fieldOf(put(store, "breakfast", {{"breakfast", 1}})), std::string("bundle/0/sku"));
        store.addProduct("plate");
        QCOMPARE(fieldOf(put(store, "plate", {{"breakfast", 1000}})), std::string("bundle/0/sku"));
        QCOMPARE(fieldOf(put(store, "roll", {{"plate", 1000}})), std::string("bundle")); // is part of one
        store.receive("plate", 1000);
        QCOMPARE(put(store, "plate", {{"roll", 1000}}).error().code, ErrorCode::Conflict); // has stock of its own
        inventory::Adjustments adjustments(store.database(), store.clock());
        const auto received = adjustments.adjust(
            {kShop, testId(9), kFloor, domain::MovementKind::Receipt, "delivery", {{"breakfast", 1000}}}, "tester");
        QCOMPARE(fieldOf(received), std::string("lines/0/sku"));
    }

    void anEditThatSaysNothingOfTheBundleKeepsIt()
    {
        TestStore store;
        addBreakfast(store, 1000, 1000);
        inventory::Products products(store.database(), store.clock());
        const auto edited =
            products.put({kShop, "breakfast", "Big breakfast", "", "", "", {}, {299, "EUR"}, "food", true}, "1");
        QVERIFY(edited);
        QCOMPARE(edited->bundle.size(), std::size_t{2});
        const auto changes = products.changes({kShop, 0, std::nullopt});
        QCOMPARE(changes->products.back().bundle.at(0), (contract::BundlePart{"roll", 2000}));
    }
};

TILLHOUSE_TEST(BundlesTest)
#include "bundles_test.moc"
