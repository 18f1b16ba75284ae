// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/currency.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::domain;

class CurrencyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exponentsAreThoseOfIso4217()
    {
        QCOMPARE(Currency("EUR").exponent(), 2);
        QCOMPARE(Currency("JPY").exponent(), 0);
        QCOMPARE(Currency("KWD").exponent(), 3);
        QCOMPARE(Currency("EUR").minorPerMajor(), std::int64_t{100});
        QCOMPARE(Currency("JPY").minorPerMajor(), std::int64_t{1});
        QCOMPARE(Currency("TND").minorPerMajor(), std::int64_t{1000});
    }

    void knownCodesAreRead() { QCOMPARE(*Currency::parse("USD"), Currency("USD")); }

    void unknownCodesAreRefusedAndNameTheField()
    {
        for (const char *code : {"", "eur", "EU", "EURO", "XXX", "ABC", "E R"}) {
            const auto parsed = Currency::parse(code, "till_currency");
            QVERIFY2(!parsed, code);
            QCOMPARE(parsed.error().fields.at(0).field, std::string("till_currency"));
        }
    }

    void noCurrencyIsTheDefault() { QCOMPARE(Currency().code(), std::string_view("XXX")); }
};

TILLHOUSE_TEST(CurrencyTest)
#include "currency_test.moc"
