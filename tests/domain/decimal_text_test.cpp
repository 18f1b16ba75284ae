// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decimal_text.h"

#include "support/seeded_random.h"
#include "support/test_registry.h"

#include <QTest>

#include <limits>

using namespace tillhouse::domain;

class DecimalTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack()
    {
        tillhouse::testing::SeededRandom random;
        for (int run = 0; run < 5000; ++run) {
            const auto value =
                random.between(std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()) >>
                random.between(0, 62);
            const int digits = static_cast<int>(random.between(0, 4));
            QCOMPARE(*parseDecimalText(decimalText(value, digits), digits, "value"), value);
        }
    }

    void numbersThatDoNotFitAreRefused()
    {
        QVERIFY(parseDecimalText("9223372036854775807", 0, "value"));
        QVERIFY(!parseDecimalText("9223372036854775808", 0, "value"));
        QVERIFY(parseDecimalText("-9223372036854775808", 0, "value"));
        QVERIFY(!parseDecimalText("9223372036854775807", 1, "value"));
    }
};

TILLHOUSE_TEST(DecimalTextTest)
#include "decimal_text_test.moc"
