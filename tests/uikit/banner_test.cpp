// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/banner.h"

#include "support/test_registry.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

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
};

TILLHOUSE_TEST(BannerTest)
#include "banner_test.moc"
