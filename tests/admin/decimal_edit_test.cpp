// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/decimal_edit.h"

#include "admin/settings/duration_edit.h"
#include "support/test_registry.h"

#include <QLocale>
#include <QTest>

using namespace tillhouse;
using admin::DecimalEdit;
using admin::DurationEdit;

class DecimalEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland)); }

    void aRateIsReadToTheLastDigitAndNeverRounded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qlonglong>("micro"); // -1: not read
        QTest::newRow("point") << "0.92" << 920'000LL;
        QTest::newRow("comma") << "0,92" << 920'000LL;
        QTest::newRow("whole") << "1" << 1'000'000LL;
        QTest::newRow("least") << "0.000001" << 1LL;
        QTest::newRow("beyond what a double holds") << "999999.999999" << 999'999'999'999LL;
        QTest::newRow("most") << "1000000" << 1'000'000'000'000LL;
        QTest::newRow("too many decimals") << "0.9200001" << -1LL;
        QTest::newRow("nothing") << "" << -1LL;
        QTest::newRow("zero") << "0" << -1LL;
        QTest::newRow("below zero") << "-1" << -1LL;
        QTest::newRow("groups are not guessed") << "1,234.5" << -1LL;
        QTest::newRow("too large") << "1000000.000001" << -1LL;
        QTest::newRow("words") << "about 1" << -1LL;
    }
    void aRateIsReadToTheLastDigitAndNeverRounded()
    {
        QFETCH(QString, text);
        QFETCH(qlonglong, micro);
        DecimalEdit edit({6, 1, 1'000'000'000'000});
        edit.setText(text);
        QCOMPARE(edit.value().value_or(-1), std::int64_t{micro});
    }

    void whatIsShownIsReadBackAsItWas()
    {
        DecimalEdit edit({6, 1, 1'000'000'000'000});
        for (const std::int64_t value : {1LL, 920'000LL, 1'000'000LL, 10'000'000LL, 1'234'567LL, 999'999'999'999LL}) {
            edit.setValue(value);
            QCOMPARE(edit.value(), std::optional(value));
        }
        edit.setValue(920'000);
        QCOMPARE(edit.text(), QStringLiteral("0.92"));
        edit.setValue(10'000'000);
        QCOMPARE(edit.text(), QStringLiteral("10"));
    }

    void aWholeNumberKeepsItsZeros()
    {
        DecimalEdit edit({0, 0, 1000});
        edit.setValue(100);
        QCOMPARE(edit.text(), QStringLiteral("100"));
        QCOMPARE(edit.value(), std::optional<std::int64_t>(100));
        edit.setText("1.5");
        QVERIFY(!edit.value());
    }

    void aTimeIsShownInTheLargestUnitThatItFills_data()
    {
        QTest::addColumn<qlonglong>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("never") << 0LL << "0 minutes";
        QTest::newRow("odd seconds") << 90LL << "90 seconds";
        QTest::newRow("a minute") << 60LL << "1 minute";
        QTest::newRow("default") << 300LL << "5 minutes";
        QTest::newRow("an hour") << 3600LL << "1 hour";
        QTest::newRow("a day") << 86'400LL << "24 hours";
    }
    void aTimeIsShownInTheLargestUnitThatItFills()
    {
        QFETCH(qlonglong, seconds);
        QFETCH(QString, words);
        DurationEdit edit("Lock", 86'400);
        edit.setSeconds(seconds);
        QCOMPARE(edit.seconds(), std::optional<std::int64_t>(seconds));
        QCOMPARE(admin::durationWords(seconds), words);
    }

    void aTimeBeyondTheLongestIsNotTaken()
    {
        DurationEdit edit("Lock", 86'400);
        edit.setSeconds(86'400);
        edit.number()->setText("25");
        QVERIFY(!edit.seconds());
    }
};

TILLHOUSE_TEST(DecimalEditTest)
#include "decimal_edit_test.moc"
