// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/gtin.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::domain;

class GtinTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeIsRecognisedByItsLengthAndPrefix_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("gtin14");
        QTest::newRow("ean-13") << QByteArray("4006381333931") << QByteArray("ean_13") << QByteArray("04006381333931");
        QTest::newRow("upc-a") << QByteArray("036000291452") << QByteArray("upc_a") << QByteArray("00036000291452");
        QTest::newRow("ean-8") << QByteArray("96385074") << QByteArray("ean_8") << QByteArray("00000096385074");
        QTest::newRow("gtin-14") << QByteArray("10614141000415") << QByteArray("gtin_14")
                                 << QByteArray("10614141000415");
        QTest::newRow("in-store ean-13") << QByteArray("2000000256719") << QByteArray("in_store")
                                         << QByteArray("02000000256719");
        QTest::newRow("plu") << QByteArray("4011") << QByteArray("plu") << QByteArray("00000000004011");
        QTest::newRow("typed") << QByteArray("4-006381 333931") << QByteArray("ean_13") << QByteArray("04006381333931");
    }
    void aCodeIsRecognisedByItsLengthAndPrefix()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, gtin14);
        const auto code = Barcode::parse(text.toStdString());
        QVERIFY(code);
        QCOMPARE(name(code->kind()), std::string_view(kind.constData()));
        QCOMPARE(code->gtin14(), std::string_view(gtin14.constData()));
    }

    void theSameArticleReadTwoWaysIsOne()
    {
        QVERIFY(*Barcode::parse("036000291452") == *Barcode::parse("0036000291452"));
        QCOMPARE(Barcode::parse("036000291452")->digits(), std::string_view("036000291452"));
    }

    void everyWrongDigitIsFound()
    {
        const std::string good = "4006381333931";
        for (std::size_t place = 0; place < good.size(); ++place) {
            for (char digit = '0'; digit <= '9'; ++digit) {
                auto text = good;
                text[place] = digit;
                QCOMPARE(Barcode::parse(text).hasValue(), text == good);
            }
        }
    }

    void aRefusalNamesTheFieldAndTheReason_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("empty") << QByteArray() << QByteArray("is missing");
        QTest::newRow("separators alone") << QByteArray("- -") << QByteArray("is missing");
        QTest::newRow("letters") << QByteArray("40063813339A1") << QByteArray("must consist of digits");
        QTest::newRow("check digit") << QByteArray("4006381333932") << QByteArray("has the check digit 2, expected 1");
        QTest::newRow("length") << QByteArray("123456789")
                                << QByteArray("must have 8, 12, 13 or 14 digits (4 or 5 for a PLU), it has 9");
        QTest::newRow("long") << QByteArray(4000, '1') << QByteArray("is too long");
        QTest::newRow("arabic digit") << QByteArray("\xd9\xa1") << QByteArray("must consist of digits");
    }
    void aRefusalNamesTheFieldAndTheReason()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, reason);
        const auto code = Barcode::parse(text.toStdString());
        QVERIFY(!code);
        QCOMPARE(code.error(), invalidField("barcode", reason.toStdString()));
    }

    void madeCodesAreValidAndDiffer()
    {
        for (std::uint64_t number = 0; number < 1000; ++number)
            QVERIFY(Barcode::parse(*makeEan13("400123", number)));
        QCOMPARE(*makeEan13("20", 25671),
                 std::string("2000000256710").substr(0, 12) + std::string(1, *gtinCheckDigit("200000025671")));
        QVERIFY(*makeEan13("400123", 1) != *makeEan13("400123", 2));
    }

    void whatDoesNotFitIsNotMade()
    {
        QVERIFY(!makeEan13("", 1));
        QVERIFY(!makeEan13("40x", 1));
        QVERIFY(!makeEan13("400123", 1000000));
        QVERIFY(!gtinCheckDigit(""));
        QVERIFY(!gtinCheckDigit("12a"));
    }
};

TILLHOUSE_TEST(GtinTest)
#include "gtin_test.moc"
