// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/refund_service.h"

#include "order_fixture.h"
#include "support/seeded_random.h"
#include "support/test_registry.h"

#include <QTest>

#include <atomic>
#include <latch>
#include <thread>

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

auto always(ErrorCode code, bool tookEffect) -> std::function<std::optional<ScriptedPayments::Fault>(std::string_view)>
{
    return [=](std::string_view) { return ScriptedPayments::Fault{{code, "the line is cut", {}}, tookEffect}; };
}

} // namespace

class RefundServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineIsGivenBackWithItsEventAndFigures()
    {
        OrderFixture f;
        const auto sold = f.place(sale({1, 2, 500, 2000, TenderKind::Card}));
        auto request = returnOf(*sold, 1, 0, 1000);
        request.lines[0].restock = false;
        const auto order = f.refund(request);
        QVERIFY(order);
        QCOMPARE(order->state, OrderState::PartlyRefunded);
        QCOMPARE(order->refunded.amount_minor, std::int64_t{500});
        QCOMPARE(order->lines[0].refunded_quantity_milli, std::int64_t{1000});
        QCOMPARE(order->refunds.at(0).state, PaymentState::Refunded);
        QCOMPARE(order->refunds.at(0).actor.value_or(""), std::string("user-1"));
        QCOMPARE(f.payments.refundedMinor(), std::int64_t{500});
        const auto event = f.events().events.at(1);
        QCOMPARE(event.type, contract::OrderEventType::OrderRefunded);
        QCOMPARE(event.lines.at(0).quantity_milli, std::int64_t{1000});
        QVERIFY(!event.lines.at(0).restock);
        QCOMPARE(contract::encode(f.load(order->order_id)), contract::encode(*order));
    }

    void returningEverythingInStepsPaysBackTheSale()
    {
        tillhouse::testing::SeededRandom random;
        OrderFixture f;
        for (int n = 1; n <= 10; ++n) {
            const auto quantity = random.between(1, 5000);
            const auto kind = random.oneIn(2) ? TenderKind::Card : TenderKind::Cash;
            auto order = f.place(sale({n, 2, random.between(1, 999), quantity, kind}));
            QVERIFY(order);
            int refunds = 0;
            for (std::size_t line = 0; line < 2; ++line) {
                std::int64_t left = quantity;
                while (left > 0) {
                    const auto step = random.between(std::max<std::int64_t>(1, left / 4), left);
                    order = f.refund(returnOf(*order, n * 100'000 + ++refunds, line, step));
                    QVERIFY(order);
                    left -= step;
                }
            }
            QCOMPARE(order->state, OrderState::Refunded);
            QCOMPARE(order->refunded, order->total);
        }
    }

    // What an exchange needs: the new goods' price goes on a code that pays for them, the rest goes back.
    void aPartMayGoElsewhereAndTheRestGoesBack()
    {
        OrderFixture f;
        const auto sold = f.place(sale({1, 1, 3000, 1000, TenderKind::Card}));
        auto request = returnOf(*sold, 1, 0, 1000);
        request.to = TenderKind::GiftCard;
        request.account = "X-1";
        request.to_amount = contract::MoneyAmount{2000, "EUR"};
        const auto order = f.refund(request);
        QVERIFY(order);
        QCOMPARE(*f.payments.lastRefund.to_minor, std::int64_t{2000});
        QCOMPARE(order->refunds.at(0).tenders,
                 (std::vector<contract::RefundTender>{{TenderKind::Card, {1000, "EUR"}},
                                                      {TenderKind::GiftCard, {2000, "EUR"}}}));
        QCOMPARE(contract::encode(f.load(order->order_id)), contract::encode(*order));
        QCOMPARE(contract::encode(*f.refund(request)), contract::encode(*order));
        QCOMPARE(f.payments.calls("refund"), 1);
    }

    void whatGoesElsewhereSaysWhereAndHowMuch()
    {
        OrderFixture f;
        const auto sold = f.place(sale({1, 1, 3000}));
        auto request = returnOf(*sold, 1, 0, 1000);
        request.to_amount = contract::MoneyAmount{2000, "EUR"};
        QCOMPARE(f.refund(request).error().fields.at(0).field, std::string("to_amount"));
        request.to = TenderKind::GiftCard;
        request.account = "X-1";
        request.to_amount->amount_minor = 0;
        QCOMPARE(f.refund(request).error().fields.at(0).field, std::string("to_amount"));
        request.to_amount = contract::MoneyAmount{2000, "USD"};
        QCOMPARE(f.refund(request).error().fields.at(0).field, std::string("to_amount/currency"));
        request.to_amount = contract::MoneyAmount{9000, "EUR"}; // more than comes back: all of it
        const auto all = f.refund(request);
        QVERIFY2(all, all ? "" : all.error().detail.c_str());
        QVERIFY(!f.payments.lastRefund.to_minor);
        QCOMPARE(all->refunds.at(0).tenders,
                 (std::vector<contract::RefundTender>{{TenderKind::GiftCard, {3000, "EUR"}}}));
    }

    // Complaint 13: never more than was sold, and never twice.
    void moreThanWasSoldIsRefused()
    {
        OrderFixture f;
        const auto sold = f.place(sale({1, 1, 500, 2000}));
        QVERIFY(f.refund(returnOf(*sold, 1, 0, 1500)));
        const auto more = f.refund(returnOf(*sold, 2, 0, 501));
        QCOMPARE(more.error().code, ErrorCode::LimitExceeded);
        QCOMPARE(more.error().fields.at(0).field, std::string("lines/0/quantity_milli"));
        QCOMPARE(f.load(sold->order_id).refunds.size(), std::size_t{1});
    }

    void aRepeatGetsTheSameBytesAndMovesNoMoney()
    {
        OrderFixture f;
        const auto sold = f.place(sale({1, 1, 500, 2000, TenderKind::Card}));
        const auto first = f.refund(returnOf(*sold, 1, 0, 1000));
        QVERIFY(f.refund(returnOf(*sold, 2, 0, 1000)));
        f.restart();
        QCOMPARE(contract::encode(*f.refund(returnOf(*sold, 1, 0, 1000))), contract::encode(*first));
        QCOMPARE(f.refund(returnOf(*sold, 1, 0, 999)).error().code, ErrorCode::KeyReused);
        QCOMPARE(f.payments.calls("refund"), 2);
    }

    void anotherRefundUnderTheSameHeaderIsRefused()
    {
        OrderFixture f;
        const auto sold = f.place(sale({1, 1, 500, 2000, TenderKind::Card}));
        auto context = OrderFixture::context();
        context.idempotencyKey = "header-1";
        QVERIFY(f.refunds().refund(context, returnOf(*sold, 1, 0, 1000)));
        QCOMPARE(f.refunds().refund(context, returnOf(*sold, 2, 0, 1000)).error().code, ErrorCode::KeyReused);
        QVERIFY(f.refunds().refund(context, returnOf(*sold, 1, 0, 1000)));
        QCOMPARE(f.payments.calls("refund"), 1);
    }

    void concurrentRefundsNeverGiveBackMoreThanWasSold()
    {
        OrderFixture f;
        const auto sold = f.place(sale({1, 1, 500, 3000, TenderKind::Card}));
        constexpr int kSenders = 8;
        std::latch start(kSenders);
        std::atomic<int> given = 0;
        std::vector<std::thread> senders;
        for (int s = 1; s <= kSenders; ++s) {
            senders.emplace_back([&, s] {
                start.arrive_and_wait();
                given += f.refund(returnOf(*sold, s, 0, 1000)) ? 1 : 0;
            });
        }
        for (auto &sender : senders)
            sender.join();
        QCOMPARE(given.load(), 3);
        QCOMPARE(f.payments.refundedMinor(), std::int64_t{1500});
        QCOMPARE(f.load(sold->order_id).state, OrderState::Refunded);
    }

    void aDeclinedRefundTakesItsPromiseBack()
    {
        OrderFixture f;
        const auto sold = f.place(sale({1, 1, 500, 1000, TenderKind::Card}));
        f.payments.refundState = PaymentState::Declined;
        QCOMPARE(f.refund(returnOf(*sold, 1, 0, 1000)).error().code, ErrorCode::PaymentDeclined);
        QCOMPARE(f.refund(returnOf(*sold, 1, 0, 1000)).error().code, ErrorCode::PaymentDeclined);
        const auto order = f.load(sold->order_id);
        QCOMPARE(order.state, OrderState::Paid);
        QCOMPARE(order.lines[0].refunded_quantity_milli, std::int64_t{0});
        QCOMPARE(order.refunds.at(0).state, PaymentState::Declined);
        f.payments.refundState = PaymentState::Refunded;
        QCOMPARE(f.refund(returnOf(*sold, 2, 0, 1000))->state, OrderState::Refunded);
    }

    // Caught: "nothing was given back" while the gift card had its part; the goods were the customer's again.
    void whatWentBackInPartStandsAndIsTold()
    {
        OrderFixture f;
        f.payments.balances["G1"] = 3000;
        auto request = sale({1, 2, 4000, 1000, TenderKind::Card});
        request.checkout.tenders[0].amount.amount_minor = 5000;
        request.checkout.tenders.push_back({testId('t', 99), TenderKind::GiftCard, {3000, "EUR"}, std::nullopt, "G1"});
        const auto sold = f.place(request);
        QVERIFY2(sold, sold ? "" : sold.error().detail.c_str());
        auto back = returnOf(*sold, 1, 0, 1000);
        back.lines.push_back(returnOf(*sold, 1, 1, 1000).lines[0]);
        f.payments.refundState = PaymentState::Declined;
        const auto order = f.refund(back);
        QVERIFY2(order, order ? "" : order.error().detail.c_str());
        QCOMPARE(order->state, OrderState::PartlyRefunded);
        QCOMPARE(order->refunded.amount_minor, std::int64_t{3000});
        QCOMPARE(order->lines[1].refunded_quantity_milli, std::int64_t{1000});
        QCOMPARE(order->refunds.at(0).state, PaymentState::Refunded);
        QCOMPARE(order->refunds.at(0).tenders,
                 (std::vector<contract::RefundTender>{{TenderKind::GiftCard, {3000, "EUR"}}}));
        QCOMPARE(contract::encode(*f.refund(back)), contract::encode(*order));
        const auto inbox = f.openExceptions();
        QCOMPARE(inbox.size(), std::size_t{1});
        QCOMPARE(inbox[0].code, std::string("refund_in_part"));
        QVERIFY2(inbox[0].detail.starts_with("of 80.00 EUR only 30.00 EUR went back, 50.00 EUR were declined"),
                 inbox[0].detail.c_str());
        QCOMPARE(f.recover(), 0);
    }

    void aLostAnswerIsAskedForUntilThereIsOne()
    {
        OrderFixture f;
        const auto sold = f.place(sale({1, 1, 500, 1000, TenderKind::Card}));
        f.payments.fault = always(ErrorCode::Timeout, true);
        const auto waiting = f.refund(returnOf(*sold, 1, 0, 1000));
        QCOMPARE(waiting->refunds.at(0).state, PaymentState::Unknown);
        QCOMPARE(waiting->state, OrderState::Paid);
        QCOMPARE(f.refund(returnOf(*sold, 2, 0, 1000)).error().code, ErrorCode::LimitExceeded);
        f.restart();
        f.payments.fault = {};
        f.nowMs += 60'000;
        QCOMPARE(f.recover(), 1);
        const auto order = f.load(sold->order_id);
        QCOMPARE(order.state, OrderState::Refunded);
        QCOMPARE(order.refunded.amount_minor, std::int64_t{500});
        QCOMPARE(f.payments.refundedMinor(), std::int64_t{500});
        QCOMPARE(f.recover(), 0);
    }

    void cashGoesBackWhileThePaymentServiceIsDownAndIsToldLater()
    {
        OrderFixture f;
        const auto sold = f.place(sale({1, 1, 500, 1000}));
        f.payments.fault = always(ErrorCode::Unavailable, false);
        QCOMPARE(f.refund(returnOf(*sold, 1, 0, 1000))->state, OrderState::Refunded);
        f.payments.fault = {};
        f.nowMs += 60'000;
        QCOMPARE(f.recover(), 1);
        QCOMPARE(f.recover(), 0);
        QCOMPARE(f.payments.refundedMinor(), std::int64_t{500});
        QCOMPARE(f.events().events.size(), std::size_t{2});
    }

    void theCardIsPaidBackBeforeTheDrawer()
    {
        OrderFixture f;
        auto request = sale({1, 2, 500, 1000});
        request.checkout.tenders[0].amount.amount_minor = 700;
        request.checkout.tenders.push_back({testId('t', 99), TenderKind::Card, {300, "EUR"}, std::nullopt});
        const auto sold = f.place(request);
        QVERIFY(sold);
        QVERIFY(f.refund(returnOf(*sold, 1, 0, 1000)));
        const auto minors = f.database().read([&](db::Reader &reader) -> domain::Result<std::vector<std::int64_t>> {
            return order::refundedOfTenders(reader, {"s1", sold->order_id});
        });
        QCOMPARE(*minors, (std::vector<std::int64_t>{200, 300}));
        QCOMPARE(f.refund(returnOf(*sold, 2, 1, 1000))->state, OrderState::Refunded);
    }

    void badRefundsAreRefused()
    {
        OrderFixture f;
        const auto sold = f.place(sale({1, 1, 500, 1000}));
        auto unknownLine = returnOf(*sold, 1, 0, 1000);
        unknownLine.lines[0].line_id = testId('l', 77);
        QCOMPARE(f.refund(unknownLine).error().fields.at(0).field, std::string("lines/0/line_id"));
        auto unknownOrder = returnOf(*sold, 1, 0, 1000);
        unknownOrder.order_id = testId('o', 77);
        QCOMPARE(f.refund(unknownOrder).error().code, ErrorCode::NotFound);
        f.payments.cardState = PaymentState::Declined;
        const auto cancelled = f.place(sale({2, 1, 500, 1000, TenderKind::Card}));
        QCOMPARE(f.refund(returnOf(*cancelled, 1, 0, 1000)).error().code, ErrorCode::Conflict);
        QCOMPARE(f.count("order_refunds"), std::int64_t{0});
    }
};

TILLHOUSE_TEST(RefundServiceTest)
#include "refund_service_test.moc"
