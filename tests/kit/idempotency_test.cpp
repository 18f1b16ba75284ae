// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/idempotency.h"

#include "contract/inventory.h"
#include "db/database.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace tillhouse;
using domain::ErrorCode;
using domain::Result;

class IdempotencyTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<db::Database> m_database;
    int m_effects = 0;

    static auto key(const std::string &name, const std::string &body) -> kit::RequestKey
    {
        return {"store-1", "stock.adjust", name, kit::requestHash(body)};
    }

    /// A command whose effect counts how often it ran.
    auto run(const kit::RequestKey &key, std::optional<domain::Error> refusal = {}) -> Result<contract::EventPosition>
    {
        return m_database->write("test", [&](db::Transaction &tx) -> Result<contract::EventPosition> {
            return kit::IdempotencyStore::once<contract::EventPosition>(tx, key, 1'800'000'000,
                                                                        [&]() -> Result<contract::EventPosition> {
                                                                            if (refusal)
                                                                                return *refusal;
                                                                            return contract::EventPosition{++m_effects};
                                                                        });
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto file = std::filesystem::path(m_folder.path().toStdString()) / "test.sqlite";
        db::DatabaseOptions options;
        options.file = file;
        options.name = "idempotency-test";
        options.migrations = {{1, "keys", std::string(kit::kIdempotencyTableSql)}};
        auto opened = db::Database::open(options);
        QVERIFY2(opened, opened ? "" : opened.error().detail.c_str());
        m_database = std::move(*opened);
    }

    void init() { m_effects = 0; }

    void aRepeatGetsTheFirstAnswerAndHasNoEffect()
    {
        QCOMPARE(run(key("a", "body"))->position, 1);
        QCOMPARE(run(key("a", "body"))->position, 1);
        QCOMPARE(m_effects, 1);
    }

    void theSameKeyWithAnotherBodyIsRefused()
    {
        QVERIFY(run(key("b", "body")));
        const auto other = run(key("b", "another body"));
        QVERIFY(!other);
        QCOMPARE(other.error().code, ErrorCode::KeyReused);
        QCOMPARE(m_effects, 1);
    }

    void aRefusalIsNotRememberedSoThatARepeatMaySucceed()
    {
        QVERIFY(!run(key("c", "body"), domain::Error{ErrorCode::InsufficientStock, "None left.", {}}));
        QVERIFY(run(key("c", "body")));
        QCOMPARE(m_effects, 1);
    }

    void keysOfStoresAndOperationsAreApart()
    {
        auto elsewhere = key("d", "body");
        QVERIFY(run(elsewhere));
        elsewhere.storeId = "store-2";
        elsewhere.hash = kit::requestHash("other");
        QVERIFY(run(elsewhere));
        elsewhere.operation = "catalogue.import";
        QVERIFY(run(elsewhere));
        QCOMPARE(m_effects, 3);
    }
};

TILLHOUSE_TEST(IdempotencyTest)
#include "idempotency_test.moc"
