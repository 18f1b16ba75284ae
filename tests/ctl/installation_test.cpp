// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/installation.h"

#include "ctl/files.h"
#include "ctl/processes.h"
#include "kit/node_config.h"
#include "kit/token.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace tillhouse;
using namespace tillhouse::ctl;
namespace fs = std::filesystem;
using domain::ErrorCode;

class InstallationTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    InstallationPlan m_plan;

    auto folder() const -> fs::path { return fs::path(m_folder.path().toStdString()) / "shop"; }
    static auto mode(const fs::path &file) -> unsigned { return static_cast<unsigned>(fs::status(file).permissions()); }

private Q_SLOTS:
    void initTestCase()
    {
        m_plan.layout = Layout::forData(folder());
        m_plan.binDir = qEnvironmentVariable("TILLHOUSE_BIN_DIR").toStdString();
        const auto admin = makeInstallation(m_plan);
        QVERIFY2(admin, admin ? "" : admin.error().detail.c_str());
        QCOMPARE(admin->user, std::string("admin"));
    }

    void secretsAreReadableByTheirOwnerAlone()
    {
        int keys = 0;
        for (const auto &entry : fs::recursive_directory_iterator(folder())) {
            if (!entry.is_regular_file())
                continue;
            const auto extension = entry.path().extension();
            const bool secret = extension == ".key" || extension == ".sqlite" || entry.path() == m_plan.layout.logins;
            keys += extension == ".key" ? 1 : 0;
            if (secret)
                QVERIFY2(mode(entry.path()) == 0600, entry.path().c_str());
            else
                QVERIFY2((mode(entry.path()) & 0022) == 0, entry.path().c_str());
        }
        QCOMPARE(keys, static_cast<int>(processes().size()) + 2); // and the authority's, and the token key
    }

    void everySettingsFileLoadsAndFitsTheOthers()
    {
        std::set<std::int64_t> ports;
        std::map<std::string, std::int64_t> listen;
        for (const auto &process : processes()) {
            const auto config = kit::loadNodeConfig(m_plan.layout.configFile(process.node), process.node);
            QVERIFY2(config, config ? "" : config.error().detail.c_str());
            QVERIFY(ports.insert(config->listen.port).second && ports.insert(config->ops.port).second);
            listen[config->node] = config->listen.port;
            QCOMPARE(config->store.has_value(), !process.storeFile.empty());
            QCOMPARE(config->token_private_key.has_value(), process.drawn == contract::Node::IdentityService);
            for (const auto callee : process.calls) {
                const auto *upstream = config->upstream(callee);
                QVERIFY(upstream);
                QCOMPARE(upstream->port, listen.at(std::string(callee)));
            }
        }
    }

    void certificatesLoadAndEndInTime()
    {
        for (const auto &process : processes()) {
            const auto config = kit::loadNodeConfig(m_plan.layout.configFile(process.node), process.node);
            QVERIFY(config);
            QVERIFY(kit::loadServerTls(config->serverTls(true)));
            QVERIFY(kit::loadClientTls(config->clientTls()));
            const auto left = kit::certificateSecondsLeft(config->tls.certificate);
            QVERIFY(left && *left > 800LL * 86'400);
        }
    }

    void everyNodeChecksTokensWithTheKeyThatSignsThem()
    {
        const auto signer = kit::TokenSigner::load(m_plan.layout.tokenPrivateKey());
        QVERIFY(signer);
        const auto token =
            signer->sign({"user", {contract::Role::Cashier}, {"store-1"}, "", "s", 2'000'000'600}, 2'000'000'000);
        for (const auto &process : processes()) {
            if (!process.drawn)
                continue;
            const auto verifier = kit::TokenVerifier::load(m_plan.layout.nodeEtc(process.node) / "token.pub");
            QVERIFY(verifier);
            QVERIFY(verifier->verify(token, 2'000'000'000));
        }
    }

    void anInstallationIsNotOverwritten()
    {
        const auto before = *readFile(m_plan.layout.logins);
        const auto again = makeInstallation(m_plan);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Conflict);
        QVERIFY(again.error().detail.find("--fresh") != std::string::npos);
        QCOMPARE(*readFile(m_plan.layout.logins), before);
    }

    void freshRemovesWhatWasMadeHereAndNothingElse()
    {
        const auto before = *readFile(m_plan.layout.logins);
        const auto foreign = {folder() / "notes.txt", folder() / "etc" / "other.conf", folder() / "state" / "own.db"};
        for (const auto &file : foreign)
            QVERIFY(writeFile(file, "mine", 0644));
        const auto stale = m_plan.layout.nodeState("order-service") / "order-database.sqlite";
        QVERIFY(writeFile(stale, "old", 0600));
        auto plan = m_plan;
        plan.fresh = true;
        plan.demo = true;
        QVERIFY(makeInstallation(plan));
        QVERIFY(*readFile(m_plan.layout.logins) != before);
        QVERIFY(!fs::exists(stale));
        for (const auto &file : foreign)
            QCOMPARE(*readFile(file), std::string("mine"));
        QVERIFY(*isDemo(m_plan.layout));
    }

    void aRunningInstallationIsNotReplaced()
    {
        const auto lock = RunLock::take(m_plan.layout);
        QVERIFY(lock);
        QCOMPARE(RunLock::take(m_plan.layout).error().code, ErrorCode::Conflict);
        auto plan = m_plan;
        plan.fresh = true;
        const auto refused = makeInstallation(plan);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(fs::exists(m_plan.layout.logins));
    }

    void aFolderOfSomebodyElseIsLeftAlone()
    {
        const QTemporaryDir other;
        auto plan = m_plan;
        plan.layout = Layout::forData(other.path().toStdString());
        plan.fresh = true;
        QVERIFY(makeFolder(plan.layout.nodeEtc("order-service"), 0755));
        const auto refused = makeInstallation(plan);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(fs::exists(plan.layout.nodeEtc("order-service")));
    }

    void settingsAndStateMayLieApartUnderTheKnownPorts()
    {
        const QTemporaryDir other;
        const fs::path root = other.path().toStdString();
        auto plan = m_plan;
        plan.layout = Layout::forPackage(root / "etc", root / "var");
        plan.basePort = 0;
        plan.packaged = true;
        QVERIFY(makeInstallation(plan));
        const auto gateway = kit::loadNodeConfig(root / "etc" / "api-gateway" / "config.json", "api-gateway");
        QVERIFY(gateway);
        QCOMPARE(gateway->listen.host, std::string("0.0.0.0")); // tills are other machines
        const auto config = kit::loadNodeConfig(root / "etc" / "order-service" / "config.json", "order-service");
        QVERIFY(config);
        QCOMPARE(config->listen.host, std::string("127.0.0.1"));
        QCOMPARE(config->listen.port, std::int64_t{contract::nodeInfo(contract::Node::OrderService).port});
        QCOMPARE(config->store.value_or(""), (root / "var" / "order-service" / "order-database.sqlite").string());
    }

    void portsAreNumberedFromABase()
    {
        const QTemporaryDir other;
        auto plan = m_plan;
        plan.layout = Layout::forData(other.path().toStdString());
        plan.basePort = 41000;
        plan.port = 8443;
        QVERIFY(makeInstallation(plan));
        const auto first = kit::loadNodeConfig(plan.layout.configFile(kAcquirerNode), kAcquirerNode);
        const auto gateway = kit::loadNodeConfig(plan.layout.configFile("api-gateway"), "api-gateway");
        QVERIFY(first && gateway);
        QCOMPARE(first->listen.port, std::int64_t{41000});
        QCOMPARE(gateway->listen.port, std::int64_t{8443});
        plan.fresh = true;
        plan.basePort = 65530;
        QVERIFY(!makeInstallation(plan));
    }
};

TILLHOUSE_TEST(InstallationTest)
#include "installation_test.moc"
