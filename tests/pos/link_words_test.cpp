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
        const client::WaitingDocuments seven{7, 1'000'000 - 60'000, 0};
        QVERIFY(!linkBanner(off, seven, {}, 1'004'999, std::chrono::seconds(5)));
        const auto shown = linkBanner(off, seven, {}, 1'000'000 + 180'000, std::chrono::seconds(5));
        QVERIFY(shown.has_value());
        QCOMPARE(shown->tone, uikit::Tone::Warn);
        QVERIFY(shown->detail.contains(QStringLiteral("Cash sales go on")));
        QVERIFY(shown->detail.contains(QStringLiteral("7 sales waiting, oldest 4 min")));
    }

    void aJournalThatCannotBeWrittenStopsSelling()
    {
        const auto shown = linkBanner({true, 0}, {}, "disk full", 10, std::chrono::seconds(5));
        QVERIFY(shown.has_value());
        QCOMPARE(shown->tone, uikit::Tone::Danger);
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
        QCOMPARE(linkPill({false, 0}, {2, 1, 0, 2}).text, QStringLiteral("Offline, 2 waiting"));
        QCOMPARE(linkPill({false, 0}, {2, 1, 1, 2}).tone, uikit::Tone::Danger);
    }
};

TILLHOUSE_TEST(LinkWordsTest)
#include "link_words_test.moc"
