// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/sandbox_reports.h"

#include "acquirer/running_acquirer.h"
#include "payment/payment_store.h"
#include "payment/sandbox_acquirer.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace testing;
using namespace std::chrono_literals;
using domain::ErrorCode;

class SandboxReportsTest : public QObject
{
    Q_OBJECT

private:
    TestCertificates m_certificates;

private Q_SLOTS:
    void theReportsOfTheSandboxAgreeUnlessItLies()
    {
        RunningAcquirer running(m_certificates);
        running.play(R"({"batch_seconds":0,"rules":[]})");
        PaymentStore store;
        payment::SandboxAcquirer acquirer(running.client("payment-service"));
        payment::SandboxReports reports(running.client("payment-service"));
        payment::PaymentService service(*store.database, acquirer, payment::systemClock(), {}, &reports,
                                        {std::chrono::hours(1), 0ms});
        const auto pay = [&](int order, std::int64_t amount) {
            return states(
                service.payments().pay(callContext(5s), payRequest(order, {card(10 + order, amount)}))->tenders);
        };
        const auto details = [&] {
            std::string all;
            const auto page = service.events({0, 500});
            for (const auto &event : page->events)
                all += event.detail.substr(0, event.detail.find(':')) + " ";
            return all;
        };
        QCOMPARE(pay(1, 1999), std::string("captured"));
        QVERIFY(service.payments().voidPayment(callContext(5s), {kStore, testId(1), "cancelled"}));
        const auto later = service.events({0, 500})->last_position;
        QCOMPARE(later, std::int64_t{1});
        QCOMPARE(*service.settlement().reconcile(callContext(5s)), 1);
        QCOMPARE(details(), std::string("given back "));
        QCOMPARE(pay(2, 999'050), std::string("captured")); // never reported
        QCOMPARE(pay(3, 999'051), std::string("captured")); // 100 less
        QCOMPARE(pay(4, 999'052), std::string("captured")); // twice
        QCOMPARE(pay(5, 999'053), std::string("captured")); // one batch later
        QCOMPARE(pay(6, 999'060), std::string("declined")); // but it was taken
        QCOMPARE(*service.settlement().reconcile(callContext(5s)), 1);
        QCOMPARE(details(), std::string("given back amount_differs listed_twice not_taken "));
        QCOMPARE(pay(7, 100), std::string("captured"));
        QCOMPARE(*service.settlement().reconcile(callContext(5s)), 1);
        QCOMPARE(details(), std::string("given back amount_differs listed_twice not_taken missing "));
        QCOMPARE(*service.settlement().reconcile(callContext(5s)), 0);
        QVERIFY(store.ledgerHolds());
        // What is left on the clearing account is the payment that no report lists.
        QCOMPARE(store.balance("card_clearing"), std::int64_t{999'050});
        running.play("");
    }

    void aReportThatIsNotThereIsNotFound()
    {
        RunningAcquirer running(m_certificates);
        payment::SandboxReports reports(running.client("payment-service"));
        QCOMPARE(reports.report(callContext(5s), 99).error().code, ErrorCode::NotFound);
    }
};

TILLHOUSE_TEST(SandboxReportsTest)
#include "sandbox_reports_test.moc"
