// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/migrator.h"

#include "db/store_helper.h"
#include "migrations_sample.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::db;
using tillhouse::domain::ErrorCode;
using tillhouse::testing::TemporaryStore;

class MigratorTest : public QObject
{
    Q_OBJECT

private:
    static auto refusal(const TemporaryStore &store) -> std::string
    {
        const auto opened = Database::open(store.options);
        if (opened)
            return "opened";
        return std::string(name(opened.error().code)) + " " + opened.error().detail;
    }

private Q_SLOTS:
    void eachMigrationRunsOnceAndIsRecorded()
    {
        TemporaryStore store;
        store.options.migrations = migrations_sample();
        QCOMPARE(store.open()->schemaNumber(), 2);
        const auto again = store.open();
        QCOMPARE(again->schemaNumber(), 2);
        const auto recorded = again->read([](Reader &reader) {
            auto rows = reader.query("SELECT number, name, checksum FROM schema_migrations ORDER BY number");
            std::string all;
            while (rows.next())
                all += std::to_string(rows.int64(0)) + rows.text(1) + rows.text(2).substr(0, 4) + " ";
            return all;
        });
        const auto samples = migrations_sample();
        QCOMPARE(recorded, "1initial" + checksum(samples[0]).substr(0, 4) + " 2add_note" +
                               checksum(samples[1]).substr(0, 4) + " ");
    }

    void aChangedTextIsRefused()
    {
        TemporaryStore store;
        store.open();
        store.options.migrations[0].sql += " ";
        const auto text = refusal(store);
        QVERIFY2(text.starts_with("conflict test-database: migration 1 (initial)"), text.c_str());
    }

    void aSchemaNewerThanTheProgramIsRefused()
    {
        TemporaryStore store;
        auto newer = store.options.migrations;
        newer.push_back({2, "more", "CREATE TABLE more (store_id text PRIMARY KEY)"});
        const auto older = std::exchange(store.options.migrations, newer);
        store.open();
        store.options.migrations = older;
        const auto text = refusal(store);
        QVERIFY2(text.find("made by a newer program") != std::string::npos, text.c_str());
    }

    void aGapIsRefusedInTheProgramAndInTheRecord()
    {
        TemporaryStore store;
        store.options.migrations.push_back({3, "third", "SELECT 1"});
        QVERIFY(refusal(store).find("without a gap") != std::string::npos);
        store.options.migrations.back().number = 2;
        const auto forgotten = store.open()->write("forget", [](Transaction &tx) -> tillhouse::domain::Result<void> {
            tx.execute("DELETE FROM schema_migrations WHERE number = 1");
            return {};
        });
        QVERIFY(forgotten);
        QVERIFY(refusal(store).find("lacks number 1") != std::string::npos);
    }

    void aFailedMigrationLeavesNothingBehind()
    {
        TemporaryStore store;
        store.options.migrations.push_back({2, "broken", "CREATE TABLE half (a text); CREATE TABLE items (b text);"});
        QVERIFY(refusal(store).starts_with("internal test-database: migration 2 failed"));
        store.options.migrations.pop_back();
        const auto opened = store.open();
        QCOMPARE(opened->schemaNumber(), 1);
        QCOMPARE(opened->read([](Reader &reader) {
            auto rows = reader.query("SELECT count(*) FROM sqlite_master WHERE name = 'half'");
            rows.next();
            return rows.int64(0);
        }),
                 std::int64_t{0});
    }
};

TILLHOUSE_TEST(MigratorTest)
#include "migrator_test.moc"
