// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"

#include "support/test_registry.h"

#include <QTest>

#include <limits>

using namespace tillhouse::domain;

namespace
{
constexpr Currency kEuro("EUR");
constexpr Currency kYen("JPY");
constexpr Currency kDinar("KWD");
} // namespace

class MoneyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsAreExact()
    {
        QCOMPARE(add(Money{1, kEuro}, Money{2, kEuro})->minor, std::int64_t{3});
        QCOMPARE(sub(Money{1, kEuro}, Money{2, kEuro})->minor, std::int64_t{-1});
        QCOMPARE(mul(Money{199, kEuro}, 3)->minor, std::int64_t{597});
        QCOMPARE(scale(Money{199, kEuro}, 1, 2, Rounding::HalfEven)->minor, std::int64_t{100});
    }

    void twoCurrenciesNeverMix()
    {
        QCOMPARE(add(Money{1, kEuro}, Money{1, kYen}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(sub(Money{1, kEuro}, Money{1, kYen}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(compare(Money{1, kEuro}, Money{1, kYen}).error().code, ErrorCode::InvalidInput);
    }

    void amountsOfOneCurrencyHaveAnOrder()
    {
        QVERIFY(*compare(Money{1, kEuro}, Money{2, kEuro}) < 0);
        QVERIFY(*compare(Money{2, kEuro}, Money{2, kEuro}) == 0);
    }

    void overflowIsRefused()
    {
        const Money most{std::numeric_limits<std::int64_t>::max(), kEuro};
        QCOMPARE(add(most, Money{1, kEuro}).error().code, ErrorCode::LimitExceeded);
        QCOMPARE(mul(most, 2).error().code, ErrorCode::LimitExceeded);
    }

    void partsOfMoneyKeepTheCurrencyAndTheSum()
    {
        const std::int64_t weights[] = {1, 1, 1};
        const auto parts = allocate(Money{1000, kEuro}, weights);
        QCOMPARE(parts->size(), std::size_t{3});
        QCOMPARE((*parts)[0], (Money{334, kEuro}));
        QCOMPARE((*parts)[2], (Money{333, kEuro}));
    }

    void decimalTextHasTheDigitsOfTheCurrency()
    {
        QCOMPARE(toDecimal({-1205, kEuro}), std::string("-12.05"));
        QCOMPARE(toDecimal({7, kYen}), std::string("7"));
        QCOMPARE(toDecimal({7, kDinar}), std::string("0.007"));
        QCOMPARE(toDecimal({std::numeric_limits<std::int64_t>::min(), kEuro}), std::string("-92233720368547758.08"));
    }

    void decimalTextIsReadBack()
    {
        for (const std::int64_t minor :
             {std::int64_t{0}, std::int64_t{-5}, std::int64_t{123456}, std::numeric_limits<std::int64_t>::min()}) {
            const Money amount{minor, kEuro};
            QCOMPARE(*parseDecimal(toDecimal(amount), kEuro), amount);
        }
        QCOMPARE(parseDecimal("3.5", kEuro)->minor, std::int64_t{350});
    }

    void badDecimalTextIsRefusedAndNamesTheField()
    {
        for (const char *text : {"", "-", ".5", "5.", "1.234", "1,50", "1e3", " 1", "+1", "99999999999999999999"}) {
            const auto parsed = parseDecimal(text, kEuro, "price");
            QVERIFY2(!parsed, text);
            QCOMPARE(parsed.error().fields.at(0).field, std::string("price"));
        }
        QVERIFY(!parseDecimal("1.0", kYen));
    }
};

TILLHOUSE_TEST(MoneyTest)
#include "money_test.moc"
