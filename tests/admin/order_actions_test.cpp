// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/order/order_actions.h"

#include "fake_backend.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using admin::OrderAction;
using admin::takes;
using domain::OrderState;
using domain::PaymentState;

class OrderActionsTest : public QObject
{
    Q_OBJECT

    static auto held() -> contract::Order
    {
        auto order = testing::sampleUnknownOrder();
        order.channel = contract::Channel::Online;
        order.tenders.front().state = PaymentState::Authorized;
        return order;
    }

private Q_SLOTS:
    void heldMoneyIsTakenOrTheOrderCancelled()
    {
        const auto order = held();
        QVERIFY(takes(order, OrderAction::Capture));
        QVERIFY(takes(order, OrderAction::Cancel));
        QVERIFY(!takes(order, OrderAction::Fulfil));
        QVERIFY(!takes(order, OrderAction::Refund));
        QVERIFY(!takes(order, OrderAction::Decide));
        QCOMPARE(admin::stateWords(order), QStringLiteral("Payment held"));
    }

    void onlyAnUnknownCardIsDecided()
    {
        auto order = testing::sampleUnknownOrder();
        QVERIFY(takes(order, OrderAction::Decide));
        QVERIFY(!takes(order, OrderAction::Capture));
        QCOMPARE(admin::stateWords(order), QStringLiteral("Payment unknown"));
        order.tenders.front().state = PaymentState::Pending;
        QVERIFY2(!takes(order, OrderAction::Decide), "somebody may be typing a PIN");
        QCOMPARE(admin::undecidedTenders(order).size(), std::size_t{1});
        order.tenders.front().kind = domain::TenderKind::GiftCard;
        QVERIFY(admin::undecidedTenders(order).empty());
    }

    void whatATillSoldIsNotHandedOverAgain()
    {
        auto order = testing::sampleOnlineOrder();
        QVERIFY(takes(order, OrderAction::Fulfil));
        QCOMPARE(admin::leftToHandOver(order.lines[0]), 1000);
        QCOMPARE(admin::leftToHandOver(order.lines[1]), 0);
        order.channel = contract::Channel::Till;
        QVERIFY(!takes(order, OrderAction::Fulfil));
    }

    void nothingLeavesWhileGoodsAreStillToComeIn()
    {
        auto order = testing::sampleOnlineOrder();
        order.state = OrderState::Backordered;
        order.lines[2].backordered_milli = 645;
        QVERIFY(!takes(order, OrderAction::Fulfil));
        QVERIFY(takes(order, OrderAction::Cancel));
        QVERIFY(!takes(order, OrderAction::Refund));
    }

    void aFinishedOrderTakesNothing()
    {
        auto order = testing::sampleOrder();
        for (const auto state : {OrderState::Cancelled, OrderState::Refunded}) {
            order.state = state;
            for (const auto action : {OrderAction::Capture, OrderAction::Decide, OrderAction::Fulfil,
                                      OrderAction::Refund, OrderAction::Cancel})
                QVERIFY(!takes(order, action));
        }
    }
};

TILLHOUSE_TEST(OrderActionsTest)
#include "order_actions_test.moc"
