// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/http.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::kit;

class HttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headerNamesCompareWithoutCase()
    {
        Headers headers{{"Content-Type", "a"}, {"X-One", "1"}, {"x-one", "2"}};
        QCOMPARE(headers.get("content-TYPE"), std::optional<std::string_view>("a"));
        QCOMPARE(headers.count("X-ONE"), std::size_t{2});
        QVERIFY(!headers.get("X-On"));
    }

    void settingReplacesEveryFieldOfThatName()
    {
        Headers headers{{"X-One", "1"}, {"x-one", "2"}};
        headers.set("X-ONE", *headers.get("x-one")); // a view of what is being replaced
        QCOMPARE(headers.size(), std::size_t{1});
        QCOMPARE(headers.get("x-one"), std::optional<std::string_view>("1"));
        headers.add("x-one", "3");
        QCOMPARE(headers.count("X-One"), std::size_t{2});
    }

    void escapesDecodeOrAreRefused()
    {
        QCOMPARE(percentDecode("a%20b+c"), std::optional<std::string>("a b+c"));
        QCOMPARE(percentDecode("a%20b+c", true), std::optional<std::string>("a b c"));
        QCOMPARE(percentDecode("%C3%bC"), std::optional<std::string>("ü"));
        for (const auto *bad : {"%", "%4", "%4g", "%0d", "%0A", "%00", "%7f"})
            QVERIFY2(!percentDecode(bad), bad);
    }
};

TILLHOUSE_TEST(HttpTest)
#include "http_test.moc"
