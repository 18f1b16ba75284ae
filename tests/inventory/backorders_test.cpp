// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/backorders.h"

#include "inventory/test_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;
using contract::OrderEventType;
using contract::StockEventKind;
using domain::ErrorCode;
using domain::ReservationState;
using domain::StockLevel;

/// Each test has a product "late" that may be owed.
class BackordersTest : public QObject
{
    Q_OBJECT

    struct Shop {
        explicit Shop(std::int64_t onHandMilli) { store.addBackorderProduct("late", onHandMilli); }
        auto owed(std::int64_t order) -> std::int64_t
        {
            return store.number("SELECT COALESCE(SUM(owed_milli), 0) FROM backorders WHERE order_id = '" +
                                testId(order) + "'");
        }
        auto told() -> std::vector<std::pair<std::string, StockEventKind>>
        {
            std::vector<std::pair<std::string, StockEventKind>> all;
            inventory::StockEvents stockEvents(store.database());
            const auto page = stockEvents.read({0, std::nullopt});
            for (const auto &event : page->events)
                all.emplace_back(event.order_id, *domain::enumFromName<StockEventKind>(event.kind));
            return all;
        }
        void pay(std::int64_t order, std::int64_t milli, const std::string &sku = "late")
        {
            const auto applied = events.apply({{orderEvent(++position, OrderEventType::OrderPaid, order, sku, milli)}});
            QVERIFY(applied);
        }

        TestStore store;
        inventory::Reservations reservations{store.database(), store.clock()};
        inventory::OrderEvents events{store.database(), store.clock()};
        std::int64_t position = 0;
    };

private Q_SLOTS:
    void whatIsNotThereIsOwedAndToldOf()
    {
        Shop shop(1000);
        const auto answer = shop.reservations.reserve(reserveOne(1, "late", 3000));
        QVERIFY(answer);
        QCOMPARE(answer->lines[0].backordered_milli, 2000);
        QVERIFY(!answer->lines[0].short_of_stock);
        QCOMPARE(shop.store.level("late"), (StockLevel{1000, 1000}));
        QCOMPARE(shop.owed(1), 2000);
        shop.pay(1, 3000);
        QCOMPARE(shop.store.level("late"), (StockLevel{0, 0})); // never below zero
        QCOMPARE(shop.owed(1), 2000);
        QCOMPARE(shop.store.differences(), std::vector<std::string>{});
    }

    void itIsFilledInOrderOfArrival()
    {
        Shop shop(0);
        for (std::int64_t order = 1; order <= 3; ++order) {
            QVERIFY(shop.reservations.reserve(reserveOne(order, "late", 2000)));
            shop.pay(order, 2000);
        }
        shop.store.receive("late", 3000);
        QCOMPARE(shop.owed(1), 0);
        QCOMPARE(shop.owed(2), 1000);
        QCOMPARE(shop.owed(3), 2000);
        QCOMPARE(shop.store.level("late"), (StockLevel{0, 0}));
        QCOMPARE(shop.told().size(), std::size_t{1});
        QCOMPARE(shop.told()[0], std::pair(testId(1), StockEventKind::BackorderFilled));
        shop.store.receive("late", 5000);
        QCOMPARE(shop.told().size(), std::size_t{3});
        QCOMPARE(shop.told()[2], std::pair(testId(3), StockEventKind::BackorderFilled));
        QCOMPARE(shop.store.level("late"), (StockLevel{2000, 0}));
        QCOMPARE(shop.store.differences(), std::vector<std::string>{});
    }

    void nobodyJumpsTheQueue()
    {
        Shop shop(0);
        QVERIFY(shop.reservations.reserve(reserveOne(1, "late", 2000)));
        shop.store.receive("late", 1000);
        const auto second = shop.reservations.reserve(reserveOne(2, "late", 1000));
        QCOMPARE(second->lines[0].backordered_milli, 1000);
        QCOMPARE(shop.store.level("late"), (StockLevel{1000, 1000})); // promised to the first, who has not paid yet
        shop.store.receive("late", 1000);
        QCOMPARE(shop.owed(1), 0);
        QCOMPARE(shop.owed(2), 1000);
    }

    /// The order service knows of an order as backordered when it is placed: it must not be told before.
    void whatCameInBeforeThePaymentIsToldWithIt()
    {
        Shop shop(0);
        QVERIFY(shop.reservations.reserve(reserveOne(1, "late", 1000)));
        shop.store.receive("late", 1000);
        QCOMPARE(shop.owed(1), 0);
        QVERIFY(shop.told().empty());
        shop.pay(1, 1000);
        QCOMPARE(shop.told().back(), std::pair(testId(1), StockEventKind::BackorderFilled));
        QCOMPARE(shop.store.level("late"), (StockLevel{0, 0}));
    }

    void whatEndsFreesItsPlaceAndItsGoods()
    {
        Shop shop(1000);
        QVERIFY(shop.reservations.reserve(reserveOne(1, "late", 1000)));
        QVERIFY(shop.reservations.reserve(reserveOne(2, "late", 1000)));
        QVERIFY(shop.reservations.reserve(reserveOne(3, "late", 1000)));
        QVERIFY(shop.reservations.release({kShop, testId(2)}));
        QVERIFY(shop.reservations.release({kShop, testId(1)})); // its unit goes to the third
        QCOMPARE(shop.owed(3), 0);
        QCOMPARE(shop.store.level("late"), (StockLevel{1000, 1000}));
        QCOMPARE(shop.store.number("SELECT COUNT(*) FROM backorders"), 0);
        QCOMPARE(shop.store.differences(), std::vector<std::string>{});
    }

    void aReturnFillsTooAndARefundOfWhatIsOwedBringsNothing()
    {
        Shop shop(1000);
        QVERIFY(shop.reservations.reserve(reserveOne(1, "late", 1000)));
        shop.pay(1, 1000);
        QVERIFY(shop.reservations.reserve(reserveOne(2, "late", 2000)));
        shop.pay(2, 2000);
        auto refund = orderEvent(++shop.position, OrderEventType::OrderRefunded, 2, "late", 1000);
        QVERIFY(shop.events.apply({{refund}}));
        QCOMPARE(shop.owed(2), 1000);
        QCOMPARE(shop.store.level("late"), (StockLevel{0, 0}));
        refund = orderEvent(++shop.position, OrderEventType::OrderRefunded, 1, "late", 1000);
        QVERIFY(shop.events.apply({{refund}}));
        QCOMPARE(shop.owed(2), 0);
        QCOMPARE(shop.store.level("late"), (StockLevel{0, 0}));
        QCOMPARE(shop.told().back(), std::pair(testId(2), StockEventKind::BackorderFilled));
        QCOMPARE(shop.store.differences(), std::vector<std::string>{});
    }

    void aPaidOrderThatIsCancelledGivesBackWhatItGotAndOwesNothing()
    {
        Shop shop(1000);
        QVERIFY(shop.reservations.reserve(reserveOne(1, "late", 3000)));
        shop.pay(1, 3000);
        QVERIFY(shop.events.apply({{orderEvent(++shop.position, OrderEventType::OrderCancelled, 1, "late", 3000)}}));
        QCOMPARE(shop.owed(1), 0);
        QCOMPARE(shop.store.level("late"), (StockLevel{1000, 0}));
        QCOMPARE(shop.store.differences(), std::vector<std::string>{});
    }

    void aBundleIsOwedByTheFlagOfItsOwn()
    {
        Shop shop(1000);
        shop.store.addProduct("box", 9000);
        shop.store.addBundle("gift", {{"box", 1000}, {"late", 2000}}, true);
        const auto answer = shop.reservations.reserve(reserveOne(1, "gift", 2000));
        QVERIFY(answer);
        QCOMPARE(answer->lines[0].backordered_milli, 1500); // three of four are missing, two go into a gift
        shop.pay(1, 2000, "gift");
        QCOMPARE(shop.store.level("box"), (StockLevel{7000, 0}));
        QCOMPARE(shop.store.level("late"), (StockLevel{0, 0}));
        shop.store.receive("late", 3000);
        QCOMPARE(shop.told().back(), std::pair(testId(1), StockEventKind::BackorderFilled));
    }

    /// The payment became known after the promise had ended and somebody else had got the goods.
    void aLatePaymentIsOwedWhatIsGone()
    {
        Shop shop(0);
        shop.store.addProduct("last", 1000);
        QVERIFY(shop.reservations.reserve(reserveOne(1, "last", 1000)));
        shop.store.pass(61'000);
        QCOMPARE(*shop.reservations.expire(), 1);
        QCOMPARE(shop.told().back(), std::pair(testId(1), StockEventKind::ReservationExpired));
        QVERIFY(shop.reservations.reserve(reserveOne(2, "last", 1000)));
        shop.pay(1, 1000, "last");
        QCOMPARE(shop.store.level("last"), (StockLevel{1000, 1000})); // the second's
        QCOMPARE(shop.told().back(), std::pair(testId(1), StockEventKind::Backordered));
        shop.pay(2, 1000, "last");
        QCOMPARE(shop.store.level("last"), (StockLevel{0, 0}));
        shop.store.receive("last", 1000);
        QCOMPARE(shop.told().back(), std::pair(testId(1), StockEventKind::BackorderFilled));
        QCOMPARE(shop.store.level("last"), (StockLevel{0, 0}));
        QCOMPARE(shop.store.differences(), std::vector<std::string>{});
    }

    void stockEventsAreReadInOrderFromAnyPosition()
    {
        Shop shop(0);
        for (std::int64_t order = 1; order <= 5; ++order) {
            QVERIFY(shop.reservations.reserve(reserveOne(order, "late", 1000)));
            shop.pay(order, 1000);
        }
        shop.store.receive("late", 5000);
        inventory::StockEvents stockEvents(shop.store.database());
        const auto page = stockEvents.read({2, 2});
        QCOMPARE(page->last_position, 5);
        QCOMPARE(page->events.size(), std::size_t{2});
        QCOMPARE(page->events[0].position, 3);
        QCOMPARE(page->events[0].order_id, testId(3));
        QCOMPARE(page->events[1].position, 4);
        // Written by a newer program: its receiver may know it.
        shop.store.set("UPDATE stock_events SET kind = 'goods_recalled' WHERE position = 3");
        QCOMPARE(stockEvents.read({2, 1})->events.at(0).kind, std::string("goods_recalled"));
    }
};

TILLHOUSE_TEST(BackordersTest)
#include "backorders_test.moc"
