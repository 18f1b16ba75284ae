// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/overrides.h"

#include "payment/payment_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace testing;
using domain::ErrorCode;
using domain::PaymentResolution;

class OverridesTest : public QObject
{
    Q_OBJECT

private:
    static auto request(PaymentResolution outcome) -> contract::OverridePaymentRequest
    {
        return {kStore, testId(1), testId(31), testId(11), outcome, "the slip says so", "maria"};
    }
    static auto decide(PaymentBench &bench, PaymentResolution outcome)
    {
        return bench.service.overrides().decide(request(outcome));
    }
    static void payUnknown(PaymentBench &bench, contract::PayRequest request)
    {
        bench.acquirer.answers = {kLost};
        QVERIFY(bench.pay(std::move(request)));
        QVERIFY(bench.states(1).starts_with("unknown"));
    }

private Q_SLOTS:
    void aManagersWordTakesEffectAtOnceAndIsRecorded()
    {
        PaymentBench bench;
        payUnknown(bench, payRequest(1, {card(11, 1500), cash(12, 100)}));
        const auto first = decide(bench, PaymentResolution::Captured);
        QVERIFY(first);
        QCOMPARE(states(first->tenders), std::string("captured captured"));
        QCOMPARE(bench.events(), std::string("override:captured"));
        QCOMPARE(contract::encode(*decide(bench, PaymentResolution::Captured)), contract::encode(*first));
        QCOMPARE(decide(bench, PaymentResolution::Declined).error().code, ErrorCode::KeyReused);
        QCOMPARE(bench.store.number("SELECT count(*) FROM overrides WHERE decided_by = 'maria'"), std::int64_t{1});
        bench.service.start();
        QTRY_COMPARE_WITH_TIMEOUT(bench.service.resolver().open(), std::size_t{0}, 20000);
        // The acquirer agrees: there is nothing to tell.
        QCOMPARE(bench.events(), std::string("override:captured"));
        QCOMPARE(bench.acquirer.asked("charge"), 1);
        QVERIFY(bench.store.ledgerHolds());
    }

    void whenTheAcquirerNeverTookItThatIsToldAndTheLedgerCorrected()
    {
        PaymentBench bench;
        payUnknown(bench, payRequest(1, {card(11, 1500)}));
        QVERIFY(decide(bench, PaymentResolution::Captured));
        bench.acquirer.answers = {kLost, kNo};
        bench.service.start();
        QTRY_COMPARE_WITH_TIMEOUT(bench.events(), std::string("override:captured override_contradicted:captured"),
                                  20000);
        QCOMPARE(bench.states(1), std::string("captured"));
        QCOMPARE(bench.store.balance("card_clearing"), std::int64_t{0});
        QCOMPARE(bench.store.balance("override_difference"), std::int64_t{1500});
        QVERIFY(bench.store.ledgerHolds());
    }

    void whenTheAcquirerHadTakenItAfterAllItGoesBack()
    {
        PaymentBench bench;
        payUnknown(bench, payRequest(1, {card(11, 1500), cash(12, 100)}));
        QCOMPARE(states(decide(bench, PaymentResolution::Declined)->tenders), std::string("declined voided"));
        bench.service.start();
        QTRY_COMPARE_WITH_TIMEOUT(
            bench.events(),
            std::string("override:declined override_contradicted:declined late_approval_voided:declined"), 20000);
        QCOMPARE(bench.states(1), std::string("declined voided"));
        QCOMPARE(bench.acquirer.asked("settle-give"), 1);
        QCOMPARE(bench.store.balance("card_clearing"), std::int64_t{0});
        QCOMPARE(bench.store.balance("sales_clearing"), std::int64_t{0});
        QVERIFY(bench.store.ledgerHolds());
    }

    void aHoldThatWasCalledDeclinedIsLetGo()
    {
        PaymentBench bench;
        payUnknown(bench, holdRequest(1, {card(11, 1500)}));
        QCOMPARE(decide(bench, PaymentResolution::Captured).error().code, ErrorCode::Conflict);
        QVERIFY(decide(bench, PaymentResolution::Declined));
        bench.acquirer.answers = {kYes, kLost, kYes};
        bench.service.start();
        QTRY_COMPARE_WITH_TIMEOUT(
            bench.events(),
            std::string("override:declined override_contradicted:declined late_approval_voided:declined"), 20000);
        QCOMPARE(bench.acquirer.asked("settle-release"), 2);
        QTRY_COMPARE_WITH_TIMEOUT(bench.service.resolver().open(), std::size_t{0}, 20000);
    }

    void whatIsOpenIsFollowedUpByTheNextProcess()
    {
        PaymentBench bench;
        payUnknown(bench, payRequest(1, {card(11, 1500)}));
        QVERIFY(decide(bench, PaymentResolution::Declined));
        bench.acquirer.answers = {kNo};
        payment::PaymentService next(
            *bench.store.database, bench.acquirer, [] { return std::int64_t{1}; }, PaymentBench::quick());
        next.start();
        QTRY_COMPARE_WITH_TIMEOUT(bench.store.number("SELECT count(*) FROM overrides WHERE verdict = 'declined'"),
                                  std::int64_t{1}, 20000);
    }

    void whatIsKnownNeedsNoWord()
    {
        PaymentBench bench;
        QCOMPARE(decide(bench, PaymentResolution::Captured).error().code, ErrorCode::NotFound);
        QVERIFY(bench.pay(payRequest(1, {card(11, 1500)})));
        QCOMPARE(decide(bench, PaymentResolution::Declined).error().code, ErrorCode::Conflict);
        QCOMPARE(bench.events(), std::string());
    }
};

TILLHOUSE_TEST(OverridesTest)
#include "overrides_test.moc"
