// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/order_events.h"

#include "inventory/test_store.h"
#include "support/seeded_random.h"
#include "support/test_registry.h"

#include <QTest>

#include <map>

using namespace tillhouse;
using namespace tillhouse::testing;
using contract::OrderEventType;
using domain::ErrorCode;
using domain::ReservationPolicy;
using domain::StockLevel;

class OrderEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPaidOrderBecomesASaleAndEndsItsReservation()
    {
        TestStore store;
        store.addProduct("a", 5000);
        inventory::Reservations reservations(store.database(), store.clock());
        inventory::OrderEvents events(store.database(), store.clock());
        QVERIFY(reservations.reserve(reserveOne(1, "a", 2000)));
        QCOMPARE(events.apply({{orderEvent(1, OrderEventType::OrderPaid, 1, "a", 2000)}})->position, 1);
        QCOMPARE(store.level("a"), (StockLevel{3000, 0}));
        QCOMPARE(events.position()->position, 1);
        QCOMPARE(reservations.release({kShop, testId(1)}).error().code, ErrorCode::Conflict);
    }

    void anEventThatIsRepeatedCountsOnce()
    {
        TestStore store;
        store.addProduct("a", 5000);
        inventory::OrderEvents events(store.database(), store.clock());
        const auto first = orderEvent(1, OrderEventType::OrderPaid, 1, "a", 1000);
        const auto second = orderEvent(2, OrderEventType::OrderPaid, 2, "a", 1000);
        QCOMPARE(events.apply({{first}})->position, 1);
        QCOMPARE(events.apply({{first}})->position, 1);
        QCOMPARE(events.apply({{first, second}})->position, 2);
        QCOMPARE(events.apply({{first, second}})->position, 2);
        QCOMPARE(store.level("a"), (StockLevel{3000, 0}));
        QCOMPARE(store.number("SELECT COUNT(*) FROM applied_events"), 2);
        QCOMPARE(store.differences(), std::vector<std::string>{});
    }

    void aGapOrAForeignEventStopsTheWholeBatch()
    {
        TestStore store;
        store.addProduct("a", 5000);
        inventory::OrderEvents events(store.database(), store.clock());
        const auto first = orderEvent(1, OrderEventType::OrderPaid, 1, "a", 1000);
        const auto third = orderEvent(3, OrderEventType::OrderPaid, 3, "a", 1000);
        const auto gap = events.apply({{first, third}});
        QCOMPARE(gap.error().code, ErrorCode::Conflict);
        QCOMPARE(gap.error().fields.at(0), (domain::FieldError{"events/1/position", "expected 2"}));
        QCOMPARE(store.level("a"), (StockLevel{5000, 0}));
        QVERIFY(events.apply({{first}}));
        auto foreign = first;
        foreign.event_id = testId(99);
        QCOMPARE(events.apply({{foreign}}).error().code, ErrorCode::Conflict);
        auto moved = first;
        moved.position = 2;
        QCOMPARE(events.apply({{moved}}).error().code, ErrorCode::Conflict);
        QCOMPARE(store.level("a"), (StockLevel{4000, 0}));
    }

    void aCancelledOrderGivesItsReservationBack()
    {
        TestStore store;
        store.addProduct("a", 5000);
        inventory::Reservations reservations(store.database(), store.clock());
        inventory::OrderEvents events(store.database(), store.clock());
        QVERIFY(reservations.reserve(reserveOne(1, "a", 2000)));
        QVERIFY(events.apply({{orderEvent(1, OrderEventType::OrderCancelled, 1, "a", 2000)}}));
        QCOMPARE(store.level("a"), (StockLevel{5000, 0}));
    }

    /// Found by the chaos run: inventory was away when the till sold, the sale's answer was lost, and the repeat
    /// reserved goods that had been sold already; they stayed allocated until the reservation expired.
    void aReservationAskedForAfterTheOrdersEndHoldsNothing()
    {
        TestStore store;
        store.addProduct("a", 5000);
        inventory::Reservations reservations(store.database(), store.clock());
        inventory::OrderEvents events(store.database(), store.clock());
        QVERIFY(events.apply({{orderEvent(1, OrderEventType::OrderPaid, 1, "a", 2000),
                               orderEvent(2, OrderEventType::OrderCancelled, 2, "a", 2000)}}));
        const auto paid = reservations.reserve(reserveOne(1, "a", 2000, ReservationPolicy::Till));
        QVERIFY(paid);
        QCOMPARE(paid->state, domain::ReservationState::Committed);
        QCOMPARE(paid->lines.at(0).name, std::string("Name of a"));
        QCOMPARE(reservations.reserve(reserveOne(2, "a", 2000))->state, domain::ReservationState::Released);
        QCOMPARE(store.level("a"), (StockLevel{3000, 0}));
        QCOMPARE(reservations.reserve(reserveOne(1, "a", 2000, ReservationPolicy::Till))->state,
                 domain::ReservationState::Committed);
        QCOMPARE(reservations.reserve(reserveOne(1, "a", 1000, ReservationPolicy::Till)).error().code,
                 ErrorCode::KeyReused);
        QCOMPARE(store.number("SELECT COUNT(*) FROM reservations"), 2);
    }

    void aRefundReturnsGoodsOrWritesThemOff()
    {
        TestStore store;
        store.addProduct("a", 5000);
        inventory::OrderEvents events(store.database(), store.clock());
        QVERIFY(events.apply({{orderEvent(1, OrderEventType::OrderPaid, 1, "a", 3000),
                               orderEvent(2, OrderEventType::OrderRefunded, 1, "a", 1000, true),
                               orderEvent(3, OrderEventType::OrderRefunded, 1, "a", 1000, false)}}));
        QCOMPARE(store.level("a"), (StockLevel{3000, 0}));
        QCOMPARE(store.number("SELECT COUNT(*) FROM stock_movements WHERE kind = 'return'"), 2);
        QCOMPARE(store.number("SELECT SUM(quantity_milli) FROM stock_movements WHERE kind = 'adjustment'"), -1000);
        QCOMPARE(store.differences(), std::vector<std::string>{});
    }

    void aSaleOfSomethingUnknownIsKeptInTheLedger()
    {
        TestStore store;
        inventory::OrderEvents events(store.database(), store.clock());
        QVERIFY(events.apply({{orderEvent(1, OrderEventType::OrderPaid, 1, "ghost", 1000),
                               orderEvent(2, OrderEventType::OrderPaid, 2, "ghost", 0)}}));
        QCOMPARE(store.level("ghost"), (StockLevel{-1000, 0}));
        QCOMPARE(store.number("SELECT COUNT(*) FROM stock_movements"), 1);
    }

    void theLedgerIsTheSumOfItsMovementsWhateverHappens()
    {
        SeededRandom random;
        TestStore store;
        const std::vector<std::string> skus{"a", "b", "c", "d", "ghost"};
        std::map<std::string, std::int64_t> expected;
        for (std::size_t i = 0; i + 1 < skus.size(); ++i) {
            store.addProduct(skus[i], 50'000);
            expected[skus[i]] = 50'000;
        }
        inventory::Reservations reservations(store.database(), store.clock());
        inventory::OrderEvents events(store.database(), store.clock());
        std::int64_t position = 0;
        for (std::int64_t step = 1; step <= 600; ++step) {
            const auto order = random.between(1, 200);
            const auto &sku = skus[static_cast<std::size_t>(random.between(0, 4))];
            const auto milli = random.between(0, 4000);
            switch (random.between(0, 5)) {
            case 0:
            case 1: {
                const auto policy = random.oneIn(2) ? ReservationPolicy::Strict : ReservationPolicy::Till;
                (void)reservations.reserve(reserveOne(order, sku, milli, policy));
                break;
            }
            case 2:
                (void)reservations.release({kShop, testId(order)});
                break;
            case 3:
                store.pass(random.between(0, 20'000));
                QVERIFY(reservations.expire());
                break;
            default: {
                const auto kind = random.between(0, 3);
                const auto type = kind == 0   ? OrderEventType::OrderCancelled
                                  : kind == 1 ? OrderEventType::OrderRefunded
                                              : OrderEventType::OrderPaid;
                const bool restock = random.oneIn(2);
                QVERIFY(events.apply({{orderEvent(++position, type, order, sku, milli, restock)}}));
                if (type == OrderEventType::OrderPaid)
                    expected[sku] -= milli;
                else if (type == OrderEventType::OrderRefunded && restock)
                    expected[sku] += milli;
            }
            }
        }
        QCOMPARE(store.differences(), std::vector<std::string>{});
        for (const auto &[sku, milli] : expected)
            QCOMPARE(store.level(sku).onHandMilli, milli);
        store.pass(3'600'000);
        while (*reservations.expire() > 0) {
        }
        QCOMPARE(store.number("SELECT SUM(allocated_milli) FROM stock_levels"), 0);
        QCOMPARE(store.number("SELECT COUNT(*) FROM reservations WHERE state = 'held'"), 0);
    }
};

TILLHOUSE_TEST(OrderEventsTest)
#include "order_events_test.moc"
