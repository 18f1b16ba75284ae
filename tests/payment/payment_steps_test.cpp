// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/payment_steps.h"

#include "payment/payment_store.h"
#include "support/test_registry.h"

#include <QTest>

#include <thread>

using namespace tillhouse;
using namespace testing;
using domain::ErrorCode;

class PaymentStepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHoldTakesNothingUntilItIsCaptured()
    {
        PaymentBench bench;
        QVERIFY(bench.issue(5, "G1", 1000));
        const auto request = holdRequest(1, {card(11, 1500), giftCard(12, 400, "G1")});
        QCOMPARE(states(bench.pay(request)->tenders), std::string("authorized authorized"));
        QCOMPARE(bench.value("G1"), std::string("600/400"));
        QCOMPARE(bench.store.balance("sales_clearing"), std::int64_t{0});
        const auto taken = bench.captureOrder(1);
        QCOMPARE(states(taken->tenders), std::string("captured captured"));
        QCOMPARE(bench.store.balance("card_clearing"), std::int64_t{1500});
        QCOMPARE(bench.store.balance("sales_clearing"), std::int64_t{-1900});
        QCOMPARE(bench.value("G1"), std::string("600/0"));
        // Every answer is given again as it was, whatever came later.
        QCOMPARE(states(bench.pay(request)->tenders), std::string("authorized authorized"));
        QCOMPARE(contract::encode(*bench.captureOrder(1)), contract::encode(*taken));
        QCOMPARE(bench.captureOrder(1, 100).error().code, ErrorCode::KeyReused);
        QCOMPARE(bench.acquirer.asked("hold"), 1);
        QCOMPARE(bench.acquirer.asked("capture"), 1);
        QVERIFY(bench.store.ledgerHolds());
        QVERIFY(bench.valuesHold());
    }

    void lessThanTheHoldIsTakenInTheOrderOfTheTendersAndTheRestLetGo()
    {
        PaymentBench bench;
        QVERIFY(bench.issue(5, "G1", 1000));
        QVERIFY(bench.pay(holdRequest(1, {card(11, 1500), card(12, 500), giftCard(13, 400, "G1")})));
        QCOMPARE(bench.captureOrder(1, 2401).error().code, ErrorCode::LimitExceeded);
        const auto taken = bench.captureOrder(1, 1200);
        QVERIFY(taken);
        QCOMPARE(states(taken->tenders), std::string("captured voided voided"));
        QCOMPARE(taken->tenders[0].amount_minor, std::int64_t{1200});
        QCOMPARE(bench.acquirer.questions()[2], "capture berlin." + testId(11) + ".capture 1200");
        QCOMPARE(bench.store.balance("sales_clearing"), std::int64_t{-1200});
        QCOMPARE(bench.value("G1"), std::string("1000/0"));
        QVERIFY(bench.valuesHold());
    }

    void theIntentToCaptureAndToLetGoIsDurableBeforeTheCall()
    {
        PaymentBench bench;
        QVERIFY(bench.pay(holdRequest(1, {card(11, 1500)})));
        QVERIFY(bench.pay(holdRequest(2, {card(21, 1500)})));
        std::string seen;
        bench.acquirer.meanwhile = [&] {
            bench.store.database->read([&](db::Reader &reader) {
                auto rows = reader.query("SELECT step, state FROM payment_tenders WHERE state = 'pending'");
                while (rows.next())
                    seen += rows.text(0) + " " + rows.text(1) + ";";
                return 0;
            });
        };
        QVERIFY(bench.captureOrder(1));
        QVERIFY(bench.voidOrder(2));
        QCOMPARE(seen, std::string("capture pending;void pending;"));
        QCOMPARE(bench.states(2), std::string("voided"));
    }

    void aLostCaptureIsAskedForAndTakenOnce()
    {
        PaymentBench bench;
        QVERIFY(bench.pay(holdRequest(1, {card(11, 1500)})));
        bench.acquirer.answers = {kLost, kLost};
        QCOMPARE(states(bench.captureOrder(1)->tenders), std::string("unknown"));
        bench.service.start();
        QTRY_COMPARE_WITH_TIMEOUT(bench.states(1), std::string("captured"), 20000);
        QCOMPARE(bench.acquirer.asked("capture"), 1);
        QCOMPARE(bench.acquirer.asked("settle-capture"), 2);
        QCOMPARE(bench.events(), std::string("resolved:captured"));
        QCOMPARE(states(bench.captureOrder(1)->tenders), std::string("captured"));
    }

    void aHoldThatRanOutIsADeclineAndFreesWhatWasBesideIt()
    {
        PaymentBench bench;
        QVERIFY(bench.issue(5, "G1", 1000));
        QVERIFY(bench.pay(holdRequest(1, {card(11, 1500), giftCard(12, 400, "G1")})));
        bench.acquirer.answers = {kNo};
        QCOMPARE(states(bench.captureOrder(1)->tenders), std::string("declined voided"));
        QCOMPARE(bench.value("G1"), std::string("1000/0"));
        QCOMPARE(bench.store.number("SELECT count(*) FROM ledger_postings WHERE order_id <> ''"), std::int64_t{0});
    }

    void whatIsNotHeldCanNotBeCaptured()
    {
        PaymentBench bench;
        QCOMPARE(bench.captureOrder(1).error().code, ErrorCode::NotFound);
        QVERIFY(bench.pay(payRequest(1, {card(11, 1500)})));
        QCOMPARE(bench.captureOrder(1).error().code, ErrorCode::Conflict);
        bench.acquirer.answers = {kLost};
        QVERIFY(bench.pay(holdRequest(2, {card(21, 1500)})));
        QCOMPARE(bench.captureOrder(2).error().code, ErrorCode::Conflict);
        QCOMPARE(bench.pay(holdRequest(3, {cash(31, 5)})).error().fields.front().field, std::string("tenders/0/kind"));
        QCOMPARE(bench.acquirer.asked("capture"), 0);
    }

    void aVoidLetsGoOrGivesBackEverything()
    {
        PaymentBench bench;
        QVERIFY(bench.issue(5, "G1", 1000));
        QVERIFY(bench.pay(payRequest(1, {card(11, 1500), giftCard(12, 400, "G1"), cash(13, 100)})));
        const auto gone = bench.voidOrder(1);
        QVERIFY(gone);
        QCOMPARE(states(gone->tenders), std::string("refunded refunded refunded"));
        QCOMPARE(contract::encode(*bench.voidOrder(1)), contract::encode(*gone));
        QCOMPARE(bench.service.payments().voidPayment({}, {kStore, testId(1), "other"}).error().code,
                 ErrorCode::KeyReused);
        QCOMPARE(bench.acquirer.asked("settle-give"), 1);
        QCOMPARE(bench.value("G1"), std::string("1000/0"));
        for (const auto *account : {"card_clearing", "cash_drawer", "sales_clearing"})
            QCOMPARE(bench.store.balance(account), std::int64_t{0});
        QVERIFY(bench.store.ledgerHolds());
        QVERIFY(bench.valuesHold());
    }

    void aVoidBeforeThePaymentClosesTheOrder()
    {
        PaymentBench bench;
        QVERIFY(bench.voidOrder(1));
        QCOMPARE(bench.pay(payRequest(1, {card(11, 1500)})).error().code, ErrorCode::Conflict);
        QCOMPARE(bench.acquirer.asked("charge"), 0);
        QVERIFY(bench.voidOrder(1));
    }

    // Planted once: letGoOf() without the reversal of what is captured. "FAIL! : PaymentStepsTest::
    // aLateApprovalGoesBackAndIsTold() Compared values are not the same, Expected : std::string("refunded")"; the void
    // of a paid order and the second card that is declined fell too.
    void aLateApprovalGoesBackAndIsTold()
    {
        PaymentBench bench;
        bench.acquirer.answers = {kLost, kLost, kLost, kYes, kYes};
        QCOMPARE(states(bench.pay(payRequest(1, {card(11, 1500)}))->tenders), std::string("unknown"));
        QCOMPARE(states(bench.voidOrder(1)->tenders), std::string("unknown"));
        bench.service.start();
        QTRY_COMPARE_WITH_TIMEOUT(bench.states(1), std::string("refunded"), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(bench.events(), std::string("resolved:captured late_approval_voided:refunded"),
                                  20000);
        QCOMPARE(bench.acquirer.asked("charge"), 1);
        QCOMPARE(bench.store.balance("card_clearing"), std::int64_t{0});
        QVERIFY(bench.store.ledgerHolds());
    }

    void aLateHoldIsLetGoAndTold()
    {
        PaymentBench bench;
        bench.acquirer.answers = {kLost, kLost, kYes, kYes};
        QVERIFY(bench.pay(holdRequest(1, {card(11, 1500)})));
        QVERIFY(bench.voidOrder(1));
        bench.service.start();
        QTRY_COMPARE_WITH_TIMEOUT(bench.states(1), std::string("voided"), 20000);
        QVERIFY(bench.events().find("late_approval_voided:voided") != std::string::npos);
        QCOMPARE(bench.acquirer.asked("give"), 0);
    }

    void aVoidWhileTheCardIsBeingAskedReachesTheAnswer()
    {
        PaymentBench bench;
        std::once_flag once;
        bench.acquirer.meanwhile = [&] {
            std::call_once(once, [&] {
                kit::CallContext hurried;
                hurried.deadline = kit::Deadline::after(std::chrono::milliseconds(350));
                QVERIFY(bench.service.payments().voidPayment(hurried, {kStore, testId(1), "cancelled"}));
            });
        };
        QVERIFY(bench.pay(payRequest(1, {card(11, 1500)})));
        bench.service.start();
        QTRY_COMPARE_WITH_TIMEOUT(bench.states(1), std::string("refunded"), 20000);
        QCOMPARE(bench.store.balance("card_clearing"), std::int64_t{0});
    }

    void aReversalThatIsDeclinedIsAnEventAndAHoldThatStaysToo()
    {
        PaymentBench bench;
        bench.acquirer.answers = {kYes, kNo};
        QVERIFY(bench.pay(payRequest(1, {card(11, 1500)})));
        QCOMPARE(states(bench.voidOrder(1)->tenders), std::string("captured"));
        QCOMPARE(bench.events(), std::string("refund_declined:captured"));
        bench.acquirer.answers = {kYes, kNo};
        QVERIFY(bench.pay(holdRequest(2, {card(21, 1500)})));
        QCOMPARE(states(bench.voidOrder(2)->tenders), std::string("authorized"));
        QCOMPARE(bench.events(1), std::string("refund_declined:authorized"));
        QVERIFY(bench.store.ledgerHolds());
    }
};

TILLHOUSE_TEST(PaymentStepsTest)
#include "payment_steps_test.moc"
