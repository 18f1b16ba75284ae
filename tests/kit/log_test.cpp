// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/log.h"

#include "contract/json.h"
#include "kit/secret.h"
#include "support/test_registry.h"

#include <QTest>

#include <type_traits>

using namespace tillhouse;

class LogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineIsOneJsonObjectWhateverItsTexts()
    {
        const auto line =
            kit::formatLogLine(kit::LogLevel::Warning, "request",
                               {{"what", "quote \" and\nline"}, {"status", std::int64_t{503}}, {"empty", ""}});
        QVERIFY(line.find('\n') == std::string::npos);
        const auto json = contract::JsonDocument::parse(line);
        QVERIFY(json);
        QCOMPARE(json->root().find("level")->text(), std::string_view("warning"));
        QCOMPARE(json->root().find("what")->text(), std::string_view("quote \" and\nline"));
        QCOMPARE(json->root().find("status")->integer().value(), 503);
        QVERIFY(!json->root().find("empty"));
    }

    void timesAreUtcWithMilliseconds()
    {
        const auto line = kit::formatLogLine(kit::LogLevel::Info, "x", {});
        const auto json = contract::JsonDocument::parse(line);
        const auto time = json->root().find("time")->text();
        QCOMPARE(time.size(), std::size_t{24});
        QVERIFY(time.ends_with('Z'));
    }

    void aSecretIsNoLogValue() { QVERIFY((!std::is_constructible_v<kit::LogValue, kit::Secret>)); }
};

TILLHOUSE_TEST(LogTest)
#include "log_test.moc"
