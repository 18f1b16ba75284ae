// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/embedded_barcode.h"

#include "domain/gtin.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::domain;

namespace
{

/// The two kinds that scales are commonly delivered with (the default nomenclature of Odoo has them so), a pack sold by
/// a price of seven digits, and the random-weight code of North America (UPC-A beginning with 2, price in cents).
const std::vector<EmbeddedRule> kRules{
    {"21", 5, 5, EmbeddedKind::Weight, 3},
    {"23", 5, 5, EmbeddedKind::Price, 2},
    {"29", 3, 7, EmbeddedKind::Price, 3},
    {"02", 5, 5, EmbeddedKind::Price, 2},
};

auto withCheck(std::string body) -> std::string
{
    body.push_back(*gtinCheckDigit(body));
    return body;
}

} // namespace

class EmbeddedBarcodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWeightIsReadInThousandths()
    {
        const auto read = readEmbedded("2112345004808", kRules);
        QVERIFY(read);
        QVERIFY(*read);
        QCOMPARE((*read)->kind, EmbeddedKind::Weight);
        QCOMPARE((*read)->item, std::string("12345"));
        QCOMPARE(embeddedQuantity(**read).milli, 480);
        QCOMPARE((*read)->productCodes, (std::vector<std::string>{"2112345000008", "12345"}));
    }

    void anItemNumberIsAlsoLookedForWithoutItsZeros()
    {
        const auto read = readEmbedded("2100765015351", kRules);
        QVERIFY(read);
        QCOMPARE(embeddedQuantity(**read).milli, 1535);
        QCOMPARE((*read)->productCodes, (std::vector<std::string>{withCheck("210076500000"), "00765", "765"}));
    }

    void aWeightMayHaveFewerDecimals()
    {
        for (const auto &[decimals, milli] : {std::pair{0, 480'000}, std::pair{1, 48'000}, std::pair{2, 4800}}) {
            const auto read = readEmbedded("2112345004808", {{"21", 5, 5, EmbeddedKind::Weight, decimals}});
            QCOMPARE(embeddedQuantity(**read).milli, milli);
        }
    }

    void aPriceIsReadInMinorUnits()
    {
        const auto read = readEmbedded(withCheck("231234501026"), kRules);
        QVERIFY(read);
        QCOMPARE((*read)->kind, EmbeddedKind::Price);
        QCOMPARE(*embeddedPriceMinor(**read, Currency("EUR")), 1026);
        QCOMPARE(*embeddedPriceMinor(**read, Currency("KWD")), 10'260);
        const auto inYen = embeddedPriceMinor(**read, Currency("JPY"));
        QVERIFY(!inYen);
        QCOMPARE(inYen.error().fields.front().field, std::string("barcode"));
        QCOMPARE(*embeddedPriceMinor(**readEmbedded(withCheck("231234501000"), kRules), Currency("JPY")), 10);
    }

    void aPriceMayBeLongAndTheItemShort()
    {
        const auto read = readEmbedded(withCheck("299991234560"), kRules);
        QCOMPARE((*read)->item, std::string("999"));
        QCOMPARE(*embeddedPriceMinor(**read, Currency("EUR")), 123'456);
    }

    /// A UPC-A is an EAN-13 with a zero before it; scanners send either.
    void aUpcIsReadAsTheEanThatItIs()
    {
        const auto upc = withCheck("21234500399");
        QCOMPARE(upc.size(), std::size_t{12});
        const auto read = readEmbedded(upc, kRules);
        QVERIFY(read);
        QCOMPARE((*read)->item, std::string("12345"));
        QCOMPARE(*embeddedPriceMinor(**read, Currency("USD")), 399);
        QCOMPARE((*readEmbedded("0" + upc, kRules))->value, 399);
    }

    void aWrongCheckDigitIsAMisreadAndNoOtherCode()
    {
        const auto read = readEmbedded("2112345004807", kRules);
        QVERIFY(!read);
        QCOMPARE(read.error().fields.front(), (FieldError{"barcode", "has the check digit 7, expected 8"}));
    }

    void whatNoRuleIsForIsSomeOtherCode_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("another prefix") << QByteArray("2212345004807");
        QTest::newRow("a product's EAN") << QByteArray("4006381333931");
        QTest::newRow("EAN-8") << QByteArray("96385074");
        QTest::newRow("GTIN-14") << QByteArray("21123450048080");
        QTest::newRow("letters") << QByteArray("21ABCDE004808");
        QTest::newRow("nothing") << QByteArray("");
    }
    void whatNoRuleIsForIsSomeOtherCode()
    {
        QFETCH(QByteArray, code);
        const auto read = readEmbedded(code.toStdString(), kRules);
        QVERIFY(read);
        QVERIFY(!*read);
        QVERIFY(!*readEmbedded("2112345004808", {}));
    }

    /// A label without a value names its product and no more: nobody may sell nothing, or for nothing.
    void aValueOfZeroIsTold()
    {
        const auto read = readEmbedded("2112345000008", kRules);
        QVERIFY(read);
        QCOMPARE((*read)->value, 0);
        QCOMPARE(embeddedQuantity(**read).milli, 0);
        QCOMPARE((*read)->productCodes.front(), std::string("2112345000008"));
    }

    /// The examples of the GS1 General Specifications.
    void aPriceHasACheckDigitOfItsOwn()
    {
        QCOMPARE(valueCheckDigit("2875"), std::optional('9'));
        QCOMPARE(valueCheckDigit("14685"), std::optional('6'));
        QCOMPARE(valueCheckDigit("0000"), std::optional('0'));
        QCOMPARE(valueCheckDigit("00000"), std::optional('0'));
        for (const auto *none : {"", "287", "287512", "28a5"})
            QCOMPARE(valueCheckDigit(none), std::nullopt);
    }

    /// Whichever single digit is misread.
    void aMisreadPriceIsFoundByItsOwnDigit()
    {
        for (const std::string value : {"2875", "14685", "90210"}) {
            const auto right = valueCheckDigit(value);
            for (std::size_t at = 0; at < value.size(); ++at)
                for (char digit = '0'; digit <= '9'; ++digit) {
                    auto wrong = value;
                    wrong[at] = digit;
                    QCOMPARE(valueCheckDigit(wrong) == right, wrong == value);
                }
        }
    }

    /// Caught: the digit was taken for the price's first, and cheese of 5.99 cost 705.99.
    void aPriceBehindItsCheckDigitIsReadWithoutIt()
    {
        const std::vector<EmbeddedRule> upc{{"02", 5, 4, EmbeddedKind::Price, 2, ValueCheck::Gs1}};
        const auto digit = *valueCheckDigit("0599");
        const auto read = readEmbedded(withCheck(std::string("0212345") + digit + "0599"), upc);
        QVERIFY(read && *read);
        QCOMPARE(*embeddedPriceMinor(**read, Currency("USD")), 599);
        QCOMPARE((*read)->item, std::string("12345"));
        QCOMPARE((*read)->productCodes.front(), withCheck("021234500000"));
        const char other = digit == '9' ? '0' : static_cast<char>(digit + 1);
        const auto misread = readEmbedded(withCheck(std::string("0212345") + other + "0599"), upc);
        QVERIFY(!misread);
        QCOMPARE(misread.error().fields.front().field, std::string("barcode"));
        // One of some other making is passed over, whatever it is.
        const auto unread = readEmbedded(withCheck(std::string("0212345") + other + "0599"),
                                         {{"02", 5, 4, EmbeddedKind::Price, 2, ValueCheck::Unread}});
        QCOMPARE(*embeddedPriceMinor(**unread, Currency("USD")), 599);
    }

    void aCheckDigitGuardsFourOrFiveDigits()
    {
        QVERIFY(checkEmbeddedRules({{"21", 4, 5, EmbeddedKind::Price, 2, ValueCheck::Gs1}}));
        QVERIFY(checkEmbeddedRules({{"21", 3, 6, EmbeddedKind::Price, 2, ValueCheck::Unread}}));
        const auto six = checkEmbeddedRules({{"21", 3, 6, EmbeddedKind::Price, 2, ValueCheck::Gs1}});
        QCOMPARE(six.error().fields, (std::vector<FieldError>{{"0/value_check", "guards a value of 4 or 5 digits"}}));
        const auto one = checkEmbeddedRules({{"21", 5, 5, EmbeddedKind::Price, 2, ValueCheck::Gs1}});
        QCOMPARE(one.error().fields.front().field, std::string("0/value_digits"));
    }

    void rulesMustBeToldApartAndFillThirteenDigits()
    {
        QVERIFY(checkEmbeddedRules(kRules));
        QVERIFY(checkEmbeddedRules({}));
        const auto faults = checkEmbeddedRules({{"2", 6, 5}, {"21", 5, 5}, {"3", 5, 5}, {"", 6, 6}}).error().fields;
        QCOMPARE(faults, (std::vector<FieldError>{
                             {"1/prefix", "cannot be told from the prefix 2"},
                             {"2/value_digits", "prefix, item, value and check digits must be 13 digits together"},
                             {"3/prefix", "must be digits"},
                             {"3/prefix", "cannot be told from the prefix 2"},
                         }));
    }
};

TILLHOUSE_TEST(EmbeddedBarcodeTest)
#include "embedded_barcode_test.moc"
