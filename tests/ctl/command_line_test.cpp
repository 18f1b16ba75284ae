// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/command_line.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::ctl;

class CommandLineTest : public QObject
{
    Q_OBJECT

    Options m_seen;
    Command m_command{"serve",
                      "serves",
                      "",
                      {{"data", "DIR", "where"}, {"port", "P", "which"}, {"fresh", "", "anew"}},
                      [this](const Options &options) {
                          m_seen = options;
                          return 7;
                      }};

    auto fault(const std::vector<std::string> &arguments) const -> std::string
    {
        const auto options = parseOptions(m_command, arguments);
        return options ? std::string() : options.error().fields.front().field;
    }

private Q_SLOTS:
    void valuesComeWithABlankOrAnEqualsSign()
    {
        const auto options = parseOptions(m_command, {"--data", "/tmp/x y", "--port=8443", "--fresh"});
        QVERIFY(options);
        QCOMPARE(options->text("data").value_or(""), std::string("/tmp/x y"));
        QVERIFY(*options->port("port") == std::optional<std::uint16_t>(8443));
        QVERIFY(options->has("fresh"));
        QVERIFY(!*options->port("base-port"));
    }

    void everyMistakeNamesTheOption()
    {
        QCOMPARE(fault({"--nonsense"}), std::string("--nonsense"));
        QCOMPARE(fault({"--data"}), std::string("--data"));
        QCOMPARE(fault({"--data="}), std::string("--data"));
        QCOMPARE(fault({"--fresh=yes"}), std::string("--fresh"));
        QCOMPARE(fault({"--fresh", "--fresh"}), std::string("--fresh"));
        QCOMPARE(fault({"stray"}), std::string("stray"));
    }

    void aPortIsANumberFromOneTo65535()
    {
        for (const auto *wrong : {"0", "65536", "-1", "80x", "x", "1 "}) {
            const auto options = parseOptions(m_command, {"--port", wrong});
            QVERIFY(options);
            QVERIFY2(!options->port("port"), wrong);
        }
    }

    void theExitCodeIsTheCommandsOrSaysThatNothingWasTried()
    {
        QCOMPARE(dispatch({m_command}, {"serve", "--fresh"}), 7);
        QVERIFY(m_seen.has("fresh"));
        QCOMPARE(dispatch({m_command}, {}), static_cast<int>(kExitUsage));
        QCOMPARE(dispatch({m_command}, {"unknown"}), static_cast<int>(kExitUsage));
        QCOMPARE(dispatch({m_command}, {"serve", "--wrong"}), static_cast<int>(kExitUsage));
        QCOMPARE(dispatch({m_command}, {"--help"}), static_cast<int>(kExitDone));
        QCOMPARE(dispatch({m_command}, {"serve", "--help", "--wrong"}), static_cast<int>(kExitDone));
    }

    void helpNamesEveryCommandAndEveryOption()
    {
        QVERIFY(overview({m_command}).find("serve") != std::string::npos);
        const auto help = helpFor(m_command);
        for (const auto *word : {"--data DIR", "--port P", "--fresh", "anew"})
            QVERIFY2(help.find(word) != std::string::npos, word);
    }
};

TILLHOUSE_TEST(CommandLineTest)
#include "command_line_test.moc"
