// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/payment_events.h"

#include "order_fixture.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using domain::ErrorCode;
using domain::OrderState;
using domain::PaymentState;
using domain::TenderKind;
using tillhouse::testing::OrderFixture;
using tillhouse::testing::sale;
using tillhouse::testing::testId;

namespace
{

auto news(std::int64_t position, contract::PaymentEventKind kind, const contract::Order &order)
    -> contract::PaymentEventEntry
{
    contract::PaymentEventEntry event;
    event.position = position;
    event.event_id = testId('e', static_cast<int>(position));
    event.kind = kind;
    event.store_id = order.store_id;
    event.order_id = order.order_id;
    event.detail = "news of a payment";
    event.occurred_at = "2026-03-01T12:00:0" + std::to_string(position) + ".000Z";
    return event;
}

} // namespace

class PaymentEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newsOfAnUnknownPaymentFinishTheOrderAtOnce()
    {
        OrderFixture f;
        f.payments.cardState = PaymentState::Unknown;
        const auto order = f.place(sale({1, 1, 500, 1000, TenderKind::Card}));
        f.nowMs += 1; // long before recovery would have asked by itself
        QCOMPARE(f.recover(), 0);
        f.payments.cardState = PaymentState::Captured;
        f.payments.news.push_back(news(1, contract::PaymentEventKind::Resolved, *order));
        QCOMPARE(f.recover(), 1);
        QCOMPARE(f.load(order->order_id).state, OrderState::Paid);
        QVERIFY(f.openExceptions().empty()); // it ended by itself: nobody has to look
    }

    // Planted once: with `const auto before = 0; position = 0;` in applyPaymentEvents the test said
    // "Actual (f.openExceptions().size()): 1, Expected (std::size_t{0}): 0".
    void eachEventTakesEffectOnceAcrossARestart()
    {
        OrderFixture f;
        const auto order = f.place(sale({1, 1, 500, 1000, TenderKind::Card}));
        f.payments.news.push_back(news(1, contract::PaymentEventKind::Parked, *order));
        f.recover();
        QCOMPARE(f.openExceptions().size(), std::size_t{1});
        const auto forget = f.database().write("forget", [](db::Transaction &tx) -> domain::Result<void> {
            tx.execute("DELETE FROM exceptions");
            return {};
        });
        QVERIFY(forget);
        f.restart();
        f.recover();
        QCOMPARE(f.database()
                     .write("again",
                            [&](db::Transaction &tx) -> domain::Result<std::int64_t> {
                                order::applyPaymentEvents(tx, {f.payments.news, 1}, f.nowMs);
                                return std::int64_t{0};
                            })
                     .hasValue(),
                 true);
        QCOMPARE(f.openExceptions().size(), std::size_t{0});
    }

    void whatAPersonShouldKnowIsInTheInbox()
    {
        OrderFixture f;
        const auto order = f.place(sale({1, 1, 500, 1000, TenderKind::Card}));
        using K = contract::PaymentEventKind;
        std::int64_t position = 0;
        for (const auto kind : {K::Resolved, K::Parked, K::LateApprovalVoided, K::Override, K::OverrideContradicted,
                                K::RefundDeclined, K::SettlementDifference})
            f.payments.news.push_back(news(++position, kind, *order));
        f.payments.news.back().order_id.reset(); // a payment that nobody knows
        f.recover();
        const auto open = f.openExceptions();
        QCOMPARE(open.size(), std::size_t{6});
        QCOMPARE(open.front().code, std::string("settlement_difference"));
        QVERIFY(!open.front().order_id);
        QCOMPARE(open.back().code, std::string("parked"));
        QCOMPARE(*open.back().till_id, std::string("till-1"));
    }

    void anUnreachablePaymentServiceHoldsNothingUp()
    {
        OrderFixture f;
        f.payments.fault = [](std::string_view) {
            return tillhouse::testing::ScriptedPayments::Fault{{ErrorCode::Unavailable, "down", {}}, false};
        };
        QVERIFY(!order::pullPaymentEvents(f.parts(), f.context()));
        QCOMPARE(f.recover(), 0);
    }
};

TILLHOUSE_TEST(PaymentEventsTest)
#include "payment_events_test.moc"
