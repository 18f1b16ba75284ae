// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/identity_service.h"

#include "contract/problem.h"
#include "identity_house.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>

using namespace tillhouse;
using contract::Role;
using testing::IdentityHouse;

class IdentityServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badInputNamesTheFieldAndChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("field");
        const auto id = QByteArray::fromStdString(IdentityHouse::userIdOf("x"));
        const auto user = [&](const QByteArray &name, const QByteArray &value) {
            QMap<QByteArray, QByteArray> fields{{"user_id", "\"" + id + "\""}, {"user_name", "\"x\""},
                                                {"display_name", "\"X\""},     {"password", "\"a good password\""},
                                                {"pin", "\"4711\""},           {"roles", "[\"cashier\"]"},
                                                {"stores", "[\"store-1\"]"}};
            if (value.isEmpty())
                fields.remove(name);
            else
                fields[name] = value;
            QByteArray body;
            for (auto it = fields.begin(); it != fields.end(); ++it)
                body += (body.isEmpty() ? "{\"" : ",\"") + it.key() + "\":" + it.value();
            return QByteArray(body + "}");
        };
        QTest::newRow("not JSON") << QByteArray("/sessions") << QByteArray("{") << QByteArray("");
        QTest::newRow("a list") << QByteArray("/sessions") << QByteArray("[]") << QByteArray("body");
        QTest::newRow("no password") << QByteArray("/sessions") << QByteArray(R"({"user_name":"a"})")
                                     << QByteArray("password");
        QTest::newRow("a number as name")
            << QByteArray("/sessions") << QByteArray(R"({"user_name":1,"password":"p"})") << QByteArray("user_name");
        QTest::newRow("a field nobody knows")
            << QByteArray("/sessions") << QByteArray(R"({"user_name":"a","password":"p","admin":true})")
            << QByteArray("admin");
        QTest::newRow("an empty refresh token")
            << QByteArray("/sessions/refresh") << QByteArray(R"({"refresh_token":""})") << QByteArray("refresh_token");
        for (const auto &[name, value] : {std::pair<const char *, const char *>{"user_id", "\"7\""},
                                          {"user_name", "\"two words\""},
                                          {"user_name", "\"\""},
                                          {"display_name", ""},
                                          {"password", "\"short\""},
                                          {"pin", "\"12a4\""},
                                          {"pin", "\"123\""},
                                          {"roles", "[]"},
                                          {"roles", "[\"king\"]"},
                                          {"roles", "[\"cashier\",\"cashier\"]"},
                                          {"stores", "[]"},
                                          {"stores", "[\"a b\"]"},
                                          {"stores", "[\"*\",\"store-1\"]"},
                                          {"stores", "[\"store-1\",\"store-1\"]"}})
            QTest::addRow("user with %s %s", name, value)
                << QByteArray("/users") << user(name, value) << QByteArray(name);
    }

    void badInputNamesTheFieldAndChangesNothing()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, field);
        IdentityHouse house;
        house.addUser("admin", Role::Admin, "*");
        kit::HttpRequest request;
        request.method = "POST";
        request.path = IdentityHouse::basePath() + path.toStdString();
        request.body = body.toStdString();
        request.peerName = "api-gateway";
        request.headers.set("Content-Type", "application/json");
        request.headers.set("Authorization", "Bearer " + house.tokenOf("admin"));
        const auto reply = house.send(request);
        QVERIFY2(reply.status >= 400 && reply.status < 500, reply.body.c_str());
        const auto error = contract::fromProblem(reply.status, reply.body);
        if (!field.isEmpty()) {
            const bool named = std::any_of(error.fields.begin(), error.fields.end(), [&](const auto &fault) {
                return fault.field.find(field.toStdString()) != std::string::npos && !fault.reason.empty();
            });
            QVERIFY2(named, reply.body.c_str());
        }
        QCOMPARE(house.count("SELECT COUNT(*) FROM user_account"), std::int64_t{1});
    }

    void onlyTheGatewayIsAnswered()
    {
        IdentityHouse house;
        house.addUser("admin", Role::Admin, "*");
        auto request = house.httpOf(contract::kSignIn, contract::SignInRequest{"admin", IdentityHouse::kPassword});
        for (const auto *caller : {"order-service", "inventory-service", "payment-service", "identity-service", ""}) {
            request.peerName = caller;
            const auto reply = house.send(request);
            QVERIFY2(reply.status == 401 || reply.status == 403, caller);
        }
        request.peerName = "api-gateway";
        QCOMPARE(house.send(request).status, 200);
    }
};

TILLHOUSE_TEST(IdentityServiceTest)
#include "identity_service_test.moc"
