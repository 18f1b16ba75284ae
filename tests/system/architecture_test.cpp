// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/json.h"
#include "contract/topology.h"
#include "support/running_shop.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace tillhouse;
using contract::JsonDocument;
using contract::JsonView;

namespace
{

auto readText(const QString &path) -> std::string
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

auto memberText(const JsonView &object, std::string_view name) -> std::string
{
    const auto member = object.find(name);
    return member ? std::string(member->text()) : std::string();
}

auto itemWith(const JsonView &list, std::string_view member, std::string_view value) -> std::optional<JsonView>
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (memberText(list.at(i), member) == value)
            return list.at(i);
    }
    return std::nullopt;
}

} // namespace

/// The architecture document, the constants of the programs and the running system say the same.
class ArchitectureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto path =
            qEnvironmentVariable("TILLHOUSE_SOURCE_DIR") + QStringLiteral("/docs/architecture/ecommerce-platform.json");
        auto parsed = JsonDocument::parse(readText(path));
        QVERIFY(parsed);
        m_document = std::make_unique<JsonDocument>(std::move(*parsed));
        auto shop = testing::RunningShop::start(qEnvironmentVariable("TILLHOUSE_BIN_DIR").toStdString(),
                                                m_folder.path().toStdString() + "/shop");
        QVERIFY2(shop, shop ? "" : shop.error().detail.c_str());
        m_shop = std::move(*shop);
    }

    void nodesHaveTheDocumentsPortsPathsAndPrograms()
    {
        const auto nodes = *m_document->root().find("nodes");
        for (const auto &node : contract::nodes()) {
            const auto drawn = itemWith(nodes, "unique-id", node.id);
            QVERIFY2(drawn, node.id.data());
            const auto interface = drawn->find("interfaces")->at(0);
            QCOMPARE(interface.find("port")->integer().value(), std::int64_t{node.port});
            QCOMPARE(memberText(interface, "path"), std::string(node.basePath));
            QCOMPARE(memberText(*drawn->find("metadata"), "program"), std::string(node.program));
        }
    }

    void connectionsAreExactlyTheDocuments()
    {
        std::set<std::string> drawn;
        const auto relations = *m_document->root().find("relationships");
        for (std::size_t i = 0; i < relations.size(); ++i) {
            if (relations.at(i).find("relationship-type")->find("connects"))
                drawn.insert(memberText(relations.at(i), "unique-id"));
        }
        std::set<std::string> ours;
        for (const auto &relation : contract::relationships()) {
            ours.emplace(relation.id);
            compareConnection(relation.id, contract::nodeInfo(relation.from).id, contract::nodeInfo(relation.to).id,
                              relation.latencyLimitMs);
        }
        for (const auto &relation : contract::storeRelationships()) {
            ours.emplace(relation.id);
            compareConnection(relation.id, contract::nodeInfo(relation.from).id, relation.store,
                              relation.latencyLimitMs);
        }
        QCOMPARE(ours, drawn);
    }

    void everyProcessIsToldOnlyOfTheNodesItMayCall()
    {
        for (const auto &node : contract::nodes()) {
            const auto config = configOf(node);
            QVERIFY2(config, node.id.data());
            std::set<std::string> told;
            if (const auto upstreams = config->root().find("upstreams")) {
                for (std::size_t i = 0; i < upstreams->size(); ++i)
                    told.insert(memberText(upstreams->at(i), "node"));
            }
            std::set<std::string> allowed;
            for (const auto &relation : contract::relationships()) {
                if (relation.from == node.node)
                    allowed.emplace(contract::nodeInfo(relation.to).id);
            }
            told.erase("sandbox-acquirer"); // outside the platform
            QCOMPARE(told, allowed);
        }
    }

    void everyProcessHasItsOwnStoreOpenAndNoOther()
    {
        for (const auto &node : contract::nodes()) {
            const auto process = m_shop->pidOf(node.id);
            QVERIFY2(process > 0, node.id.data());
            std::set<std::string> open;
            const QDir descriptors(QStringLiteral("/proc/%1/fd").arg(process));
            const auto entries = descriptors.entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
            for (const auto &descriptor : entries) {
                const auto target = QFile::symLinkTarget(descriptor.absoluteFilePath());
                if (target.endsWith(QStringLiteral(".sqlite")))
                    open.insert(QFileInfo(target).completeBaseName().toStdString());
            }
            const auto wanted = node.store.empty() ? std::set<std::string>{} : std::set{std::string(node.store)};
            QCOMPARE(open, wanted);
        }
    }

    void cleanupTestCase() { m_shop.reset(); }

private:
    void compareConnection(std::string_view id, std::string_view from, std::string_view to, int limitMs)
    {
        const auto drawn = itemWith(*m_document->root().find("relationships"), "unique-id", id);
        QVERIFY2(drawn, id.data());
        const auto connects = *drawn->find("relationship-type")->find("connects");
        QCOMPARE(memberText(*connects.find("source"), "node"), std::string(from));
        QCOMPARE(memberText(*connects.find("destination"), "node"), std::string(to));
        const auto latency = drawn->find("controls")->find("latency")->find("requirements")->at(0);
        QCOMPARE(latency.find("config")->find("limit_ms")->integer().value(), std::int64_t{limitMs});
    }

    auto configOf(const contract::NodeInfo &node) -> domain::Result<JsonDocument>
    {
        const auto file = m_shop->folder() / "etc" / node.id / "config.json";
        return JsonDocument::parse(readText(QString::fromStdString(file.string())));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<JsonDocument> m_document;
    std::unique_ptr<testing::RunningShop> m_shop;
};

TILLHOUSE_TEST(ArchitectureTest)
#include "architecture_test.moc"
