// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/barcode_words.h"

#include "domain/gtin.h"
#include "fake_backend.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using admin::readingOf;
using uikit::Tone;

class BarcodeWordsTest : public QObject
{
    Q_OBJECT

    static auto label(const std::string &twelve) -> QString
    {
        return QString::fromStdString(twelve + *domain::gtinCheckDigit(twelve));
    }
    static auto policy() -> contract::TillPolicy { return testing::sampleStore().till; }

private Q_SLOTS:
    void aWeightIsSaidWithItsItemAndWhereItIsLookedFor()
    {
        const auto reading = readingOf(label("210004201234"), policy(), "EUR");
        QCOMPARE(reading.tone, Tone::Good);
        QVERIFY2(reading.words.contains("00042") && reading.words.contains("1.234"), qPrintable(reading.words));
        QVERIFY2(reading.words.contains(label("210004200000")), qPrintable(reading.words));
    }

    void aPriceIsSaidInTheStoresMoney()
    {
        const auto reading = readingOf(label("230004200567"), policy(), "EUR");
        QCOMPARE(reading.tone, Tone::Good);
        QVERIFY2(reading.words.contains(QStringLiteral("5.67")), qPrintable(reading.words));
    }

    void aMisreadCodeIsSaidWithTheDigitThatItNeeds()
    {
        auto code = label("210004201234");
        const auto right = code.back();
        code.back() = right == u'9' ? QChar(u'0') : QChar(right.unicode() + 1);
        const auto reading = readingOf(code, policy(), "EUR");
        QCOMPARE(reading.tone, Tone::Danger);
        QVERIFY2(reading.words.endsWith(QString(right) + u'.'), qPrintable(reading.words));
    }

    void aPriceThatItsOwnDigitDoesNotFitIsSaidToBeMisread()
    {
        auto guarded = policy();
        guarded.embedded_barcodes[1].item_digits = 4;
        guarded.embedded_barcodes[1].value_check = domain::ValueCheck::Gs1;
        const auto right = *domain::valueCheckDigit("00567");
        const std::string item = "230042";
        QCOMPARE(readingOf(label(item + right + "00567"), guarded, "EUR").tone, Tone::Good);
        const auto misread = readingOf(label(item + (right == '9' ? '0' : '9') + "00567"), guarded, "EUR");
        QCOMPARE(misread.tone, Tone::Danger);
        QVERIFY2(misread.words.contains("price or weight"), qPrintable(misread.words));
        QCOMPARE(admin::layoutWords(guarded.embedded_barcodes[1]),
                 QStringLiteral("23 + 4 item + 1 check + 5 price + 1 check = 13 digits"));
    }

    void aPriceWithoutCoinsForItIsSaidToBeRefused()
    {
        auto odd = policy();
        odd.embedded_barcodes[1].value_decimals = 3;
        QCOMPARE(readingOf(label("230004200567"), odd, "EUR").tone, Tone::Danger);
        QCOMPARE(readingOf(label("230004200560"), odd, "EUR").tone, Tone::Good);
    }

    void aLabelWithoutAValueIsSaidToSayNothing()
    {
        QCOMPARE(readingOf(label("210004200000"), policy(), "EUR").tone, Tone::Warn);
        QCOMPARE(readingOf(label("230004200000"), policy(), "EUR").tone, Tone::Warn);
    }

    void otherCodesAreLookedUpAsTheyAre()
    {
        QCOMPARE(readingOf("4006381333931", policy(), "EUR").tone, Tone::Neutral);
        QCOMPARE(readingOf("4711", policy(), "EUR").tone, Tone::Neutral);
        QVERIFY(readingOf("  ", policy(), "EUR").words.isEmpty());
    }

    void nothingIsReadByATableThatIsWrong()
    {
        auto wrong = policy();
        wrong.embedded_barcodes[1].prefix.resize(1); // "2" begins the other one, too
        QCOMPARE(readingOf(label("210004201234"), wrong, "EUR").tone, Tone::Warn);
    }
};

TILLHOUSE_TEST(BarcodeWordsTest)
#include "barcode_words_test.moc"
