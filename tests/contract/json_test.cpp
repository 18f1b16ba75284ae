// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/json.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace tillhouse::contract;

class JsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nestingAndSizeAreBounded()
    {
        const auto deep = JsonDocument::parse(std::string(100'000, '['), {1 << 20, 16});
        QVERIFY(!deep);
        QCOMPARE(deep.error().code, domain::ErrorCode::TooLarge);
        const auto large = JsonDocument::parse("\"" + std::string(100, 'a') + "\"", {50, 16});
        QVERIFY(!large);
        QCOMPARE(large.error().code, domain::ErrorCode::TooLarge);
        const std::string bracketsInText = "[\"" + std::string(40, '[') + "\\\"" + std::string(40, '{') + "\"]";
        QVERIFY(JsonDocument::parse(bracketsInText, {1 << 20, 1}).hasValue());
    }

    void onlyJsonInUtf8IsParsed()
    {
        for (const char *bad : {"", "{", "{'a':1}", "[1,]", "nul", "\"\xff\"", "{} x", "\"\x01\""})
            QVERIFY2(!JsonDocument::parse(bad), bad);
        QVERIFY(JsonDocument::parse(" {\"a\": [1, 2.5, true, null, \"\xc3\xa4\"]} ").hasValue());
    }

    void integersKeepSixtyFourBits()
    {
        const auto document = JsonDocument::parse("[9223372036854775807, 9223372036854775808, -9223372036854775808]");
        QVERIFY(document);
        QCOMPARE(document->root().at(0).integer().value(), std::numeric_limits<std::int64_t>::max());
        QVERIFY(!document->root().at(1).integer());
        QCOMPARE(document->root().at(2).integer().value(), std::numeric_limits<std::int64_t>::min());
    }

    void ofMembersOfOneNameTheLastCounts()
    {
        const auto document = JsonDocument::parse(R"({"a": 1, "b": [{"c": 3}, 4], "a": 2})");
        QVERIFY(document);
        QCOMPARE(document->root().find("a")->integer().value(), std::int64_t{2});
        QCOMPARE(document->root().find("b")->at(0).find("c")->integer().value(), std::int64_t{3});
        QCOMPARE(document->root().find("b")->at(1).integer().value(), std::int64_t{4});
        QVERIFY(!document->root().find("c"));
    }

    void whatIsReadSurvivesTheTextItCameFrom()
    {
        std::string text = R"({"name": "\u20ac 5", "list": ["x", "\ud83d\ude00"]})";
        const auto document = JsonDocument::parse(text);
        text.assign(text.size(), '#');
        QVERIFY(document);
        QCOMPARE(std::string(document->root().find("name")->text()), std::string("\xe2\x82\xac 5"));
        QCOMPARE(std::string(document->root().find("list")->at(1).text()), std::string("\xf0\x9f\x98\x80"));
    }
};

TILLHOUSE_TEST(JsonTest)
#include "json_test.moc"
