// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/order_fixture.h"
#include "support/test_registry.h"

#include <QTest>

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
using tillhouse::testing::testId;

namespace
{

auto statesOf(const std::vector<domain::Result<contract::Order>> &answers) -> std::pair<int, int>
{
    int given = 0;
    int capped = 0;
    for (const auto &answer : answers) {
        given += answer ? 1 : 0;
        capped += !answer && answer.error().code == ErrorCode::LimitExceeded ? 1 : 0;
    }
    return {given, capped};
}

} // namespace

/// Complaint 13, refund, gift-card and points leaks: refunded more than sold, or twice; an empty gift card accepted; a
/// balance that is not deducted, or twice on a retry.
class RefundLeaksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Planted once: with the promise (count() in promiseRefund, refund_finish.cpp) left out, the test said
    // "Actual (statesOf(answers)): std::pair(4, 0), Expected ((std::pair{1, 3})): std::pair(1, 3)".
    void twoTillsRefundOneLineAtOnceAndOneWins()
    {
        for (int round = 0; round < 10; ++round) {
            OrderFixture f;
            const auto sold = f.place(sale({1, 1, 500, 1000, TenderKind::Card}));
            std::vector<domain::Result<contract::Order>> answers(4, domain::Error{});
            std::latch start(4);
            std::vector<std::jthread> tills;
            for (int n = 0; n < 4; ++n)
                tills.emplace_back([&, n] {
                    start.arrive_and_wait();
                    answers[static_cast<std::size_t>(n)] = f.refund(returnOf(*sold, n, 0, 1000));
                });
            tills.clear();
            QCOMPARE(statesOf(answers), (std::pair{1, 3}));
            QCOMPARE(f.payments.refundedMinor(), std::int64_t{500});
            QCOMPARE(f.load(sold->order_id).refunded.amount_minor, std::int64_t{500});
        }
    }

    void aRefundThatIsSentAgainGivesBackOnce()
    {
        OrderFixture f;
        const auto sold = f.place(sale({1, 2, 500, 1000, TenderKind::Card}));
        f.payments.fault = [](std::string_view) {
            return tillhouse::testing::ScriptedPayments::Fault{{ErrorCode::Timeout, "the line is cut", {}}, true};
        };
        QCOMPARE(f.refund(returnOf(*sold, 1, 0, 1000))->refunds.at(0).state, PaymentState::Unknown);
        f.payments.fault = {};
        f.restart();
        const auto again = f.refund(returnOf(*sold, 1, 0, 1000));
        QCOMPARE(again->refunded.amount_minor, std::int64_t{500});
        QCOMPARE(contract::encode(*f.refund(returnOf(*sold, 1, 0, 1000))), contract::encode(*again));
        QCOMPARE(f.payments.refundedMinor(), std::int64_t{500});
        QCOMPARE(f.refund(returnOf(*sold, 2, 0, 1)).error().code, ErrorCode::LimitExceeded);
    }

    void anEmptyGiftCardPaysNothing()
    {
        OrderFixture f;
        f.payments.balances["GIFT-1"] = 499;
        auto request = sale({1, 1, 500, 1000, TenderKind::GiftCard});
        request.checkout.tenders[0].account = "GIFT-1";
        QCOMPARE(f.place(request)->state, OrderState::Cancelled);
        QCOMPARE(f.payments.balances["GIFT-1"], std::int64_t{499});
        auto empty = sale({2, 1, 500, 1000, TenderKind::GiftCard});
        empty.checkout.tenders[0].account = "GIFT-2";
        QCOMPARE(f.place(empty)->state, OrderState::Cancelled);
    }

    void aGiftCardIsNeverTakenAtItsWordWhileNobodyCanCheckIt()
    {
        OrderFixture f;
        f.payments.fault = [](std::string_view) {
            return tillhouse::testing::ScriptedPayments::Fault{{ErrorCode::Unavailable, "down", {}}, false};
        };
        auto request = sale({1, 1, 500, 1000, TenderKind::GiftCard});
        request.checkout.tenders[0].account = "GIFT-1";
        QCOMPARE(f.place(request).error().code, ErrorCode::Unavailable); // cash alone would have stood
        QCOMPARE(f.load(request.order_id).paid.amount_minor, std::int64_t{0});
    }

    void aBalanceIsTakenOnceHoweverOftenTheSaleIsSent()
    {
        OrderFixture f;
        f.payments.balances["GIFT-1"] = 2000;
        auto request = sale({1, 1, 500, 1000, TenderKind::GiftCard});
        request.checkout.tenders[0].account = "GIFT-1";
        f.payments.fault = [](std::string_view) {
            return tillhouse::testing::ScriptedPayments::Fault{{ErrorCode::Timeout, "the line is cut", {}}, true};
        };
        (void)f.place(request);
        f.payments.fault = {};
        f.restart();
        QVERIFY(f.place(request));
        QCOMPARE(f.place(request)->state, OrderState::Paid);
        QCOMPARE(f.payments.balances["GIFT-1"], std::int64_t{1500});
    }

    void aRefundToStoreCreditLeavesTheDrawerAlone()
    {
        OrderFixture f;
        QVERIFY(f.shifts().open(f.context(), {"s1", testId('s', 1), "till-1", {0, "EUR"}}));
        auto request = sale({1, 2, 500, 1000});
        request.checkout.shift_id = testId('s', 1);
        const auto sold = f.place(request);
        auto toCredit = returnOf(*sold, 1, 0, 1000);
        toCredit.to = TenderKind::StoreCredit;
        QCOMPARE(f.refund(toCredit).error().fields.at(0).field, std::string("account"));
        toCredit.account = "customer-7";
        toCredit.shift_id = testId('s', 1);
        const auto back = f.refund(toCredit);
        QVERIFY2(back, back ? "" : back.error().detail.c_str());
        QCOMPARE(*back->refunds.at(0).to, TenderKind::StoreCredit);
        QCOMPARE(*f.payments.lastRefund.account, std::string("customer-7"));
        QCOMPARE(f.payments.balances["customer-7"], std::int64_t{500});
        const auto shift = f.shifts().get({"s1", testId('s', 1)});
        QCOMPARE(shift->expected.amount_minor, std::int64_t{1000});
        QCOMPARE(shift->tenders.size(), std::size_t{2}); // the credit is told beside the cash
        auto toCard = returnOf(*sold, 2, 1, 1000);
        toCard.to = TenderKind::Card;
        QCOMPARE(f.refund(toCard).error().fields.at(0).field, std::string("to"));
    }

    void anExchangeIsARefundAndASaleThatNamesIt()
    {
        OrderFixture f;
        const auto sold = f.place(sale({1, 1, 500, 1000, TenderKind::Card}));
        auto back = returnOf(*sold, 1, 0, 1000);
        back.to = TenderKind::StoreCredit;
        back.account = "customer-7";
        QVERIFY(f.refund(back));
        auto other = sale({2, 1, 500, 1000, TenderKind::StoreCredit});
        other.checkout.tenders[0].account = "customer-7";
        other.checkout.exchange_of = back.refund_id;
        const auto exchanged = f.place(other);
        QCOMPARE(exchanged->state, OrderState::Paid);
        QCOMPARE(*exchanged->exchange_of, back.refund_id);
        QCOMPARE(*f.load(sold->order_id).refunds.at(0).exchanged_for, exchanged->order_id);
        QCOMPARE(f.payments.balances["customer-7"], std::int64_t{0});
        auto stranger = sale({3});
        stranger.checkout.exchange_of = testId('r', 99);
        QCOMPARE(f.place(stranger)->exceptions.at(0).code, std::string("exchange_unknown"));
    }

    void aDeclinedRefundGivesItsPromiseBack()
    {
        OrderFixture f;
        const auto sold = f.place(sale({1, 1, 500, 1000, TenderKind::Card}));
        f.payments.refundState = PaymentState::Declined;
        QCOMPARE(f.refund(returnOf(*sold, 1, 0, 1000)).error().code, ErrorCode::PaymentDeclined);
        QCOMPARE(f.load(sold->order_id).refunded.amount_minor, std::int64_t{0});
        f.payments.refundState = PaymentState::Refunded;
        QCOMPARE(f.refund(returnOf(*sold, 2, 0, 1000))->state, OrderState::Refunded);
        QCOMPARE(f.payments.refundedMinor(), std::int64_t{500});
    }
};

TILLHOUSE_TEST(RefundLeaksTest)
#include "refund_leaks_test.moc"
