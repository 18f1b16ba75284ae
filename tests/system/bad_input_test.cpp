// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/endpoints.h"
#include "contract/problem.h"
#include "ctl/ids.h"
#include "support/running_shop.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tillhouse;

/// Every public endpoint of the running gateway, fed with what it must refuse: the answer is a problem document that
/// names the reason, and never a 5xx.
class BadInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto shop = testing::RunningShop::start(qEnvironmentVariable("TILLHOUSE_BIN_DIR").toStdString(),
                                                m_folder.path().toStdString() + "/shop");
        QVERIFY2(shop, shop ? "" : shop.error().detail.c_str());
        m_shop = std::move(*shop);
        auto admin = m_shop->signInAdmin();
        QVERIFY(admin);
        m_admin = *admin;
        QVERIFY(m_shop->openStore(m_admin, "s1"));
    }

    void withoutATokenNothingIsTold()
    {
        forEachPublic([this](const auto &endpoint) {
            if (endpoint.permission == contract::Permission::Anyone)
                return;
            const auto reply = send(endpoint, testing::ShopSession{}, "{}");
            QVERIFY2(reply, endpoint.id.data());
            QVERIFY2(reply->status == 401,
                     (std::string(endpoint.id) + " answers " + std::to_string(reply->status)).c_str());
            checkProblem(endpoint, *reply, "not_signed_in");
        });
    }

    void aForgedTokenIsNoToken()
    {
        const testing::ShopSession forged{"eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiIsInJvbGVzIjpbImFkbWluIl19."};
        forEachPublic([&](const auto &endpoint) {
            if (endpoint.permission != contract::Permission::Anyone)
                QCOMPARE(send(endpoint, forged, "{}")->status, 401);
        });
    }

    void everyBodyThatIsNoRequestIsRefusedWithAReason_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("{\"a\":");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("unknown member") << QByteArray(R"({"surprise":1})");
        QTest::newRow("deep") << QByteArray(5000, '[');
        QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xff\xfe\"}");
        QTest::newRow("numbers out of range") << QByteArray(R"({"lines":1e999,"total":99999999999999999999})");
    }

    void everyBodyThatIsNoRequestIsRefusedWithAReason()
    {
        QFETCH(QByteArray, body);
        forEachPublic([&](const auto &endpoint) {
            if (!contract::hasBody(endpoint.method))
                return;
            const auto reply = send(endpoint, m_admin, body.toStdString());
            QVERIFY2(reply, endpoint.id.data());
            QVERIFY2(reply->status >= 400 && reply->status < 500,
                     (std::string(endpoint.id) + " answers " + std::to_string(reply->status)).c_str());
            checkProblem(endpoint, *reply, "");
        });
    }

    void anUnknownQueryParameterIsNamed()
    {
        forEachPublic([&](const auto &endpoint) {
            if (contract::hasBody(endpoint.method) || endpoint.permission == contract::Permission::SelfCheckout)
                return; // a customer's: self_service.customer_rights_test
            const auto reply = send(endpoint, m_admin, "", "?surprise=1");
            QVERIFY2(reply && reply->status == 400, endpoint.id.data());
            QVERIFY2(reply->body.find("surprise") != std::string::npos, endpoint.id.data());
        });
    }

    void anotherStoreIsNotAllowed()
    {
        contract::CreateUserRequest user;
        user.user_id = ctl::newId();
        user.user_name = "till-only";
        user.display_name = "Till Only";
        user.password = "correct horse battery";
        user.roles = {contract::Role::Cashier};
        user.stores = {"s1"};
        QVERIFY(m_shop->gateway().call(contract::kCreateUser, m_admin.context(), user));
        const auto cashier = m_shop->signIn(user.user_name, user.password);
        QVERIFY(cashier);
        const auto own = m_shop->gateway().call(contract::kListProducts, cashier->context(), {.store_id = "s1"});
        QVERIFY2(own, own ? "" : own.error().detail.c_str());
        const auto other = m_shop->gateway().call(contract::kListProducts, cashier->context(), {.store_id = "s2"});
        QVERIFY(!other);
        QCOMPARE(other.error().code, domain::ErrorCode::NotAllowed);
        const auto report = m_shop->gateway().call(contract::kDaySummary, cashier->context(), {"s1", "2026-03-01"});
        QVERIFY(!report);
        QCOMPARE(report.error().code, domain::ErrorCode::NotAllowed);
    }

    void cleanupTestCase() { m_shop.reset(); }

private:
    template <class Visit>
    void forEachPublic(Visit &&visit)
    {
        contract::forEachEndpoint([&](const auto &endpoint) {
            if (endpoint.visibility != contract::Visibility::Internal)
                visit(endpoint);
        });
    }

    auto send(const contract::EndpointInfo &endpoint, const testing::ShopSession &session, std::string body,
              std::string_view query = "") -> domain::Result<kit::HttpReply>
    {
        const auto someId = ctl::newId();
        kit::OutgoingRequest request;
        request.method = contract::name(endpoint.method);
        request.target = "/v1" + contract::fillPath(std::string(endpoint.path), {{"store_id", "s1"},
                                                                                 {"order_id", someId},
                                                                                 {"shift_id", someId},
                                                                                 {"exception_id", "x"},
                                                                                 {"code", "x"},
                                                                                 {"till_id", "x"},
                                                                                 {"sku", "x"},
                                                                                 {"tax_category_id", "food"},
                                                                                 {"location_id", "shop"},
                                                                                 {"day", "2026-03-01"}});
        request.target += query;
        request.body = std::move(body);
        return m_shop->gateway().forward(session.context(ctl::newId()), request);
    }

    static void checkProblem(const contract::EndpointInfo &endpoint, const kit::HttpReply &reply, std::string_view code)
    {
        const auto problem = contract::decode<contract::Problem>(reply.body);
        QVERIFY2(problem, (std::string(endpoint.id) + ": " + reply.body).c_str());
        QCOMPARE(problem->status, std::int64_t{reply.status});
        QVERIFY2(!problem->detail.empty(), endpoint.id.data());
        if (!code.empty())
            QCOMPARE(problem->code, std::string(code));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<testing::RunningShop> m_shop;
    testing::ShopSession m_admin;
};

TILLHOUSE_TEST(BadInputTest)
#include "bad_input_test.moc"
