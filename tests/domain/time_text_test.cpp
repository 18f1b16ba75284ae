// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/time_text.h"

#include "support/seeded_random.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::domain;

class TimeTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownTimesAreWritten()
    {
        QCOMPARE(formatUtc(0), std::string("1970-01-01T00:00:00.000Z"));
        QCOMPARE(formatUtc(-1), std::string("1969-12-31T23:59:59.999Z"));
        QCOMPARE(formatUtc(1'709'164'800'007), std::string("2024-02-29T00:00:00.007Z"));
        QCOMPARE(formatDay(253'402'300'799'999), std::string("9999-12-31"));
        QCOMPARE(formatUtc(-62'167'219'200'000), std::string("0000-01-01T00:00:00.000Z"));
    }

    void whatIsWrittenIsReadBack()
    {
        tillhouse::testing::SeededRandom random;
        for (int run = 0; run < 5000; ++run) {
            const auto time = random.between(-62'167'219'200'000, 253'402'300'799'999);
            QCOMPARE(*parseUtc(formatUtc(time)), time);
            const auto midnight = *parseDay(formatDay(time));
            QVERIFY(midnight <= time && time - midnight < kMsPerDay);
        }
    }

    void shapesOfTheStandardAreRead()
    {
        QCOMPARE(*parseUtc("1970-01-01T00:00:01Z"), std::int64_t{1000});
        QCOMPARE(*parseUtc("1970-01-01t00:00:01.5z"), std::int64_t{1500});
        QCOMPARE(*parseUtc("1970-01-01T00:00:01.123456789+00:00"), std::int64_t{1123});
        QCOMPARE(*parseUtc("2016-12-31T23:59:60Z"), *parseUtc("2017-01-01T00:00:00Z"));
    }

    void impossibleTimesAreRefusedAndNameTheField()
    {
        for (const char *text : {"", "now", "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-01T24:00:00Z",
                                 "2026-01-01T00:60:00Z", "2026-01-01T00:00:61Z", "2026-01-01T00:00:00",
                                 "2026-01-01T00:00:00+01:00", "2026-01-01 00:00:00Z", "2026-01-01T00:00:00.Z",
                                 "2026-01-01T00:00:00.1234567890Z", "2026-1-1T00:00:00Z", "2026-01-01T00:00:00Zx"}) {
            const auto parsed = parseUtc(text, "sold_at");
            QVERIFY2(!parsed, text);
            QCOMPARE(parsed.error().fields.at(0).field, std::string("sold_at"));
        }
        for (const char *text : {"", "2026-02-30", "2026-01-01T00:00:00Z", "20260101"})
            QVERIFY2(!parseDay(text), text);
    }
};

TILLHOUSE_TEST(TimeTextTest)
#include "time_text_test.moc"
