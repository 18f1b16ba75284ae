// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/writer.h"

#include "db/store_helper.h"
#include "support/test_registry.h"

#include <QTest>

#include <thread>

using namespace tillhouse::db;
using tillhouse::domain::Error;
using tillhouse::domain::ErrorCode;
using tillhouse::domain::Result;
using tillhouse::testing::countItems;
using tillhouse::testing::Gate;
using tillhouse::testing::insertItem;
using tillhouse::testing::TemporaryStore;

namespace
{

// Holds the writer inside a command until `release` is opened, so that others must queue behind it.
auto holdWriter(Database &store, Gate &held, Gate &release) -> std::thread
{
    return std::thread([&] {
        (void)store.write("hold", [&](Transaction &) -> Result<void> {
            held.open();
            release.wait();
            return {};
        });
    });
}

void waitForQueue(const Database &store, std::size_t length)
{
    QTRY_COMPARE_WITH_TIMEOUT(store.queueLength(), length, 10000);
}

} // namespace

class WriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsSharesOneCommit()
    {
        TemporaryStore store;
        std::mutex mutex;
        std::vector<int> groups;
        store.options.onReport = [&](const CommandReport &report) {
            const std::lock_guard lock(mutex);
            if (report.command == "put" && report.committed)
                groups.push_back(report.groupSize);
        };
        const auto database = store.open();
        Gate held;
        Gate release;
        auto holder = holdWriter(*database, held, release);
        held.wait();
        std::vector<std::thread> writers;
        for (int id = 1; id <= 20; ++id) {
            writers.emplace_back(
                [&, id] { (void)database->write("put", [&](Transaction &tx) { return insertItem(tx, id); }); });
        }
        waitForQueue(*database, 20);
        const auto before = database->commits();
        release.open();
        for (auto &writer : writers)
            writer.join();
        holder.join();
        QCOMPARE(database->commits(), before + 2); // the holder's, and one for all twenty
        QCOMPARE(groups, std::vector<int>(20, 20));
        QCOMPARE(countItems(*database), std::int64_t{20});
    }

    void anErrorUndoesItsOwnCommandAlone()
    {
        TemporaryStore store;
        const auto database = store.open();
        Gate held;
        Gate release;
        auto holder = holdWriter(*database, held, release);
        held.wait();
        std::vector<Result<void>> answers(4, Error{});
        std::vector<std::thread> writers;
        const auto start = [&](std::size_t slot, std::function<Result<void>(Transaction &)> body) {
            writers.emplace_back([&, slot, body] {
                try {
                    answers[slot] = database->write("put", body);
                } catch (const std::runtime_error &error) {
                    answers[slot] = Error{ErrorCode::TooLarge, error.what(), {}};
                }
            });
            waitForQueue(*database, slot + 1);
        };
        start(0, [](Transaction &tx) { return insertItem(tx, 1); });
        start(1, [](Transaction &tx) -> Result<void> {
            (void)insertItem(tx, 2);
            return Error{ErrorCode::LimitExceeded, "no", {}};
        });
        start(2, [](Transaction &tx) -> Result<void> {
            (void)insertItem(tx, 3);
            return insertItem(tx, 1); // breaks the primary key
        });
        start(3, [](Transaction &tx) -> Result<void> {
            (void)insertItem(tx, 4);
            throw std::runtime_error("thrown");
        });
        release.open();
        for (auto &writer : writers)
            writer.join();
        holder.join();
        QVERIFY(answers[0]);
        QCOMPARE(answers[1].error().code, ErrorCode::LimitExceeded);
        QCOMPARE(answers[2].error().code, ErrorCode::Internal);
        QCOMPARE(answers[3].error().detail, std::string("thrown"));
        QCOMPARE(countItems(*database), std::int64_t{1});
    }

    void aFullQueueRefusesAtOnce()
    {
        TemporaryStore store;
        store.options.queueBound = 1;
        const auto database = store.open();
        Gate held;
        Gate release;
        auto holder = holdWriter(*database, held, release);
        held.wait();
        std::thread waiting([&] { (void)database->write("put", [](Transaction &tx) { return insertItem(tx, 1); }); });
        waitForQueue(*database, 1);
        const auto refused = database->write("put", [](Transaction &tx) { return insertItem(tx, 2); });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Unavailable);
        release.open();
        waiting.join();
        holder.join();
        QCOMPARE(countItems(*database), std::int64_t{1});
    }

    void aGroupWhereAllRefusedCommitsNothing()
    {
        TemporaryStore store;
        const auto database = store.open();
        const auto before = database->commits();
        const auto refused = database->write("put", [](Transaction &tx) -> Result<int> {
            (void)insertItem(tx, 1);
            return Error{ErrorCode::Conflict, "no", {}};
        });
        QVERIFY(!refused);
        QCOMPARE(database->commits(), before);
        QCOMPARE(countItems(*database), std::int64_t{0});
    }

    void aFullDiskRefusesAndGoesOnOnceThereIsSpace()
    {
        TemporaryStore store;
        const auto database = store.open();
        const auto pages = [&](const std::string &limit) {
            return database->write("limit", [&](Transaction &tx) -> Result<void> {
                tx.query("PRAGMA max_page_count=" + limit).next();
                return {};
            });
        };
        QVERIFY(pages("1"));
        const auto refused = database->write("put", [](Transaction &tx) -> Result<void> {
            tx.execute("INSERT INTO items (store_id, id, text) VALUES (?, ?, ?)", "s1", 1, std::string(100000, 'x'));
            return {};
        });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Unavailable);
        QCOMPARE(countItems(*database), std::int64_t{0});
        QVERIFY(pages("100000"));
        QVERIFY(database->write("put", [](Transaction &tx) { return insertItem(tx, 1); }));
        QCOMPARE(countItems(*database), std::int64_t{1});
    }
};

TILLHOUSE_TEST(WriterTest)
#include "writer_test.moc"
