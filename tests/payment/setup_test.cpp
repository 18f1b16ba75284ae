// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/setup.h"

#include "acquirer/running_acquirer.h"
#include "acquirer/setup.h"
#include "contract/endpoints.h"
#include "kit/idempotency.h"
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

    void anApprovalWhoseSaleWentAnotherWayGoesBackThroughEveryProcess()
    {
        QCOMPARE(states(pay(payRequest(1, {card(11, 999'020)}), 1200ms)->tenders), std::string("unknown"));
        QVERIFY(m_order->call(contract::kVoidPayment, callContext(1200ms), {kStore, testId(1), "cancelled"}));
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(1), std::string("refunded"), 30000);
        const auto entries = m_acquirer->entries();
        QCOMPARE(entries.size(), std::size_t{2});
        QCOMPARE(entries[0].amount_minor, entries[1].amount_minor);
        const auto events = m_order->call(contract::kPaymentEvents, callContext(5s), {0, {}});
        QCOMPARE(events->events.back().kind, contract::PaymentEventKind::LateApprovalVoided);
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

    void aStoreOfTheFirstVersionIsUpgradedAndGoesOn()
    {
        m_order.reset();
        m_host.reset();
        for (const auto *suffix : {"", "-wal", "-shm"})
            std::filesystem::remove(storeFile().string() + suffix);
        {
            auto options = payment::storeOptions(storeFile());
            options.migrations.resize(1);
            const auto old = db::Database::open(std::move(options));
            QVERIFY(old);
            const auto kept = (*old)->write("old", [](db::Transaction &tx) -> domain::Result<void> {
                tx.execute("INSERT INTO payments VALUES (?, ?, 'EUR', ?, 1)", kStore, testId(1),
                           kit::requestHash(contract::encode(payRequest(1, {card(11, 1999)}))));
                tx.execute("INSERT INTO payment_tenders (store_id, tender_id, order_id, position, kind, amount_minor,"
                           " state, updated_at) VALUES (?, ?, ?, 0, 'card', 1999, 'unknown', 1)",
                           kStore, testId(11), testId(1));
                tx.execute("INSERT INTO ledger_balances VALUES (?, 'cash-drawer', 'EUR', 500)", kStore);
                return {};
            });
            QVERIFY(kept);
        }
        startPayment();
        // The acquirer never heard of it; the request of then is still the same request.
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(1), std::string("declined"), 30000);
        QCOMPARE(states(pay(payRequest(1, {card(11, 1999)}))->tenders), std::string("declined"));
        QVERIFY(pay(payRequest(2, {cash(21, 500)})));
        m_order.reset();
        m_host.reset();
        PaymentStore looking(storeFile());
        QCOMPARE(looking.balance("cash_drawer"), std::int64_t{1000});
    }

    void everyNewEndpointAnswersOverTheWire()
    {
        const auto issued = m_order->call(contract::kIssueGiftCardBalance, callContext(5s),
                                          {kStore, testId(5), "G 1/ä", {1000, "EUR"}});
        QVERIFY2(issued, issued ? "" : issued.error().detail.c_str());
        QVERIFY(pay(holdRequest(1, {card(11, 1500), giftCard(12, 400, "G 1/ä")})));
        const auto card1 = m_order->call(contract::kGetGiftCardBalance, callContext(5s), {kStore, "G 1/ä"});
        QVERIFY2(card1, card1 ? "" : card1.error().detail.c_str());
        QCOMPARE(card1->held.amount_minor, std::int64_t{400});
        const auto taken = m_order->call(contract::kCapturePayment, callContext(5s), {kStore, testId(1), {}});
        QVERIFY2(taken, taken ? "" : taken.error().detail.c_str());
        QCOMPARE(states(taken->tenders), std::string("captured captured"));
        const auto gone = m_order->call(contract::kVoidPayment, callContext(5s), {kStore, testId(1), "cancelled"});
        QCOMPARE(states(gone->tenders), std::string("refunded refunded"));
        QCOMPARE(m_acquirer->entries().size(), std::size_t{3}); // held, captured, given back
        QCOMPARE(states(pay(payRequest(2, {card(21, 999'032)}), 1500ms)->tenders), std::string("unknown"));
        const auto word = m_order->call(contract::kOverridePayment, callContext(5s),
                                        {kStore, testId(2), testId(41), testId(21), domain::PaymentResolution::Declined,
                                         "the customer pays cash", "maria"});
        QVERIFY2(word, word ? "" : word.error().detail.c_str());
        QCOMPARE(states(word->tenders), std::string("declined"));
        const auto events = m_order->call(contract::kPaymentEvents, callContext(5s), {0, {}});
        QVERIFY(events);
        QCOMPARE(events->events.back().kind, contract::PaymentEventKind::Override);
        QCOMPARE(*events->events.back().order_id, testId(2));
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
