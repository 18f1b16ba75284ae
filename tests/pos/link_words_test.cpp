// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/link_words.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace tillhouse::pos;

class LinkWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBannerComesAfterFiveSecondsAndSaysWhatWaits()
    {
        const client::NetworkState off{false, 1'000'000};
        const client::WaitingDocuments seven{7, 1'000'000 - 60'000, 0, 7};
        QVERIFY(!linkBanner(off, seven, {}, 1'004'999, std::chrono::seconds(5)));
        const auto shown = linkBanner(off, seven, {}, 1'000'000 + 180'000, std::chrono::seconds(5));
        QVERIFY(shown.has_value());
        QCOMPARE(shown->tone, uikit::Tone::Warn);
        QVERIFY(shown->detail.contains(QStringLiteral("Cash sales go on")));
        QVERIFY(shown->detail.contains(QStringLiteral("7 sales waiting, oldest 4 min")));
    }

    /// Caught: a card that came to nothing was "1 sale waiting" here and "No money moved" on its page; notes for the
    /// owner were sales, too.
    void whatIsNoSaleIsNotCalledOne()
    {
        const client::WaitingDocuments card{.money = 1, .cards = 1};
        QCOMPARE(linkPill({true, 0}, card).text, QStringLiteral("1 card not known yet"));
        QCOMPARE(linkPill({true, 0}, card).tone, uikit::Tone::Warn);
        QVERIFY(!linkBanner({true, 0}, card, {}, 1'000'000, std::chrono::seconds(5)));
        const client::WaitingDocuments note{.count = 1, .oldestMs = 1'000'000 - 180'000};
        QCOMPARE(linkPill({true, 0}, note).text, QStringLiteral("Online"));
        const auto shown = linkBanner({true, 0}, note, {}, 1'000'000, std::chrono::seconds(5));
        QVERIFY(shown.has_value());
        QVERIFY2(!shown->headline.contains(QStringLiteral("Sales")), qPrintable(shown->headline));
        QCOMPARE(shown->detail, QStringLiteral("The oldest for 3 min. They are safe on this till."));
        QCOMPARE(linkBanner({false, 0}, note, {}, 1'000'000, std::chrono::seconds(5))->detail,
                 QStringLiteral("Cash sales go on."));
    }

    void aJournalThatCannotBeWrittenStopsSelling()
    {
        const auto shown = linkBanner({true, 0}, {}, "disk full", 10, std::chrono::seconds(5));
        QVERIFY(shown.has_value());
        QCOMPARE(shown->tone, uikit::Tone::Danger);
    }

    /// At once when the till cannot write, and whatever else is the matter.
    void whatStopsSellingIsSaidFirst()
    {
        const auto shown = linkBanner({false, 0}, {7, 0, 3}, "disk full", 1'000'000, std::chrono::seconds(5));
        QCOMPARE(shown->tone, uikit::Tone::Danger);
        QVERIFY2(shown->headline.startsWith(QStringLiteral("Stop selling")), qPrintable(shown->headline));
    }

    void whatTheServerDoesNotTakeIsSaidThoughItIsThere()
    {
        const client::NetworkState on{true, 0};
        const auto after = std::chrono::seconds(5);
        QVERIFY(!linkBanner(on, {}, {}, 1'000'000, after));
        const auto refused = linkBanner(on, {0, 0, 1}, {}, 1'000'000, after);
        QVERIFY(refused);
        QCOMPARE(refused->tone, uikit::Tone::Danger);
        QVERIFY(refused->detail.contains(QStringLiteral("manager")));
        const client::WaitingDocuments long_{2, 1'000'000 - 30'000, 0};
        QVERIFY(!linkBanner(on, long_, {}, 999'999, after)); // half a minute is no cause
        const auto waits = linkBanner(on, long_, {}, 1'000'000, after);
        QVERIFY(waits);
        QCOMPARE(waits->tone, uikit::Tone::Warn);
        QVERIFY2(waits->detail.contains(QStringLiteral("safe on this till")), qPrintable(waits->detail));
        const auto unsent = linkBanner(on, long_, {}, 1'000'000, after, false);
        QVERIFY(unsent && unsent->detail.endsWith(QStringLiteral("sent once somebody signs in.")));
        QVERIFY(linkBanner({false, 995'000}, {}, {}, 1'000'000, after)); // after five seconds, not after more
    }

    void agesAreSaidInWords()
    {
        QCOMPARE(ageText(59'000), QStringLiteral("less than a minute"));
        QCOMPARE(ageText(61'000), QStringLiteral("1 min"));
        QCOMPARE(ageText(2 * 3'600'000 + 5 * 60'000), QStringLiteral("2 h 5 min"));
    }

    void thePillNamesTheWorstFirst()
    {
        QCOMPARE(linkPill({true, 0}, {}).text, QStringLiteral("Online"));
        QCOMPARE(linkPill({true, 0}, {2, 1, 0, 2}).text, QStringLiteral("Sending 2"));
        // Caught: "Sending" at a till where nobody was signed in, which sends nothing.
        QCOMPARE(linkPill({true, 0}, {2, 1, 0, 2}, false).text, QStringLiteral("Sign in to send 2"));
        QCOMPARE(linkPill({true, 0}, {}, false).text, QStringLiteral("Online"));
        QCOMPARE(linkPill({false, 0}, {2, 1, 0, 2}).text, QStringLiteral("Offline, 2 waiting"));
        QCOMPARE(linkPill({false, 0}, {2, 1, 1, 2}).tone, uikit::Tone::Danger);
    }
};

TILLHOUSE_TEST(LinkWordsTest)
#include "link_words_test.moc"
