// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/points.h"

#include "order/customers.h"
#include "order_fixture.h"
#include "support/seeded_random.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using domain::OrderState;
using domain::TenderKind;
using tillhouse::testing::OrderFixture;
using tillhouse::testing::returnOf;
using tillhouse::testing::sale;
using tillhouse::testing::SaleOf;
using tillhouse::testing::testId;

namespace
{

const auto kAnna = testId('c', 1);

/// A shop with a scheme (2 points a euro, 5 cents a point) and a customer.
struct LoyalShop : OrderFixture {
    LoyalShop()
    {
        contract::Customer customer;
        customer.store_id = "s1";
        customer.customer_id = kAnna;
        customer.name = "Anna";
        const auto put = database().write(
            "test", [&](db::Transaction &tx) { return order::putCustomer(tx, context(), customer, nowMs); });
        if (!put)
            qFatal("%s", put.error().detail.c_str());
    }

    auto points() -> std::int64_t
    {
        return *database().read(
            [](db::Reader &reader) -> domain::Result<std::int64_t> { return order::pointsOf(reader, "s1", kAnna); });
    }

    /// Movements sum to balance + held, for everybody.
    auto adds() -> bool
    {
        return *database().read([](db::Reader &reader) -> domain::Result<bool> {
            auto row = reader.query("SELECT COALESCE((SELECT SUM(balance + held) FROM customer_points), 0) -"
                                    " COALESCE((SELECT SUM(points) FROM point_movements), 0)");
            return row.next() && row.int64(0) == 0;
        });
    }

    auto held() -> std::int64_t
    {
        return *database().read([](db::Reader &reader) -> domain::Result<std::int64_t> {
            auto row = reader.query("SELECT COALESCE(SUM(held), 0) FROM customer_points");
            return row.next() ? row.int64(0) : -1;
        });
    }
};

auto loyalSale(const SaleOf &what) -> contract::PlaceOrderRequest
{
    auto request = sale(what);
    request.checkout.customer_id = kAnna;
    request.reservation->loyalty = contract::LoyaltyPolicy{2, 5};
    return request;
}

/// Part of it is paid with points.
void payWithPoints(contract::PlaceOrderRequest &request, std::int64_t minor)
{
    auto &tenders = request.checkout.tenders;
    tenders[0].amount.amount_minor -= minor;
    contract::CheckoutTender points;
    points.tender_id = testId('p', static_cast<int>(minor));
    points.kind = TenderKind::Points;
    points.amount = {minor, "EUR"};
    points.account = kAnna;
    tenders.insert(tenders.begin(), points);
    if (tenders.back().amount.amount_minor == 0)
        tenders.pop_back();
}

} // namespace

class PointsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPaidOrderEarnsOnce()
    {
        LoyalShop shop;
        const auto request = loyalSale({1, 1, 1999});
        QCOMPARE(shop.place(request)->points_earned, std::int64_t{38});
        QCOMPARE(shop.place(request)->points_earned, std::int64_t{38});
        shop.restart();
        QCOMPARE(shop.place(request)->points_earned, std::int64_t{38});
        QCOMPARE(shop.points(), std::int64_t{38});
        QCOMPARE(shop.count("point_movements"), std::int64_t{1});
        QCOMPARE(shop.load(request.checkout.order_id).points_earned, std::int64_t{38});
    }

    void anOrderEarnsWhenItsMoneyIsKnown()
    {
        LoyalShop shop;
        shop.payments.cardState = domain::PaymentState::Unknown;
        const auto request = loyalSale({1, 1, 1000, 1000, TenderKind::Card});
        QCOMPARE(shop.place(request)->state, OrderState::AwaitingPayment);
        QCOMPARE(shop.points(), std::int64_t{0});
        shop.payments.cardState = domain::PaymentState::Captured;
        shop.nowMs += 600'000;
        shop.recover();
        QCOMPARE(shop.points(), std::int64_t{20});
        shop.recover();
        QVERIFY(shop.place(request));
        QCOMPARE(shop.points(), std::int64_t{20});
        shop.payments.cardState = domain::PaymentState::Declined;
        QCOMPARE(shop.place(loyalSale({2, 1, 1000, 1000, TenderKind::Card}))->state, OrderState::Cancelled);
        QCOMPARE(shop.points(), std::int64_t{20});
        QVERIFY(shop.adds());
    }

    void theSchemeIsKnownWhileInventoryIsAway()
    {
        LoyalShop shop;
        QVERIFY(shop.place(loyalSale({1, 1, 1000})));
        auto request = loyalSale({2, 1, 1000});
        request.reservation.reset();
        QCOMPARE(shop.place(request)->points_earned, std::int64_t{20});
    }

    void pointsPayAndWhatTheyPaidEarnsNothing()
    {
        LoyalShop shop;
        QVERIFY(shop.place(loyalSale({1, 1, 10'000}))); // 200 points
        auto request = loyalSale({2, 1, 2000});
        payWithPoints(request, 501); // 101 points
        const auto order = shop.place(request);
        QCOMPARE(order->state, OrderState::Paid);
        QCOMPARE(order->points_earned, std::int64_t{28}); // of 14.99
        QCOMPARE(shop.points(), std::int64_t{200 - 101 + 28});
        QCOMPARE(shop.held(), std::int64_t{0});
        QVERIFY(shop.adds());
    }

    void moreThanThereIsIsDeclinedAndNobodyIsAsked()
    {
        LoyalShop shop;
        QVERIFY(shop.place(loyalSale({1, 1, 1000}))); // 20 points: 1.00
        const auto asked = shop.payments.calls("pay");
        auto request = loyalSale({2, 1, 2000, 1000, TenderKind::Card});
        payWithPoints(request, 101);
        const auto order = shop.place(request);
        QCOMPARE(order->state, OrderState::Cancelled);
        QCOMPARE(*order->tenders[0].reason, std::string("balance_too_low"));
        QCOMPARE(shop.payments.calls("pay"), asked);
        QCOMPARE(shop.points(), std::int64_t{20});
        QCOMPARE(shop.held(), std::int64_t{0});
        QCOMPARE(shop.place(request)->state, OrderState::Cancelled);
    }

    void aDeclinedCardGivesThePointsBack()
    {
        LoyalShop shop;
        QVERIFY(shop.place(loyalSale({1, 1, 10'000})));
        shop.payments.cardState = domain::PaymentState::Unknown;
        auto request = loyalSale({2, 1, 2000, 1000, TenderKind::Card});
        payWithPoints(request, 500);
        QCOMPARE(shop.place(request)->state, OrderState::AwaitingPayment);
        QCOMPARE(shop.points(), std::int64_t{100});
        QCOMPARE(shop.held(), std::int64_t{100});
        shop.payments.cardState = domain::PaymentState::Declined;
        shop.restart();
        QVERIFY(
            shop.commands().cancel(OrderFixture::context(), {"s1", request.checkout.order_id, "the customer left"}));
        shop.nowMs += 600'000;
        shop.recover();
        QCOMPARE(shop.load(request.checkout.order_id).state, OrderState::Cancelled);
        QCOMPARE(shop.points(), std::int64_t{200});
        QCOMPARE(shop.held(), std::int64_t{0});
        QVERIFY(shop.adds());
    }

    void aRefundTakesBackInProportionAndPointsComeBackAsPoints()
    {
        LoyalShop shop;
        QVERIFY(shop.place(loyalSale({1, 1, 10'000}))); // 200
        auto request = loyalSale({2, 3, 1000});
        payWithPoints(request, 500); // 100 points; 25.00 in cash earn 50
        const auto order = shop.place(request);
        QCOMPARE(shop.points(), std::int64_t{150});
        auto toCash = returnOf(*order, 1, 0, 1000);
        toCash.to = TenderKind::Cash;
        QCOMPARE(shop.refund(toCash).error().fields.at(0).field, std::string("to"));
        QVERIFY(shop.refund(returnOf(*order, 2, 0, 1000))); // 5.00 of it are points
        QCOMPARE(shop.points(), std::int64_t{150 + 100 - 16});
        QVERIFY(shop.refund(returnOf(*order, 2, 0, 1000)));
        QVERIFY(shop.refund(returnOf(*order, 3, 1, 1000)));
        QVERIFY(shop.refund(returnOf(*order, 4, 2, 1000)));
        QCOMPARE(shop.points(), std::int64_t{200});
        QVERIFY(shop.adds());
    }

    void spentPointsThatAreTakenBackAreTold()
    {
        LoyalShop shop;
        const auto first = shop.place(loyalSale({1, 1, 10'000})); // 200
        auto request = loyalSale({2, 1, 1000});
        payWithPoints(request, 1000);
        QVERIFY(shop.place(request));
        QCOMPARE(shop.points(), std::int64_t{0});
        QVERIFY(shop.refund(returnOf(*first, 1, 0, 1000)));
        QCOMPARE(shop.points(), std::int64_t{-200});
        QCOMPARE(shop.openExceptions().at(0).code, std::string("points_overdrawn"));
        auto more = loyalSale({3, 1, 1000});
        payWithPoints(more, 5);
        QCOMPARE(shop.place(more)->state, OrderState::Cancelled);
        QVERIFY(shop.adds());
    }

    /// Sales, repeats, restarts, lost answers and returns in random order: what was earned and spent always adds up,
    /// and returning everything leaves nothing.
    void inAnyOrderNothingIsEarnedOrSpentTwice()
    {
        testing::SeededRandom random;
        LoyalShop shop;
        std::vector<contract::PlaceOrderRequest> requests;
        int refunds = 100;
        for (int i = 1; i <= 60; ++i) {
            auto request = loyalSale(
                {i, 1, random.between(100, 5000), 1000, random.oneIn(2) ? TenderKind::Card : TenderKind::Cash});
            const auto most = std::min(shop.points() * 5, request.checkout.total.amount_minor);
            if (most > 0 && random.oneIn(2)) {
                payWithPoints(request, random.between(1, most));
                request.checkout.tenders[0].tender_id = testId('p', 10'000 + i);
            }
            if (random.oneIn(3))
                shop.payments.fault = [](std::string_view call) -> std::optional<testing::ScriptedPayments::Fault> {
                    return call == "pay" ? std::optional(testing::ScriptedPayments::Fault{
                                               {domain::ErrorCode::Timeout, "lost", {}}, true})
                                         : std::nullopt;
                };
            (void)shop.place(request);
            shop.payments.fault = nullptr;
            requests.push_back(request);
            if (random.oneIn(4))
                shop.restart();
            if (random.oneIn(3))
                (void)shop.place(requests[random.between(0, i - 1)]);
            shop.nowMs += 90'000;
            shop.recover();
            QVERIFY(shop.adds());
        }
        shop.nowMs += 900'000;
        shop.recover();
        QCOMPARE(shop.held(), std::int64_t{0});
        for (const auto &request : requests) {
            const auto order = shop.load(request.checkout.order_id);
            QCOMPARE(order.state, OrderState::Paid);
            QVERIFY(shop.refund(returnOf(order, ++refunds, 0, order.lines[0].quantity_milli)));
        }
        QCOMPARE(shop.points(), std::int64_t{0});
        QVERIFY(shop.adds());
    }
};

TILLHOUSE_TEST(PointsTest)
#include "points_test.moc"
