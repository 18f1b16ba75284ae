// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/endpoints.h"
#include "contract/problem.h"
#include "inventory/inventory_service.h"
#include "inventory/test_store.h"
#include "kit/server.h"
#include "kit/upstream.h"
#include "support/test_certificates.h"
#include "support/test_registry.h"

#include <QTest>

#include <chrono>
#include <csignal>
#include <latch>
#include <optional>
#include <thread>

using namespace tillhouse;
using namespace tillhouse::testing;
using namespace std::chrono_literals;

namespace
{

constexpr int kClients = 8;

/// An answer as the client sees it.
struct Seen {
    int status = 0;
    std::string body;
};

} // namespace

/// Several clients with one key at the same instant, over mutual TLS to the real service: one effect, one answer.
///
/// Planted: Adjustments::adjust() looked the key up with a reader before its write instead of inside it. The test said
///   FAIL!  : RepeatsOverTlsTest::anAdjustmentIsBookedOnce() Compared values are not the same
///      Actual   (m_store->level("tea").onHandMilli): 8000
///      Expected (std::int64_t{1000})               : 1000
class RepeatsOverTlsTest : public QObject
{
    Q_OBJECT

    TestCertificates m_certificates;
    std::optional<kit::TokenSigner> m_signer;
    kit::Metrics m_metrics;
    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<inventory::InventoryService> m_service;
    std::unique_ptr<kit::Router> m_router;
    std::unique_ptr<kit::Server> m_server;
    std::vector<std::unique_ptr<kit::Upstream>> m_clients;
    std::int64_t m_now = 0;

    auto context(const std::string &key) const -> kit::CallContext
    {
        kit::CallContext context;
        context.bearer = m_signer->sign({"user-1", {contract::Role::Admin}, {kShop}, "", "s", m_now + 600}, m_now);
        context.idempotencyKey = key;
        context.deadline = kit::Deadline::after(20s);
        return context;
    }

    template <class Request, class Response>
    auto send(kit::Upstream &client, const contract::Endpoint<Request, Response> &endpoint, const std::string &key,
              const Request &request) const -> Seen
    {
        auto wire = contract::encodeRequest(endpoint, client.basePath(), request);
        kit::OutgoingRequest outgoing;
        outgoing.method = contract::name(endpoint.method);
        outgoing.target = std::move(wire.path);
        outgoing.body = std::move(wire.body);
        const auto reply = client.forward(context(key), outgoing);
        return reply ? Seen{reply->status, reply->body} : Seen{0, reply.error().detail};
    }

    /// The same from every client at once, then once more alone; all answers.
    template <class Request, class Response>
    auto sendAtOnce(const contract::Endpoint<Request, Response> &endpoint, const std::string &key,
                    const Request &request) -> std::vector<Seen>
    {
        std::vector<Seen> seen(kClients);
        std::latch start(kClients);
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < seen.size(); ++i)
            threads.emplace_back([&, i] {
                (void)m_clients[i]->call(contract::kGetStore, context(""), {kShop}); // connected before the start
                start.arrive_and_wait();
                seen[i] = send(*m_clients[i], endpoint, key, request);
            });
        for (auto &thread : threads)
            thread.join();
        seen.push_back(send(*m_clients[0], endpoint, key, request));
        return seen;
    }

    static auto allOne(const std::vector<Seen> &seen) -> bool
    {
        for (const auto &answer : seen) {
            if (answer.status != 200 || answer.body != seen.front().body) {
                qWarning("%d %s", answer.status, answer.body.c_str());
                return false;
            }
        }
        return true;
    }

    void startServer()
    {
        kit::ServerOptions options;
        options.tls = m_certificates.server(std::string(contract::nodeInfo(contract::Node::InventoryService).id), true);
        options.workers = kClients;
        m_server = std::make_unique<kit::Server>(
            options, [this](const kit::HttpRequest &request) { return m_router->handle(request); });
        QVERIFY(m_server->start());
        auto upstream = kit::upstreamOptionsFor(contract::Node::ApiGateway, contract::Node::InventoryService);
        upstream.port = m_server->port();
        upstream.tls = m_certificates.client("api-gateway");
        upstream.connections = 1;
        for (int i = 0; i < kClients; ++i)
            m_clients.push_back(std::make_unique<kit::Upstream>(upstream, m_metrics));
    }

private Q_SLOTS:
    void initTestCase()
    {
        std::signal(SIGPIPE, SIG_IGN);
        const auto folder = m_certificates.folder();
        QVERIFY(kit::makeTokenKeys(folder / "token.key", folder / "token.pub"));
        auto signer = kit::TokenSigner::load(folder / "token.key");
        auto verifier = kit::TokenVerifier::load(folder / "token.pub");
        QVERIFY(signer && verifier);
        m_signer.emplace(std::move(*signer));
        m_store = std::make_unique<TestStore>();
        m_now = m_store->now() / 1000;
        m_store->addProduct("tea");
        m_store->addProduct("last", 1000);
        m_service = std::make_unique<inventory::InventoryService>(m_store->database(), m_store->clock());
        auto options = kit::routerOptionsFor(contract::Node::InventoryService,
                                             std::make_shared<kit::TokenVerifier>(std::move(*verifier)));
        options.nowSeconds = [this] { return m_now; };
        options.logRequests = false;
        m_router = std::make_unique<kit::Router>(std::move(options), m_metrics);
        m_service->registerWith(*m_router);
        startServer();
    }

    void anAdjustmentIsBookedOnce()
    {
        const contract::AdjustStockRequest receipt{kShop,      testId(1),      kFloor, domain::MovementKind::Receipt,
                                                   "delivery", {{"tea", 1000}}};
        QVERIFY(allOne(sendAtOnce(contract::kAdjustStock, "delivery-1", receipt)));
        QCOMPARE(m_store->level("tea").onHandMilli, std::int64_t{1000});

        auto more = receipt; // the same id, another body
        more.lines[0].quantity_milli = 2000;
        QCOMPARE(send(*m_clients[0], contract::kAdjustStock, "delivery-1", more).status, 422);
        more.adjustment_id = testId(2); // another id under the same key
        QCOMPARE(send(*m_clients[0], contract::kAdjustStock, "delivery-1", more).status, 422);
        QCOMPARE(m_store->level("tea").onHandMilli, std::int64_t{1000});
    }

    void anImportIsMadeOnce()
    {
        const std::string csv = "sku,barcode,name,department,category,brand,price_minor,price_source,tax_category\n"
                                "cocoa,,Cocoa,GROCERY,,,249,list,food\n";
        const contract::ImportRequest import{kShop, testId(3), csv, false};
        QVERIFY(allOne(sendAtOnce(contract::kImportCatalogue, "import-1", import)));
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM import_runs"), std::int64_t{1});
        auto other = import;
        other.csv += "soap,,Soap,GROCERY,,,99,list,food\n";
        QCOMPARE(send(*m_clients[0], contract::kImportCatalogue, "import-1", other).status, 422);
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM products WHERE sku = 'soap'"), std::int64_t{0});
    }

    void aReservationHoldsItsGoodsOnce()
    {
        const auto request = reserveOne(40, "last", 1000);
        QVERIFY(allOne(sendAtOnce(contract::kReserve, "", request)));
        QCOMPARE(m_store->level("last").allocatedMilli, std::int64_t{1000});
        auto other = request;
        other.lines[0].quantity_milli = 1;
        QCOMPARE(send(*m_clients[0], contract::kReserve, "", other).status, 422);
    }

    void aChangedProductIsChangedOnce()
    {
        const contract::PutProductRequest made{kShop, "jam", "Jam", "GROCERY", "", "", {}, {299, "EUR"}, "food", true};
        QVERIFY(allOne(sendAtOnce(contract::kPutProduct, "", made)));
        QCOMPARE(m_store->number("SELECT version FROM products WHERE sku = 'jam'"), std::int64_t{1});
    }

    void theStockIsTheSumOfItsMovements() { QCOMPARE(m_store->differences(), std::vector<std::string>()); }

    void cleanupTestCase()
    {
        m_clients.clear();
        m_server.reset();
    }
};

TILLHOUSE_TEST(RepeatsOverTlsTest)
#include "repeats_over_tls_test.moc"
