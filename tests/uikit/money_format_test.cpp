// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/money_format.h"

#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTest>

#include <limits>

using namespace tillhouse::uikit;

class MoneyFormatTest : public QObject
{
    Q_OBJECT

    static constexpr MoneyStyle kGerman{.decimal = u',', .signBefore = false};
    static constexpr MoneyStyle kIrish{};

private Q_SLOTS:
    void anAmountHasTheDigitsOfItsCurrency()
    {
        QCOMPARE(formatMoney(700, u"EUR", kIrish), QStringLiteral("€7.00"));
        QCOMPARE(formatMoney(700, u"EUR", kGerman), QStringLiteral("7,00\u202F€"));
        QCOMPARE(formatMoney(700, u"JPY", kIrish), QStringLiteral("¥700"));
        QCOMPARE(formatMoney(7001, u"KWD", kIrish), QStringLiteral("KWD\u202F7.001"));
    }

    void theMinusIsTheTrueOneAndStandsFirst()
    {
        QCOMPARE(formatMoney(-5, u"EUR", kIrish), QStringLiteral("\u2212€0.05"));
        QCOMPARE(formatAmount(-123456, u"EUR", kGerman), QStringLiteral("\u22121\u202F234,56"));
    }

    void thousandsAreSetApartByThinSpaces()
    {
        QCOMPARE(formatAmount(123456789, u"EUR", kIrish), QStringLiteral("1\u202F234\u202F567.89"));
        QCOMPARE(formatCount(100000), QStringLiteral("100\u202F000"));
        QCOMPARE(formatCount(-999), QStringLiteral("\u2212999"));
    }

    void theLowestAmountIsWrittenToo()
    {
        QCOMPARE(formatAmount(std::numeric_limits<std::int64_t>::min(), u"JPY", kIrish),
                 QStringLiteral("\u22129\u202F223\u202F372\u202F036\u202F854\u202F775\u202F808"));
    }

    void bothDecimalSignsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qlonglong>("minor");
        QTest::newRow("point") << "12.50" << 1250LL;
        QTest::newRow("comma") << "12,50" << 1250LL;
        QTest::newRow("one decimal") << "12,5" << 1250LL;
        QTest::newRow("none") << "12" << 1200LL;
        QTest::newRow("leading sign") << ".5" << 50LL;
        QTest::newRow("english groups") << "1,234.50" << 123450LL;
        QTest::newRow("german groups") << "1.234,50" << 123450LL;
        QTest::newRow("groups twice") << "1.234.567" << 123456700LL;
        QTest::newRow("spaces") << " 1 234.50 " << 123450LL;
        QTest::newRow("minus") << "-3.00" << -300LL;
        QTest::newRow("true minus") << QStringLiteral("\u22123.00") << -300LL;
        QTest::newRow("with sign") << QStringLiteral("€7.00") << 700LL;
        QTest::newRow("with code") << "7.00 EUR" << 700LL;
    }
    void bothDecimalSignsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(qlonglong, minor);
        QCOMPARE(parseMoney(text, u"EUR"), std::optional<std::int64_t>(minor));
    }

    void whatIsNoAmountIsNeverGuessed()
    {
        for (const auto *text : {"", "-", ".", "abc", "1.234", "12.345", "1,23,45", "1.2.3", "--1", "1-", "1e3",
                                 "99999999999999999999", "12.50.00", ",123.4.5"})
            QVERIFY2(!parseMoney(QString::fromLatin1(text), u"EUR"), text);
    }

    void whatIsWrittenIsReadBack()
    {
        for (const std::int64_t minor : {0LL, 1LL, -1LL, 99LL, 100LL, 123456789LL, -987654321LL}) {
            for (const auto *currency : {u"EUR", u"JPY", u"KWD"}) {
                for (const auto &style : {kGerman, kIrish}) {
                    const QStringView code(currency);
                    QCOMPARE(parseMoney(editableAmount(minor, code, style), code), std::optional(minor));
                }
            }
        }
        QCOMPARE(parseMoney(formatMoney(123456789, u"EUR", kGerman), u"EUR"), std::optional<std::int64_t>(123456789));
    }

    void numbersStayInOrderWithinWordsFromTheRight()
    {
        const auto arabic = MoneyStyle::of(QLocale(QLocale::Arabic, QLocale::UnitedArabEmirates));
        QVERIFY(arabic.isolated && !MoneyStyle::of(QLocale(QLocale::German)).isolated);
        const auto amount = formatMoney(-123456, u"EUR", arabic);
        QCOMPARE(amount, QStringLiteral("\u2066\u2212\u20AC1\u202F234.56\u2069"));
        QCOMPARE(parseMoney(amount, u"EUR"), std::optional<std::int64_t>(-123456));
        QCOMPARE(formatRate(190000, arabic), QStringLiteral("\u206619\u202F%\u2069"));
        QCOMPARE(editableAmount(-150, u"EUR", arabic), QStringLiteral("-1.50"));
    }

    void quantitiesShowDecimalsOnlyWhenTheyHaveThem()
    {
        QCOMPARE(formatQuantity(3000, kIrish), QStringLiteral("3"));
        QCOMPARE(formatQuantity(250, kIrish), QStringLiteral("0.250"));
        QCOMPARE(formatQuantity(-1500, kGerman), QStringLiteral("\u22121,500"));
        QCOMPARE(parseQuantity(u"0,25"), std::optional<std::int64_t>(250));
        QCOMPARE(parseQuantity(u"3"), std::optional<std::int64_t>(3000));
        QVERIFY(!parseQuantity(u"0.2505"));
    }

    void ratesAreWrittenAsPercent()
    {
        QCOMPARE(formatRate(190000, kIrish), QStringLiteral("19\u202F%"));
        QCOMPARE(formatRate(95000, kGerman), QStringLiteral("9,5\u202F%"));
    }
};

TILLHOUSE_TEST(MoneyFormatTest)
#include "money_format_test.moc"
