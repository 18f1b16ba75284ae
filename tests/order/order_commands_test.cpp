// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/order_commands.h"

#include "order/inbox.h"
#include "order_fixture.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using domain::ErrorCode;
using domain::OrderState;
using domain::PaymentState;
using domain::TenderKind;
using tillhouse::testing::OrderFixture;
using tillhouse::testing::returnOf;
using tillhouse::testing::sale;
using tillhouse::testing::ScriptedPayments;
using tillhouse::testing::testId;

namespace
{

/// An order for later, paid by card: 5.00.
auto onlineOrder(int n) -> contract::PlaceOrderRequest
{
    auto request = sale({n, 1, 500, 1000, TenderKind::Card});
    request.checkout.channel = contract::Channel::Online;
    return request;
}

auto heldOrder(int n) -> contract::PlaceOrderRequest
{
    auto request = onlineOrder(n);
    request.checkout.authorize_only = true;
    return request;
}

auto handOver(const contract::Order &order, int n, std::int64_t milli) -> contract::FulfilOrderRequest
{
    return {order.store_id, order.order_id, testId('f', n), {{order.lines[0].line_id, milli}}};
}

/// The call takes effect, and its answer is lost.
auto lostAnswer(std::string call) -> std::function<std::optional<ScriptedPayments::Fault>(std::string_view)>
{
    return [call](std::string_view now) -> std::optional<ScriptedPayments::Fault> {
        if (now != call)
            return std::nullopt;
        return ScriptedPayments::Fault{{ErrorCode::Timeout, "the line is cut", {}}, true};
    };
}

} // namespace

class OrderCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void heldMoneyIsTakenAtTheCaptureAndNotBefore()
    {
        OrderFixture f;
        const auto order = f.place(heldOrder(1));
        QVERIFY2(order, order ? "" : order.error().detail.c_str());
        QCOMPARE(order->state, OrderState::AwaitingPayment);
        QCOMPARE(order->tenders[0].state, PaymentState::Authorized);
        QCOMPARE(*f.payments.lastPay.capture, false);
        QCOMPARE(f.payments.chargedMinor(), std::int64_t{0});
        QCOMPARE(contract::encode(*f.place(heldOrder(1))), contract::encode(*order));
        f.nowMs += 600'000;
        QCOMPARE(f.recover(), 0); // a hold waits for its capture, nobody asks for it

        const auto captured = f.commands().capture(f.context(), {"s1", order->order_id});
        QVERIFY2(captured, captured ? "" : captured.error().detail.c_str());
        QCOMPARE(captured->state, OrderState::Paid);
        QCOMPARE(f.payments.chargedMinor(), std::int64_t{500});
        QCOMPARE(f.events().events.size(), std::size_t{1});
        f.restart();
        const auto again = f.commands().capture(f.context(), {"s1", order->order_id});
        QCOMPARE(contract::encode(*again), contract::encode(*captured));
        QCOMPARE(f.payments.calls("capture"), 1);
    }

    void aCaptureWhoseAnswerIsLostGoesOnByItself()
    {
        OrderFixture f;
        const auto order = f.place(heldOrder(1));
        f.payments.fault = lostAnswer("capture");
        const auto waiting = f.commands().capture(f.context(), {"s1", order->order_id});
        QCOMPARE(waiting->state, OrderState::AwaitingPayment);
        QCOMPARE(f.commands().cancel(f.context(), {"s1", order->order_id, "late"}).error().code, ErrorCode::Conflict);
        f.restart();
        f.payments.fault = {};
        f.nowMs += 60'000;
        QCOMPARE(f.recover(), 1);
        QCOMPARE(f.load(order->order_id).state, OrderState::Paid);
        QCOMPARE(f.payments.chargedMinor(), std::int64_t{500});
        const auto answer = f.commands().capture(f.context(), {"s1", order->order_id});
        QCOMPARE(answer->state, OrderState::Paid);
    }

    void noMoneyIsTakenForGoodsThatAreNotHeldAnyMore()
    {
        OrderFixture f;
        const auto order = f.place(heldOrder(1));
        f.nowMs = 1'772'370'000'000 - order::kReservationMarginMs; // the reservation ends at 13:00
        QCOMPARE(f.commands().capture(f.context(), {"s1", order->order_id}).error().code, ErrorCode::Conflict);
        QCOMPARE(f.payments.calls("capture"), 0);
    }

    // A chaos run found it: the order kept the end of the promise that it was first placed with, and what was held for
    // it could never be captured.
    void goodsThatArePromisedAgainCanBeCapturedAsLongAsThatPromiseRuns()
    {
        OrderFixture f;
        auto request = heldOrder(1);
        request.reservation->expires_at = "2026-03-01T12:00:05.000Z"; // ended, as good as
        QCOMPARE(f.place(request).error().code, ErrorCode::Conflict);
        request.reservation->expires_at = "2026-03-08T12:00:00.000Z";
        f.payments.cardState = domain::PaymentState::Authorized;
        const auto order = f.place(request);
        QVERIFY(order);
        f.nowMs += 3'600'000;
        f.payments.cardState = domain::PaymentState::Captured;
        QCOMPARE(f.commands().capture(f.context(), {"s1", order->order_id})->state, OrderState::Paid);
    }

    void onlyWhatIsHeldIsCaptured()
    {
        OrderFixture f;
        const auto paid = f.place(sale({1}));
        QCOMPARE(f.commands().capture(f.context(), {"s1", paid->order_id}).error().code, ErrorCode::Conflict);
        QCOMPARE(f.commands().capture(f.context(), {"s1", testId('o', 9)}).error().code, ErrorCode::NotFound);
        auto cash = heldOrder(2);
        cash.checkout.tenders[0].kind = TenderKind::Cash;
        QCOMPARE(f.place(cash).error().fields.at(0).field, std::string("tenders/0/kind"));
    }

    void aCancelledHoldIsLetGoAndInventoryIsTold()
    {
        OrderFixture f;
        const auto order = f.place(heldOrder(1));
        const auto cancelled = f.commands().cancel(f.context(), {"s1", order->order_id, "changed her mind"});
        QCOMPARE(cancelled->state, OrderState::Cancelled);
        QCOMPARE(cancelled->history.back().note, std::string("cancelled: changed her mind"));
        QCOMPARE(*cancelled->history.back().actor, std::string("user-1"));
        QCOMPARE(f.events().events.at(0).type, contract::OrderEventType::OrderCancelled);
        QCOMPARE(contract::encode(*f.commands().cancel(f.context(), {"s1", order->order_id, "changed her mind"})),
                 contract::encode(*cancelled));
        QCOMPARE(f.commands().cancel(f.context(), {"s1", order->order_id, "another reason"}).error().code,
                 ErrorCode::KeyReused);
        QCOMPARE(f.payments.calls("cancel"), 1);
    }

    void anotherCancellationUnderTheSameHeaderIsRefused()
    {
        OrderFixture f;
        const auto first = f.place(heldOrder(1));
        const auto second = f.place(heldOrder(2));
        auto context = OrderFixture::context();
        context.idempotencyKey = "header-1";
        QVERIFY(f.commands().cancel(context, {"s1", first->order_id, "changed her mind"}));
        QCOMPARE(f.commands().cancel(context, {"s1", second->order_id, "changed her mind"}).error().code,
                 ErrorCode::KeyReused);
        QVERIFY(f.commands().cancel(context, {"s1", first->order_id, "changed her mind"}));
        QCOMPARE(f.payments.calls("cancel"), 1);
    }

    // Complaint 8: what was cancelled while nobody knew is given back when it turns out to have been approved.
    void anUnknownPaymentIsCancelledAtOnceAndWatchedUntilItIsBack()
    {
        OrderFixture f;
        f.payments.cardState = PaymentState::Unknown;
        const auto order = f.place(sale({1, 1, 500, 1000, TenderKind::Card}));
        QCOMPARE(order->state, OrderState::AwaitingPayment);
        const auto cancelled = f.commands().cancel(f.context(), {"s1", order->order_id, "paid in cash instead"});
        QCOMPARE(cancelled->state, OrderState::Cancelled);
        QCOMPARE(cancelled->tenders[0].state, PaymentState::Unknown);
        f.payments.cardState = PaymentState::Voided;
        f.nowMs += 60'000;
        QCOMPARE(f.recover(), 1);
        QCOMPARE(f.load(order->order_id).tenders[0].state, PaymentState::Voided);
        QCOMPARE(f.recover(), 0);
        QCOMPARE(f.payments.calls("pay"), 1);
    }

    void aCancellationThatCannotBeToldIsNotForgotten()
    {
        OrderFixture f;
        const auto order = f.place(heldOrder(1));
        f.payments.fault = lostAnswer("cancel");
        QCOMPARE(f.commands().cancel(f.context(), {"s1", order->order_id, "no"})->state, OrderState::AwaitingPayment);
        f.restart();
        f.payments.fault = {};
        f.nowMs += 60'000;
        QCOMPARE(f.recover(), 1);
        QCOMPARE(f.load(order->order_id).state, OrderState::Cancelled);
        QCOMPARE(f.recover(), 0);
    }

    void aPaidOrderIsRefundedNotCancelled()
    {
        OrderFixture f;
        const auto paid = f.place(sale({1}));
        QCOMPARE(f.commands().cancel(f.context(), {"s1", paid->order_id, "no"}).error().code, ErrorCode::Conflict);
    }

    void goodsAreHandedOverInParts()
    {
        OrderFixture f;
        auto request = onlineOrder(1);
        request.checkout.lines[0].quantity_milli = 3000;
        request.checkout.total.amount_minor = 1500;
        request.checkout.tenders[0].amount.amount_minor = 1500;
        const auto order = f.place(request);
        QVERIFY2(order, order ? "" : order.error().detail.c_str());
        const auto part = f.commands().fulfil(f.context(), handOver(*order, 1, 1000));
        QVERIFY2(part, part ? "" : part.error().detail.c_str());
        QCOMPARE(part->state, OrderState::PartlyFulfilled);
        QCOMPARE(part->lines[0].fulfilled_milli, std::int64_t{1000});
        QCOMPARE(contract::encode(*f.commands().fulfil(f.context(), handOver(*order, 1, 1000))),
                 contract::encode(*part));
        QCOMPARE(f.commands().fulfil(f.context(), handOver(*order, 1, 2000)).error().code, ErrorCode::KeyReused);
        QCOMPARE(f.commands().fulfil(f.context(), handOver(*order, 2, 2001)).error().code, ErrorCode::LimitExceeded);
        const auto all = f.commands().fulfil(f.context(), handOver(*order, 3, 2000));
        QCOMPARE(all->state, OrderState::Fulfilled);
        QCOMPARE(all->fulfilments.size(), std::size_t{2});
        QCOMPARE(contract::encode(f.load(order->order_id)), contract::encode(*all));
        const auto refunded = f.refund(returnOf(*order, 1, 0, 1000));
        QCOMPARE(refunded->state, OrderState::PartlyRefunded);
    }

    void nothingIsHandedOverThatIsNotPaidOrLeftTheTill()
    {
        OrderFixture f;
        const auto held = f.place(heldOrder(1));
        QCOMPARE(f.commands().fulfil(f.context(), handOver(*held, 1, 1000)).error().code, ErrorCode::Conflict);
        const auto sold = f.place(sale({2}));
        QCOMPARE(f.commands().fulfil(f.context(), handOver(*sold, 2, 1000)).error().code, ErrorCode::Conflict);
    }

    void aManagersWordEndsAnUnknownPayment()
    {
        OrderFixture f;
        f.payments.cardState = PaymentState::Unknown;
        const auto order = f.place(sale({1, 1, 500, 1000, TenderKind::Card}));
        const contract::ResolvePaymentRequest word{"s1",
                                                   order->order_id,
                                                   testId('w', 1),
                                                   order->tenders[0].tender_id,
                                                   domain::PaymentResolution::Captured,
                                                   "the customer showed the bank's message"};
        f.payments.fault = lostAnswer("decide");
        QCOMPARE(f.commands().resolve(f.context(), word).error().code, ErrorCode::Timeout);
        f.payments.fault = {};
        const auto paid = f.commands().resolve(f.context(), word);
        QCOMPARE(paid->state, OrderState::Paid);
        QCOMPARE(f.events().events.size(), std::size_t{1});
        QCOMPARE(contract::encode(*f.commands().resolve(f.context(), word)), contract::encode(*paid));
        auto other = word;
        other.outcome = domain::PaymentResolution::Declined;
        QCOMPARE(f.commands().resolve(f.context(), other).error().code, ErrorCode::KeyReused);
        QCOMPARE(f.payments.calls("decide"), 2);
    }

    // What the inbox says of a payment that waits is done with once a manager has decided it; what it says of another
    // payment, or of a refund, is not.
    // Planted: the condition on the tender left out of closeParked(). "Actual (f.openExceptions().size()): 0, Expected
    // (std::size_t{2}): 2".
    void aManagersWordClosesWhatTheInboxSaysOfThePayment()
    {
        OrderFixture f;
        f.payments.cardState = PaymentState::Unknown;
        const auto order = f.place(sale({1, 1, 500, 1000, TenderKind::Card}));
        const auto tender = order->tenders[0].tender_id;
        const auto parked = [&](int n, const std::string &tenderId, std::optional<std::string> refundId) {
            f.payments.news.push_back({n, testId('e', n), contract::PaymentEventKind::Parked, "s1", order->order_id,
                                       tenderId, std::move(refundId), PaymentState::Unknown, "nobody knows",
                                       "2026-03-01T12:00:00.000Z"});
        };
        parked(1, tender, {});
        parked(2, testId('t', 99), {});
        parked(3, tender, testId('r', 1));
        f.recover();
        QCOMPARE(f.openExceptions().size(), std::size_t{3});
        const contract::ResolvePaymentRequest word{"s1",
                                                   order->order_id,
                                                   testId('w', 1),
                                                   tender,
                                                   domain::PaymentResolution::Captured,
                                                   "the acquirer's portal shows it"};
        f.payments.fault = lostAnswer("decide");
        QVERIFY(!f.commands().resolve(f.context(), word));
        QCOMPARE(f.openExceptions().size(), std::size_t{3}); // not before it is decided
        f.payments.fault = {};
        QVERIFY(f.commands().resolve(f.context(), word));
        QCOMPARE(f.openExceptions().size(), std::size_t{2});
        const auto closed = f.database().read([](db::Reader &reader) {
            return order::listExceptions(reader, {"s1", contract::ExceptionState::Closed, {}, {}, {}});
        });
        QCOMPARE(closed->exceptions.size(), std::size_t{1});
        QCOMPARE(closed->exceptions[0].exception_id, testId('e', 1));
        QCOMPARE(*closed->exceptions[0].note, word.reason);
        QCOMPARE(*closed->exceptions[0].closed_by, std::string("user-1"));
    }

    void nobodysWordTakesMoneyForAnOrderThatIsBeingCancelled()
    {
        OrderFixture f;
        f.payments.cardState = PaymentState::Unknown;
        const auto order = f.place(sale({1, 1, 500, 1000, TenderKind::Card}));
        f.payments.fault = lostAnswer("cancel");
        QVERIFY(f.commands().cancel(f.context(), {"s1", order->order_id, "no"}));
        contract::ResolvePaymentRequest word{
            "s1",  order->order_id, testId('w', 1), order->tenders[0].tender_id, domain::PaymentResolution::Captured,
            "late"};
        QCOMPARE(f.commands().resolve(f.context(), word).error().code, ErrorCode::Conflict);
        QCOMPARE(f.payments.calls("decide"), 0);
        word.order_id = testId('o', 9);
        QCOMPARE(f.commands().resolve(f.context(), word).error().code, ErrorCode::NotFound);
    }

    void splitTendersWithAGiftCardPayTogetherOrNotAtAll()
    {
        OrderFixture f;
        f.payments.balances["GIFT-1"] = 300;
        auto request = sale({1, 1, 500, 1000, TenderKind::Cash});
        request.checkout.tenders[0].amount.amount_minor = 200;
        request.checkout.tenders.insert(request.checkout.tenders.begin(),
                                        {testId('t', 50), TenderKind::GiftCard, {300, "EUR"}, std::nullopt, "GIFT-1"});
        const auto paid = f.place(request);
        QVERIFY2(paid, paid ? "" : paid.error().detail.c_str());
        QCOMPARE(paid->state, OrderState::Paid);
        QCOMPARE(*paid->tenders[0].account, std::string("GIFT-1"));
        QCOMPARE(f.payments.balances["GIFT-1"], std::int64_t{0});
        auto nameless = sale({2, 1, 500, 1000, TenderKind::GiftCard});
        QCOMPARE(f.place(nameless).error().fields.at(0).field, std::string("tenders/0/account"));
    }

    // Planted once: with `if (context.principal && false)` in checkTill the first QCOMPARE said
    // "Actual (sold.hasValue()): 1, Expected (false): 0".
    void aTillSellsForItselfAlone()
    {
        OrderFixture f;
        auto request = sale({1});
        request.checkout.till_id = "till-2";
        const auto sold = f.orders().place(f.context(), request);
        QCOMPARE(sold.hasValue(), false);
        QCOMPARE(sold.error().code, ErrorCode::NotAllowed);
        QCOMPARE(f.count("orders"), std::int64_t{0});
    }

    void whatNoTillHasSignedNamesNoCashier()
    {
        OrderFixture f;
        auto request = sale({1});
        request.checkout.cashier_id = "ann";
        QCOMPARE(*f.place(request)->cashier_id, std::string("user-1"));
        request = sale({2});
        request.checkout.cashier_id = "ann";
        request.checkout.journal = contract::JournalMark{1, "", std::string(64, 'a'), "signature", "key"};
        QCOMPARE(*f.place(request)->cashier_id, std::string("user-1"));
    }
};

TILLHOUSE_TEST(OrderCommandsTest)
#include "order_commands_test.moc"
