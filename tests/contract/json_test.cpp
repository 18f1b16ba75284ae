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

    void whatIsWrittenIsReadBack()
    {
        const std::string awkward = "quote \" slash \\ tab \t line \n bell \x07 \xe2\x82\xac";
        JsonWriter out;
        out.beginObject();
        out.key("text");
        out.value(awkward);
        out.key("list");
        out.beginList();
        out.value(std::int64_t{-7});
        out.value(true);
        out.null();
        out.endList();
        out.endObject();
        const auto text = out.take();
        const auto document = JsonDocument::parse(text);
        QVERIFY2(document.hasValue(), text.c_str());
        QCOMPARE(std::string(document->root().find("text")->text()), awkward);
        QCOMPARE(document->root().find("list")->size(), std::size_t{3});
    }
};

TILLHOUSE_TEST(JsonTest)
#include "json_test.moc"
