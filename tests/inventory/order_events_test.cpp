// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/order_events.h"

#include "inventory/test_store.h"
#include "support/seeded_random.h"
#include "support/test_registry.h"

#include <QTest>

#include <map>
#include <set>

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
        const std::vector<std::string> atTills{"a", "b", "ghost"};
        const std::vector<std::string> online{"c", "d", "owed"};
        std::map<std::string, std::int64_t> expected;
        for (const auto *sku : {"a", "b", "c", "d"}) {
            store.addProduct(sku, 50'000);
            expected[sku] = 50'000;
        }
        store.addBackorderProduct("owed", 5'000);
        inventory::Reservations reservations(store.database(), store.clock());
        inventory::OrderEvents events(store.database(), store.clock());
        std::int64_t position = 0;
        std::set<std::int64_t> paid;
        for (std::int64_t step = 1; step <= 800; ++step) {
            const auto order = random.between(1, 200);
            const bool till = order <= 100;
            const auto &sku = (till ? atTills : online)[static_cast<std::size_t>(random.between(0, 2))];
            const auto milli = random.between(0, 4000);
            const auto policy = till ? ReservationPolicy::Till : ReservationPolicy::Strict;
            switch (random.between(0, 6)) {
            case 0:
            case 1:
                (void)reservations.reserve(reserveOne(order, sku, milli, policy));
                break;
            case 2:
                (void)reservations.release({kShop, testId(order)});
                break;
            case 3:
                store.pass(random.between(0, 20'000));
                QVERIFY(reservations.expire());
                break;
            case 4:
                (void)reservations.renew({kShop, testId(order), 30});
                if (random.oneIn(4) && sku != "ghost") {
                    store.receive(sku, 2'000);
                    expected[sku] += 2'000;
                }
                break;
            default: {
                const auto kind = random.between(0, 3);
                const auto type = kind == 0 && !paid.contains(order) ? OrderEventType::OrderCancelled
                                  : kind == 1                        ? OrderEventType::OrderRefunded
                                                                     : OrderEventType::OrderPaid;
                const bool restock = random.oneIn(2);
                QVERIFY(events.apply({{orderEvent(++position, type, order, sku, milli, restock)}}));
                if (type == OrderEventType::OrderPaid) {
                    paid.insert(order);
                    expected[sku] -= milli;
                } else if (type == OrderEventType::OrderRefunded && restock) {
                    expected[sku] += milli;
                }
            }
            }
            QCOMPARE(store.number("SELECT COUNT(*) FROM backorders AS b JOIN stock_levels AS l ON l.sku = b.sku AND "
                                  "l.location_id = b.location_id WHERE l.on_hand_milli > l.allocated_milli"),
                     0);
        }
        QCOMPARE(store.differences(), std::vector<std::string>{});
        for (const auto &sku : atTills)
            QCOMPARE(store.level(sku).onHandMilli, expected[sku]);
        QCOMPARE(store.number("SELECT COUNT(*) FROM dead_letters"), 0);
        store.pass(8 * 86'400'000LL);
        while (*reservations.expire() > 0) {
        }
        QCOMPARE(store.number("SELECT SUM(allocated_milli) FROM stock_levels"), 0);
        QCOMPARE(store.number("SELECT COUNT(*) FROM reservations WHERE state = 'held'"), 0);
    }

    void whatCantBeAppliedStepsAsideAndTheOthersGoOn()
    {
        TestStore store;
        store.addProduct("a", 9000);
        inventory::OrderEvents events(store.database(), store.clock());
        const auto elsewhere = [](contract::OrderEvent event) {
            event.store_id = "store-9";
            return event;
        };
        QCOMPARE(events
                     .apply({{orderEvent(1, OrderEventType::OrderPaid, 1, "a", 1000),
                              elsewhere(orderEvent(2, OrderEventType::OrderPaid, 2, "a", 2000)),
                              orderEvent(3, OrderEventType::OrderPaid, 3, "a", 1000),
                              elsewhere(orderEvent(4, OrderEventType::OrderRefunded, 2, "a", 500)),
                              orderEvent(5, OrderEventType::OrderRefunded, 3, "a", 1000)}})
                     ->position,
                 5);
        QCOMPARE(store.level("a"), (StockLevel{8000, 0}));
        const auto list = events.deadLetters({"store-9"});
        QCOMPARE(list->total, 2);
        QCOMPARE(list->dead_letters.at(0).event_id, testId(500'002));
        QVERIFY2(list->dead_letters.at(0).reason.find("no such store") != std::string::npos,
                 list->dead_letters.at(0).reason.c_str());
        QCOMPARE(list->dead_letters.at(0).attempts, 1);
        QCOMPARE(list->dead_letters.at(1).type, OrderEventType::OrderRefunded); // in order behind the first
        QCOMPARE(list->dead_letters.at(1).attempts, 0);
        QCOMPARE(events.apply({{elsewhere(orderEvent(2, OrderEventType::OrderPaid, 2, "a", 2000))}})->position, 5);
        QCOMPARE(events.deadLetters({"store-9"})->total, 2);
    }

    // Of a newer order service. What follows in the same order waits behind it, the others go on, and a program that
    // understands it may apply it later.
    // Planted: applyBatch() refusing the batch where an event is not understood. "'position' returned FALSE".
    void anEventOfAnUnknownTypeStepsAsideWithItsOrder()
    {
        TestStore store;
        store.addProduct("a", 9000);
        inventory::OrderEvents events(store.database(), store.clock());
        auto newer = contract::encode(orderEvent(2, OrderEventType::OrderPaid, 2, "a", 2000));
        newer.replace(newer.find("order_paid"), 10, "order_swapped");
        const auto known = [](std::int64_t position, OrderEventType type, std::int64_t order) {
            return contract::encode(orderEvent(position, type, order, "a", 1000));
        };
        const auto body = "{\"events\":[" + known(1, OrderEventType::OrderPaid, 1) + "," + newer + "," +
                          known(3, OrderEventType::OrderRefunded, 2) + "," + known(4, OrderEventType::OrderPaid, 4) +
                          "]}";
        const auto arrived = contract::decodeEvents<contract::OrderEvent>(body, {});
        QVERIFY(arrived);
        const auto position = events.apply(*arrived);
        QVERIFY(position);
        QCOMPARE(position->position, std::int64_t{4});
        QCOMPARE(store.level("a"), (StockLevel{7000, 0}));
        const auto list = events.deadLetters({kShop});
        QCOMPARE(list->total, std::int64_t{2});
        QCOMPARE(list->dead_letters[0].type, OrderEventType::Unknown);
        QVERIFY2(list->dead_letters[0].reason.find("type") != std::string::npos, list->dead_letters[0].reason.c_str());
        QCOMPARE(list->dead_letters[1].type, OrderEventType::OrderRefunded);
        const auto retried = events.retry({kShop, testId(500'002)});
        QVERIFY(retried && !retried->applied && retried->reason.has_value());
        QCOMPARE(events.apply(*arrived)->position, std::int64_t{4}); // brought again: known
        // What stands there is what was sent, so that a newer program can read it.
        QCOMPARE(store.number("SELECT COUNT(*) FROM dead_letters WHERE type = 'order_swapped' AND payload LIKE "
                              "'%\"type\":\"order_swapped\"%'"),
                 std::int64_t{1});
        store.set("UPDATE dead_letters SET payload = replace(payload, 'order_swapped', 'order_paid')");
        QVERIFY(events.retry({kShop, testId(500'002)})->applied);
        QCOMPARE(store.level("a"), (StockLevel{6000, 0}));
        QCOMPARE(events.deadLetters({kShop})->total, std::int64_t{0});
    }

    void aRetryAppliesTheOrdersEventsInTheirOrderOnce()
    {
        TestStore store;
        inventory::OrderEvents events(store.database(), store.clock());
        const auto elsewhere = [](contract::OrderEvent event) {
            event.store_id = "store-9";
            return event;
        };
        QVERIFY(events.apply({{elsewhere(orderEvent(1, OrderEventType::OrderPaid, 2, "a", 2000)),
                               elsewhere(orderEvent(2, OrderEventType::OrderRefunded, 2, "a", 500))}}));
        const auto still = events.retry({"store-9", testId(500'002)});
        QVERIFY(still && !still->applied && still->reason.has_value());
        QCOMPARE(events.deadLetters({"store-9"})->dead_letters.at(0).attempts, 2);
        inventory::StoreSetup setup(store.database());
        QVERIFY(setup.putStore({"store-9", "Late shop", "EUR", true, kFloor}));
        const auto now = events.retry({"store-9", testId(500'002)});
        QVERIFY(now && now->applied);
        QCOMPARE(now->applied_count, 2);
        const auto again = events.retry({"store-9", testId(500'002)});
        QVERIFY(again && again->applied);
        QCOMPARE(again->applied_count, 0);
        QCOMPARE(store.number("SELECT on_hand_milli FROM stock_levels WHERE store_id = 'store-9'"), -1500);
        QCOMPARE(store.number("SELECT COUNT(*) FROM dead_letters"), 0);
        QCOMPARE(store.number("SELECT COUNT(*) FROM applied_events"), 2);
        QCOMPARE(events.retry({"store-9", testId(7)}).error().code, ErrorCode::NotFound);
        QCOMPARE(store.differences(), std::vector<std::string>{});
    }

    void nothingOfAnEventThatFailsHalfwayStays()
    {
        TestStore store;
        store.addProduct("a", 9000);
        store.addProduct("full");
        inventory::OrderEvents events(store.database(), store.clock());
        auto event = orderEvent(1, OrderEventType::OrderRefunded, 1, "a", 1000);
        event.lines.push_back({testId(9), "full", contract::kMaxQuantityMilli, true});
        store.set("INSERT INTO stock_levels VALUES ('store-1', 'floor', 'full', 999999999999999, 0)");
        QVERIFY(events.apply({{event}}));
        QCOMPARE(store.level("a"), (StockLevel{9000, 0}));
        QCOMPARE(events.deadLetters({kShop})->total, 1);
        store.set("UPDATE stock_levels SET on_hand_milli = 0 WHERE sku = 'full'");
        QVERIFY(events.retry({kShop, event.event_id})->applied);
        QCOMPARE(store.level("a"), (StockLevel{10'000, 0}));
        QCOMPARE(store.differences(), std::vector<std::string>{});
    }
};

TILLHOUSE_TEST(OrderEventsTest)
#include "order_events_test.moc"
