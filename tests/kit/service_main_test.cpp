// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/service_main.h"

#include "contract/endpoints.h"
#include "kit/token.h"
#include "support/test_certificates.h"
#include "support/test_registry.h"

#include <QTest>

#include <array>
#include <fstream>
#include <future>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace tillhouse;
using namespace std::chrono_literals;
using contract::Node;
using domain::Result;

namespace
{

/// One plain request to the loopback; the whole answer.
auto fetchPlain(std::uint16_t port, const std::string &path) -> std::string
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    std::string answer;
    if (::connect(fd, reinterpret_cast<sockaddr *>(&address), sizeof(address)) == 0) {
        const auto request = "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        (void)::send(fd, request.data(), request.size(), MSG_NOSIGNAL);
        std::array<char, 4096> buffer{};
        for (ssize_t got = 0; (got = ::recv(fd, buffer.data(), buffer.size(), 0)) > 0;)
            answer.append(buffer.data(), static_cast<std::size_t>(got));
    }
    ::close(fd);
    return answer;
}

} // namespace

class ServiceMainTest : public QObject
{
    Q_OBJECT

    testing::TestCertificates m_certificates;

    auto config(Node node) -> kit::NodeConfig
    {
        const std::string id(contract::nodeInfo(node).id);
        const auto own = m_certificates.leaf(id);
        kit::NodeConfig config;
        config.node = id;
        config.listen = {"127.0.0.1", 0};
        config.ops = {"127.0.0.1", 0};
        config.tls = {own.certificate.string(), own.key.string(), m_certificates.ca().string()};
        config.token_public_key = (m_certificates.folder() / "token.pub").string();
        return config;
    }

    static auto run(std::vector<std::string> arguments) -> int
    {
        arguments.insert(arguments.begin(), "test");
        std::vector<char *> raw;
        for (auto &argument : arguments)
            raw.push_back(argument.data());
        return kit::serviceMain(static_cast<int>(raw.size()), raw.data(), "order-service",
                                [](kit::ServiceHost &) { return Result<void>(); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(kit::makeTokenKeys(m_certificates.folder() / "token.key", m_certificates.folder() / "token.pub"));
    }

    void aHostServesItsEndpointsToItsCallersAndHealthToTheOperator()
    {
        kit::ServiceHost host(config(Node::InventoryService));
        bool sick = false;
        host.health().add("store", [&sick] { return kit::HealthResult{!sick, ""}; });
        host.router().on(
            contract::kEventPosition,
            [](const kit::CallContext &context, const contract::Empty &) -> Result<contract::EventPosition> {
                return contract::EventPosition{context.caller == "api-gateway" ? 7 : 0};
            });
        std::vector<std::string> order;
        host.onStart([&order] { order.push_back("start"); });
        host.onStop([&order] { order.push_back("first"); });
        host.onStop([&order] { order.push_back("last"); });
        const auto started = host.start();
        QVERIFY2(started, started ? "" : started.error().detail.c_str());

        auto options = kit::upstreamOptionsFor(Node::ApiGateway, Node::InventoryService);
        options.port = host.port();
        options.tls = m_certificates.client("api-gateway");
        kit::Metrics metrics;
        kit::Upstream upstream(options, metrics);
        kit::CallContext context;
        const auto answer = upstream.call(contract::kEventPosition, context, {});
        QVERIFY2(answer, answer ? "" : answer.error().detail.c_str());
        QCOMPARE(answer->position, 7);

        options.tls = m_certificates.client("payment-service"); // not drawn as a caller
        kit::Metrics others;
        kit::Upstream stranger(options, others);
        QCOMPARE(stranger.call(contract::kEventPosition, context, {}).error().code, domain::ErrorCode::NotAllowed);

        QVERIFY(fetchPlain(host.opsPort(), "/health/live").starts_with("HTTP/1.1 200"));
        QVERIFY(fetchPlain(host.opsPort(), "/health/ready").starts_with("HTTP/1.1 200"));
        sick = true;
        QVERIFY(fetchPlain(host.opsPort(), "/health/ready").starts_with("HTTP/1.1 503"));
        QVERIFY(fetchPlain(host.opsPort(), "/events/position").starts_with("HTTP/1.1 404"));
        const auto text = fetchPlain(host.opsPort(), "/metrics");
        QVERIFY(text.find("tillhouse_http_requests_total{endpoint=\"events.position\",status=\"2xx\"} 1") !=
                std::string::npos);
        QVERIFY(text.find("process_resident_memory_bytes ") != std::string::npos);
        host.stop();
        QCOMPARE(order, (std::vector<std::string>{"start", "last", "first"}));
    }

    /// The requests that run wait for something that never comes, and another one is there: it must not say that it
    /// lives. Its callers, too, learn that it takes nothing any more.
    void aHostWhoseWorkersAllWaitForEachOtherStandsStill()
    {
        auto given = config(Node::InventoryService);
        given.workers = 2;
        kit::ServiceHost host(given);
        std::promise<void> release;
        const auto released = release.get_future().share();
        host.router().on(
            contract::kEventPosition,
            [released](const kit::CallContext &, const contract::Empty &) -> Result<contract::EventPosition> {
                released.wait();
                return contract::EventPosition{7};
            });
        QVERIFY(host.start());
        auto options = kit::upstreamOptionsFor(Node::ApiGateway, Node::InventoryService);
        options.port = host.port();
        options.tls = m_certificates.client("api-gateway");
        kit::Metrics metrics;
        kit::Upstream upstream(options, metrics);
        QCOMPARE(host.watchdog().stuckPart(0ms), std::string());
        std::vector<std::thread> callers;
        for (int i = 0; i < 3; ++i)
            callers.emplace_back([&] { (void)upstream.call(contract::kEventPosition, {}, {}).hasValue(); });
        QTRY_COMPARE_WITH_TIMEOUT(host.watchdog().stuckPart(100ms), std::string("server"), 10'000);
        const auto askedAgain = [&] {
            kit::CallContext context;
            context.deadline = kit::Deadline::after(400ms);
            (void)upstream.call(contract::kEventPosition, context, {}).hasValue();
            return upstream.breakerState();
        };
        QTRY_COMPARE_WITH_TIMEOUT(askedAgain(), kit::BreakerState::Open, 10'000);
        release.set_value();
        for (auto &caller : callers)
            caller.join();
        QTRY_COMPARE_WITH_TIMEOUT(host.watchdog().stuckPart(0ms), std::string(), 10'000);
    }

    void aConnectionThatIsNotDrawnIsNotMade()
    {
        auto given = config(Node::OrderService);
        given.upstreams = std::vector<kit::UpstreamConfig>{{"inventory-service", "127.0.0.1", 7443}};
        kit::ServiceHost host(given);
        const auto made = host.upstream(Node::InventoryService);
        QVERIFY(!made);
        QVERIFY(made.error().detail.find("draws no such connection") != std::string::npos);
        const auto unknown = host.upstream(Node::PaymentService); // drawn, but not configured
        QVERIFY(!unknown);
        QVERIFY(unknown.error().detail.find("payment-service") != std::string::npos);
    }

    void withoutAKeyForTokensANodeDoesNotStart()
    {
        auto given = config(Node::OrderService);
        given.token_public_key.reset();
        kit::ServiceHost host(given);
        QVERIFY(!host.start());
    }

    void wrongArgumentsAreRefusedWithTwo()
    {
        QCOMPARE(run({}), 2);
        QCOMPARE(run({"--colour"}), 2);
        QCOMPARE(run({"--config", "/nowhere/config.json"}), 2);
        QCOMPARE(run({"--version"}), 0);
        QCOMPARE(run({"--help"}), 0);
    }
};

TILLHOUSE_TEST(ServiceMainTest)
#include "service_main_test.moc"
