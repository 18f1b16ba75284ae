// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/banner.h"

#include "support/golden.h"
#include "support/test_registry.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace tillhouse::testing;
using namespace tillhouse::uikit;

class BannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itSaysWhatIsTheMatterAndOffersOneAct()
    {
        Banner banner;
        QVERIFY(banner.isHidden());
        banner.present(Tone::Warn, "No connection to the store server", "You can go on selling.", "Show the queue");
        QVERIFY(!banner.isHidden());
        QCOMPARE(banner.headline(), QStringLiteral("No connection to the store server"));
        QSignalSpy acted(&banner, &Banner::actionTriggered);
        banner.actionButton()->click();
        QCOMPARE(acted.count(), 1);
        banner.present(Tone::Info, "Prices were updated");
        QVERIFY(banner.actionButton()->isHidden());
        banner.dismiss();
        QVERIFY(banner.isHidden());
    }

    /// Caught: the last word of a long detail, alone on a second line beside its headline.
    void aLongDetailStandsBelowItsHeadline()
    {
        fixAppearance();
        Banner banner;
        banner.resize(1024, 64);
        const QString headline("The store server cannot be reached");
        banner.present(Tone::Warn, headline, "Cash sales go on.", "Show them");
        QTest::qWait(0);
        const auto labels = banner.findChildren<QLabel *>();
        const auto place = [&](const QString &words) {
            const auto label = std::ranges::find_if(labels, [&](auto *one) { return one->text() == words; });
            return label == labels.end() ? QRect() : (*label)->geometry();
        };
        QCOMPARE(place(headline).center().y(), place("Cash sales go on.").center().y());
        const QString detail(
            "Cash, refunds up to €2.00, gift cards up to €10.00, cards up to €50.00 for another 3 h 59 "
            "min go on. 1 sale waiting, oldest less than a minute.");
        banner.present(Tone::Warn, headline, detail, "Show them");
        QTest::qWait(0);
        QVERIFY(place(detail).top() >= place(headline).bottom());
        QCOMPARE(place(detail).left(), place(headline).left());
        banner.resize(1920, 64); // here it fits
        QTest::qWait(0);
        QVERIFY(place(detail).left() > place(headline).right());
    }
};

TILLHOUSE_TEST(BannerTest)
#include "banner_test.moc"
