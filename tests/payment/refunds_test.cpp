// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/refunds.h"

#include "payment/payment_store.h"
#include "support/test_registry.h"

#include <QTest>

#include <thread>

using namespace tillhouse;
using namespace testing;
using domain::ErrorCode;

class RefundsTest : public QObject
{
    Q_OBJECT

private:
    static auto request(int refund, std::vector<contract::PayTender> tenders) -> contract::RefundPaymentRequest
    {
        return {kStore, testId(1), testId(refund), "EUR", std::move(tenders), {}, {}, {}};
    }
    static auto giftOf(int id, std::int64_t amount) -> contract::PayTender
    {
        return {testId(id), domain::TenderKind::GiftCard, amount, {}};
    }
    static auto give(PaymentBench &bench, const contract::RefundPaymentRequest &request)
    {
        return bench.service.refunds().refund({}, request);
    }

private Q_SLOTS:
    void partsUpToTheWholeGoBackAndNoMore()
    {
        PaymentBench bench;
        QVERIFY(bench.pay(payRequest(1, {cash(11, 500), card(12, 1499)})));
        const auto first = give(bench, request(21, {cash(11, 200), card(12, 1000)}));
        QVERIFY(first);
        QCOMPARE(states(first->tenders), std::string("refunded refunded"));
        QCOMPARE(bench.states(1), std::string("partly_refunded partly_refunded"));
        const auto tooMuch = give(bench, request(22, {cash(11, 300), card(12, 500)}));
        QCOMPARE(tooMuch.error().code, ErrorCode::LimitExceeded);
        QCOMPARE(tooMuch.error().fields.front().field, std::string("tenders/1/amount_minor"));
        QVERIFY(give(bench, request(23, {cash(11, 300), card(12, 499)})));
        QCOMPARE(bench.states(1), std::string("refunded refunded"));
        QCOMPARE(bench.store.balance("sales_clearing"), std::int64_t{0});
        QCOMPARE(bench.store.balance("card_clearing"), std::int64_t{0});
        QVERIFY(bench.store.ledgerHolds());
    }

    // Caught: the card got back all of it, beside what went on the gift card; and the gift card its part of a refund
    // that the acquirer declined.
    void aPartMayGoElsewhereAndTheRestBackTheWayItWasPaid()
    {
        PaymentBench bench;
        QVERIFY(bench.pay(payRequest(1, {card(12, 3000)})));
        auto part = request(21, {card(12, 3000)});
        part.to = domain::TenderKind::GiftCard;
        part.account = "X-1";
        part.to_minor = 2000;
        bench.acquirer.answers = {kNo};
        QCOMPARE(states(give(bench, part)->tenders), std::string("declined"));
        QCOMPARE(bench.store.balance("gift_cards"), std::int64_t{0});
        part.refund_id = testId(22);
        QCOMPARE(states(give(bench, part)->tenders), std::string("refunded"));
        QCOMPARE(bench.store.balance("gift_cards"), std::int64_t{-2000});
        QCOMPARE(bench.store.balance("card_clearing"), std::int64_t{2000});
        QCOMPARE(bench.store.balance("sales_clearing"), std::int64_t{0});
        QVERIFY(give(bench, part)); // a repeat moves nothing
        QCOMPARE(bench.acquirer.asked("give"), 2);
        QCOMPARE(bench.acquirer.questions().back(), "give berlin." + testId(22) + "." + testId(12) + " 1000");
        QCOMPARE(bench.store.balance("gift_cards"), std::int64_t{-2000});
        QVERIFY(bench.store.ledgerHolds());
    }

    void whatGoesElsewhereAloneAsksNoAcquirer()
    {
        PaymentBench bench;
        QVERIFY(bench.pay(payRequest(1, {card(12, 1000), cash(11, 500)})));
        auto all = request(21, {card(12, 1000), cash(11, 500)});
        all.to = domain::TenderKind::GiftCard;
        all.account = "X-1";
        QVERIFY(give(bench, all));
        QCOMPARE(bench.acquirer.asked("give"), 0);
        QCOMPARE(bench.store.balance("gift_cards"), std::int64_t{-1500});
        auto nowhere = request(22, {cash(11, 1)});
        nowhere.to_minor = 1;
        QCOMPARE(give(bench, nowhere).error().fields.front().field, std::string("to_minor"));
    }

    void aRepeatGivesBackOnce()
    {
        PaymentBench bench;
        QVERIFY(bench.pay(payRequest(1, {card(12, 1499)})));
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] { (void)give(bench, request(21, {card(12, 1000)})); });
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(bench.acquirer.asked("give"), 1);
        QCOMPARE(bench.store.balance("card_clearing"), std::int64_t{499});
        QCOMPARE(give(bench, request(21, {card(12, 1001)})).error().code, ErrorCode::KeyReused);
    }

    void aDeclinedRefundFreesWhatItClaimed()
    {
        PaymentBench bench;
        QVERIFY(bench.pay(payRequest(1, {card(12, 1499)})));
        bench.acquirer.answers = {kNo};
        QCOMPARE(states(give(bench, request(21, {card(12, 1499)}))->tenders), std::string("declined"));
        QCOMPARE(bench.states(1), std::string("captured"));
        QCOMPARE(states(give(bench, request(22, {card(12, 1499)}))->tenders), std::string("refunded"));
        QVERIFY(bench.store.ledgerHolds());
    }

    // Caught: the gift card had its 30 back before the acquirer was asked, and kept them when it said no.
    void nothingGoesBackBeforeTheCardSaidYes()
    {
        PaymentBench bench;
        QVERIFY(bench.issue(90, "G1", 3000));
        QVERIFY(bench.pay(payRequest(1, {card(12, 5000), giftCard(13, 3000, "G1")})));
        bench.acquirer.answers = {kNo};
        const std::vector<contract::PayTender> both{card(12, 5000), giftOf(13, 3000)};
        QCOMPARE(states(give(bench, request(22, both))->tenders), std::string("declined declined"));
        QCOMPARE(bench.value("G1"), std::string("0/0"));
        QCOMPARE(bench.states(1), std::string("captured captured"));
        QCOMPARE(bench.events(), std::string("refund_declined:declined")); // one refund, one entry
        QCOMPARE(states(give(bench, request(23, both))->tenders), std::string("refunded refunded"));
        QCOMPARE(bench.value("G1"), std::string("3000/0"));
        QVERIFY(bench.store.ledgerHolds());
        QVERIFY(bench.valuesHold());
    }

    // Caught: the drawer's part was booked while nobody knew about the card's.
    void whatNeedsNobodyWaitsForTheCard()
    {
        PaymentBench bench;
        QVERIFY(bench.pay(payRequest(1, {card(12, 5000), cash(11, 2000)})));
        bench.acquirer.answers = {kLost};
        QCOMPARE(states(give(bench, request(21, {card(12, 5000), cash(11, 2000)}))->tenders),
                 std::string("unknown pending"));
        QCOMPARE(bench.store.balance("cash_drawer"), std::int64_t{2000});
        bench.service.start();
        QTRY_COMPARE_WITH_TIMEOUT(bench.states(1), std::string("refunded refunded"), 20000);
        QCOMPARE(bench.events(), std::string("resolved:refunded"));
        QCOMPARE(bench.store.balance("cash_drawer"), std::int64_t{0});
        QVERIFY(bench.store.ledgerHolds());
    }

    void aCardThatSaysNoStopsThoseAfterIt()
    {
        PaymentBench bench;
        QVERIFY(bench.pay(payRequest(1, {card(12, 5000), card(13, 3000), cash(11, 2000)})));
        bench.acquirer.answers = {kNo};
        const auto all = request(21, {card(12, 5000), card(13, 3000), cash(11, 2000)});
        QCOMPARE(states(give(bench, all)->tenders), std::string("declined declined declined"));
        QCOMPARE(bench.acquirer.asked("give"), 1);
        QCOMPARE(bench.store.balance("cash_drawer"), std::int64_t{2000});
        QCOMPARE(states(give(bench, all)->tenders), std::string("declined declined declined"));
        QCOMPARE(bench.store.number("SELECT sum(refunds_minor) FROM payment_tenders"), std::int64_t{0});
    }

    void onceACardGaveBackEverythingElseGoesBackToo()
    {
        PaymentBench bench;
        QVERIFY(bench.pay(payRequest(1, {card(12, 5000), card(13, 3000), cash(11, 2000)})));
        bench.acquirer.answers = {kYes, kNo};
        const auto all = request(21, {card(12, 5000), card(13, 3000), cash(11, 2000)});
        QCOMPARE(states(give(bench, all)->tenders), std::string("refunded declined refunded"));
        QCOMPARE(bench.states(1), std::string("refunded captured refunded"));
        QCOMPARE(bench.store.balance("card_clearing"), std::int64_t{3000});
        QCOMPARE(bench.store.balance("cash_drawer"), std::int64_t{0});
        QVERIFY(bench.store.ledgerHolds());
    }

    void aRefundThatIsDeclinedOrResolvesLaterIsTold()
    {
        PaymentBench bench;
        QVERIFY(bench.pay(payRequest(1, {card(12, 1499)})));
        bench.acquirer.answers = {kNo};
        QVERIFY(give(bench, request(21, {card(12, 1499)})));
        QCOMPARE(bench.events(), std::string("refund_declined:declined"));
        bench.acquirer.answers = {kLost};
        QVERIFY(give(bench, request(22, {card(12, 1499)})));
        bench.service.start();
        QTRY_COMPARE_WITH_TIMEOUT(bench.events(1), std::string("resolved:refunded"), 20000);
        const auto events = bench.service.events({0, 500})->events;
        QCOMPARE(*events[1].refund_id, testId(22));
        QCOMPARE(*events[1].tender_id, testId(12));
    }

    void aLostAnswerIsAskedForAndKeepsItsClaim()
    {
        PaymentBench bench;
        QVERIFY(bench.pay(payRequest(1, {card(12, 1499)})));
        bench.acquirer.answers = {kLost, kLost, kYes};
        QCOMPARE(states(give(bench, request(21, {card(12, 1000)}))->tenders), std::string("unknown"));
        QCOMPARE(give(bench, request(22, {card(12, 500)})).error().code, ErrorCode::LimitExceeded);
        bench.service.start();
        QTRY_COMPARE_WITH_TIMEOUT(bench.states(1), std::string("partly_refunded"), 20000);
        QCOMPARE(bench.acquirer.asked("give"), 1);
        QCOMPARE(bench.store.balance("card_clearing"), std::int64_t{499});
    }

    void onlyWhatWasCapturedGoesBack_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("which");
        QTest::newRow("no such tender") << static_cast<int>(ErrorCode::NotFound) << 0;
        QTest::newRow("another kind") << static_cast<int>(ErrorCode::InvalidInput) << 1;
        QTest::newRow("declined") << static_cast<int>(ErrorCode::Conflict) << 2;
        QTest::newRow("another currency") << static_cast<int>(ErrorCode::InvalidInput) << 3;
        QTest::newRow("never paid") << static_cast<int>(ErrorCode::NotFound) << 4;
        QTest::newRow("named twice") << static_cast<int>(ErrorCode::InvalidInput) << 5;
    }
    void onlyWhatWasCapturedGoesBack()
    {
        QFETCH(int, code);
        QFETCH(int, which);
        PaymentBench bench;
        if (which == 2)
            bench.acquirer.answers = {kNo};
        QVERIFY(bench.pay(payRequest(1, {card(12, 1499)})));
        auto wanted = request(21, {which == 1 ? cash(12, 1) : card(which == 0 ? 99 : 12, 1)});
        if (which == 3)
            wanted.currency = "USD";
        if (which == 4)
            wanted.order_id = testId(2);
        if (which == 5)
            wanted.tenders.push_back(wanted.tenders[0]);
        QCOMPARE(static_cast<int>(give(bench, wanted).error().code), code);
        QCOMPARE(bench.acquirer.asked("give"), 0);
        QCOMPARE(bench.store.number("SELECT count(*) FROM refunds"), std::int64_t{0});
        QCOMPARE(bench.store.number("SELECT sum(refunds_minor) FROM payment_tenders"), std::int64_t{0});
    }
};

TILLHOUSE_TEST(RefundsTest)
#include "refunds_test.moc"
