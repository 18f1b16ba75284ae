// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/csv.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::domain;

namespace
{

using CsvRows = std::vector<std::vector<std::string>>;

auto readAllCsv(std::string_view text, CsvLimits limits = {}) -> Result<CsvRows>
{
    CsvReader reader(text, limits);
    CsvRows rows;
    while (true) {
        auto more = reader.next();
        if (!more)
            return more.error();
        if (!*more)
            return rows;
        rows.emplace_back(reader.fields().begin(), reader.fields().end());
    }
}

} // namespace

class CsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsAreReadAsRfc4180DefinesThem()
    {
        QCOMPARE(*readAllCsv(""), CsvRows{});
        QCOMPARE(*readAllCsv("a,b\r\nc,d\r\n"), (CsvRows{{"a", "b"}, {"c", "d"}}));
        QCOMPARE(*readAllCsv("a,b\nc,d"), (CsvRows{{"a", "b"}, {"c", "d"}}));
        QCOMPARE(*readAllCsv("\xEF\xBB\xBF"
                             "a,b"),
                 (CsvRows{{"a", "b"}}));
        QCOMPARE(*readAllCsv("a,,\n,\n"), (CsvRows{{"a", "", ""}, {"", ""}}));
        QCOMPARE(*readAllCsv("a\n\n\r\nb"), (CsvRows{{"a"}, {"b"}}));
        QCOMPARE(*readAllCsv("\"a,\"\"b\"\"\r\nc\",\"\"\r\nd,e"), (CsvRows{{"a,\"b\"\r\nc", ""}, {"d", "e"}}));
        QCOMPARE(*readAllCsv("\"\"\"\",\"x\"\"\",\"\"\"y\""), (CsvRows{{"\"", "x\"", "\"y"}}));
        QCOMPARE(*readAllCsv(" a , b"), (CsvRows{{" a ", " b"}}));
    }

    void rowsAndLinesAreCountedApart()
    {
        CsvReader reader("a\n\"b\nb\"\n\nc\n");
        const std::size_t lines[] = {1, 2, 5};
        for (std::size_t row = 1; row <= 3; ++row) {
            QVERIFY(*reader.next());
            QCOMPARE(reader.row(), row);
            QCOMPARE(reader.line(), lines[row - 1]);
        }
        QVERIFY(!*reader.next());
        QVERIFY(!*reader.next());
    }

    void aFaultNamesRowLineAndColumn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("quote inside") << QByteArray("a,b\nc,d\"e")
                                      << QByteArray("row 2, line 2, column 4: a quote inside a field that does not "
                                                    "begin with one");
        QTest::newRow("never closed") << QByteArray("a\nb,\"c\nd")
                                      << QByteArray("row 2, line 2, column 3: the quote is never closed");
        QTest::newRow("after the quote") << QByteArray("\"a\nb\"c,d")
                                         << QByteArray("row 1, line 2, column 3: text after the closing quote");
        QTest::newRow("lone CR") << QByteArray("a\rb")
                                 << QByteArray("row 1, line 1, column 2: a carriage return without a line feed");
        QTest::newRow("lone CR after a quote")
            << QByteArray("\"a\"\rb") << QByteArray("row 1, line 1, column 4: text after the closing quote");
    }
    void aFaultNamesRowLineAndColumn()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, fault);
        const auto rows = readAllCsv(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::InvalidInput);
        QCOMPARE(rows.error().fields.at(0), (FieldError{"csv", fault.toStdString()}));
    }

    void whatIsTooLargeIsRefused()
    {
        QCOMPARE(readAllCsv("a\nb\nc", {2, 9, 9}).error().code, ErrorCode::TooLarge);
        QCOMPARE(readAllCsv("a,b,c", {9, 2, 9}).error().code, ErrorCode::TooLarge);
        QCOMPARE(readAllCsv("abc", {9, 9, 2}).error().code, ErrorCode::TooLarge);
        QCOMPARE(readAllCsv("\"abc\"", {9, 9, 2}).error().code, ErrorCode::TooLarge);
        QVERIFY(readAllCsv("a,b\nc,d", {2, 2, 1}));
    }

    void anyBytesEndWithRowsOrAnError()
    {
        constexpr std::string_view kAlphabet = "a,\"\r\n\xEF";
        for (unsigned seed = 0; seed < 20000; ++seed) {
            std::string text;
            for (unsigned left = seed; left != 0; left /= 6)
                text.push_back(kAlphabet[left % 6]);
            const auto rows = readAllCsv(text);
            if (rows)
                QVERIFY(rows->size() <= text.size());
            else
                QCOMPARE(rows.error().code, ErrorCode::InvalidInput);
        }
    }
};

TILLHOUSE_TEST(CsvTest)
#include "csv_test.moc"
