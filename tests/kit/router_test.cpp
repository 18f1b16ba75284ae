// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/router.h"

#include "contract/endpoints.h"
#include "contract/json.h"
#include "contract/problem.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <optional>
#include <stdexcept>

using namespace tillhouse;
using contract::Node;
using contract::Permission;
namespace fs = std::filesystem;

namespace
{

constexpr std::int64_t kRouterNow = 1'800'000'000;
constexpr const char *kOrderId = "0190a000-0000-7000-8000-000000000001";

} // namespace

class RouterTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::optional<kit::TokenSigner> m_signer;
    std::shared_ptr<const kit::TokenVerifier> m_tokens;
    kit::Metrics m_metrics;

    /// An administrator may all that staff may; ordering at a self-service till is a customer's.
    static auto whoMay(const contract::EndpointInfo &endpoint) -> contract::Role
    {
        return endpoint.permission == Permission::SelfCheckout ? contract::Role::Customer : contract::Role::Admin;
    }

    auto token(std::vector<contract::Role> roles, std::vector<std::string> stores = {"store-1"}) const -> std::string
    {
        kit::Principal principal{"user-1", std::move(roles), std::move(stores), "", "s", kRouterNow + 600};
        return m_signer->sign(principal, kRouterNow);
    }

    auto options(Node node) const -> kit::RouterOptions
    {
        auto options = kit::routerOptionsFor(node, m_tokens);
        options.nowSeconds = [] { return kRouterNow; };
        options.logRequests = false;
        return options;
    }

    /// A router with every endpoint of the node; each handler answers `{}`.
    void registerAll(kit::Router &router, Node node, int &calls) const
    {
        contract::forEachEndpoint([&](const auto &endpoint) {
            const bool mine = node == Node::ApiGateway
                                  ? endpoint.visibility != contract::Visibility::Internal
                                  : endpoint.owner == node && endpoint.visibility != contract::Visibility::Orchestrated;
            if (mine)
                router.onRaw(endpoint, [&calls](const kit::CallContext &, const kit::RoutedRequest &) {
                    ++calls;
                    return kit::HttpReply{200, {}, "{}", "application/json"};
                });
        });
    }

    static auto callerOf(Node node) -> std::string
    {
        return node == Node::ApiGateway ? "" : node == Node::PaymentService ? "order-service" : "api-gateway";
    }

    /// A request that satisfies everything but the body's form.
    auto goodRequest(const contract::EndpointInfo &endpoint, Node at) const -> kit::HttpRequest
    {
        kit::HttpRequest request;
        request.method = contract::name(endpoint.method);
        contract::Parameters values;
        for (const auto *name : {"sku", "tax_category_id", "location_id", "day", "till_id"})
            values.emplace_back(name, "x");
        values.emplace_back("store_id", "store-1");
        values.emplace_back("order_id", kOrderId);
        request.path =
            std::string(contract::nodeInfo(at).basePath) + contract::fillPath(std::string(endpoint.path), values);
        request.headers.set("Authorization", "Bearer " + token({whoMay(endpoint)}));
        if (endpoint.idempotency == contract::Idempotency::Key)
            request.headers.set("Idempotency-Key", "key-1");
        if (contract::hasBody(endpoint.method)) {
            request.headers.set("Content-Type", "application/json");
            request.body = "{}";
        }
        request.peerName = callerOf(at);
        return request;
    }

    template <class Visit>
    void walk(Visit visit)
    {
        for (const auto &info : contract::nodes()) {
            kit::Router router(options(info.node), m_metrics);
            int calls = 0;
            registerAll(router, info.node, calls);
            contract::forEachEndpoint([&](const auto &endpoint) {
                const bool mine =
                    info.node == Node::ApiGateway
                        ? endpoint.visibility != contract::Visibility::Internal
                        : endpoint.owner == info.node && endpoint.visibility != contract::Visibility::Orchestrated;
                if (mine) {
                    calls = 0;
                    visit(router, static_cast<const contract::EndpointInfo &>(endpoint), info.node, calls);
                }
            });
        }
    }

    static auto problem(const kit::HttpReply &reply) -> contract::Problem
    {
        const auto decoded = contract::decode<contract::Problem>(reply.body);
        return decoded ? *decoded : contract::Problem{};
    }

private Q_SLOTS:
    void initTestCase()
    {
        const fs::path folder = m_folder.path().toStdString();
        QVERIFY(kit::makeTokenKeys(folder / "token.key", folder / "token.pub"));
        auto signer = kit::TokenSigner::load(folder / "token.key");
        auto verifier = kit::TokenVerifier::load(folder / "token.pub");
        QVERIFY(signer && verifier);
        m_signer.emplace(std::move(*signer));
        m_tokens = std::make_shared<kit::TokenVerifier>(std::move(*verifier));
    }

    void everyEndpointAnswersAGoodRequest()
    {
        int seen = 0;
        walk([&](kit::Router &router, const contract::EndpointInfo &endpoint, Node at, const int &calls) {
            const auto reply = router.handle(goodRequest(endpoint, at));
            QVERIFY2(reply.status == 200, (std::string(endpoint.id) + " " + reply.body).c_str());
            QCOMPARE(calls, 1);
            QVERIFY(reply.headers.contains("Cache-Control"));
            QVERIFY(reply.headers.contains("traceparent"));
            QCOMPARE(std::string(reply.headers.get("X-Content-Type-Options").value()), std::string("nosniff"));
            ++seen;
        });
        QVERIFY(seen > 30);
    }

    void everyEndpointForUsersRefusesAnonymousAndUnprivilegedOnes()
    {
        walk([&](kit::Router &router, const contract::EndpointInfo &endpoint, Node at, const int &calls) {
            if (endpoint.permission == Permission::Anyone || endpoint.permission == Permission::Internal)
                return;
            auto request = goodRequest(endpoint, at);
            request.headers.remove("Authorization");
            QCOMPARE(router.handle(request).status, 401);
            request.headers.set("Authorization", "Bearer not-a-token");
            QCOMPARE(router.handle(request).status, 401);
            request.headers.set("Authorization", "Bearer " + token({}));
            const auto reply = router.handle(request);
            QCOMPARE(reply.status, 403);
            QCOMPARE(problem(reply).code, std::string("not_allowed"));
            QCOMPARE(calls, 0);
        });
    }

    void everyEndpointOfAStoreRefusesThePeopleOfAnother()
    {
        walk([&](kit::Router &router, const contract::EndpointInfo &endpoint, Node at, const int &calls) {
            if (endpoint.permission == Permission::Anyone || !contract::isPathParameter(endpoint.path, "store_id"))
                return;
            auto request = goodRequest(endpoint, at);
            request.headers.set("Authorization", "Bearer " + token({whoMay(endpoint)}, {"store-2"}));
            const auto reply = router.handle(request);
            QVERIFY2(reply.status == 403, std::string(endpoint.id).c_str());
            QCOMPARE(calls, 0);
            request.headers.set("Authorization", "Bearer " + token({whoMay(endpoint)}, {"*"}));
            QCOMPARE(router.handle(request).status, 200);
        });
    }

    void everyServiceRefusesCallersThatAreNotDrawn()
    {
        walk([&](kit::Router &router, const contract::EndpointInfo &endpoint, Node at, const int &calls) {
            if (at == Node::ApiGateway)
                return;
            auto request = goodRequest(endpoint, at);
            for (const auto &caller : contract::nodes()) {
                if (contract::mayCall(caller.id, at))
                    continue;
                request.peerName = caller.id;
                QCOMPARE(router.handle(request).status, 403);
            }
            for (const auto *stranger : {"", "api-gateway2", "API-GATEWAY", "*"}) {
                request.peerName = stranger;
                QCOMPARE(router.handle(request).status, 403);
            }
            QCOMPARE(calls, 0);
        });
    }

    void everyKeyedEndpointNeedsItsKey()
    {
        walk([&](kit::Router &router, const contract::EndpointInfo &endpoint, Node at, const int &calls) {
            if (endpoint.idempotency != contract::Idempotency::Key)
                return;
            auto request = goodRequest(endpoint, at);
            request.headers.remove("Idempotency-Key");
            const auto reply = router.handle(request);
            QCOMPARE(reply.status, 400);
            QCOMPARE(problem(reply).errors.at(0).field, std::string("Idempotency-Key"));
            request.headers.set("Idempotency-Key", std::string(201, 'k'));
            QCOMPARE(router.handle(request).status, 400);
            QCOMPARE(calls, 0);
        });
    }

    void everyEndpointBoundsItsBodyAndItsType()
    {
        walk([&](kit::Router &router, const contract::EndpointInfo &endpoint, Node at, const int &calls) {
            if (!contract::hasBody(endpoint.method))
                return;
            auto request = goodRequest(endpoint, at);
            QCOMPARE(router.bodyBytesFor(request.method, request.path), endpoint.maxBodyBytes);
            request.headers.set("Content-Type", "text/plain");
            QCOMPARE(router.handle(request).status, 415);
            request.headers.set("Content-Type", "application/json; charset=utf-8");
            request.body.assign(endpoint.maxBodyBytes + 1, ' ');
            QCOMPARE(router.handle(request).status, 413);
            QCOMPARE(calls, 0);
        });
    }

    void unknownPathsAndMethodsAreProblems()
    {
        kit::Router router(options(Node::ApiGateway), m_metrics);
        int calls = 0;
        registerAll(router, Node::ApiGateway, calls);
        kit::HttpRequest request;
        request.method = "GET";
        for (const auto *path : {"/", "/v1", "/v1/", "/v1/nothing", "/v1/stores", "/v1//stores/a", "/v2/stores/store-1",
                                 "/v1/stores/store-1/", "/v1/events", "/metrics", "/health/ready"}) {
            request.path = path;
            const auto reply = router.handle(request);
            QVERIFY2(reply.status == 404, path);
            QCOMPARE(reply.contentType, std::string("application/problem+json"));
            QCOMPARE(problem(reply).code, std::string("not_found"));
            QVERIFY(problem(reply).trace_id.has_value());
        }
        request.path = "/v1/sessions";
        const auto reply = router.handle(request);
        QCOMPARE(reply.status, 405);
        QCOMPARE(std::string(reply.headers.get("Allow").value()), std::string("POST"));
        QCOMPARE(calls, 0);
    }

    void aTypedHandlerGetsItsRequestAndBadOnesAreNamed()
    {
        kit::Router router(options(Node::OrderService), m_metrics);
        std::string seen;
        router.on(contract::kGetOrder,
                  [&seen](const kit::CallContext &context, const contract::GetOrderRequest &request) {
                      seen = request.store_id + " " + request.order_id + " " + context.userId();
                      return domain::Result<contract::Order>(domain::Error{domain::ErrorCode::NotFound, "No.", {}});
                  });
        auto request = goodRequest(contract::kGetOrder, Node::OrderService);
        QCOMPARE(router.handle(request).status, 404);
        QCOMPARE(seen, std::string("store-1 ") + kOrderId + " user-1");
        seen.clear();
        request.path = "/api/orders/stores/store-1/orders/not-a-uuid";
        auto reply = router.handle(request);
        QCOMPARE(reply.status, 400);
        QVERIFY(problem(reply).errors.at(0).field.find("order_id") != std::string::npos);
        request = goodRequest(contract::kGetOrder, Node::OrderService);
        request.query = "colour=red";
        reply = router.handle(request);
        QCOMPARE(reply.status, 400);
        QVERIFY(problem(reply).errors.at(0).field.find("colour") != std::string::npos);
        request.path = "/api/orders/stores/store-1/orders/%ZZ";
        QCOMPARE(router.handle(request).status, 400);
        QVERIFY(seen.empty());
    }

    void anExceptionIsA500WithoutItsText()
    {
        kit::Router router(options(Node::OrderService), m_metrics);
        router.onRaw(contract::kGetOrder, [](const kit::CallContext &, const kit::RoutedRequest &) -> kit::HttpReply {
            throw std::runtime_error("SELECT secret FROM table");
        });
        const auto reply = router.handle(goodRequest(contract::kGetOrder, Node::OrderService));
        QCOMPARE(reply.status, 500);
        QVERIFY(reply.body.find("secret") == std::string::npos);
    }

    void anEntityTagSavesTheBody()
    {
        kit::Router router(options(Node::InventoryService), m_metrics);
        int calls = 0;
        registerAll(router, Node::InventoryService, calls);
        auto request = goodRequest(contract::kGetProduct, Node::InventoryService);
        const auto first = router.handle(request);
        QCOMPARE(std::string(first.headers.get("Cache-Control").value()), std::string("private, no-cache"));
        const std::string tag(first.headers.get("ETag").value());
        request.headers.set("If-None-Match", "\"other\", W/" + tag);
        const auto second = router.handle(request);
        QCOMPARE(second.status, 304);
        QVERIFY(second.body.empty());
        QCOMPARE(std::string(second.headers.get("ETag").value()), tag);
        request.headers.set("If-None-Match", "\"other\"");
        QCOMPARE(router.handle(request).status, 200);
        const auto plain = router.handle(goodRequest(contract::kListStock, Node::InventoryService));
        QVERIFY(!plain.headers.contains("ETag"));
        QCOMPARE(std::string(plain.headers.get("Cache-Control").value()), std::string("no-store"));
    }

    void theBudgetOfTheCallerIsTakenButOnlyInside()
    {
        for (const auto at : {Node::OrderService, Node::ApiGateway}) {
            kit::Router router(options(at), m_metrics);
            std::chrono::milliseconds left{};
            router.onRaw(contract::kGetOrder, [&left](const kit::CallContext &context, const kit::RoutedRequest &) {
                left = context.deadline.remaining();
                return kit::HttpReply{};
            });
            auto request = goodRequest(contract::kGetOrder, at);
            request.headers.set(kit::kDeadlineHeader, "250");
            QCOMPARE(router.handle(request).status, 200);
            QCOMPARE(left <= std::chrono::milliseconds(250), at == Node::OrderService);
        }
    }

    void theTraceOfTheCallerGoesOn()
    {
        kit::Router router(options(Node::OrderService), m_metrics);
        int calls = 0;
        registerAll(router, Node::OrderService, calls);
        auto request = goodRequest(contract::kGetOrder, Node::OrderService);
        request.headers.set("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        const auto reply = router.handle(request);
        QVERIFY(reply.headers.get("traceparent")->find("0af7651916cd43dd8448eb211c80319c") != std::string_view::npos);
    }
};

TILLHOUSE_TEST(RouterTest)
#include "router_test.moc"
