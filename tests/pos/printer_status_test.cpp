// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/print/printer_status.h"

#include "pos/print/print_run.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::pos;

class PrinterStatusTest : public QObject
{
    Q_OBJECT

private:
    static auto bytes(std::initializer_list<int> values) -> QByteArray
    {
        QByteArray out;
        for (const int value : values)
            out.append(static_cast<char>(value));
        return out;
    }
    /// The status after the four answers.
    static auto answered(int one, int two, int three, int four) -> PrinterStatus
    {
        StatusReader reader;
        (void)reader.ask();
        reader.feed(bytes({one, two, three, four}));
        return reader.status();
    }

private Q_SLOTS:
    // Caught: the bits of a roll that is nearly at its end were read as its end.
    void everyAnswerIsReadAsTheManualSays()
    {
        QCOMPARE(answered(0x12, 0x12, 0x12, 0x12), (PrinterStatus{.answered = true}));
        QVERIFY(answered(0x12, 0x12, 0x12, 0x12).canPrint());
        QVERIFY(!answered(0x1a, 0x12, 0x12, 0x12).online);
        QVERIFY(answered(0x16, 0x12, 0x12, 0x12).drawerOpen);
        QVERIFY(answered(0x12, 0x16, 0x12, 0x12).coverOpen);
        QVERIFY(answered(0x12, 0x12, 0x1a, 0x12).cutterError);
        QVERIFY(answered(0x12, 0x12, 0x32, 0x12).broken);
        QVERIFY(answered(0x12, 0x12, 0x12, 0x1e).paperNearEnd);
        QVERIFY(answered(0x12, 0x12, 0x12, 0x1e).canPrint());
        QVERIFY(answered(0x12, 0x12, 0x12, 0x7e).paperOut);
    }

    void whatStopsPrintingIsSaidInWords()
    {
        QCOMPARE(notReadyWords(answered(0x12, 0x12, 0x12, 0x12)), QString());
        QCOMPARE(notReadyWords(answered(0x1a, 0x16, 0x12, 0x12)), QStringLiteral("its cover is open"));
        QCOMPARE(notReadyWords(answered(0x1a, 0x12, 0x12, 0x72)), QStringLiteral("it has no paper"));
        QCOMPARE(notReadyWords(answered(0x12, 0x12, 0x1a, 0x12)), QStringLiteral("its cutter is jammed"));
        QCOMPARE(notReadyWords(answered(0x1a, 0x12, 0x12, 0x12)), QStringLiteral("it is offline"));
        QVERIFY(notReadyWords(answered(0x12, 0x12, 0x32, 0x12)).contains(QStringLiteral("switch it off and on")));
    }

    void anAutomaticStatusIsFourBytesHoweverTheyArrive()
    {
        StatusReader reader;
        QVERIFY(!reader.feed(bytes({0x38})));
        QVERIFY(!reader.feed(bytes({0x00, 0x0f})));
        QVERIFY(reader.feed(bytes({0x00})));
        QVERIFY(reader.status().coverOpen && reader.status().paperOut && reader.status().paperNearEnd);
        QVERIFY(!reader.status().online);
        QVERIFY(reader.feed(bytes({0x10, 0x00, 0x00, 0x00})));
        QVERIFY(reader.status().canPrint());
    }

    void theEndIsTheReplyToItsOwnQuestionAndNothingElse()
    {
        StatusReader reader;
        reader.feed(bytes({0x00})); // unasked
        QVERIFY(!reader.isDone());
        (void)reader.askDone();
        reader.feed(bytes({0x10, 0x00, 0x00, 0x00})); // an automatic status that came before
        QVERIFY(!reader.isDone());
        reader.feed(bytes({0x12})); // an answer to a real-time question
        QVERIFY(!reader.isDone());
        reader.feed(bytes({0x03}));
        QVERIFY(reader.isDone());
    }

    void noiseOnTheLineChangesNothing()
    {
        StatusReader reader;
        QVERIFY(!reader.feed(bytes({0xff, 0x80, 0x91, 0x13, 0x11})));
        QCOMPARE(reader.status(), PrinterStatus());
    }

    void aDrawerWhoseSwitchWorksTheOtherWayRound()
    {
        StatusReader reader(false);
        (void)reader.ask();
        reader.feed(bytes({0x12, 0x12, 0x12, 0x12}));
        QVERIFY(reader.status().drawerOpen);
        QVERIFY(reader.allAnswered());
    }
};

TILLHOUSE_TEST(PrinterStatusTest)
#include "printer_status_test.moc"
