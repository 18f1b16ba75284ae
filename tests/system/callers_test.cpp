// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/topology.h"
#include "support/running_shop.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace tillhouse;

/// A service accepts exactly the callers that the architecture draws: every pair of nodes is tried on the running
/// system.
class CallersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto shop = testing::RunningShop::start(qEnvironmentVariable("TILLHOUSE_BIN_DIR").toStdString(),
                                                m_folder.path().toStdString() + "/shop");
        QVERIFY2(shop, shop ? "" : shop.error().detail.c_str());
        m_shop = std::move(*shop);
    }

    void everyPairOfNodesIsAsDrawn_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        for (const auto &from : contract::nodes()) {
            for (const auto &to : contract::nodes()) {
                if (to.node != contract::Node::ApiGateway)
                    QTest::newRow((std::string(from.id) + " to " + std::string(to.id)).c_str())
                        << static_cast<int>(from.node) << static_cast<int>(to.node);
            }
        }
    }

    void everyPairOfNodesIsAsDrawn()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        const auto &caller = contract::nodeInfo(static_cast<contract::Node>(from));
        const auto &callee = contract::nodeInfo(static_cast<contract::Node>(to));
        auto client = clientOf(caller, callee, true);
        const auto reply = client->forward(testing::ShopSession{}.context(), questionTo(callee));
        QVERIFY2(reply, reply ? "" : reply.error().detail.c_str());
        // A drawn caller gets as far as "no such thing"; every other is refused before that.
        QCOMPARE(reply->status, contract::mayCall(caller.id, callee.node) ? 404 : 403);
    }

    void withoutACertificateNobodyGetsIn()
    {
        for (const auto &callee : contract::nodes()) {
            if (callee.node == contract::Node::ApiGateway)
                continue;
            auto client = clientOf(callee, callee, false);
            QVERIFY(!client->forward(testing::ShopSession{}.context(), questionTo(callee)));
        }
    }

    void cleanupTestCase() { m_shop.reset(); }

private:
    static auto questionTo(const contract::NodeInfo &callee) -> kit::OutgoingRequest
    {
        kit::OutgoingRequest question;
        question.method = "GET";
        question.target = std::string(callee.basePath) + "/no-such-thing";
        return question;
    }

    auto clientOf(const contract::NodeInfo &caller, const contract::NodeInfo &callee, bool withCertificate)
        -> std::unique_ptr<kit::Upstream>
    {
        const auto etc = m_shop->folder() / "etc";
        kit::UpstreamOptions options;
        options.node = callee.id;
        options.port = listenPort(etc / callee.id / "config.json");
        options.tls.ca = m_shop->ca();
        if (withCertificate) {
            options.tls.certificate = etc / caller.id / "tls.crt";
            options.tls.key = etc / caller.id / "tls.key";
        }
        options.relationship = "pair";
        return std::make_unique<kit::Upstream>(std::move(options), m_metrics);
    }

    static auto listenPort(const std::filesystem::path &config) -> std::uint16_t
    {
        std::ifstream in(config);
        const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        const auto document = contract::JsonDocument::parse(text);
        if (!document)
            return 0;
        return static_cast<std::uint16_t>(document->root().find("listen")->find("port")->integer().value_or(0));
    }

    QTemporaryDir m_folder;
    kit::Metrics m_metrics;
    std::unique_ptr<testing::RunningShop> m_shop;
};

TILLHOUSE_TEST(CallersTest)
#include "callers_test.moc"
