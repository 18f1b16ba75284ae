// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/number_buffer.h"

#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTest>

using namespace tillhouse::uikit;

class NumberBufferTest : public QObject
{
    Q_OBJECT

    static void type(NumberBuffer &buffer, const char *keys)
    {
        for (const char *key = keys; *key != 0; ++key)
            (void)buffer.press(QLatin1Char(*key));
    }

private Q_SLOTS:
    void theFirstDigitReplacesWhatWasPreset()
    {
        NumberBuffer buffer;
        buffer.preset(1995);
        QCOMPARE(buffer.text(), QStringLiteral("19.95"));
        QCOMPARE(buffer.scaled(), std::optional<std::int64_t>(1995));
        type(buffer, "20");
        QCOMPARE(buffer.scaled(), std::optional<std::int64_t>(2000));
    }

    void backspaceDeletesOneCharacter()
    {
        NumberBuffer buffer;
        buffer.preset(1995);
        QVERIFY(buffer.backspace());
        QCOMPARE(buffer.text(), QStringLiteral("19.9"));
        type(buffer, "0");
        QCOMPARE(buffer.scaled(), std::optional<std::int64_t>(1990));
        buffer.clear();
        QVERIFY(!buffer.backspace());
        QVERIFY(!buffer.scaled());
    }

    void entryStopsAtThirteenCharacters()
    {
        NumberBuffer buffer;
        type(buffer, "1234567890123");
        QCOMPARE(buffer.text().size(), 13);
        QVERIFY(!buffer.press(u'4'));
        QCOMPARE(buffer.text(), QStringLiteral("1234567890123"));
    }

    void pointAndCommaAreTheSameAndComeOnce()
    {
        NumberBuffer buffer;
        type(buffer, ",5");
        QCOMPARE(buffer.text(), QStringLiteral("0.5"));
        QVERIFY(!buffer.press(u'.'));
        QCOMPARE(buffer.scaled(), std::optional<std::int64_t>(50));
    }

    void noMoreDecimalsThanTheCurrencyHas()
    {
        NumberBuffer euro;
        type(euro, "1.259");
        QCOMPARE(euro.scaled(), std::optional<std::int64_t>(125));
        NumberBuffer yen(0);
        type(yen, "1.2");
        QCOMPARE(yen.scaled(), std::optional<std::int64_t>(12));
        NumberBuffer kilos(3);
        type(kilos, "0.250");
        QCOMPARE(kilos.scaled(), std::optional<std::int64_t>(250));
    }

    void leadingZerosDoNotPileUp()
    {
        NumberBuffer buffer;
        type(buffer, "007");
        QCOMPARE(buffer.text(), QStringLiteral("7"));
    }

    /// A UPC begins with a zero, and a GTIN-14 has fourteen digits.
    /// Caught: 036000291452 became 36000291452, which no product has.
    void aCodeKeepsItsZerosAndHasFourteenDigits()
    {
        auto buffer = NumberBuffer::forCodes(3);
        type(buffer, "036000291452");
        QCOMPARE(buffer.text(), QStringLiteral("036000291452"));
        buffer.clear();
        type(buffer, "00012345600012");
        QCOMPARE(buffer.text(), QStringLiteral("00012345600012"));
        QVERIFY(!buffer.press(u'3'));
        buffer.clear();
        type(buffer, "007.5");
        QCOMPARE(buffer.scaled(), std::optional<std::int64_t>(7500));
    }

    void theScreenShowsTheDecimalSignOfTheLanguage()
    {
        NumberBuffer buffer;
        type(buffer, "12.5");
        QCOMPARE(buffer.shown(u','), QStringLiteral("12,5"));
        QCOMPARE(buffer.text(), QStringLiteral("12.5"));
    }
};

TILLHOUSE_TEST(NumberBufferTest)
#include "number_buffer_test.moc"
