// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/self_orders.h"

#include "order_fixture.h"
#include "support/test_registry.h"

#include <QTest>

#include <set>

using namespace tillhouse;
using domain::ErrorCode;
using domain::OrderState;
using domain::PaymentState;
using testing::OrderFixture;
using testing::testId;

namespace
{

/// A customer at a till: the same subject for as long as the visit goes on.
auto visitor(const std::string &visit = "visit-1", const std::string &till = "K1") -> kit::CallContext
{
    auto context = OrderFixture::context();
    context.principal = kit::Principal{visit, {contract::Role::Customer}, {"s1"}, till, visit, 0};
    return context;
}

/// Two coffees at 2.50 as the gateway hands them on, reserved at inventory's price.
auto coffees(int order, std::int64_t totalMinor = 500) -> contract::PlaceSelfOrderRequest
{
    contract::PlaceSelfOrderRequest request;
    request.store_id = "s1";
    request.order_id = testId('o', order);
    request.location_id = "shop";
    request.lines = {{testId('l', order), "coffee", 2000}};
    request.total = {totalMinor, "EUR"};
    contract::Reservation reservation;
    reservation.store_id = "s1";
    reservation.order_id = request.order_id;
    reservation.expires_at = "2026-03-01T13:00:00.000Z";
    reservation.currency = "EUR";
    reservation.prices_include_tax = true;
    reservation.lines = {
        {request.lines[0].line_id, "coffee", true, false, "Coffee", {250, "EUR"}, "standard", {{"VAT19", 190'000}}}};
    request.reservation = reservation;
    return request;
}

struct Shop {
    OrderFixture fixture;
    order::SelfOrders orders{fixture.parts(), fixture.orders()};

    auto place(const contract::PlaceSelfOrderRequest &request, const kit::CallContext &by = visitor())
    {
        return orders.place(by, request);
    }
    auto find(const std::string &number, const std::string &code, const kit::CallContext &by = visitor("visit-9"))
    {
        return orders.find(by, {"s1", number, code});
    }
};

auto fieldOf(const domain::Error &error) -> std::string
{
    return error.fields.empty() ? "no field" : error.fields.front().field;
}

} // namespace

/// Planted: the visit left out of the request's hash and of the search by id; the clock left in the hash; the code
/// compared by its first letter; a wrong code not counted; the age of a reserved line not looked at. Each was seen.
class SelfOrdersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCustomersOrderCostsWhatTheStoreSaysAndIsPaidByOneCard()
    {
        Shop shop;
        const auto order = shop.place(coffees(1));
        QVERIFY2(order, order ? "" : order.error().detail.c_str());
        QCOMPARE(order->state, OrderState::Paid);
        QCOMPARE(order->payment, PaymentState::Captured);
        QCOMPARE(order->total.amount_minor, 500);
        QCOMPARE(order->lines.at(0).unit_price.amount_minor, 250);
        QCOMPARE(shop.fixture.payments.lastPay.tenders.size(), std::size_t{1});
        QCOMPARE(shop.fixture.payments.lastPay.tenders[0].kind, domain::TenderKind::Card);
        QCOMPARE(shop.fixture.payments.lastPay.tenders[0].tender_id, testId('o', 1));
        const auto stored = shop.fixture.load(testId('o', 1));
        QCOMPARE(stored.channel, contract::Channel::Online);
        QCOMPARE(stored.till_id.value_or(""), std::string("K1"));
        QVERIFY(!stored.cashier_id.has_value()); // nobody sold it
        QVERIFY(stored.exceptions.empty());
        QCOMPARE(stored.pickup_code.value_or(""), order->pickup_code); // staff can compare it
        QCOMPARE(stored.receipt_number.value_or(""), order->order_number);
    }

    void promotionsAreTheStoresByTheStoresClock()
    {
        Shop shop;
        auto request = coffees(1, 450);
        contract::Promotion tenth;
        tenth.store_id = "s1";
        tenth.promotion_id = "tenth";
        tenth.name = "A tenth off";
        tenth.percent_ppm = 100'000;
        tenth.skus = {"coffee"};
        tenth.from_day = "2026-03-01";
        tenth.to_day = "2026-03-01";
        request.reservation->promotions = {tenth};
        const auto order = shop.place(request);
        QVERIFY2(order, order ? "" : order.error().fields.at(0).reason.c_str());
        QCOMPARE(order->discount.amount_minor, 50);
        shop.fixture.nowMs += 3 * 86'400'000LL; // not on that day any more, whatever anybody says
        auto later = coffees(2, 450);
        later.reservation->expires_at = "2026-04-01T00:00:00Z";
        later.reservation->promotions = {tenth};
        QCOMPARE(fieldOf(shop.place(later).error()), std::string("total"));
    }

    void aTotalThatIsNotTheStoresIsRefusedAndNothingIsStored()
    {
        Shop shop;
        for (const std::int64_t total : {1LL, 499LL, 501LL, 0LL, -500LL}) {
            const auto refused = shop.place(coffees(1, total));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
            QCOMPARE(fieldOf(refused.error()), std::string("total"));
        }
        auto dollars = coffees(1);
        dollars.total.currency = "USD";
        QCOMPARE(fieldOf(shop.place(dollars).error()), std::string("total/currency"));
        QCOMPARE(shop.fixture.count("orders"), 0);
        QCOMPARE(shop.fixture.count("self_orders"), 0);
        QCOMPARE(shop.fixture.payments.calls("pay"), 0);
    }

    void whatTakesAPersonIsRefused()
    {
        Shop shop;
        auto weighed = coffees(1);
        weighed.reservation->lines[0].unit = domain::Unit::Kilogram;
        QCOMPARE(fieldOf(shop.place(weighed).error()), std::string("lines/0/sku"));
        auto forAdults = coffees(2);
        forAdults.reservation->lines[0].minimum_age = 18;
        QCOMPARE(fieldOf(shop.place(forAdults).error()), std::string("lines/0/sku"));
        auto half = coffees(3, 375);
        half.lines[0].quantity_milli = 1500;
        QCOMPARE(fieldOf(shop.place(half).error()), std::string("lines/0/quantity_milli"));
        auto unreserved = coffees(4);
        unreserved.reservation->lines.clear();
        QCOMPARE(fieldOf(shop.place(unreserved).error()), std::string("lines/0/sku"));
        QCOMPARE(shop.fixture.count("orders"), 0);
    }

    void aRepeatGetsTheFirstAnswerAndPaysOnce()
    {
        Shop shop;
        const auto first = shop.place(coffees(1));
        shop.fixture.nowMs += 60'000;
        const auto again = shop.place(coffees(1));
        QVERIFY(again);
        QCOMPARE(contract::encode(*again), contract::encode(*first));
        QCOMPARE(shop.fixture.payments.chargedMinor(), 500);
        auto other = coffees(1);
        other.lines[0].quantity_milli = 3000;
        QCOMPARE(shop.place(other).error().code, ErrorCode::KeyReused);
    }

    void anOrderIsItsVisitsAlone()
    {
        Shop shop;
        QVERIFY(shop.place(coffees(1)));
        QVERIFY(shop.orders.get(visitor(), {"s1", testId('o', 1)}));
        const auto strangers = shop.orders.get(visitor("visit-2"), {"s1", testId('o', 1)});
        const auto nobodys = shop.orders.get(visitor("visit-2"), {"s1", testId('o', 7)});
        QVERIFY(!strangers);
        QVERIFY(strangers.error() == nobodys.error()); // there is no telling them apart
        QCOMPARE(strangers.error().code, ErrorCode::NotFound);
        // The very same request of another visit gets nothing either.
        QCOMPARE(shop.place(coffees(1), visitor("visit-2")).error().code, ErrorCode::KeyReused);
        // Nor does a till's sale become a customer's by its id.
        QVERIFY(shop.fixture.place(testing::sale({.order = 5})));
        QCOMPARE(shop.orders.get(visitor(), {"s1", testId('o', 5)}).error().code, ErrorCode::NotFound);
        QCOMPARE(shop.place(coffees(5)).error().code, ErrorCode::KeyReused);
    }

    void numbersCountForEachTillAndCodesAreTheirOwn()
    {
        Shop shop;
        std::set<std::string> codes;
        for (int i = 1; i <= 3; ++i) {
            const auto order = shop.place(coffees(i));
            QCOMPARE(order->order_number, "K1-S00" + std::to_string(i));
            QCOMPARE(order->pickup_code.size(), std::size_t{6});
            codes.insert(order->pickup_code);
        }
        QCOMPARE(codes.size(), std::size_t{3});
        QCOMPARE(shop.place(coffees(4), visitor("visit-2", "K2"))->order_number, std::string("K2-S001"));
    }

    void anOrderIsFoundAgainByNumberAndCode()
    {
        Shop shop;
        const auto order = shop.place(coffees(1));
        const auto found = shop.find("k1-s001", [&] {
            auto code = order->pickup_code;
            for (auto &c : code)
                c = static_cast<char>(c >= 'A' ? c - 'A' + 'a' : c);
            return code;
        }());
        QVERIFY(found);
        QCOMPARE(found->order_id, order->order_id);
        auto wrong = order->pickup_code;
        wrong.back() = wrong.back() == 'A' ? 'B' : 'A';
        QCOMPARE(shop.find("K1-S001", wrong).error().code, ErrorCode::NotFound);
        QVERIFY(shop.find("K1-S001", wrong).error() == shop.find("K1-S099", order->pickup_code).error());
    }

    void codesCannotBeGuessed()
    {
        Shop shop;
        const auto order = shop.place(coffees(1));
        const auto other = shop.place(coffees(2));
        const auto wrong = order->pickup_code == "AAAAAA" ? "BBBBBB" : "AAAAAA";
        for (int i = 0; i < order::kPickupTriesOfNumber; ++i)
            QCOMPARE(shop.find(order->order_number, wrong).error().code, ErrorCode::NotFound);
        QCOMPARE(shop.find(order->order_number, order->pickup_code).error().code, ErrorCode::TooManyRequests);
        QVERIFY(shop.find(other->order_number, other->pickup_code)); // the others' are as they were
        for (int i = order::kPickupTriesOfNumber; i < order::kPickupTriesOfTill; ++i)
            QCOMPARE(shop.find("K1-S" + std::to_string(200 + i), wrong).error().code, ErrorCode::NotFound);
        QCOMPARE(shop.find(other->order_number, other->pickup_code).error().code, ErrorCode::TooManyRequests);
        QVERIFY(shop.find(other->order_number, other->pickup_code, visitor("visit-3", "K2")));
        shop.fixture.nowMs += order::kPickupWindowMs;
        QVERIFY(shop.find(order->order_number, order->pickup_code));
    }

    void aRightCodeCanBeAskedForAsOftenAsOneLooks()
    {
        Shop shop;
        const auto order = shop.place(coffees(1));
        for (int i = 0; i < 100; ++i)
            QVERIFY(shop.find(order->order_number, order->pickup_code));
    }

    void aPaymentWithoutAnAnswerIsResolvedAndNeverTakenTwice()
    {
        Shop shop;
        shop.fixture.payments.cardState = PaymentState::Unknown;
        const auto waiting = shop.place(coffees(1));
        QVERIFY(waiting);
        QCOMPARE(waiting->state, OrderState::AwaitingPayment);
        QCOMPARE(waiting->payment, PaymentState::Unknown);
        QVERIFY(!waiting->order_number.empty()); // the customer can ask our staff about it
        shop.fixture.payments.cardState = PaymentState::Captured;
        shop.fixture.nowMs += 10'000;
        shop.fixture.recover();
        const auto paid = shop.orders.get(visitor(), {"s1", testId('o', 1)});
        QCOMPARE(paid->state, OrderState::Paid);
        QCOMPARE(shop.fixture.payments.chargedMinor(), 500);
    }

    void aDeclinedCardEndsTheOrderAndSaysWhy()
    {
        Shop shop;
        shop.fixture.payments.cardState = PaymentState::Declined;
        const auto declined = shop.place(coffees(1));
        QVERIFY(declined);
        QCOMPARE(declined->state, OrderState::Cancelled);
        QCOMPARE(declined->payment, PaymentState::Declined);
        QCOMPARE(declined->paid.amount_minor, 0);
    }

    void theCustomerSeesTheHandOver()
    {
        Shop shop;
        const auto order = shop.place(coffees(1));
        const contract::FulfilOrderRequest hand{
            "s1", order->order_id, testId('f', 1), {{order->lines[0].line_id, 1000}}};
        QVERIFY(shop.fixture.commands().fulfil(OrderFixture::context(), hand));
        const auto part = shop.orders.get(visitor(), {"s1", order->order_id});
        QCOMPARE(part->state, OrderState::PartlyFulfilled);
        QCOMPARE(part->lines[0].fulfilled_milli, 1000);
    }

    void withoutATillNothingIsOrdered()
    {
        Shop shop;
        QCOMPARE(shop.place(coffees(1), visitor("visit-1", "")).error().code, ErrorCode::NotAllowed);
    }

    void whatACustomerOrderedSurvivesARestart()
    {
        OrderFixture fixture;
        std::string number;
        std::string code;
        {
            order::SelfOrders orders(fixture.parts(), fixture.orders());
            const auto order = orders.place(visitor(), coffees(1));
            number = order->order_number;
            code = order->pickup_code;
        }
        fixture.restart();
        order::SelfOrders orders(fixture.parts(), fixture.orders());
        QVERIFY(orders.get(visitor(), {"s1", testId('o', 1)}));
        QVERIFY(orders.find(visitor("visit-2"), {"s1", number, code}));
        QCOMPARE(orders.place(visitor(), coffees(1))->pickup_code, code);
    }
};

TILLHOUSE_TEST(SelfOrdersTest)
#include "self_orders_test.moc"
