// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/stock_query.h"

#include "inventory/test_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;
using domain::ErrorCode;

class StockQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLevelSaysWhatMayStillBePromised()
    {
        TestStore store;
        store.addProduct("a", 5000);
        inventory::Reservations reservations(store.database(), store.clock());
        QVERIFY(reservations.reserve(reserveOne(1, "a", 2000)));
        inventory::StockQuery stock(store.database());
        const auto page = stock.levels({kShop, {}, {}, {}, {}});
        QVERIFY(page);
        const auto &level = page->levels.at(0);
        QCOMPARE(level.name, std::string("Name of a"));
        QCOMPARE(level.on_hand_milli, 5000);
        QCOMPARE(level.allocated_milli, 2000);
        QCOMPARE(level.available_milli, 3000);
    }

    void productsThatNeverMovedShowZero()
    {
        TestStore store;
        store.addProduct("a", 5000);
        store.addProduct("b");
        store.receive("a", 1000, "cellar");
        inventory::StockQuery stock(store.database());
        const auto all = stock.levels({kShop, {}, {}, {}, {}})->levels;
        QCOMPARE(all.size(), std::size_t{3});
        QCOMPARE(all[0].location_id, std::string("cellar"));
        QCOMPARE(all[2].sku, std::string("b"));
        QCOMPARE(all[2].location_id, std::string(kFloor));
        const auto cellar = stock.levels({kShop, "cellar", {}, {}, {}})->levels;
        QCOMPARE(cellar.size(), std::size_t{2});
        QCOMPARE(cellar[1].on_hand_milli, 0);
        QCOMPARE(stock.levels({kShop, "moon", {}, {}, {}}).error().fields.at(0).field, std::string("location_id"));
    }

    void pagesNeverExceedTheirLimit()
    {
        TestStore store;
        for (int i = 0; i < 9; ++i)
            store.addProduct("p" + std::to_string(i), 1000);
        inventory::StockQuery stock(store.database());
        std::vector<std::string> seen;
        contract::ListStockRequest request{kShop, {}, "name of", {}, 4};
        do {
            const auto page = stock.levels(request);
            QVERIFY(page);
            QVERIFY(page->levels.size() <= 4);
            for (const auto &level : page->levels)
                seen.push_back(level.sku);
            request.cursor = page->next_cursor;
        } while (request.cursor);
        QCOMPARE(seen.size(), std::size_t{9});
    }

    void theLedgerIsReadNewestFirst()
    {
        TestStore store;
        store.addProduct("a");
        store.addProduct("b");
        for (std::int64_t i = 1; i <= 5; ++i) {
            store.receive("a", i * 1000);
            store.receive("b", i * 1000, "cellar");
        }
        inventory::StockQuery stock(store.database());
        contract::ListMovementsRequest request{kShop, "a", {}, {}, 2};
        std::vector<std::int64_t> balances;
        do {
            const auto page = stock.movements(request);
            QVERIFY(page);
            for (const auto &movement : page->movements) {
                QCOMPARE(movement.kind, domain::MovementKind::Receipt);
                QCOMPARE(movement.reason, std::string("delivery"));
                balances.push_back(movement.on_hand_after_milli);
            }
            request.cursor = page->next_cursor;
        } while (request.cursor);
        QCOMPARE(balances, (std::vector<std::int64_t>{15'000, 10'000, 6000, 3000, 1000}));
        QCOMPARE(stock.movements({kShop, {}, "cellar", {}, {}})->movements.size(), std::size_t{5});
        QCOMPARE(stock.movements({kShop, {}, {}, {}, {}})->movements.size(), std::size_t{10});
        QCOMPARE(stock.movements({kShop, {}, {}, "x1", {}}).error().fields.at(0).field, std::string("cursor"));
        QCOMPARE(stock.movements({"nowhere", {}, {}, {}, {}}).error().code, ErrorCode::NotFound);
    }
};

TILLHOUSE_TEST(StockQueryTest)
#include "stock_query_test.moc"
