// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quantity.h"

#include "support/test_registry.h"

#include <QTest>

#include <limits>

using namespace tillhouse::domain;

class QuantityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onePieceIsAThousandThousandths() { QCOMPARE(pieces(3).milli, std::int64_t{3000}); }

    void textHasNoTrailingZeros()
    {
        QCOMPARE(toDecimal(pieces(3)), std::string("3"));
        QCOMPARE(toDecimal(Quantity{250}), std::string("0.25"));
        QCOMPARE(toDecimal(Quantity{-1500}), std::string("-1.5"));
        QCOMPARE(toDecimal(Quantity{0}), std::string("0"));
        QCOMPARE(toDecimal(pieces(100)), std::string("100"));
    }

    void textIsReadBack()
    {
        QCOMPARE(parseQuantity("0.25")->milli, std::int64_t{250});
        QCOMPARE(parseQuantity("-2")->milli, std::int64_t{-2000});
        QVERIFY(!parseQuantity("0.0005"));
        QCOMPARE(parseQuantity("x", "count").error().fields.at(0).field, std::string("count"));
    }

    void overflowIsRefused()
    {
        const Quantity most{std::numeric_limits<std::int64_t>::max()};
        QCOMPARE(add(most, {1}).error().code, ErrorCode::LimitExceeded);
        QCOMPARE(sub({-2}, most).error().code, ErrorCode::LimitExceeded);
        QCOMPARE(sub(pieces(3), pieces(1))->milli, std::int64_t{2000});
    }
};

TILLHOUSE_TEST(QuantityTest)
#include "quantity_test.moc"
