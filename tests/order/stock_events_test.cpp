// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/stock_events.h"

#include "order/day_totals.h"

#include "order_fixture.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using contract::StockEventKind;
using domain::ErrorCode;
using domain::OrderState;
using domain::PaymentState;
using domain::TenderKind;
using tillhouse::testing::OrderFixture;
using tillhouse::testing::sale;
using tillhouse::testing::testId;

namespace
{

/// An order for later of one line, 10.00, half of it not in stock.
auto backorder(int n) -> contract::PlaceOrderRequest
{
    auto request = sale({n, 1, 1000, 1000, TenderKind::Card});
    request.checkout.channel = contract::Channel::Online;
    request.reservation->lines[0].backordered_milli = 500;
    return request;
}

auto stockEvent(std::int64_t position, StockEventKind kind, int order) -> contract::StockEvent
{
    return {
        position, testId('e', static_cast<int>(position)), kind, "s1", testId('o', order), "2026-03-01T12:30:00.000Z"};
}

auto apply(OrderFixture &f, const std::vector<contract::StockEvent> &events) -> domain::Result<contract::EventPosition>
{
    return f.database().write("apply", [&](db::Transaction &tx) {
        return order::applyStockEvents(tx, contract::arrivedOf(events), f.nowMs);
    });
}

} // namespace

class StockEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackorderedOrderIsPaidForAndWaitsForItsGoods()
    {
        OrderFixture f;
        const auto order = f.place(backorder(1));
        QVERIFY2(order, order ? "" : order.error().detail.c_str());
        QCOMPARE(order->state, OrderState::Backordered);
        QCOMPARE(order->paid.amount_minor, std::int64_t{1000});
        QCOMPARE(order->lines[0].backordered_milli, std::int64_t{500});
        QCOMPARE(f.events().events.at(0).type, contract::OrderEventType::OrderPaid);
        QCOMPARE(apply(f, {stockEvent(1, StockEventKind::BackorderFilled, 1)})->position, std::int64_t{1});
        const auto filled = f.load(order->order_id);
        QCOMPARE(filled.state, OrderState::Paid);
        QCOMPARE(filled.lines[0].backordered_milli, std::int64_t{0});
        QCOMPARE(filled.history.back().note, std::string("the missing goods have come in"));
    }

    // Planted: applyOrTell() without raise(), so that nobody hears of it.
    //   FAIL!  : StockEventsTest::anEventThatCannotBeRecordedIsToldAndHoldsUpNobody() Compared values are not the same
    //      Actual   (f.openExceptions().size()): 0
    //      Expected (std::size_t{1})           : 1
    void anEventThatCannotBeRecordedIsToldAndHoldsUpNobody()
    {
        OrderFixture f;
        const auto broken = f.place(backorder(1));
        const auto other = f.place(backorder(2));
        QVERIFY(broken && other);
        const auto planted = f.database().write("break", [](db::Transaction &tx) -> domain::Result<int> {
            return tx.execute("CREATE TRIGGER broken BEFORE UPDATE ON order_lines WHEN NEW.order_id = '" +
                              testId('o', 1) + "' BEGIN SELECT RAISE(ABORT, 'broken'); END");
        });
        QVERIFY(planted);
        const auto position = apply(
            f, {stockEvent(1, StockEventKind::BackorderFilled, 1), stockEvent(2, StockEventKind::BackorderFilled, 2)});
        QVERIFY2(position, position ? "" : position.error().detail.c_str());
        QCOMPARE(position->position, std::int64_t{2});
        QCOMPARE(f.load(broken->order_id).state, OrderState::Backordered);
        QCOMPARE(f.load(other->order_id).state, OrderState::Paid);
        QCOMPARE(f.openExceptions().size(), std::size_t{1});
        QCOMPARE(f.openExceptions()[0].code, std::string("stock_event_failed"));
        QCOMPARE(*f.openExceptions()[0].order_id, broken->order_id);
    }

    // Of a newer inventory. Planted: the same as above; the same was said.
    void anEventOfAnUnknownKindIsToldAndHoldsUpNobody()
    {
        OrderFixture f;
        const auto other = f.place(backorder(2));
        QVERIFY(f.place(backorder(1)) && other);
        auto newer = contract::encode(stockEvent(1, StockEventKind::BackorderFilled, 1));
        newer.replace(newer.find("backorder_filled"), 16, "goods_recalled");
        const auto events = contract::decodeEvents<contract::StockEvent>(
            "{\"events\":[" + newer + "," + contract::encode(stockEvent(2, StockEventKind::BackorderFilled, 2)) + "]}",
            {});
        QVERIFY(events);
        const auto position = f.database().write(
            "apply", [&](db::Transaction &tx) { return order::applyStockEvents(tx, *events, f.nowMs); });
        QCOMPARE(position->position, std::int64_t{2});
        QCOMPARE(f.load(other->order_id).state, OrderState::Paid);
        QCOMPARE(f.openExceptions().size(), std::size_t{1});
        const auto entry = f.openExceptions()[0];
        QCOMPARE(entry.code, std::string("stock_event_failed"));
        QCOMPARE(*entry.order_id, testId('o', 1));
        QVERIFY2(entry.detail.find("goods_recalled") != std::string::npos, entry.detail.c_str());
    }

    // Planted once: without the check of positions that were applied before (applyStockEvents) the test said
    // "Actual (f.load(order->order_id).state): 2, Expected (OrderState::Backordered): 8".
    void eachEventTakesEffectOnceAndAGapIsRefused()
    {
        OrderFixture f;
        const auto order = f.place(backorder(1));
        const auto filled = stockEvent(1, StockEventKind::BackorderFilled, 1);
        QVERIFY(apply(f, {filled}));
        QVERIFY(apply(f, {stockEvent(2, StockEventKind::Backordered, 1)}));
        f.restart();
        (void)apply(f, {filled}); // an old message, sent again
        QCOMPARE(f.load(order->order_id).state, OrderState::Backordered);
        QCOMPARE(f.load(order->order_id).history.size(), std::size_t{4});
        const auto gap = apply(f, {stockEvent(4, StockEventKind::BackorderFilled, 1)});
        QCOMPARE(gap.error().code, ErrorCode::Conflict);
        QCOMPARE(apply(f, {filled, stockEvent(3, StockEventKind::BackorderFilled, 77)})->position, std::int64_t{3});
    }

    void aBackorderedOrderIsCancelledWithEverythingTakenBack()
    {
        OrderFixture f;
        QVERIFY(f.shifts().open(f.context(), {"s1", testId('s', 1), "till-1", {0, "EUR"}}));
        auto request = backorder(1);
        request.checkout.shift_id = testId('s', 1);
        request.checkout.tenders[0].kind = TenderKind::Cash;
        const auto order = f.place(request);
        QCOMPARE(f.shifts().get({"s1", testId('s', 1)})->expected.amount_minor, std::int64_t{1000});
        const auto cancelled = f.commands().cancel(f.context(), {"s1", order->order_id, "too late"});
        QCOMPARE(cancelled->state, OrderState::Cancelled);
        QCOMPARE(cancelled->paid.amount_minor, std::int64_t{0});
        QCOMPARE(f.events().events.at(1).type, contract::OrderEventType::OrderCancelled);
        QCOMPARE(f.shifts().get({"s1", testId('s', 1)})->expected.amount_minor, std::int64_t{0});
        const auto day = f.database().read([](db::Reader &reader) -> domain::Result<contract::DaySummary> {
            return order::daySummary(reader, "s1", 1'772'323'200'000);
        });
        QCOMPARE(day->today.sales_minor, std::int64_t{0});
        QCOMPARE(day->today.orders, std::int64_t{0});
        QVERIFY(apply(f, {stockEvent(1, StockEventKind::BackorderFilled, 1)})); // comes late: nothing to do
        QCOMPARE(f.load(order->order_id).state, OrderState::Cancelled);
    }

    void aHoldWhoseGoodsExpiredIsLetGo()
    {
        OrderFixture f;
        auto request = backorder(1);
        request.checkout.authorize_only = true;
        const auto order = f.place(request);
        QCOMPARE(order->state, OrderState::AwaitingPayment);
        QVERIFY(apply(f, {stockEvent(1, StockEventKind::ReservationExpired, 1)}));
        QCOMPARE(f.recover(), 1);
        QCOMPARE(f.load(order->order_id).state, OrderState::Cancelled);
        QCOMPARE(f.payments.calls("cancel"), 1);
        QCOMPARE(f.recover(), 0);
    }

    void aPaidOrderWhoseGoodsAreGoneIsOwed()
    {
        OrderFixture f;
        const auto order = f.place(sale({1}));
        QVERIFY(apply(f, {stockEvent(1, StockEventKind::Backordered, 1)}));
        QCOMPARE(f.load(order->order_id).state, OrderState::Backordered);
        QCOMPARE(f.openExceptions().at(0).code, std::string("backordered"));
        QVERIFY(apply(f, {stockEvent(2, StockEventKind::BackorderFilled, 1)}));
        QCOMPARE(f.load(order->order_id).state, OrderState::Paid);
    }

    void whatDoesNotFitAnyMoreIsToldAndHoldsNothingUp()
    {
        OrderFixture f;
        const auto order = f.place(sale({1}));
        QVERIFY(f.refund(tillhouse::testing::returnOf(*order, 1, 0, 1000)));
        QVERIFY(apply(f, {stockEvent(1, StockEventKind::Backordered, 1)}));
        QCOMPARE(f.load(order->order_id).state, OrderState::Refunded);
        QCOMPARE(f.openExceptions().at(0).code, std::string("short_of_stock"));
    }
};

TILLHOUSE_TEST(StockEventsTest)
#include "stock_events_test.moc"
