// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/api_client.h"

#include "contract/endpoints.h"
#include "support/fake_shop.h"
#include "support/test_registry.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::client;
using tillhouse::testing::FakeShop;

namespace
{

auto optionsFor(const FakeShop &shop) -> ApiOptions
{
    ApiOptions options;
    options.server = QUrl(shop.url());
    options.caFile = shop.caFile();
    options.probeEvery = std::chrono::milliseconds(50);
    return options;
}

auto signedInCredentials() -> std::shared_ptr<Credentials>
{
    auto credentials = std::make_shared<Credentials>();
    credentials->setAccessToken("token");
    return credentials;
}

} // namespace

/// Calls against a real TLS 1.3 server.
/// Caught: any certificate accepted; plain HTTP accepted; a call without end; an answer told to whoever is gone; nobody
/// told that the session ended; a gateway that is back and never asked.
class ApiClientTest : public QObject
{
    Q_OBJECT

private:
    /// Asks for the store; the answer, or nothing within the patience of the test.
    static auto askStore(ApiClient &api) -> std::optional<Result<contract::StoreSettings>>
    {
        std::optional<Result<contract::StoreSettings>> answer;
        QObject context;
        api.call<contract::StoreRequest, contract::StoreSettings>(
            contract::kGetStore, {"main"}, &context,
            [&](Result<contract::StoreSettings> got) { answer = std::move(got); });
        [[maybe_unused]] const bool came = QTest::qWaitFor([&] { return answer.has_value(); }, 15000);
        return answer;
    }

private Q_SLOTS:
    void aCallIsTypedAndAProblemBecomesAnError()
    {
        const FakeShop shop;
        const auto credentials = signedInCredentials();
        const auto api = ApiClient::create(optionsFor(shop), credentials);
        QVERIFY(api);
        const auto store = askStore(**api);
        QVERIFY(store && *store);
        QCOMPARE((**store).name, std::string("Nordic Corner"));
        credentials->setAccessToken("another");
        QSignalSpy out(api->get(), &ApiClient::signedOutByServer);
        const auto refused = askStore(**api);
        QVERIFY(refused && !*refused);
        QCOMPARE(refused->error().code, ErrorCode::NotSignedIn);
        QCOMPARE(out.size(), 1);
    }

    void anotherAuthorityIsNotTrusted()
    {
        const FakeShop shop;
        const FakeShop stranger;
        auto options = optionsFor(shop);
        options.caFile = stranger.caFile();
        const auto api = ApiClient::create(options, signedInCredentials());
        const auto answer = askStore(**api);
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().code, ErrorCode::Unavailable);
        QCOMPARE(shop.count("GET"), 0);
    }

    void onlyHttpsAndAReadableAuthorityAreAccepted()
    {
        const FakeShop shop;
        auto options = optionsFor(shop);
        options.server = QUrl(QStringLiteral("http://127.0.0.1:1"));
        QCOMPARE(ApiClient::create(options, signedInCredentials()).error().code, ErrorCode::InvalidInput);
        options = optionsFor(shop);
        options.caFile = QStringLiteral("/nonexistent");
        QCOMPARE(ApiClient::create(options, signedInCredentials()).error().code, ErrorCode::InvalidInput);
    }

    void theDeadlineIsATotal()
    {
        QTcpServer silent; // accepts and never says a word
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const FakeShop shop;
        auto options = optionsFor(shop);
        options.server = QUrl(QStringLiteral("https://127.0.0.1:%1").arg(silent.serverPort()));
        options.deadline = std::chrono::milliseconds(200);
        const auto api = ApiClient::create(options, signedInCredentials());
        QElapsedTimer clock;
        clock.start();
        const auto answer = askStore(**api);
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().code, ErrorCode::Timeout);
        QVERIFY(clock.elapsed() < 5000);
    }

    void aCallDiesWithItsContext()
    {
        FakeShop shop;
        shop.setHold(true);
        const auto api = ApiClient::create(optionsFor(shop), signedInCredentials());
        auto context = std::make_unique<QObject>();
        bool told = false;
        contract::CheckoutRequest request;
        request.store_id = "main";
        (*api)->call<contract::CheckoutRequest, contract::Order>(contract::kCheckout, request, context.get(),
                                                                 [&](const Result<contract::Order> &) { told = true; });
        QVERIFY(QTest::qWaitFor([&] { return shop.count("POST /stores/main/checkouts") == 1; }, 10000));
        context.reset();
        shop.setHold(false);
        QVERIFY(askStore(**api)); // the loop has turned, the server has answered
        QVERIFY(!told);
    }

    void theStateOfTheNetworkFollowsTheGateway()
    {
        FakeShop shop;
        const auto api = ApiClient::create(optionsFor(shop), signedInCredentials());
        QVERIFY((*api)->network().online);
        shop.stop();
        QVERIFY(askStore(**api));
        QVERIFY(!(*api)->network().online);
        QVERIFY((*api)->network().sinceMs > 0);
        shop.start();
        QTRY_VERIFY_WITH_TIMEOUT((*api)->network().online, 10000); // nobody asked: it probes by itself
    }

    /// Caught: a severed client had all that is needed to connect, and one condition in front of it.
    void aSeveredClientIsAnsweredInTheProgramOrNotAtAll()
    {
        const FakeShop shop;
        auto options = optionsFor(shop);
        options.severed = true;
        const auto api = ApiClient::create(options, signedInCredentials());
        QVERIFY((*api)->findChild<QNetworkAccessManager *>() == nullptr);
        QVERIFY(!(*api)->network().online);
        const auto nobody = askStore(**api);
        QVERIFY(nobody && !*nobody);
        QCOMPARE(nobody->error().code, ErrorCode::Unavailable);

        std::string asked;
        (*api)->answerHere([&asked](contract::Method, const contract::WireRequest &request) {
            asked = request.path;
            return LocalReply{contract::encode(contract::StoreSettings{"main", "Practice", "EUR", true, "shop"})};
        });
        QVERIFY((*api)->network().online);
        const auto answer = askStore(**api);
        QVERIFY(answer && *answer);
        QCOMPARE((**answer).name, std::string("Practice"));
        QCOMPARE(asked, std::string("/v1/stores/main"));
        QCOMPARE(shop.count(""), 0);
    }
};

TILLHOUSE_TEST(ApiClientTest)
#include "api_client_test.moc"
