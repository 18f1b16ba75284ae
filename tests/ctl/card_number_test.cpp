// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/card_number.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::ctl::verify;

class CardNumberTest : public QObject
{
    Q_OBJECT

    static auto found(const std::string &text) -> QStringList
    {
        QStringList all;
        findCardNumbers(text, [&](std::string_view digits) { all << QString::fromStdString(std::string(digits)); });
        return all;
    }

private Q_SLOTS:
    void theNumbersOfEveryIssuerAreFound_data()
    {
        QTest::addColumn<QString>("digits");
        // What the schemes publish to test with.
        for (const auto *digits : {"4111111111111111", "5555555555554444", "2223003122003222", "378282246310005",
                                   "6011111111111117", "30569309025904", "3530111333300000", "6200000000000005",
                                   "4012888888881881", "6759649826438453", "4917610000000000003"})
            QTest::newRow(digits) << digits;
    }

    void theNumbersOfEveryIssuerAreFound()
    {
        QFETCH(QString, digits);
        const auto text = digits.toStdString();
        QVERIFY(isCardNumber(text));
        QCOMPARE(found(text), QStringList{digits});
        QCOMPARE(found("paid with " + text + ", thanks"), QStringList{digits});
        QCOMPARE(found("{\"pan\":\"" + text + "\"}"), QStringList{digits});
        QCOMPARE(found("pan=" + text + ";cvv=123"), QStringList{digits});
        QCOMPARE(found("PAN" + text + "X"), QStringList{digits});
    }

    void whatIsPrintedInGroupsIsFound()
    {
        QCOMPARE(found("4111 1111 1111 1111"), QStringList{"4111111111111111"});
        QCOMPARE(found("card 4111-1111-1111-1111 was read"), QStringList{"4111111111111111"});
        QCOMPARE(found("3782 822463 10005"), QStringList{"378282246310005"});
        QCOMPARE(found("2026-11-24 4111111111111111 500 EUR"), QStringList{"4111111111111111"});
        QCOMPARE(found("2026-11-24 10 4111 1111 1111 1111 500"), QStringList{"4111111111111111"});
    }

    void severalInOneTextAreAllFound()
    {
        const std::string noise(1000, 'x');
        QCOMPARE(found(noise + "4111111111111111" + noise + "5555555555554444" + noise),
                 (QStringList{"4111111111111111", "5555555555554444"}));
    }

    void otherNumbersAreNot_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a digit wrong") << "4111111111111112";
        QTest::newRow("milliseconds") << "1795475418123";
        QTest::newRow("microseconds") << "1795475418123455";
        QTest::newRow("nanoseconds") << "1795475418123456788";
        QTest::newRow("a German EAN-13 whose Luhn digit holds, too") << "4000000000006";
        QTest::newRow("GTIN-14") << "30012345678906";
        QTest::newRow("too long") << "41111111111111111111";
        QTest::newRow("part of a hash") << "a4111111111111111b";
        QTest::newRow("a UUID of digits") << "41111111-1111-4111-8111-111111111111";
        QTest::newRow("the end of a UUID") << "0192abcd-4111-1111-1111-1111ffffffff";
        QTest::newRow("a fraction") << "0.4111111111111111";
        QTest::newRow("amounts in a row") << "4111 1111 111 11111";
        QTest::newRow("no digits at all") << "the quick brown fox jumps over the lazy dog";
        QTest::newRow("empty") << "";
    }

    void otherNumbersAreNot()
    {
        QFETCH(QString, text);
        QCOMPARE(found(text.toStdString()), QStringList());
    }

    void whatIsShownIsNoCardNumber()
    {
        QCOMPARE(maskedCardNumber("4111111111111111"), std::string("411111******1111"));
        QCOMPARE(found(maskedCardNumber("4111111111111111")), QStringList());
    }
};

TILLHOUSE_TEST(CardNumberTest)
#include "card_number_test.moc"
