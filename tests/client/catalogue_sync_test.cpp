// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/catalogue/catalogue_sync.h"

#include "client/catalogue/catalogue_writer.h"
#include "client/catalogue/local_catalogue.h"
#include "support/fake_shop.h"
#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::client;
using tillhouse::testing::FakeShop;

class CatalogueSyncTest : public QObject
{
    Q_OBJECT

private:
    static auto optionsOf(const FakeShop &shop, const QString &file) -> CatalogueSync::Options
    {
        ApiOptions api;
        api.server = QUrl(shop.url());
        api.caFile = shop.caFile();
        api.probeEvery = std::chrono::milliseconds(50);
        CatalogueSync::Options options{api, file, "main"};
        options.interval = std::chrono::milliseconds(50);
        return options;
    }

    static void fill(FakeShop &shop, int from, int count)
    {
        for (int i = from; i < from + count; ++i)
            shop.addProduct("SKU-" + std::to_string(i), "Product " + std::to_string(i),
                            std::to_string(2000000000000 + i), 100 + i);
    }

private Q_SLOTS:
    /// Caught: after a restart the whole feed was read again, which a copy of the same products does not show; a copy
    /// that is begun anew on what it had.
    void theCopyFollowsTheFeedAndContinuesWhereItStopped()
    {
        FakeShop shop;
        fill(shop, 0, 120); // three pages
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("c.sqlite"));
        QVERIFY(CatalogueWriter::open(file, "main"));
        const auto copy = LocalCatalogue::open(file);
        const auto credentials = std::make_shared<Credentials>();
        credentials->setAccessToken("token");
        {
            CatalogueSync sync(optionsOf(shop, file), credentials);
            sync.start();
            QTRY_COMPARE_WITH_TIMEOUT((*copy)->productCount(), 120, 15000);
            fill(shop, 120, 3);
            QTRY_COMPARE_WITH_TIMEOUT((*copy)->productCount(), 123, 15000);
        }
        const auto asked = shop.count("GET /stores/main/catalogue/changes");
        fill(shop, 123, 1);
        CatalogueSync sync(optionsOf(shop, file), credentials);
        int came = 0;
        connect(&sync, &CatalogueSync::pageApplied, this, [&came](int products) { came += products; });
        sync.start();
        QTRY_COMPARE_WITH_TIMEOUT((*copy)->productCount(), 124, 15000);
        QTRY_COMPARE_WITH_TIMEOUT(came, 1, 15000); // not the others once more
        QVERIFY(shop.count("GET /stores/main/catalogue/changes") > asked);
        QCOMPARE((*copy)->findByCode("2000000000123")->sku, std::string("SKU-123"));
        QSignalSpy pages(&sync, &CatalogueSync::pageApplied);
        sync.startOver();
        QTRY_VERIFY_WITH_TIMEOUT(pages.size() >= 3, 15000);
        QTRY_COMPARE_WITH_TIMEOUT((*copy)->productCount(), 124, 15000);
    }

    /// Another copy, of somebody who is signed in, tells when there was time enough to ask.
    /// Caught: the feed was asked for without a token, again and again.
    void nothingIsAskedBeforeSomebodyIsSignedIn()
    {
        FakeShop shop;
        fill(shop, 0, 2);
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("c.sqlite"));
        const auto others = dir.filePath(QStringLiteral("others.sqlite"));
        QVERIFY(CatalogueWriter::open(file, "main") && CatalogueWriter::open(others, "main"));
        const auto credentials = std::make_shared<Credentials>();
        CatalogueSync sync(optionsOf(shop, file), credentials);
        QSignalSpy levelled(&sync, &CatalogueSync::levelled);
        const QSignalSpy failed(&sync, &CatalogueSync::failed);
        sync.start();
        const auto signedIn = std::make_shared<Credentials>();
        signedIn->setAccessToken("token");
        CatalogueSync clock(optionsOf(shop, others), signedIn);
        QSignalSpy rounds(&clock, &CatalogueSync::levelled);
        clock.start();
        QTRY_VERIFY_WITH_TIMEOUT(rounds.size() >= 3, 15000);
        QCOMPARE(failed.size(), 0); // the shop refuses whoever brings no token
        QVERIFY(levelled.isEmpty());
        credentials->setAccessToken("token");
        sync.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(!levelled.isEmpty(), 15000);
        QCOMPARE(failed.size(), 0);
    }
};

TILLHOUSE_TEST(CatalogueSyncTest)
#include "catalogue_sync_test.moc"
