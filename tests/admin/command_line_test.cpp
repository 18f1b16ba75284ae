// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/frame/command_line.h"

#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>

using namespace tillhouse::admin;

class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOptionIsRead()
    {
        const auto line = parseCommandLine({"tillhouse-admin", "--server", "https://h:1", "--ca", "ca.crt", "--store",
                                            "s", "--screenshots", "shots", "--logins", "l.json"});
        QVERIFY(line.error.isEmpty());
        QCOMPARE(line.signIn.server, QStringLiteral("https://h:1"));
        QCOMPARE(line.signIn.caFile, QStringLiteral("ca.crt"));
        QCOMPARE(line.signIn.store, QStringLiteral("s"));
        QCOMPARE(line.screenshotsDir, QStringLiteral("shots"));
    }

    void whatIsMissingOrUnknownIsSaid()
    {
        QVERIFY(!parseCommandLine({"x", "--nonsense"}).error.isEmpty());
        QVERIFY(!parseCommandLine({"x", "stray"}).error.isEmpty());
        QVERIFY(parseCommandLine({"x", "--screenshots", "d"}).error.contains("--logins"));
    }

    void aManagerIsTakenBeforeAnAdministrator()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(R"([{"user":"root","password":"p","role":"admin","store":"a"},
                       {"user":"mira","password":"q","role":"manager","store":"b"}])");
        file.close();
        QString error;
        const auto login = readLogin(file.fileName(), error);
        QVERIFY(error.isEmpty());
        QCOMPARE(login.user, QStringLiteral("mira"));
        QCOMPARE(login.store, QStringLiteral("b"));
        readLogin("/nonexistent", error);
        QVERIFY(!error.isEmpty());
    }
};

TILLHOUSE_TEST(CommandLineTest)
#include "command_line_test.moc"
