// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"

#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <thread>

using namespace tillhouse::db;

class ConnectionTest : public QObject
{
    Q_OBJECT

private:
    static auto fileIn(const QTemporaryDir &folder) -> std::filesystem::path
    {
        return (folder.path() + QStringLiteral("/c.sqlite")).toStdString();
    }

private Q_SLOTS:
    void theWriterIsDurableAndKeepsForeignKeys()
    {
        const QTemporaryDir folder;
        Connection connection(fileIn(folder), Purpose::Writer, std::chrono::seconds(1));
        QCOMPARE(connection.value("PRAGMA journal_mode"), std::string("wal"));
        QCOMPARE(connection.value("PRAGMA synchronous"), std::string("2"));
        QCOMPARE(connection.value("PRAGMA foreign_keys"), std::string("1"));
        QCOMPARE(connection.value("PRAGMA temp_store"), std::string("2"));
        QCOMPARE(connection.value("PRAGMA busy_timeout"), std::string("1000"));
    }

    void aReaderNeitherWritesNorCheckpoints()
    {
        const QTemporaryDir folder;
        const Connection writer(fileIn(folder), Purpose::Writer, std::chrono::seconds(1));
        Connection reader(fileIn(folder), Purpose::Reader, std::chrono::seconds(1));
        QCOMPARE(reader.value("PRAGMA wal_autocheckpoint"), std::string("0"));
        QCOMPARE(reader.value("PRAGMA query_only"), std::string("1"));
    }

    void aStatementIsPreparedOnce()
    {
        const QTemporaryDir folder;
        Connection connection(fileIn(folder), Purpose::Writer, std::chrono::seconds(1));
        const int before = connection.prepared();
        for (int i = 0; i < 50; ++i)
            QCOMPARE(connection.value("SELECT 'x'"), std::string("x"));
        QCOMPARE(connection.prepared(), before + 1);
    }

    void aConnectionMayBeUsedByOneThreadAfterAnother()
    {
        const QTemporaryDir folder;
        Connection connection(fileIn(folder), Purpose::Writer, std::chrono::seconds(1));
        connection.detach();
        std::string answer;
        std::thread([&] {
            connection.attach();
            answer = connection.value("SELECT 'there'");
            connection.detach();
        }).join();
        connection.attach();
        QCOMPARE(answer + connection.value("SELECT ' and back'"), std::string("there and back"));
    }

    void aFileThatIsNoDatabaseIsSaidToBeSo()
    {
        const QTemporaryDir folder;
        QFile file(folder.path() + QStringLiteral("/c.sqlite"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        QVERIFY_THROWS_EXCEPTION(DatabaseError, Connection(fileIn(folder), Purpose::Writer, std::chrono::seconds(1)));
    }
};

TILLHOUSE_TEST(ConnectionTest)
#include "connection_test.moc"
