// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/parked_baskets.h"

#include "order/order_fixture.h"
#include "support/test_registry.h"

#include <QTest>

#include <thread>

using namespace tillhouse;
using namespace tillhouse::testing;
using domain::ErrorCode;

namespace
{

auto basketOf(int number, const std::string &till = "T1") -> contract::ParkedBasket
{
    return {"main", testId('b', number), till, "Coffee", "2026-03-01T12:00:00Z", {1299, "EUR"},
            3,      "{\"lines\":[]}",    "Ada"};
}

auto takeOf(int basket, int take, const std::string &till) -> contract::TakeParkedBasketRequest
{
    return {"main", testId('b', basket), till, testId('a', take)};
}

auto contextOf(const std::string &till) -> kit::CallContext
{
    auto context = OrderFixture::context();
    context.principal->tillId = till;
    return context;
}

} // namespace

class ParkedBasketsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatOneTillParksAnotherTakes()
    {
        OrderFixture shop;
        order::ParkedBaskets parked(shop.parts());
        QVERIFY(parked.park(contextOf("T1"), basketOf(1)));
        const auto list = parked.list({"main"});
        QCOMPARE(list->baskets.size(), std::size_t{1});
        QCOMPARE(list->baskets[0].parked_by, std::optional<std::string>("Ada"));
        QCOMPARE(list->baskets[0].total.amount_minor, 1299);
        QVERIFY(list->baskets[0].content.empty());
        const auto taken = parked.take(contextOf("T2"), takeOf(1, 1, "T2"));
        QVERIFY(taken);
        QCOMPARE(taken->content, std::string("{\"lines\":[]}"));
        QVERIFY(parked.list({"main"})->baskets.empty());
        QVERIFY(parked.list({"other"})->baskets.empty());
    }

    /// The answer was lost, or the till's power was cut before it kept the basket.
    void theSameTakeGetsTheBasketAgainAndAnotherDoesNot()
    {
        OrderFixture shop;
        order::ParkedBaskets parked(shop.parts());
        QVERIFY(parked.park(contextOf("T1"), basketOf(1)));
        QVERIFY(parked.take(contextOf("T2"), takeOf(1, 1, "T2")));
        QVERIFY(parked.take(contextOf("T2"), takeOf(1, 1, "T2")));
        const auto other = parked.take(contextOf("T3"), takeOf(1, 2, "T3"));
        QCOMPARE(other.error().code, ErrorCode::Conflict);
        QVERIFY(other.error().detail.find("T2") != std::string::npos);
        QCOMPARE(parked.take(contextOf("T2"), takeOf(1, 3, "T2")).error().code, ErrorCode::Conflict);
        QCOMPARE(parked.take(contextOf("T2"), takeOf(9, 3, "T2")).error().code, ErrorCode::NotFound);
    }

    /// Caught by asking first and marking afterwards, in two transactions.
    void ofManyTillsOneGetsIt()
    {
        OrderFixture shop;
        order::ParkedBaskets parked(shop.parts());
        QVERIFY(parked.park(contextOf("T1"), basketOf(1)));
        std::atomic<int> got{0};
        std::vector<std::thread> tills;
        for (int i = 0; i < 8; ++i)
            tills.emplace_back([&, i] {
                const auto till = "T" + std::to_string(i);
                got += parked.take(contextOf(till), takeOf(1, i, till)) ? 1 : 0;
            });
        for (auto &till : tills)
            till.join();
        QCOMPARE(got.load(), 1);
    }

    /// The till sends what it parked until it is answered.
    void aRepeatedParkingIsOneAndNeverPutsATakenBasketBack()
    {
        OrderFixture shop;
        order::ParkedBaskets parked(shop.parts());
        QVERIFY(parked.park(contextOf("T1"), basketOf(1)));
        QVERIFY(parked.park(contextOf("T1"), basketOf(1)));
        QCOMPARE(parked.list({"main"})->baskets.size(), std::size_t{1});
        auto other = basketOf(1);
        other.content = "{}";
        QCOMPARE(parked.park(contextOf("T1"), other).error().code, ErrorCode::KeyReused);
        QVERIFY(parked.take(contextOf("T2"), takeOf(1, 1, "T2")));
        QCOMPARE(parked.park(contextOf("T1"), basketOf(1)).error().code, ErrorCode::Conflict);
        QVERIFY(parked.list({"main"})->baskets.empty());
    }

    void aTillSpeaksForItself()
    {
        OrderFixture shop;
        order::ParkedBaskets parked(shop.parts());
        QCOMPARE(parked.park(contextOf("T2"), basketOf(1)).error().code, ErrorCode::NotAllowed);
        QVERIFY(parked.park(contextOf("T1"), basketOf(1)));
        QCOMPARE(parked.take(contextOf("T2"), takeOf(1, 1, "T3")).error().code, ErrorCode::NotAllowed);
        auto foreign = basketOf(2);
        foreign.total.currency = "ZZZ";
        QCOMPARE(parked.park(contextOf("T1"), foreign).error().fields.at(0).field, std::string("total/currency"));
    }

    void oldestComesFirstAndTheListIsNeverTooLong()
    {
        OrderFixture shop;
        order::ParkedBaskets parked(shop.parts());
        for (int i = 0; i < 500; ++i) {
            auto basket = basketOf(i);
            basket.parked_at = i == 0 ? "2026-03-01T13:00:00Z" : "2026-03-01T12:00:00Z";
            QVERIFY(parked.park(contextOf("T1"), basket));
        }
        QCOMPARE(parked.park(contextOf("T1"), basketOf(500)).error().code, ErrorCode::LimitExceeded);
        const auto list = parked.list({"main"});
        QCOMPARE(list->baskets.size(), std::size_t{500});
        QCOMPARE(list->baskets.back().basket_id, testId('b', 0));
    }

    void whatWasTakenLongAgoIsForgotten()
    {
        OrderFixture shop;
        order::ParkedBaskets parked(shop.parts());
        QVERIFY(parked.park(contextOf("T1"), basketOf(1)));
        QVERIFY(parked.park(contextOf("T1"), basketOf(2)));
        QVERIFY(parked.take(contextOf("T2"), takeOf(1, 1, "T2")));
        shop.nowMs += order::kTakenBasketLifeMs + 1;
        QVERIFY(parked.park(contextOf("T1"), basketOf(3)));
        QCOMPARE(shop.count("parked_baskets"), 2);
        QCOMPARE(parked.list({"main"})->baskets.size(), std::size_t{2});
    }
};

TILLHOUSE_TEST(ParkedBasketsTest)
#include "parked_baskets_test.moc"
