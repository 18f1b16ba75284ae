// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquirer/sandbox.h"

#include "acquirer/running_acquirer.h"
#include "support/test_registry.h"

#include <QTest>

#include <thread>

using namespace tillhouse;
using namespace std::chrono_literals;
using contract::AcquirerState;
using domain::ErrorCode;
using testing::callContext;
using testing::RunningAcquirer;
using testing::TestCertificates;

class SandboxTest : public QObject
{
    Q_OBJECT

private:
    TestCertificates m_certificates;
    std::unique_ptr<RunningAcquirer> m_acquirer;
    std::unique_ptr<kit::Upstream> m_client;

    auto charge(const std::string &key, std::int64_t amount, std::chrono::milliseconds budget = 5s)
    {
        return m_client->call(contract::kAcquirerCharge, callContext(budget, key), {key, amount, "EUR"});
    }
    auto status(const std::string &key)
    {
        return m_client->call(contract::kAcquirerChargeStatus, callContext(5s), {key});
    }

private Q_SLOTS:
    void init()
    {
        m_acquirer = std::make_unique<RunningAcquirer>(m_certificates);
        m_client = m_acquirer->client("payment-service");
    }
    void cleanup()
    {
        m_client.reset();
        const auto file = m_acquirer->ledgerFile();
        m_acquirer.reset();
        std::filesystem::remove(file);
    }

    void ordinaryAmountsAreApprovedAndMagicOnesDeclined()
    {
        const auto yes = charge("a", 1999);
        QVERIFY2(yes, yes ? "" : yes.error().detail.c_str());
        QCOMPARE(yes->state, AcquirerState::Approved);
        QVERIFY(yes->reference->starts_with("SBX"));
        const auto no = charge("b", 999'001);
        QCOMPARE(no->state, AcquirerState::Declined);
        QCOMPARE(*no->reason, std::string("insufficient funds"));
        QVERIFY(!no->reference);
    }

    void onlyThePaymentServiceMayCall()
    {
        for (const auto *caller : {"order-service", "api-gateway", "sandbox-acquirer"}) {
            const auto client = m_acquirer->client(caller);
            const auto refused = client->call(contract::kAcquirerLedger, callContext(5s), {});
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
        }
    }

    void aDroppedAnswerIsFoundByAsking()
    {
        const auto lost = charge("k", 999'020, 300ms);
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, ErrorCode::Timeout);
        QCOMPARE(status("k")->state, AcquirerState::Approved);
    }

    void aPendingChargeIsDecidedAfterThreeQuestions()
    {
        QCOMPARE(charge("k", 999'030)->state, AcquirerState::Pending);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(status("k")->state, AcquirerState::Pending);
        QCOMPARE(status("k")->state, AcquirerState::Approved);
    }

    void aPinIsAskedForUntilItIsTyped()
    {
        QCOMPARE(charge("k", 999'070)->state, AcquirerState::PinRequired);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(status("k")->state, AcquirerState::PinRequired);
        QCOMPARE(status("k")->state, AcquirerState::Approved);
        QCOMPARE(charge("l", 999'071)->state, AcquirerState::PinRequired);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(status("l")->state, AcquirerState::PinRequired);
        QCOMPARE(*status("l")->reason, std::string("wrong PIN"));
    }

    void itCanAnswerTwiceAndDifferently()
    {
        QCOMPARE(charge("k", 999'060)->state, AcquirerState::Declined);
        QCOMPARE(status("k")->state, AcquirerState::Approved);
    }

    void aHoldIsTakenOrLetGo()
    {
        const auto hold = [&](const std::string &key) {
            return m_client->call(contract::kAcquirerAuthorize, callContext(5s, key), {key, 500, "EUR"});
        };
        QCOMPARE(hold("a")->state, AcquirerState::Approved);
        QCOMPARE(hold("b")->state, AcquirerState::Approved);
        const auto take = m_client->call(contract::kAcquirerCapture, callContext(5s, "ca"), {"ca", "a", 400, "EUR"});
        QCOMPARE(take->state, AcquirerState::Approved);
        const auto letGo = m_client->call(contract::kAcquirerVoid, callContext(5s, "vb"), {"vb", "b"});
        QCOMPARE(letGo->state, AcquirerState::Approved);
        const auto again = m_client->call(contract::kAcquirerVoid, callContext(5s, "vb"), {"vb", "b"});
        QCOMPARE(contract::encode(*again), contract::encode(*letGo));
        QCOMPARE(m_client->call(contract::kAcquirerCaptureStatus, callContext(5s), {"ca"})->state,
                 AcquirerState::Approved);
        QCOMPARE(m_client->call(contract::kAcquirerVoidStatus, callContext(5s), {"ca2"}).error().code,
                 ErrorCode::NotFound);
    }

    void aScriptIsPlayedWhileItRuns()
    {
        m_acquirer->play(R"({"batch_seconds":0,"rules":[{"kind":"charge","times":1,"decline":"no"}]})");
        QCOMPARE(*charge("a", 5)->reason, std::string("no"));
        QCOMPARE(charge("b", 5)->state, AcquirerState::Approved);
        const auto batches = m_client->call(contract::kAcquirerBatches, callContext(5s), {});
        QCOMPARE(batches->batches.size(), std::size_t{1});
        const auto report = m_client->call(contract::kAcquirerReport, callContext(5s), {1, {}});
        QCOMPARE(report->lines.size(), std::size_t{1});
        QCOMPARE(report->lines[0].key, std::string("b"));
        m_acquirer->play("");
    }

    void anUnknownKeyIsNotFoundAndCanBeClosed()
    {
        QCOMPARE(status("never").error().code, ErrorCode::NotFound);
        const auto closed = m_client->call(contract::kAcquirerCloseCharge, callContext(5s), {"never"});
        QCOMPARE(closed->state, AcquirerState::Closed);
        QCOMPARE(charge("never", 100)->state, AcquirerState::Closed);
    }

    void twoThreadsWithOneKeyAreChargedOnce()
    {
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] { (void)charge("one", 750); });
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(m_acquirer->entries().size(), std::size_t{1});
    }

    void badInputIsNamedAndChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("names");
        const auto row = [](const char *name, const char *body, const char *key, int status, const char *names) {
            QTest::newRow(name) << QByteArray(body) << QByteArray(key) << status << QByteArray(names);
        };
        row("no key", R"({"key":"k","amount_minor":5,"currency":"EUR"})", "", 400, "Idempotency-Key");
        row("other key", R"({"key":"k","amount_minor":5,"currency":"EUR"})", "x", 400, "key");
        row("nothing", R"({"key":"k","amount_minor":0,"currency":"EUR"})", "k", 400, "amount_minor");
        row("negative", R"({"key":"k","amount_minor":-5,"currency":"EUR"})", "k", 400, "amount_minor");
        row("fraction", R"({"key":"k","amount_minor":1.5,"currency":"EUR"})", "k", 400, "amount_minor");
        row("text", R"({"key":"k","amount_minor":"5","currency":"EUR"})", "k", 400, "amount_minor");
        row("currency", R"({"key":"k","amount_minor":5,"currency":"euro"})", "k", 400, "currency");
        row("stranger", R"({"key":"k","amount_minor":5,"currency":"EUR","card":"4111"})", "k", 400, "card");
        row("no JSON", "{", "k", 400, "");
    }
    void badInputIsNamedAndChangesNothing()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, key);
        QFETCH(int, status);
        QFETCH(QByteArray, names);
        kit::OutgoingRequest request{"POST", "/charges", {}, body.toStdString(), false};
        const auto reply = m_client->forward(callContext(5s, key.toStdString()), request);
        QVERIFY(reply);
        QVERIFY2(reply->status == status || reply->status == 422, reply->body.c_str());
        QVERIFY2(reply->body.find(names.toStdString()) != std::string::npos, reply->body.c_str());
        QVERIFY(m_acquirer->entries().empty());
    }
};

TILLHOUSE_TEST(SandboxTest)
#include "sandbox_test.moc"
