// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/endpoint.h"

#include "contract/endpoints.h"
#include "support/test_registry.h"

#include <QTest>

#include <set>

using namespace tillhouse;
using namespace tillhouse::contract;

class EndpointTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEndpointHasAnIdAndARouteOfItsOwn()
    {
        std::set<std::string> ids;
        std::set<std::string> routes;
        forEachEndpoint([&](const auto &endpoint) {
            QVERIFY2(ids.emplace(endpoint.id).second, endpoint.id.data());
            QVERIFY2(routes.insert(std::string(name(endpoint.method)) + ownerPath(endpoint)).second,
                     endpoint.id.data());
            QVERIFY2(!endpoint.summary.empty(), endpoint.id.data());
        });
        QVERIFY(ids.size() > 30);
    }

    void everyPathParameterIsAFieldOfTheRequest()
    {
        forEachEndpoint([]<class Req, class Res>(const Endpoint<Req, Res> &endpoint) {
            std::size_t fields = 0;
            eachField<Req>([&](std::string_view field, auto, const auto &) {
                fields += isPathParameter(endpoint.path, field) ? 1 : 0;
            });
            const auto wanted = std::count(endpoint.path.begin(), endpoint.path.end(), '{');
            QCOMPARE(fields, static_cast<std::size_t>(wanted));
        });
    }

    void whatNobodyMayCallIsInternalAndTheOtherWayRound()
    {
        forEachEndpoint([](const auto &endpoint) {
            if (endpoint.permission == Permission::Internal)
                QVERIFY2(endpoint.visibility == Visibility::Internal, endpoint.id.data());
            if (endpoint.owner == Node::PaymentService)
                QVERIFY2(endpoint.visibility == Visibility::Internal, endpoint.id.data());
        });
    }

    void aRequestTravelsInPathQueryAndBody()
    {
        ListProductsRequest list;
        list.store_id = "s1";
        list.query = "gr\xc3\xbcn & co";
        list.limit = 20;
        const auto wire = encodeRequest(kListProducts, "/v1", list);
        QCOMPARE(wire.path, std::string("/v1/stores/s1/products"));
        QCOMPARE(wire.query, std::string("query=gr%C3%BCn%20%26%20co&include_inactive=false&limit=20"));
        QVERIFY(wire.body.empty());
        const auto query = parseQuery(wire.query);
        QVERIFY(query);
        const auto back = decodeRequest(kListProducts, {{"store_id", "s1"}}, *query, "");
        QVERIFY(back);
        QCOMPARE(encode(*back), encode(list));

        const SignInRequest signIn{"ann", "secret words"};
        const auto post = encodeRequest(kSignIn, "/v1", signIn);
        QCOMPARE(post.body, std::string(R"({"user_name":"ann","password":"secret words"})"));
        QVERIFY(decodeRequest(kSignIn, {}, {}, post.body).hasValue());
    }

    void strangersInQueryAndBodyAreRefused()
    {
        const auto query = decodeRequest(kListProducts, {{"store_id", "s1"}}, {{"quary", "x"}}, "");
        QVERIFY(!query);
        QCOMPARE(query.error().fields.front().field, std::string("quary"));
        const auto body = decodeRequest(kPutLocation, {{"store_id", "s1"}, {"location_id", "l"}}, {},
                                        R"({"store_id":"s2","name":"Shop"})");
        QVERIFY(!body);
        QCOMPARE(body.error().fields.front().field, std::string("store_id"));
        QVERIFY(!decodeRequest(kSignIn, {}, {{"user_name", "x"}}, R"({"user_name":"a","password":"b"})").hasValue());
        QVERIFY(!decodeRequest(kSignIn, {}, {}, "").hasValue());
    }

    void malformedEscapesAndTooManyParametersAreRefused()
    {
        QVERIFY(!parseQuery("a=%zz").hasValue());
        QVERIFY(!parseQuery("a=%2").hasValue());
        std::string many;
        for (int i = 0; i < 65; ++i)
            many += "a=1&";
        QVERIFY(!parseQuery(many).hasValue());
    }
};

TILLHOUSE_TEST(EndpointTest)
#include "endpoint_test.moc"
