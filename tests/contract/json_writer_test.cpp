// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/json.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace tillhouse::contract;

class JsonWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

    void whatMayNotStandInATextIsEscaped()
    {
        JsonWriter out;
        out.value(std::string_view("\" \\ \n\r\t\x01 a"));
        QCOMPARE(out.take(), std::string("\"\\\" \\\\ \\n\\r\\t\\u0001 a\""));
    }
};

TILLHOUSE_TEST(JsonWriterTest)
#include "json_writer_test.moc"
