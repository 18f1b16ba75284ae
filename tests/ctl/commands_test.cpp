// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::ctl;

class CommandsTest : public QObject
{
    Q_OBJECT

    static auto options(const std::vector<std::pair<std::string, std::string>> &values) -> Options
    {
        Options options;
        for (const auto &[name, value] : values)
            options.set(name, value);
        return options;
    }

private Q_SLOTS:
    void oneFolderOrTwoAreNamedButNeverBoth()
    {
        QVERIFY(layoutFrom(options({{"data", "/tmp/a"}})));
        QVERIFY(layoutFrom(options({{"etc", "/tmp/a"}, {"state", "/tmp/b"}})));
        QVERIFY(!layoutFrom(options({})));
        QVERIFY(!layoutFrom(options({{"etc", "/tmp/a"}})));
        QVERIFY(!layoutFrom(options({{"data", "/tmp/a"}, {"state", "/tmp/b"}})));
        QCOMPARE(layoutFrom(options({{"system", ""}}))->etc.string(), std::string("/etc/tillhouse"));
        QVERIFY(!layoutFrom(options({{"system", ""}, {"data", "/tmp/a"}})));
    }

    void theProgramsAreLookedForBesideThisOne()
    {
        QVERIFY(std::filesystem::exists(binDirFrom(options({}))));
        QVERIFY(binDirFrom(options({{"bin-dir", "bin"}})).is_absolute());
    }

    void whatDoesNotExistIsAFailureAndSaysSo()
    {
        for (const auto &command : {upCommand(), statusCommand(), seedDemoCommand()})
            QCOMPARE(command.run(options({{"data", "/nonexistent/tillhouse"}})), static_cast<int>(kExitFailed));
        QCOMPARE(upCommand().run(options({})), static_cast<int>(kExitUsage));
    }
};

TILLHOUSE_TEST(CommandsTest)
#include "commands_test.moc"
