// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/payments.h"

#include "payment/payment_store.h"
#include "support/test_registry.h"

#include <QTest>

#include <thread>

using namespace tillhouse;
using namespace testing;
using domain::ErrorCode;

class PaymentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cashIsCapturedInOneCommitAndNobodyIsAsked()
    {
        PaymentBench bench;
        const auto before = bench.store.database->commits();
        const auto paid = bench.pay(payRequest(1, {cash(11, 1500), manual(12, 499)}));
        QVERIFY(paid);
        QCOMPARE(states(paid->tenders), std::string("captured captured"));
        QCOMPARE(bench.store.database->commits(), before + 1);
        QCOMPARE(bench.store.balance("cash_drawer"), std::int64_t{1500});
        QCOMPARE(bench.store.balance("terminal_clearing"), std::int64_t{499});
        QCOMPARE(bench.store.balance("sales_clearing"), std::int64_t{-1999});
        QVERIFY(bench.store.ledgerHolds());
    }

    void theIntentIsDurableBeforeTheAcquirerIsAsked()
    {
        PaymentBench bench;
        std::string seen;
        bench.acquirer.meanwhile = [&] { seen = bench.states(1); };
        const auto paid = bench.pay(payRequest(1, {card(11, 1999)}));
        QCOMPARE(seen, std::string("pending"));
        QCOMPARE(states(paid->tenders), std::string("captured"));
        QCOMPARE(*paid->tenders[0].reference, std::string("REF1"));
        QCOMPARE(bench.store.balance("card_clearing"), std::int64_t{1999});
    }

    // Planted: Payments::shedsNew() always false. The payment was stored and charged, "'!refused' returned FALSE".
    void aNewCardIsRefusedBeforeAnythingIsStoredWhileTheAcquirerIsAway()
    {
        PaymentBench bench;
        const auto known = payRequest(1, {card(11, 1999)});
        QVERIFY(bench.pay(known));
        bench.acquirer.answers = {kLost};
        const auto open = payRequest(2, {card(21, 500)});
        QVERIFY(bench.pay(open));
        bench.acquirer.away = true;
        const auto commits = bench.store.database->commits();
        const auto refused = bench.pay(payRequest(3, {cash(31, 500), card(32, 1999)}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Unavailable);
        QCOMPARE(bench.states(3), std::string("not_found"));
        QCOMPARE(bench.store.database->commits(), commits);
        QVERIFY(!bench.service.events({0, {}})->takes_cards.value_or(true));
        QCOMPARE(states(bench.pay(payRequest(4, {cash(41, 500)}))->tenders), std::string("captured"));
        QCOMPARE(states(bench.pay(known)->tenders), std::string("captured")); // answered as ever
        QCOMPARE(states(bench.pay(open)->tenders), std::string("captured"));  // so is what is open
        bench.acquirer.away = false;
        QVERIFY(bench.service.events({0, {}})->takes_cards.value_or(true));
        QCOMPARE(states(bench.pay(payRequest(3, {cash(31, 500), card(32, 1999)}))->tenders),
                 std::string("captured captured"));
    }

    void aRepeatGetsTheOutcomeAndChargesNothing()
    {
        PaymentBench bench;
        const auto first = bench.pay(payRequest(1, {card(11, 1999)}));
        const auto again = bench.pay(payRequest(1, {card(11, 1999)}));
        QCOMPARE(contract::encode(*again), contract::encode(*first));
        QCOMPARE(bench.acquirer.asked("charge"), 1);
        QCOMPARE(bench.pay(payRequest(1, {card(11, 2000)})).error().code, ErrorCode::KeyReused);
        QCOMPARE(bench.pay(payRequest(2, {card(11, 1999)})).error().code, ErrorCode::KeyReused);
        QCOMPARE(bench.states(2), std::string("not_found"));
        QVERIFY(bench.store.ledgerHolds());
    }

    void twoThreadsWithOneKeyMakeOneCharge()
    {
        PaymentBench bench;
        std::vector<std::string> seen(8);
        std::vector<std::thread> threads;
        for (auto &one : seen)
            threads.emplace_back([&] { one = contract::encode(*bench.pay(payRequest(1, {card(11, 1999)}))); });
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(seen, std::vector<std::string>(8, seen[0]));
        QVERIFY(seen[0].find("captured") != std::string::npos);
        QCOMPARE(bench.acquirer.asked("charge"), 1);
        QCOMPARE(bench.store.balance("card_clearing"), std::int64_t{1999});
    }

    void aDeclinedCardVoidsTheCashBesideIt()
    {
        PaymentBench bench;
        bench.acquirer.answers = {kNo};
        const auto paid = bench.pay(payRequest(1, {cash(11, 500), card(12, 1499)}));
        QCOMPARE(states(paid->tenders), std::string("voided declined"));
        QCOMPARE(*paid->tenders[1].reason, std::string("insufficient funds"));
        QCOMPARE(bench.store.number("SELECT count(*) FROM ledger_postings"), std::int64_t{0});
    }

    void aSecondCardDeclinedGivesTheFirstBack()
    {
        PaymentBench bench;
        bench.service.start();
        bench.acquirer.answers = {kYes, kNo};
        const auto paid = bench.pay(payRequest(1, {card(11, 500), card(12, 1499), cash(13, 1)}));
        QCOMPARE(states(paid->tenders).substr(9), std::string("declined voided"));
        QTRY_COMPARE_WITH_TIMEOUT(bench.states(1), std::string("refunded declined voided"), 20000);
        QCOMPARE(states(bench.pay(payRequest(1, {card(11, 500), card(12, 1499), cash(13, 1)}))->tenders),
                 std::string("refunded declined voided"));
        QCOMPARE(bench.acquirer.asked("charge"), 2);
        QCOMPARE(bench.store.balance("card_clearing"), std::int64_t{0});
        QCOMPARE(bench.store.balance("sales_clearing"), std::int64_t{0});
        QVERIFY(bench.store.ledgerHolds());
    }

    void aLostAnswerIsUnknownUntilAskedAndNeverChargedAgain()
    {
        PaymentBench bench;
        bench.acquirer.answers = {kLost, kLost, kLost, kYes};
        const auto paid = bench.pay(payRequest(1, {cash(11, 500), card(12, 1499)}));
        QCOMPARE(states(paid->tenders), std::string("created unknown"));
        QCOMPARE(bench.service.resolver().open(), std::size_t{1});
        bench.service.start();
        QTRY_COMPARE_WITH_TIMEOUT(bench.states(1), std::string("captured captured"), 20000);
        QCOMPARE(bench.acquirer.asked("charge"), 1);
        QCOMPARE(bench.acquirer.asked("settle"), 3);
        QTRY_COMPARE_WITH_TIMEOUT(bench.service.resolver().open(), std::size_t{0}, 20000);
        QCOMPARE(bench.store.balance("sales_clearing"), std::int64_t{-1999});
        QVERIFY(bench.store.ledgerHolds());
    }

    void aRepeatOfAnUnknownPaymentAsksForItsStatus()
    {
        PaymentBench bench;
        bench.acquirer.answers = {kLost, kNo};
        QCOMPARE(states(bench.pay(payRequest(1, {card(11, 1999)}))->tenders), std::string("unknown"));
        QCOMPARE(states(bench.pay(payRequest(1, {card(11, 1999)}))->tenders), std::string("declined"));
        QCOMPARE(bench.acquirer.asked("charge"), 1);
        QCOMPARE(bench.acquirer.asked("settle"), 1);
    }

    void aPendingPaymentOfADeadProcessIsAskedAboutAtTheStart()
    {
        PaymentBench bench;
        QVERIFY(bench.pay(payRequest(1, {card(11, 1999)})));
        QVERIFY(bench.store.database->write("kill", [](db::Transaction &tx) -> domain::Result<void> {
            // What a process leaves behind that ends between the acquirer's yes and its own commit.
            tx.execute("UPDATE payment_tenders SET state = 'pending'");
            tx.execute("DELETE FROM ledger_postings");
            tx.execute("DELETE FROM ledger_balances");
            return {};
        }));
        bench.service.start();
        QTRY_COMPARE_WITH_TIMEOUT(bench.states(1), std::string("captured"), 20000);
        QCOMPARE(bench.acquirer.asked("charge"), 1);
        QCOMPARE(bench.acquirer.asked("settle"), 1);
        QCOMPARE(bench.store.balance("card_clearing"), std::int64_t{1999});
    }

    // Planted once: parkTenders() without "parked_at IS NULL", so every new process tells it again. "FAIL! :
    // PaymentsTest:: whatStaysUnknownIsParkedToldOnceAndStillAskedAbout() Compared values are not the same, Actual :
    // bench.events(), Expected : std::string("parked:unknown")".
    void whatStaysUnknownIsParkedToldOnceAndStillAskedAbout()
    {
        using std::chrono::milliseconds;
        const payment::ResolverSchedule impatient{milliseconds(1), milliseconds(4), milliseconds(20), milliseconds(10)};
        PaymentBench bench(impatient);
        std::atomic<bool> silent{true};
        bench.acquirer.otherwise = [&] { return silent ? kLost : kYes; };
        QVERIFY(bench.pay(payRequest(1, {card(11, 1500)})));
        bench.service.start();
        QTRY_COMPARE_WITH_TIMEOUT(bench.events(), std::string("parked:unknown"), 20000);
        bench.service.stop();
        payment::PaymentService next(
            *bench.store.database, bench.acquirer, [] { return std::int64_t{1}; }, impatient);
        next.start();
        QTRY_COMPARE_WITH_TIMEOUT(next.resolver().parked(), std::size_t{1}, 20000);
        const auto before = bench.acquirer.asked("settle");
        QTRY_VERIFY_WITH_TIMEOUT(bench.acquirer.asked("settle") > before + 1, 20000);
        QCOMPARE(bench.events(), std::string("parked:unknown"));
        silent = false;
        QTRY_COMPARE_WITH_TIMEOUT(bench.states(1), std::string("captured"), 20000);
        QCOMPARE(bench.events(), std::string("parked:unknown resolved:captured"));
        QCOMPARE(bench.acquirer.asked("charge"), 1);
    }

    void withoutTimeToAskNothingIsStored()
    {
        PaymentBench bench;
        kit::CallContext hurried;
        hurried.deadline = kit::Deadline::after(std::chrono::milliseconds(100));
        const auto refused = bench.service.payments().pay(hurried, payRequest(1, {card(11, 1999)}));
        QCOMPARE(refused.error().code, ErrorCode::Timeout);
        QCOMPARE(bench.states(1), std::string("not_found"));
        QCOMPARE(bench.acquirer.asked("charge"), 0);
    }

    void badRequestsNameTheField()
    {
        PaymentBench bench;
        const auto twice = bench.pay(payRequest(1, {cash(11, 500), cash(11, 500)}));
        QCOMPARE(twice.error().fields.front().field, std::string("tenders/1/tender_id"));
        auto request = payRequest(1, {cash(11, 500)});
        request.currency = "ZZZ";
        QCOMPARE(bench.pay(request).error().fields.front().field, std::string("currency"));
        QCOMPARE(bench.states(1), std::string("not_found"));
    }
};

TILLHOUSE_TEST(PaymentsTest)
#include "payments_test.moc"
