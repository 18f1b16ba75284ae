// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/rule.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::contract;

class RuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFormatTakesTheGoodAndRefusesTheBad_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *name, TextFormat format, const QByteArray &value, bool good) {
            QTest::newRow(name) << static_cast<int>(format) << value << good;
        };
        row("plain", TextFormat::Plain, "Brot, 500 g", true);
        row("plain with a line end", TextFormat::Plain, "a\nb", false);
        row("plain with a nul", TextFormat::Plain, QByteArray("a\0b", 3), false);
        row("document", TextFormat::Document, "a\r\n\tb", true);
        row("document with an escape", TextFormat::Document, "a\x1b", false);
        row("uuid", TextFormat::Uuid, "018f3c2e-7b1a-7cc0-8000-0123456789ab", true);
        row("uuid in capitals", TextFormat::Uuid, "018F3C2E-7B1A-7CC0-8000-0123456789AB", false);
        row("uuid without dashes", TextFormat::Uuid, "018f3c2e7b1a7cc080000123456789ab", false);
        row("time", TextFormat::DateTime, "2024-02-29T23:59:59Z", true);
        row("time with milliseconds", TextFormat::DateTime, "2026-03-01T12:00:00.123Z", true);
        row("time of no day", TextFormat::DateTime, "2023-02-29T12:00:00Z", false);
        row("time of no hour", TextFormat::DateTime, "2026-03-01T24:00:00Z", false);
        row("time with an offset", TextFormat::DateTime, "2026-03-01T12:00:00+01:00", false);
        row("day", TextFormat::Day, "2026-12-31", true);
        row("day of month 13", TextFormat::Day, "2026-13-01", false);
        row("currency", TextFormat::Currency, "EUR", true);
        row("currency in small letters", TextFormat::Currency, "eur", false);
        row("name", TextFormat::Name, "SKU-1.a_B", true);
        row("name with a slash", TextFormat::Name, "a/b", false);
        row("name with a space", TextFormat::Name, "a b", false);
    }

    void eachFormatTakesTheGoodAndRefusesTheBad()
    {
        QFETCH(int, format);
        QFETCH(QByteArray, value);
        QFETCH(bool, good);
        const TextRule rule{1, 100, static_cast<TextFormat>(format)};
        QCOMPARE(complaint(std::string_view(value.constData(), static_cast<std::size_t>(value.size())), rule).empty(),
                 good);
    }

    void lengthIsBoundedBothWays()
    {
        QVERIFY(complaint("ab", text(2, 3)).empty());
        QVERIFY(!complaint("a", text(2, 3)).empty());
        QVERIFY(!complaint("abcd", text(2, 3)).empty());
        QVERIFY(!complaint("", text(1, 3)).empty());
        QVERIFY(complaint("", text(0, 3)).empty());
    }
};

TILLHOUSE_TEST(RuleTest)
#include "rule_test.moc"
