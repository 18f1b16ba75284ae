// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/proxy.h"

#include "contract/problem.h"
#include "gateway/platform_double.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using domain::Result;
using testing::PlatformDouble;

class ProxyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePublicPathBecomesTheOwners()
    {
        kit::HttpRequest request;
        request.path = "/v1/stores/store-1/products/a%20b";
        request.query = "limit=5";
        QCOMPARE(gateway::ownerTarget(contract::kGetProduct, request),
                 std::string("/api/inventory/stores/store-1/products/a%20b?limit=5"));
    }

    void requestAndAnswerPassUnchanged()
    {
        PlatformDouble platform;
        std::string seenName;
        platform.inventory().router().on(
            contract::kListProducts,
            [&seenName](const kit::CallContext &context,
                        const contract::ListProductsRequest &request) -> Result<contract::ProductPage> {
                seenName = request.query.value_or("") + "|" + context.userId() + "|" + context.caller;
                return contract::ProductPage{};
            });
        platform.start();
        auto request = platform.request(contract::kListProducts, {{"store_id", testing::kTestStore}});
        request.query = "include_inactive=false&query=caf%C3%A9%20%26%20tea";
        const auto reply = platform.gateway().handle(request);
        QVERIFY2(reply.status == 200, reply.body.c_str());
        QCOMPARE(seenName, std::string("caf\xc3\xa9 & tea|user-1|api-gateway"));
        QVERIFY(contract::decode<contract::ProductPage>(reply.body));
    }

    void theOwnersProblemIsTheAnswer()
    {
        PlatformDouble platform;
        platform.order().router().on(
            contract::kGetOrder,
            [](const kit::CallContext &, const contract::GetOrderRequest &) -> Result<contract::Order> {
                return domain::Error{domain::ErrorCode::NotFound, "There is no such order.", {}};
            });
        platform.start();
        const auto reply = platform.gateway().handle(
            platform.request(contract::kGetOrder, {{"store_id", testing::kTestStore},
                                                   {"order_id", "0190a000-0000-7000-8000-000000000001"}}));
        QCOMPARE(reply.status, 404);
        QCOMPARE(reply.contentType, std::string("application/problem+json"));
        QCOMPARE(contract::fromProblem(reply.status, reply.body).detail, std::string("There is no such order."));
    }

    void anEntityTagWorksThroughBothHops()
    {
        PlatformDouble platform;
        int calls = 0;
        platform.inventory().router().on(
            contract::kGetStore,
            [&calls](const kit::CallContext &, const contract::StoreRequest &) -> Result<contract::StoreSettings> {
                ++calls;
                return contract::StoreSettings{};
            });
        platform.start();
        auto request = platform.request(contract::kGetStore, {{"store_id", testing::kTestStore}});
        const auto first = platform.gateway().handle(request);
        QCOMPARE(first.status, 200);
        request.headers.set("If-None-Match", *first.headers.get("ETag"));
        const auto second = platform.gateway().handle(request);
        QCOMPARE(second.status, 304);
        QVERIFY(second.body.empty());
        QCOMPARE(calls, 2);
    }

    void aServiceThatIsDownIs503WithRetryAfterAndOthersGoOn()
    {
        PlatformDouble platform;
        platform.order().router().on(
            contract::kListOrders,
            [](const kit::CallContext &, const contract::ListOrdersRequest &) -> Result<contract::OrderPage> {
                return contract::OrderPage{};
            });
        platform.start();
        platform.inventory().stop();
        const auto down =
            platform.gateway().handle(platform.request(contract::kListStock, {{"store_id", testing::kTestStore}}));
        QCOMPARE(down.status, 503);
        QVERIFY(down.headers.contains("Retry-After"));
        const auto up =
            platform.gateway().handle(platform.request(contract::kListOrders, {{"store_id", testing::kTestStore}}));
        QCOMPARE(up.status, 200);
    }

    void whatBreaksTheContractNeverReachesTheOwner()
    {
        PlatformDouble platform;
        int calls = 0;
        platform.identity().router().on(
            contract::kSignIn,
            [&calls](const kit::CallContext &, const contract::SignInRequest &) -> Result<contract::SessionGrant> {
                ++calls;
                return contract::SessionGrant{};
            });
        platform.start();
        const auto reply = platform.gateway().handle(
            platform.request(contract::kSignIn, {}, "{\"user_name\":\"ann\",\"pasword\":\"x\"}"));
        QCOMPARE(reply.status, 400);
        const auto error = contract::fromProblem(reply.status, reply.body);
        QCOMPARE(error.fields.size(), std::size_t{2}); // one unknown, one missing
        QCOMPARE(calls, 0);
    }
};

TILLHOUSE_TEST(ProxyTest)
#include "proxy_test.moc"
