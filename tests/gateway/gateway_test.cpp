// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/gateway.h"

#include "contract/json.h"
#include "gateway/platform_double.h"
#include "support/test_registry.h"

#include <QTest>

#include <set>

using namespace tillhouse;
using testing::PlatformDouble;

class GatewayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPublicEndpointHasARouteAndNoInternalOneHas()
    {
        PlatformDouble platform; // its doubles answer few endpoints: a route that is there answers 404 of the owner
        platform.start();
        // What passes a request on to another node may use its path; the request then goes to the one that passes it
        // on.
        std::set<std::pair<contract::Method, std::string_view>> offered;
        contract::forEachEndpoint([&](const auto &endpoint) {
            if (endpoint.visibility != contract::Visibility::Internal)
                offered.emplace(endpoint.method, endpoint.path);
        });
        contract::forEachEndpoint([&](const auto &endpoint) {
            if (endpoint.visibility == contract::Visibility::Internal &&
                offered.contains({endpoint.method, endpoint.path}))
                return;
            contract::Parameters values;
            for (const auto *name : {"sku", "tax_category_id", "location_id", "till_id"})
                values.emplace_back(name, "x");
            values.emplace_back("store_id", testing::kTestStore);
            values.emplace_back("order_id", "0190a000-0000-7000-8000-000000000001");
            values.emplace_back("day", "2026-01-01");
            auto request = platform.request(endpoint, values, contract::hasBody(endpoint.method) ? "{}" : "");
            request.headers.remove("Authorization");
            const auto reply = platform.gateway().handle(request);
            if (endpoint.visibility == contract::Visibility::Internal) {
                const bool hidden = reply.status == 404 || reply.status == 405;
                QVERIFY2(hidden, std::string(endpoint.id).c_str());
            } else if (endpoint.permission != contract::Permission::Anyone) {
                QVERIFY2(reply.status == 401, std::string(endpoint.id).c_str());
            } else {
                QVERIFY2(reply.status == 400, std::string(endpoint.id).c_str()); // {} lacks every field
            }
        });
    }

    void theContractIsTold()
    {
        PlatformDouble platform;
        platform.start();
        kit::HttpRequest request;
        request.method = "GET";
        request.path = "/v1/openapi.json";
        const auto reply = platform.gateway().handle(request);
        QCOMPARE(reply.status, 200);
        const auto json = contract::JsonDocument::parse(reply.body, {16 * 1024 * 1024, 64});
        QVERIFY(json);
        QCOMPARE(json->root().find("openapi")->text().substr(0, 3), std::string_view("3.1"));
        QVERIFY(reply.headers.contains("ETag"));
    }

    void aClientOverItsRateIsToldWhenToComeBackAndOthersAreNotHeldUp()
    {
        PlatformDouble platform;
        platform.start({.rate = {.perSecond = 1, .burst = 2, .clients = 10}, .courier = {}});
        kit::HttpRequest request;
        request.method = "GET";
        request.path = "/v1/openapi.json";
        request.remoteAddress = "192.0.2.1";
        QCOMPARE(platform.gateway().handle(request).status, 200);
        const auto second = platform.gateway().handle(request);
        QCOMPARE(std::string(second.headers.get("RateLimit-Remaining").value()), std::string("0"));
        const auto third = platform.gateway().handle(request);
        QCOMPARE(third.status, 429);
        QCOMPARE(std::string(third.headers.get("Retry-After").value()), std::string("1"));
        QCOMPARE(third.contentType, std::string("application/problem+json"));
        request.headers.set("Authorization", "Bearer made.up.token"); // does not open a bucket of its own
        QCOMPARE(platform.gateway().handle(request).status, 429);
        request.remoteAddress = "192.0.2.2";
        QCOMPARE(platform.gateway().handle(request).status, 200);
        auto signedIn = platform.request(contract::kListTills, {{"store_id", testing::kTestStore}});
        signedIn.remoteAddress = "192.0.2.1";
        QVERIFY(platform.gateway().handle(signedIn).status != 429);
    }

    void theConnectionsAreMeasuredUnderTheirRelationships()
    {
        PlatformDouble platform;
        platform.start();
        const auto basket = PlatformDouble::basket(contract::Channel::Till, "0190a000-0000-7000-8000-000000000001");
        QCOMPARE(platform.gateway().handle(platform.checkoutRequest(basket)).status, 200);
        const auto text = platform.metrics.render();
        for (const auto *id : {"api-gateway-connects-order-service", "api-gateway-connects-inventory-service"}) {
            const auto label = "{relationship=\"" + std::string(id) + "\"}";
            QVERIFY(text.find("tillhouse_connection_duration_seconds_count" + label + " 1\n") != std::string::npos);
            QVERIFY(text.find("tillhouse_connection_breaker_state" + label + " 0\n") != std::string::npos);
            QVERIFY(text.find("tillhouse_connection_latency_limit_seconds" + label) != std::string::npos);
        }
        QVERIFY(text.find("tillhouse_http_requests_total{endpoint=\"checkouts.create\",status=\"2xx\"} 1\n") !=
                std::string::npos);
    }
};

TILLHOUSE_TEST(GatewayTest)
#include "gateway_test.moc"
