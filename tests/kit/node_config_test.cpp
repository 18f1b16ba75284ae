// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/node_config.h"

#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

using namespace tillhouse;
namespace fs = std::filesystem;

class NodeConfigTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    auto path(const char *name) const -> fs::path { return fs::path(m_folder->path().toStdString()) / name; }

    void write(const char *name, const std::string &text, fs::perms mode = fs::perms::owner_read) const
    {
        std::ofstream(path(name)) << text;
        fs::permissions(path(name), mode | fs::perms::owner_write);
    }

    static auto goodText() -> std::string
    {
        return R"({"node":"order-service","listen":{"host":"127.0.0.1","port":7441},)"
               R"("ops":{"host":"127.0.0.1","port":7442},)"
               R"("tls":{"certificate":"tls.crt","key":"tls.key","ca":"ca.crt"},)"
               R"("token_public_key":"token.pub","store":"../state/order.sqlite",)"
               R"("upstreams":[{"node":"payment-service","host":"127.0.0.1","port":7445}],"workers":8})";
    }

    auto load(const std::string &text) const -> domain::Result<kit::NodeConfig>
    {
        write("config.json", text);
        return kit::loadNodeConfig(path("config.json"), "order-service");
    }

    static auto names(const domain::Result<kit::NodeConfig> &result, const std::string &field) -> bool
    {
        if (result)
            return false;
        for (const auto &fault : result.error().fields) {
            if (fault.field == field)
                return result.error().detail.find(field) != std::string::npos;
        }
        return false;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const auto *name : {"tls.crt", "tls.key", "ca.crt", "token.pub"})
            write(name, "x");
    }

    void pathsAreRelativeToTheFile()
    {
        const auto config = load(goodText());
        QVERIFY2(config, config ? "" : config.error().detail.c_str());
        QCOMPARE(config->tls.key, path("tls.key").string());
        QCOMPARE(*config->store, (path("").parent_path().parent_path() / "state/order.sqlite").string());
        QCOMPARE(config->upstream("payment-service")->port, 7445);
        QVERIFY(!config->upstream("identity-service"));
    }

    void unknownAndMissingFieldsAreNamed()
    {
        auto text = goodText();
        QVERIFY(names(load(text.replace(text.find("\"workers\""), 9, "\"wrokers\"")), "/wrokers") ||
                names(load(text), "wrokers"));
        const auto missing = load(R"({"node":"order-service"})");
        QVERIFY(!missing);
        QVERIFY(missing.error().detail.find("tls") != std::string::npos);
        QVERIFY(missing.error().detail.find("listen") != std::string::npos);
        QVERIFY(!load("not json"));
    }

    void anotherNodesConfigurationIsRefused()
    {
        auto text = goodText();
        QVERIFY(names(load(text.replace(text.find("order-service"), 13, "payment-service")), "node"));
    }

    void aMissingFileIsNamed()
    {
        fs::remove(path("ca.crt"));
        QVERIFY(names(load(goodText()), "tls.ca"));
        QVERIFY(!kit::loadNodeConfig(path("nowhere.json"), "order-service"));
    }

    void aKeyThatEveryoneMayReadIsRefused()
    {
        fs::permissions(path("tls.key"), fs::perms::others_read, fs::perm_options::add);
        QVERIFY(names(load(goodText()), "tls.key"));
    }

    void healthAndMetricsStayOnLoopback()
    {
        auto text = goodText();
        text.replace(text.find(R"("ops":{"host":"127.0.0.1")"), 25, R"("ops":{"host":"0.0.0.0")");
        QVERIFY(names(load(text), "ops.host"));
    }
};

TILLHOUSE_TEST(NodeConfigTest)
#include "node_config_test.moc"
