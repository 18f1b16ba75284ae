// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/reservations.h"

#include "inventory/test_store.h"
#include "support/test_registry.h"

#include <QTest>

#include <thread>

using namespace tillhouse;
using namespace tillhouse::testing;
using domain::ErrorCode;
using domain::ReservationPolicy;
using domain::ReservationState;
using domain::StockLevel;

class ReservationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fortyBuyersOneUnitOneWins()
    {
        TestStore store;
        store.addProduct("last", 1000);
        inventory::Reservations reservations(store.database(), store.clock());
        std::atomic<int> won{0};
        std::atomic<int> refused{0};
        std::vector<std::thread> buyers;
        for (int i = 0; i < 40; ++i) {
            buyers.emplace_back([&, i] {
                const auto answer = reservations.reserve(reserveOne(i + 1, "last", 1000));
                if (answer)
                    ++won;
                else if (answer.error().code == ErrorCode::InsufficientStock)
                    ++refused;
            });
        }
        for (auto &buyer : buyers)
            buyer.join();
        QCOMPARE(won.load(), 1);
        QCOMPARE(refused.load(), 39);
        QCOMPARE(store.level("last"), (StockLevel{1000, 1000}));
        QCOMPARE(store.differences(), std::vector<std::string>{});
    }

    // A gateway whose attempt was stored nowhere gives the goods back, but not those of another attempt.
    // Planted: release() without looking at `asked`. "'!refused' returned FALSE".
    void whatOnlyOneAttemptAskedForIsGivenBackByIt()
    {
        TestStore store;
        store.addProduct("tea", 5000);
        inventory::Reservations reservations(store.database(), store.clock());
        QVERIFY(reservations.reserve(reserveOne(1, "tea", 1000)));
        QVERIFY(reservations.release({kShop, testId(1), true}));
        QCOMPARE(store.level("tea"), (StockLevel{5000, 0}));
        QVERIFY(reservations.reserve(reserveOne(2, "tea", 2000)));
        QVERIFY(reservations.reserve(reserveOne(2, "tea", 2000))); // another attempt may be placed by now
        const auto refused = reservations.release({kShop, testId(2), true});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(store.level("tea"), (StockLevel{5000, 2000}));
        QVERIFY(reservations.reserve(reserveOne(3, "tea", 1000)));
        QVERIFY(reservations.renew({kShop, testId(3), 60})); // its order may be a draft by now
        QVERIFY(!reservations.release({kShop, testId(3), true}));
        QVERIFY(reservations.release({kShop, testId(2)})); // the order service's no is everybody's
        QCOMPARE(store.level("tea"), (StockLevel{5000, 1000}));
    }

    void theAnswerCarriesPriceAndTax()
    {
        TestStore store;
        store.addProduct("tea", 5000);
        inventory::Reservations reservations(store.database(), store.clock());
        const auto answer = reservations.reserve(reserveOne(1, "tea", 2000));
        QVERIFY(answer);
        QCOMPARE(answer->currency, std::string("EUR"));
        QVERIFY(answer->prices_include_tax);
        QCOMPARE(answer->expires_at, std::string("2027-01-15T08:01:00.000Z"));
        const auto &line = answer->lines.at(0);
        QVERIFY(line.known && !line.short_of_stock);
        QCOMPARE(line.name, std::string("Name of tea"));
        QCOMPARE(line.price.amount_minor, 199);
        QCOMPARE(line.tax_rates, (std::vector<contract::TaxRate>{{"Reduced", 70'000}}));
    }

    void aShortageNamesItsLinesAndTakesNothing()
    {
        TestStore store;
        store.addProduct("a", 5000);
        store.addProduct("b", 1000);
        inventory::Reservations reservations(store.database(), store.clock());
        auto request = reserveOne(1, "a", 2000);
        request.lines.push_back({testId(7), "b", 1001});
        request.lines.push_back({testId(8), "a", 3001});
        const auto answer = reservations.reserve(request);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::InsufficientStock);
        QCOMPARE(answer.error().fields.size(), std::size_t{2});
        QCOMPARE(answer.error().fields[0].field, std::string("lines/1/quantity_milli"));
        QCOMPARE(answer.error().fields[1].field, std::string("lines/2/quantity_milli"));
        QCOMPARE(store.level("a"), (StockLevel{5000, 0}));
        QCOMPARE(store.level("b"), (StockLevel{1000, 0}));
    }

    void anUnknownProductIsRefusedByNameUnderTheStrictPolicy()
    {
        TestStore store;
        store.addProduct("a", 5000);
        inventory::Reservations reservations(store.database(), store.clock());
        auto request = reserveOne(1, "a", 1000);
        request.lines.push_back({testId(7), "ghost", 1000});
        const auto answer = reservations.reserve(request);
        QCOMPARE(answer.error().code, ErrorCode::NotFound);
        QCOMPARE(answer.error().fields.at(0),
                 (domain::FieldError{"lines/1/sku", "ghost is not a product of this store"}));
        QCOMPARE(store.level("a"), (StockLevel{5000, 0}));
    }

    void aTillIsNeverRefusedButToldOfWhatIsWrong()
    {
        TestStore store;
        store.addProduct("a", 1000);
        inventory::Reservations reservations(store.database(), store.clock());
        auto request = reserveOne(1, "a", 3000, ReservationPolicy::Till);
        request.lines.push_back({testId(7), "ghost", 1000});
        request.lines.push_back({testId(8), "a", 0});
        const auto answer = reservations.reserve(request);
        QVERIFY(answer);
        QVERIFY(answer->lines[0].known && answer->lines[0].short_of_stock);
        QVERIFY(!answer->lines[1].known && answer->lines[1].short_of_stock);
        QCOMPARE(answer->lines[1].price, (contract::MoneyAmount{0, "EUR"}));
        QVERIFY(answer->lines[2].known && !answer->lines[2].short_of_stock);
        QCOMPARE(store.level("a"), (StockLevel{1000, 3000}));
        QCOMPARE(store.differences(), std::vector<std::string>{});
    }

    void aRepeatGetsTheFirstAnswerAndAnotherBodyIsRefused()
    {
        TestStore store;
        store.addProduct("a", 5000);
        inventory::Reservations reservations(store.database(), store.clock());
        const auto first = reservations.reserve(reserveOne(1, "a", 1000));
        store.pass(5000);
        const auto repeat = reservations.reserve(reserveOne(1, "a", 1000));
        QVERIFY(first && repeat);
        QCOMPARE(contract::encode(*first), contract::encode(*repeat));
        QCOMPARE(reservations.reserve(reserveOne(1, "a", 2000)).error().code, ErrorCode::KeyReused);
        QCOMPARE(store.level("a"), (StockLevel{5000, 1000}));
    }

    void whatIsReleasedIsAvailableAgainOnce()
    {
        TestStore store;
        store.addProduct("a", 1000);
        inventory::Reservations reservations(store.database(), store.clock());
        QVERIFY(reservations.reserve(reserveOne(1, "a", 1000)));
        QVERIFY(reservations.release({kShop, testId(1)}));
        QVERIFY(reservations.release({kShop, testId(1)}));
        QVERIFY(reservations.release({kShop, testId(99)}));
        QCOMPARE(store.level("a"), (StockLevel{1000, 0}));
        QVERIFY(reservations.reserve(reserveOne(2, "a", 1000)));
        const auto repeat = reservations.reserve(reserveOne(1, "a", 1000));
        QVERIFY(repeat);
        QCOMPARE(repeat->state, ReservationState::Released);
    }

    void aReservationEndsWithItsTime()
    {
        TestStore store;
        store.addProduct("a", 1000);
        inventory::Reservations reservations(store.database(), store.clock());
        QVERIFY(reservations.reserve(reserveOne(1, "a", 1000)));
        store.pass(59'999);
        QCOMPARE(*reservations.expire(), 0);
        store.pass(1);
        QCOMPARE(*reservations.expire(), 1);
        QCOMPARE(*reservations.expire(), 0);
        QCOMPARE(store.level("a"), (StockLevel{1000, 0}));
        QCOMPARE(store.number("SELECT COUNT(*) FROM reservations WHERE state = 'expired'"), 1);
        QCOMPARE(store.differences(), std::vector<std::string>{});
    }

    void whatEndedIsHeldAgainIfTheGoodsAreStillThere()
    {
        TestStore store;
        store.addProduct("a", 1000);
        inventory::Reservations reservations(store.database(), store.clock());
        QVERIFY(reservations.reserve(reserveOne(1, "a", 1000)));
        store.pass(60'000);
        QCOMPARE(*reservations.expire(), 1);
        const auto repeat = reservations.reserve(reserveOne(1, "a", 1000));
        QCOMPARE(repeat->state, ReservationState::Expired);
        QCOMPARE(repeat->expires_at, std::string("2027-01-15T08:01:00.000Z"));
        const auto again = reservations.renew({kShop, testId(1), 300});
        QVERIFY(again);
        QCOMPARE(again->state, ReservationState::Held);
        QCOMPARE(again->expires_at, std::string("2027-01-15T08:06:00.000Z"));
        QCOMPARE(again->lines.at(0).price.amount_minor, 199);
        QCOMPARE(store.level("a"), (StockLevel{1000, 1000}));
        const auto twice = reservations.renew({kShop, testId(1), 300});
        QCOMPARE(contract::encode(*twice), contract::encode(*again));
        QCOMPARE(store.level("a"), (StockLevel{1000, 1000}));
        QCOMPARE(store.differences(), std::vector<std::string>{});
    }

    void whatWasGivenToOthersIsNotHeldAgain()
    {
        TestStore store;
        store.addProduct("a", 1000);
        store.addProduct("b", 1000);
        inventory::Reservations reservations(store.database(), store.clock());
        auto request = reserveOne(1, "b", 1000);
        request.lines.push_back({testId(7), "a", 1000});
        QVERIFY(reservations.reserve(request));
        QVERIFY(reservations.release({kShop, testId(1)}));
        QVERIFY(reservations.reserve(reserveOne(2, "a", 1000)));
        const auto refused = reservations.renew({kShop, testId(1), 300});
        QCOMPARE(refused.error().code, ErrorCode::InsufficientStock);
        QCOMPARE(store.level("b"), (StockLevel{1000, 0})); // all or none
        QCOMPARE(reservations.reserve(request)->state, ReservationState::Released);
        QCOMPARE(reservations.renew({kShop, testId(3), 300}).error().code, ErrorCode::NotFound);
        QCOMPARE(store.differences(), std::vector<std::string>{});
    }

    void aRunningReservationIsProlongedNeverShortened()
    {
        TestStore store;
        store.addProduct("a", 1000);
        inventory::Reservations reservations(store.database(), store.clock());
        const auto first = reservations.reserve(reserveOne(1, "a", 1000));
        QCOMPARE(reservations.renew({kShop, testId(1), 30})->expires_at, first->expires_at);
        QVERIFY(reservations.renew({kShop, testId(1), 90}));
        store.pass(89'999);
        QCOMPARE(*reservations.expire(), 0);
        store.pass(1);
        QCOMPARE(*reservations.expire(), 1);
    }

    void aReleasedReservationDoesNotClaimToRunOn()
    {
        TestStore store;
        store.addProduct("a", 1000);
        inventory::Reservations reservations(store.database(), store.clock());
        QVERIFY(reservations.reserve(reserveOne(1, "a", 1000)));
        store.pass(5000);
        QVERIFY(reservations.release({kShop, testId(1)}));
        QCOMPARE(reservations.reserve(reserveOne(1, "a", 1000))->expires_at, std::string("2027-01-15T08:00:05.000Z"));
    }

    void unknownPlacesAreRefused()
    {
        TestStore store;
        store.addProduct("a", 1000);
        inventory::Reservations reservations(store.database(), store.clock());
        auto request = reserveOne(1, "a", 1000);
        request.location_id = "moon";
        QCOMPARE(reservations.reserve(request).error().fields.at(0).field, std::string("location_id"));
        request.store_id = "nowhere";
        QCOMPARE(reservations.reserve(request).error().code, ErrorCode::NotFound);
    }
};

TILLHOUSE_TEST(ReservationsTest)
#include "reservations_test.moc"
