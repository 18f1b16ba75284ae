// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/database.h"

#include "db/store_helper.h"
#include "support/test_registry.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <future>
#include <set>
#include <thread>

#include <sys/stat.h>

using namespace tillhouse::db;
using tillhouse::domain::ErrorCode;
using tillhouse::domain::Result;
using tillhouse::testing::countItems;
using tillhouse::testing::Gate;
using tillhouse::testing::insertItem;
using tillhouse::testing::TemporaryStore;

namespace
{

constexpr int kPatienceMs = 30000;

void startHelper(QProcess &process, const TemporaryStore &store, const QStringList &arguments)
{
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.start(qEnvironmentVariable("TILLHOUSE_BUILD_DIR") + QStringLiteral("/tests/db/tillhouse-db-crash-helper"),
                  QStringList{QString::fromStdString(store.options.file.string())} + arguments);
}

// The ids that the helper was heard to acknowledge; a line cut short by the kill does not count.
auto acknowledged(const QByteArray &output) -> std::set<std::int64_t>
{
    std::set<std::int64_t> ids;
    const auto end = output.lastIndexOf('\n');
    for (const auto &line : output.left(end < 0 ? 0 : end).split('\n')) {
        if (!line.isEmpty())
            ids.insert(line.toLongLong());
    }
    return ids;
}

auto storedIds(Database &store) -> std::set<std::int64_t>
{
    return store.read([](Reader &reader) {
        std::set<std::int64_t> ids;
        auto rows = reader.query("SELECT id FROM items");
        while (rows.next())
            ids.insert(rows.int64(0));
        return ids;
    });
}

} // namespace

class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readersSeeCommittedDataAndOneSnapshot()
    {
        TemporaryStore store;
        const auto database = store.open();
        Gate inserted;
        Gate release;
        std::thread writer([&] {
            (void)database->write("put", [&](Transaction &tx) -> Result<void> {
                auto put = insertItem(tx, 1);
                inserted.open();
                release.wait();
                return put;
            });
        });
        inserted.wait();
        QCOMPARE(countItems(*database), std::int64_t{0});
        const auto counts = database->read([&](Reader &reader) {
            const auto count = [&] {
                auto rows = reader.query("SELECT count(*) FROM items");
                rows.next();
                return rows.int64(0);
            };
            const auto before = count();
            release.open();
            writer.join();
            return std::pair(before, count());
        });
        QCOMPARE(counts, std::pair(std::int64_t{0}, std::int64_t{0}));
        QCOMPARE(countItems(*database), std::int64_t{1});
    }

    void killingTheProcessLosesNothingAcknowledged()
    {
        TemporaryStore store;
        std::set<std::int64_t> promised;
        for (int round = 0; round < 5; ++round) {
            QFile::remove(QString::fromStdString(store.options.file.string()));
            QProcess process;
            startHelper(process, store, {QStringLiteral("commit")});
            QByteArray output;
            const int wanted = 40 + 37 * round;
            while (output.count('\n') < wanted && process.waitForReadyRead(kPatienceMs))
                output += process.readAllStandardOutput();
            process.kill();
            QVERIFY(process.waitForFinished(kPatienceMs));
            output += process.readAllStandardOutput();
            promised = acknowledged(output);
            QVERIFY2(promised.size() >= static_cast<std::size_t>(wanted), process.readAllStandardError().constData());

            const auto database = store.open();
            const auto stored = storedIds(*database);
            QVERIFY(std::includes(stored.begin(), stored.end(), promised.begin(), promised.end()));
            QVERIFY(database->quickCheck());
        }
    }

    void anInputOutputErrorEndsTheProcessWithNothingAcknowledgedTooMuch()
    {
        TemporaryStore store;
        QProcess process;
        startHelper(process, store, {QStringLiteral("limit"), QStringLiteral("200000")});
        QVERIFY(process.waitForFinished(kPatienceMs));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 70);
        const auto promised = acknowledged(process.readAllStandardOutput());
        QVERIFY(!promised.empty());
        QVERIFY(process.readAllStandardError().contains("test-database"));
        const auto stored = storedIds(*store.open());
        QVERIFY(std::includes(stored.begin(), stored.end(), promised.begin(), promised.end()));
    }

    void twoProcessesCannotOpenOneStore()
    {
        TemporaryStore store;
        QProcess first;
        startHelper(first, store, {QStringLiteral("hold")});
        QVERIFY(first.waitForReadyRead(kPatienceMs));
        QCOMPARE(first.readAllStandardOutput(), QByteArray("open\n"));
        const auto refused = Database::open(store.options);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(refused.error().detail.find(std::to_string(first.processId())) != std::string::npos);
        first.kill();
        QVERIFY(first.waitForFinished(kPatienceMs));
        QVERIFY(Database::open(store.options));
    }

    void theFilesBelongToTheirOwnerAlone()
    {
        TemporaryStore store;
        const auto database = store.open();
        QVERIFY(database->write("put", [](Transaction &tx) { return insertItem(tx, 1); }));
        for (const auto *suffix : {"", "-wal", "-shm", ".lock"}) {
            struct stat status = {};
            QCOMPARE(stat((store.options.file.string() + suffix).c_str(), &status), 0);
            QCOMPARE(status.st_mode & 0777U, 0600U);
        }
    }

    void aDamagedPageIsFound()
    {
        TemporaryStore store;
        {
            const auto database = store.open();
            QVERIFY(database->write("put", [](Transaction &tx) -> Result<void> {
                for (int id = 0; id < 500; ++id)
                    (void)insertItem(tx, id);
                return {};
            }));
            QVERIFY(database->quickCheck());
        }
        QFile file(QString::fromStdString(store.options.file.string()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > 4 * 4096);
        file.seek(file.size() - 4096);
        file.write(QByteArray(4096, '\x5a'));
        file.close();
        const auto damaged = store.open()->quickCheck();
        QVERIFY(!damaged);
        QCOMPARE(damaged.error().code, ErrorCode::Internal);
    }

    void whatIsNotBuiltIsRefusedRatherThanIgnored()
    {
        TemporaryStore store;
        store.options.key = [] { return Result<std::string>(std::string(32, 'k')); };
        QVERIFY(!Database::open(store.options));
        store.options.key = nullptr;
        store.options.dialect = Dialect::Postgresql;
        QVERIFY(!Database::open(store.options));
        QVERIFY(!std::filesystem::exists(store.options.file));
    }

    /// What the watchdog asks.
    void aWriterThatGetsNothingDoneStandsStill()
    {
        TemporaryStore store;
        const auto database = store.open();
        QCOMPARE(database->standstill(), std::chrono::milliseconds{0});
        std::promise<void> release;
        const auto released = release.get_future().share();
        std::thread caller([&] {
            (void)database->write("hangs", [released](Transaction &) -> Result<void> {
                released.wait();
                return {};
            });
        });
        QTRY_VERIFY_WITH_TIMEOUT(database->standstill() > std::chrono::milliseconds{50}, 10'000);
        release.set_value();
        caller.join();
        QTRY_COMPARE_WITH_TIMEOUT(database->standstill(), std::chrono::milliseconds{0}, 10'000);
    }

    void commandsAreReportedByName()
    {
        TemporaryStore store;
        std::vector<std::string> seen;
        store.options.onReport = [&](const CommandReport &report) {
            seen.push_back(std::string(report.store) + " " + std::string(report.command) + " " +
                           (report.isWrite ? "w" : "r") + (report.committed ? "+" : "-"));
        };
        const auto database = store.open();
        (void)database->write("place", [](Transaction &tx) { return insertItem(tx, 1); });
        (void)database->write("place", [](Transaction &tx) { return insertItem(tx, 1); });
        (void)database->read("list", [](Reader &) -> Result<int> { return 1; });
        QCOMPARE(seen, (std::vector<std::string>{"test-database place w+", "test-database place w-",
                                                 "test-database list r+"}));
    }
};

TILLHOUSE_TEST(DatabaseTest)
#include "database_test.moc"
