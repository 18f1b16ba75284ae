// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/sandbox_acquirer.h"

#include "acquirer/running_acquirer.h"
#include "payment/manual_acquirer.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace std::chrono_literals;
using payment::Verdict;
using testing::callContext;

class SandboxAcquirerTest : public QObject
{
    Q_OBJECT

private:
    testing::TestCertificates m_certificates;

private Q_SLOTS:
    void everyClearAnswerIsUnderstoodAndEverythingElseIsUnknown()
    {
        testing::RunningAcquirer running(m_certificates);
        payment::SandboxAcquirer acquirer(running.client("payment-service"));
        QCOMPARE(acquirer.charge(callContext(5s), {"a", 1999, "EUR"}).verdict, Verdict::Approved);
        const auto no = acquirer.charge(callContext(5s), {"b", 999'001, "EUR"});
        QCOMPARE(no.verdict, Verdict::Declined);
        QCOMPARE(no.reason, std::string("insufficient funds"));
        QCOMPARE(acquirer.charge(callContext(5s), {"c", 999'030, "EUR"}).verdict, Verdict::Unknown);
        QCOMPARE(acquirer.charge(callContext(400ms), {"d", 999'020, "EUR"}).verdict, Verdict::Unknown);
        QCOMPARE(acquirer.settleCharge(callContext(5s), {"d", 999'020, "EUR"}).verdict, Verdict::Approved);
        // The same key for another amount is refused there: that is no decision about money.
        QCOMPARE(acquirer.charge(callContext(5s), {"a", 2000, "EUR"}).verdict, Verdict::Unknown);
        QCOMPARE(acquirer.giveBack(callContext(5s), {"r", "a", 1999, "EUR"}).verdict, Verdict::Approved);
        QCOMPARE(acquirer.settleGiveBack(callContext(5s), {"r", "a", 1999, "EUR"}).verdict, Verdict::Approved);
        QCOMPARE(acquirer.settleGiveBack(callContext(5s), {"s", "a", 1, "EUR"}).verdict, Verdict::Declined);
        QCOMPARE(running.entries().size(), std::size_t{6});
    }

    void aChargeWaitsForThePinAsLongAsThereIsTime()
    {
        testing::RunningAcquirer running(m_certificates);
        payment::SandboxAcquirer acquirer(running.client("payment-service"));
        QCOMPARE(acquirer.charge(callContext(10s), {"p1", 999'070, "EUR"}).verdict, Verdict::Approved);
        const auto wrong = acquirer.charge(callContext(10s), {"p2", 999'071, "EUR"});
        QCOMPARE(wrong.verdict, Verdict::Declined);
        QCOMPARE(wrong.reason, std::string("wrong PIN"));
        QCOMPARE(acquirer.charge(callContext(600ms), {"p3", 999'072, "EUR"}).verdict, Verdict::Unknown);
        QCOMPARE(acquirer.settleCharge(callContext(5s), {"p3", 999'072, "EUR"}).verdict, Verdict::Unknown);
    }

    void aHoldIsCapturedOrLetGoOnceUnderItsKey()
    {
        testing::RunningAcquirer running(m_certificates);
        payment::SandboxAcquirer acquirer(running.client("payment-service"));
        QCOMPARE(acquirer.charge(callContext(5s), {"h1", 500, "EUR", true}).verdict, Verdict::Approved);
        QCOMPARE(acquirer.charge(callContext(5s), {"h2", 500, "EUR", true}).verdict, Verdict::Approved);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(acquirer.settleCapture(callContext(5s), {"h1.c", "h1", 400, "EUR"}).verdict, Verdict::Approved);
            QCOMPARE(acquirer.settleRelease(callContext(5s), {"h2.v", "h2"}).verdict, Verdict::Approved);
        }
        QCOMPARE(acquirer.capture(callContext(5s), {"h1.d", "h1", 100, "EUR"}).verdict, Verdict::Declined);
        QCOMPARE(acquirer.release(callContext(5s), {"h1.v", "h1"}).verdict, Verdict::Declined);
        QCOMPARE(acquirer.giveBack(callContext(5s), {"h1.r", "h1", 400, "EUR"}).verdict, Verdict::Approved);
    }

    void aChargeThatNeverArrivedCanNotArriveLater()
    {
        testing::RunningAcquirer running(m_certificates);
        payment::SandboxAcquirer acquirer(running.client("payment-service"));
        const payment::Charge lost{"lost", 500, "EUR"};
        QCOMPARE(acquirer.settleCharge(callContext(5s), lost).verdict, Verdict::Declined);
        QCOMPARE(acquirer.charge(callContext(5s), lost).verdict, Verdict::Declined);
    }

    void anAcquirerThatIsDownIsADeclineNotAnUnknown()
    {
        std::unique_ptr<kit::Upstream> client;
        kit::Metrics metrics;
        {
            const testing::RunningAcquirer running(m_certificates);
            client = testing::acquirerClient(m_certificates, "payment-service", running.port(), metrics);
        }
        payment::SandboxAcquirer acquirer(std::move(client));
        const auto answer = acquirer.charge(callContext(2s), {"a", 1999, "EUR"});
        QCOMPARE(answer.verdict, Verdict::Declined);
        QCOMPARE(answer.reason, std::string("acquirer_unavailable"));
        QCOMPARE(acquirer.settleCharge(callContext(2s), {"a", 1999, "EUR"}).verdict, Verdict::Unknown);
    }

    void aStandAloneTerminalIsTakenAtItsWord()
    {
        payment::ManualAcquirer manual;
        QCOMPARE(manual.charge({}, {}).verdict, Verdict::Approved);
        QCOMPARE(manual.settleCharge({}, {}).verdict, Verdict::Approved);
        QCOMPARE(manual.giveBack({}, {}).verdict, Verdict::Approved);
        QCOMPARE(manual.settleGiveBack({}, {}).verdict, Verdict::Approved);
    }
};

TILLHOUSE_TEST(SandboxAcquirerTest)
#include "sandbox_acquirer_test.moc"
