// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/inventory_service.h"

#include "contract/endpoints.h"
#include "contract/problem.h"
#include "inventory/test_store.h"
#include "support/test_registry.h"

#include <QTest>

#include <filesystem>
#include <optional>

using namespace tillhouse;
using namespace tillhouse::testing;

namespace
{

constexpr std::int64_t kTokenNow = 1'800'000'000;
constexpr std::string_view kBase = "/api/inventory";

/// Readable JSON: single quotes stand for double ones.
auto json(QByteArray text) -> QByteArray
{
    return text.replace('\'', '"');
}

} // namespace

class InventoryServiceTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_keys;
    int m_sent = 0;
    std::optional<kit::TokenSigner> m_signer;
    kit::Metrics m_metrics;
    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<inventory::InventoryService> m_service;
    std::unique_ptr<kit::Router> m_router;

    auto send(const std::string &method, const std::string &path, const std::string &body = {},
              const std::string &query = {}, contract::Role role = contract::Role::Admin) -> kit::HttpReply
    {
        kit::HttpRequest request;
        request.method = method;
        request.path = std::string(kBase) + path;
        request.query = query;
        request.body = body;
        request.peerName = "api-gateway";
        const kit::Principal who{"user-1", {role}, {kShop}, "", "s", kTokenNow + 600};
        request.headers.set("Authorization", "Bearer " + m_signer->sign(who, kTokenNow));
        request.headers.set("Idempotency-Key", "key-" + std::to_string(++m_sent));
        if (!body.empty())
            request.headers.set("Content-Type", "application/json");
        return m_router->handle(request);
    }

    auto rowsOfAllTables() -> std::int64_t
    {
        return m_store->number("SELECT (SELECT COUNT(*) FROM products) + (SELECT COUNT(*) FROM stock_movements) + "
                               "(SELECT COUNT(*) FROM reservations) + (SELECT COUNT(*) FROM locations) + "
                               "(SELECT COUNT(*) FROM applied_events) + (SELECT COUNT(*) FROM idempotency_key) + "
                               "(SELECT COUNT(*) FROM promotions) + (SELECT COUNT(*) FROM tax_categories) + (SELECT "
                               "COUNT(*) FROM stores)");
    }

private Q_SLOTS:
    void initTestCase()
    {
        const std::filesystem::path folder = m_keys.path().toStdString();
        QVERIFY(kit::makeTokenKeys(folder / "token.key", folder / "token.pub"));
        auto signer = kit::TokenSigner::load(folder / "token.key");
        auto verifier = kit::TokenVerifier::load(folder / "token.pub");
        QVERIFY(signer && verifier);
        m_signer.emplace(std::move(*signer));
        m_store = std::make_unique<TestStore>();
        m_store->addProduct("tea", 5000);
        m_service = std::make_unique<inventory::InventoryService>(m_store->database(), m_store->clock());
        auto options = kit::routerOptionsFor(contract::Node::InventoryService,
                                             std::make_shared<kit::TokenVerifier>(std::move(*verifier)));
        options.nowSeconds = [] { return kTokenNow; };
        options.logRequests = false;
        m_router = std::make_unique<kit::Router>(std::move(options), m_metrics);
        m_service->registerWith(*m_router);
    }

    void everyEndpointOfThisNodeIsServed()
    {
        contract::forEachEndpoint([&](const auto &endpoint) {
            if (endpoint.owner == contract::Node::InventoryService)
                QVERIFY2(m_router->bodyBytesFor(contract::name(endpoint.method), contract::ownerPath(endpoint)) > 0,
                         std::string(endpoint.id).c_str());
        });
    }

    void whatIsAskedForRightlyIsAnswered_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("query");
        const auto row = [](const char *tag, const char *method, const char *path, const QByteArray &body,
                            const char *query) {
            QTest::newRow(tag) << QByteArray(method) << QByteArray(path) << body << QByteArray(query);
        };
        const QByteArray id = QByteArray::fromStdString(testId(70));
        row("store", "GET", "/stores/store-1", "", "");
        row("tax categories", "GET", "/stores/store-1/tax-categories", "", "");
        row("locations", "GET", "/stores/store-1/locations", "", "");
        row("products", "GET", "/stores/store-1/products", "", "include_inactive=true&query=na&limit=5");
        row("product", "GET", "/stores/store-1/products/tea", "", "");
        row("changes", "GET", "/stores/store-1/catalogue/changes", "", "since=0&limit=5000");
        row("stock", "GET", "/stores/store-1/stock", "", "location_id=floor");
        row("movements", "GET", "/stores/store-1/stock/movements", "", "sku=tea");
        row("position", "GET", "/events/position", "", "");
        row("put product", "PUT", "/stores/store-1/products/new",
            json("{'name':'N','department':'','category':'','brand':'','barcodes':[],'price':{'amount_minor':1,") +
                json("'currency':'EUR'},'tax_category':'food','active':true}"),
            "");
        row("promotions", "GET", "/stores/store-1/promotions", "", "");
        row("put promotion", "PUT", "/stores/store-1/promotions/ten",
            json("{'name':'Ten percent','kind':'percent','percent_ppm':100000}"), "");
        row("adjust", "POST", "/stores/store-1/stock/adjustments",
            json("{'adjustment_id':'") + id +
                json("','location_id':'floor','kind':'receipt','reason':'r','lines':[{'sku':'tea','quantity_milli':1}]"
                     "}"),
            "");
        row("reserve", "POST", "/stores/store-1/reservations",
            json("{'order_id':'") + id +
                json("','location_id':'floor','policy':'strict','expires_in_s':60,'lines':[{'line_id':'") + id +
                json("','sku':'tea','quantity_milli':1}]}"),
            "");
        row("renew", "POST", ("/stores/store-1/reservations/" + id + "/renew").constData(), "{\"expires_in_s\":60}",
            "");
        row("dead letters", "GET", "/stores/store-1/dead-letters", "", "");
        row("stock events", "GET", "/stock-events", "", "after=0&limit=10");
        row("release", "POST", ("/stores/store-1/reservations/" + id + "/release").constData(), "{}", "");
    }
    void whatIsAskedForRightlyIsAnswered()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, query);
        const auto reply = send(method.toStdString(), path.toStdString(), body.toStdString(), query.toStdString());
        QVERIFY2(reply.status == 200, reply.body.c_str());
    }

    void badInputIsNamedAndChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("field");
        const auto row = [](const char *tag, const char *method, const char *path, const QByteArray &body, int status,
                            const char *field) {
            QTest::newRow(tag) << QByteArray(method) << QByteArray(path) << body << status << QByteArray(field);
        };
        const QByteArray id = QByteArray::fromStdString(testId(80));
        const auto product = [](const QByteArray &price, const QByteArray &codes) {
            return json("{'name':'N','department':'','category':'','brand':'','barcodes':") + codes +
                   json(",'price':") + price + json(",'tax_category':'food','active':true}");
        };
        const QByteArray eur = json("{'amount_minor':1,'currency':'EUR'}");
        const char *put = "/stores/store-1/products/fresh";
        row("no body", "PUT", put, "", 400, "");
        row("not JSON", "PUT", put, "{", 400, "");
        row("empty object", "PUT", put, "{}", 400, "name");
        row("price as text", "PUT", put, product("\"1\"", "[]"), 400, "price");
        row("price as fraction", "PUT", put, product(json("{'amount_minor':1.5,'currency':'EUR'}"), "[]"), 400,
            "price/amount_minor");
        row("price beyond 64 bits", "PUT", put, product(json("{'amount_minor':1e30,'currency':'EUR'}"), "[]"), 400,
            "price/amount_minor");
        row("negative price", "PUT", put, product(json("{'amount_minor':-1,'currency':'EUR'}"), "[]"), 400,
            "price/amount_minor");
        row("other currency", "PUT", put, product(json("{'amount_minor':1,'currency':'USD'}"), "[]"), 400,
            "price/currency");
        row("bad barcode", "PUT", put, product(eur, json("['4006381333932']")), 400, "barcodes/0");
        row("sku of dots", "PUT", "/stores/store-1/products/%2e%2e", product(eur, "[]"), 400, "sku");
        row("other store", "PUT", "/stores/store-9/products/x", product(eur, "[]"), 403, "");
        row("unknown product", "GET", "/stores/store-1/products/ghost", "", 404, "sku");
        row("unknown path", "GET", "/stores/store-1/nothing", "", 404, "");
        row("negative since", "GET", "/stores/store-1/catalogue/changes?since=-1", "", 400, "since");
        row("huge limit", "GET", "/stores/store-1/stock?limit=100000", "", 400, "limit");
        row("strange parameter", "GET", "/stores/store-1/stock?colour=red", "", 400, "colour");
        const auto adjust = [&](const QByteArray &kind, const QByteArray &lines) {
            return json("{'adjustment_id':'") + id + json("','location_id':'floor','kind':'") + kind +
                   json("','reason':'r','lines':") + lines + "}";
        };
        const char *adjustments = "/stores/store-1/stock/adjustments";
        const char *promotion = "/stores/store-1/promotions/p";
        row("promotion without a kind", "PUT", promotion, json("{'name':'N'}"), 400, "kind");
        row("promotion of tiers without tiers", "PUT", promotion, json("{'name':'N','kind':'tiers'}"), 400, "tiers");
        row("promotion for a ghost", "PUT", promotion,
            json("{'name':'N','kind':'percent','percent_ppm':1,'skus':['tea','ghost']}"), 400, "skus/1");
        row("promotion with a strange field", "PUT", promotion, json("{'name':'N','kind':'percent','colour':1}"), 400,
            "colour");
        row("adjust nothing", "POST", adjustments, adjust("receipt", "[]"), 400, "lines");
        row("adjust by a sale", "POST", adjustments, adjust("sale", json("[{'sku':'tea','quantity_milli':-1}]")), 400,
            "kind");
        row("adjust a ghost", "POST", adjustments, adjust("receipt", json("[{'sku':'ghost','quantity_milli':1}]")), 400,
            "lines/0/sku");
        const auto reserve = [&](const QByteArray &line, const QByteArray &quantity) {
            return json("{'order_id':'") + id +
                   json("','location_id':'floor','policy':'strict','expires_in_s':60,'lines':[") +
                   json("{'line_id':'") + line + json("','sku':'tea','quantity_milli':") + quantity + "}]}";
        };
        const char *reservations = "/stores/store-1/reservations";
        row("reserve less than nothing", "POST", reservations, reserve(id, "-1"), 400, "lines/0/quantity_milli");
        row("reserve without an id", "POST", reservations, reserve("line", "1"), 400, "lines/0/line_id");
        row("reserve too much", "POST", reservations, reserve(id, "999999"), 409, "lines/0/quantity_milli");
        row("events out of step", "POST", "/events",
            json("{'events':[{'position':5,'event_id':'") + id +
                json("','type':'order_paid','store_id':'store-1','order_id':'") + id +
                json("','location_id':'floor','occurred_at':'2026-03-01T12:00:00Z','lines':[]}]}"),
            409, "events/0/position");
        row("import of nothing", "POST", "/stores/store-1/catalogue/imports",
            json("{'import_id':'") + id + json("','csv':'','dry_run':false}"), 400, "csv");
        row("import without columns", "POST", "/stores/store-1/catalogue/imports",
            json("{'import_id':'") + id + json("','csv':'sku\\na\\n','dry_run':false}"), 400, "csv");
    }
    void badInputIsNamedAndChangesNothing()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QByteArray, field);
        const auto before = rowsOfAllTables();
        const auto parts = path.split('?');
        const auto reply =
            send(method.toStdString(), parts[0].toStdString(), body.toStdString(), parts.value(1).toStdString());
        QVERIFY2(reply.status == status, (std::to_string(reply.status) + " " + reply.body).c_str());
        const auto problem = contract::decode<contract::Problem>(reply.body);
        QVERIFY2(problem, reply.body.c_str());
        if (!field.isEmpty()) {
            QVERIFY2(!problem->errors.empty(), reply.body.c_str());
            QCOMPARE(problem->errors[0].field, field.toStdString());
        }
        QCOMPARE(rowsOfAllTables(), before);
    }

    void aCashierReadsTheCatalogueAndNoMore()
    {
        const auto cashier = contract::Role::Cashier;
        QCOMPARE(send("GET", "/stores/store-1/products/tea", {}, {}, cashier).status, 200);
        QCOMPARE(send("PUT", "/stores/store-1/locations/attic", "{\"name\":\"Attic\"}", {}, cashier).status, 403);
    }
};

TILLHOUSE_TEST(InventoryServiceTest)
#include "inventory_service_test.moc"
