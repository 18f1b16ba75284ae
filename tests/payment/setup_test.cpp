// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/setup.h"

#include "acquirer/running_acquirer.h"
#include "acquirer/setup.h"
#include "contract/endpoints.h"
#include "kit/token.h"
#include "payment/payment_store.h"
#include "support/test_registry.h"

#include <QTest>

#include <thread>

using namespace tillhouse;
using namespace testing;
using namespace std::chrono_literals;
using domain::ErrorCode;

// The whole service as it runs: its own server with mutual TLS, its own store, the sandbox acquirer behind it.
class SetupTest : public QObject
{
    Q_OBJECT

private:
    TestCertificates m_certificates;
    std::unique_ptr<RunningAcquirer> m_acquirer;
    std::unique_ptr<kit::ServiceHost> m_host;
    std::unique_ptr<kit::Upstream> m_order;
    kit::Metrics m_metrics;

    auto storeFile() const -> std::filesystem::path { return m_certificates.folder() / "payment.sqlite"; }
    auto config() const -> kit::NodeConfig
    {
        auto config = nodeConfig(m_certificates, "payment-service", storeFile());
        config.token_public_key = (m_certificates.folder() / "token.pub").string();
        config.upstreams = {{std::string(acquirer::kNodeName), "127.0.0.1", m_acquirer->port()}};
        return config;
    }
    auto client(const std::string &caller) -> std::unique_ptr<kit::Upstream>
    {
        auto options = kit::upstreamOptionsFor(contract::Node::OrderService, contract::Node::PaymentService);
        options.port = m_host->port();
        options.tls = m_certificates.client(caller);
        return std::make_unique<kit::Upstream>(std::move(options), m_metrics);
    }
    void startPayment()
    {
        m_host = std::make_unique<kit::ServiceHost>(config());
        const auto ready = payment::setup(*m_host);
        if (!ready)
            qFatal("%s", ready.error().detail.c_str());
        QVERIFY(m_host->start());
        m_order = client("order-service");
    }
    auto pay(const contract::PayRequest &request, std::chrono::milliseconds budget = 5s)
    {
        return m_order->call(contract::kPay, callContext(budget), request);
    }
    auto stateOf(int order) -> std::string
    {
        const auto status = m_order->call(contract::kGetPayment, callContext(5s), {kStore, testId(order)});
        return status ? states(status->tenders) : std::string(domain::name(status.error().code));
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(kit::makeTokenKeys(m_certificates.folder() / "token.key", m_certificates.folder() / "token.pub"));
        m_acquirer = std::make_unique<RunningAcquirer>(m_certificates);
        startPayment();
    }
    void cleanup()
    {
        m_order.reset();
        m_host.reset();
        const auto ledger = m_acquirer->ledgerFile();
        m_acquirer.reset();
        for (const auto *suffix : {"", "-wal", "-shm"})
            std::filesystem::remove(storeFile().string() + suffix);
        std::filesystem::remove(ledger);
    }

    void anOrderIsPaidAndRefundedThroughEveryProcess()
    {
        const auto paid = pay(payRequest(1, {cash(11, 500), card(12, 1499), manual(13, 1)}));
        QVERIFY2(paid, paid ? "" : paid.error().detail.c_str());
        QCOMPARE(states(paid->tenders), std::string("captured captured captured"));
        const auto back =
            m_order->call(contract::kRefundPayment, callContext(5s),
                          {kStore, testId(1), testId(21), "EUR", {card(12, 499), cash(11, 500)}, {}, {}, {}});
        QVERIFY2(back, back ? "" : back.error().detail.c_str());
        QCOMPARE(states(back->tenders), std::string("refunded refunded"));
        QCOMPARE(stateOf(1), std::string("refunded partly_refunded captured"));
        const auto entries = m_acquirer->entries();
        QCOMPARE(entries.size(), std::size_t{2});
        QCOMPARE(entries[0].amount_minor - entries[1].amount_minor, std::int64_t{1000});
    }

    void aLostAnswerIsResolvedByAskingTheAcquirer()
    {
        const auto paid = pay(payRequest(1, {card(11, 999'020)}), 1500ms);
        QVERIFY2(paid, paid ? "" : paid.error().detail.c_str());
        QCOMPARE(states(paid->tenders), std::string("unknown"));
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(1), std::string("captured"), 30000);
        QCOMPARE(m_acquirer->entries().size(), std::size_t{1});
    }

    void manyThreadsWithOneOrderAreChargedOnce()
    {
        std::vector<std::string> seen(8);
        std::vector<std::thread> threads;
        for (auto &one : seen) {
            threads.emplace_back([&] {
                const auto paid = pay(payRequest(1, {card(11, 1999)}));
                one = paid ? contract::encode(*paid) : paid.error().detail;
            });
        }
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(seen, std::vector<std::string>(8, seen[0]));
        QCOMPARE(m_acquirer->entries().size(), std::size_t{1});
    }

    void whatIsOpenSurvivesARestart()
    {
        QCOMPARE(states(pay(payRequest(1, {card(11, 999'020)}), 1200ms)->tenders), std::string("unknown"));
        m_order.reset();
        m_host.reset();
        startPayment();
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(1), std::string("captured"), 30000);
        QCOMPARE(m_acquirer->entries().size(), std::size_t{1});
    }

    void onlyTheOrderServiceMayCall()
    {
        for (const auto *caller : {"api-gateway", "inventory-service", "identity-service", "payment-service"}) {
            const auto refused = client(caller)->call(contract::kGetPayment, callContext(5s), {kStore, testId(1)});
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
        }
    }

    void badInputIsNamedAndChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("names");
        const auto tender = [](const char *fields) {
            return QByteArray(R"({"order_id":"ID","currency":"EUR","tenders":[{"tender_id":"ID","kind":"cash",)") +
                   fields + "}]}";
        };
        QTest::newRow("nothing") << QByteArray("") << QByteArray("order_id");
        QTest::newRow("no JSON") << QByteArray("{\"order_id\":") << QByteArray("");
        QTest::newRow("list") << QByteArray("[]") << QByteArray("body");
        QTest::newRow("zero") << tender("\"amount_minor\":0") << QByteArray("tenders/0/amount_minor");
        QTest::newRow("negative") << tender("\"amount_minor\":-1") << QByteArray("tenders/0/amount_minor");
        QTest::newRow("fraction") << tender("\"amount_minor\":1.5") << QByteArray("tenders/0/amount_minor");
        QTest::newRow("huge") << tender("\"amount_minor\":99999999999999999999") << QByteArray("amount_minor");
        QTest::newRow("missing") << tender("\"amount\":1") << QByteArray("tenders/0/amount_minor");
        QTest::newRow("card number") << tender("\"amount_minor\":1,\"pan\":\"4111\"") << QByteArray("pan");
        QTest::newRow("no tenders") << QByteArray(R"({"order_id":"ID","currency":"EUR","tenders":[]})")
                                    << QByteArray("tenders");
        QTest::newRow("currency") << QByteArray(R"({"order_id":"ID","currency":"ZZZ","tenders":[{"tender_id":"ID",)"
                                                R"("kind":"cash","amount_minor":1}]})")
                                  << QByteArray("currency");
        QTest::newRow("order id") << QByteArray(R"({"order_id":"1","currency":"EUR","tenders":[{"tender_id":"ID",)"
                                                R"("kind":"cash","amount_minor":1}]})")
                                  << QByteArray("order_id");
    }
    void badInputIsNamedAndChangesNothing()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, names);
        body.replace("\"ID\"", "\"" + QByteArray::fromStdString(testId(1)) + "\"");
        const kit::OutgoingRequest request{
            "POST", "/api/payments/stores/berlin/payments", {}, body.toStdString(), false};
        const auto reply = m_order->forward(callContext(5s), request);
        QVERIFY(reply);
        QVERIFY2(reply->status >= 400 && reply->status < 500, reply->body.c_str());
        QVERIFY2(reply->body.find(names.toStdString()) != std::string::npos, reply->body.c_str());
        QCOMPARE(stateOf(1), std::string("not_found"));
    }

    void whatIsMissingInTheConfigurationIsNamed()
    {
        auto without = config();
        without.store.reset();
        kit::ServiceHost noStore(without);
        QCOMPARE(payment::setup(noStore).error().fields.front().field, std::string("store"));
        without = config();
        without.upstreams.reset();
        kit::ServiceHost noAcquirer(without);
        QCOMPARE(payment::setup(noAcquirer).error().fields.front().field, std::string("upstreams"));
    }
};

TILLHOUSE_TEST(SetupTest)
#include "setup_test.moc"
