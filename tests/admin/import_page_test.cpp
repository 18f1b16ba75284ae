// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/product/import_page.h"

#include "fake_backend.h"
#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>

using namespace tillhouse;
using admin::ImportPage;

class ImportPageTest : public QObject
{
    Q_OBJECT

    static auto csvFile(QTemporaryFile &file) -> QString
    {
        if (file.open())
            file.write("sku,name\n1,Tea\n");
        file.close();
        return file.fileName();
    }

private Q_SLOTS:
    void nothingIsAppliedBeforeItWasSeen()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        ImportPage page(console);
        QTemporaryFile file;
        page.choose(csvFile(file));
        QCOMPARE(shop.imports.size(), std::size_t{1});
        QVERIFY(shop.imports[0].dry_run);
        QVERIFY(page.report() && !page.report()->applied);
        QSignalSpy imported(&page, &ImportPage::imported);
        page.apply();
        QCOMPARE(shop.imports.size(), std::size_t{2});
        QVERIFY(!shop.imports[1].dry_run);
        QCOMPARE(shop.imports[0].import_id, shop.imports[1].import_id);
        QCOMPARE(imported.count(), 1);
        page.apply();
        QCOMPARE(shop.imports.size(), std::size_t{2});
    }

    void anUnreadableFileIsSaid()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        ImportPage page(console);
        page.choose("/nonexistent.csv");
        QVERIFY(!page.errorShown().isEmpty());
        QVERIFY(shop.imports.empty());
    }

    void aFailedCheckCanBeRepeated()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        ImportPage page(console);
        QTemporaryFile file;
        shop.fail = domain::Error{domain::ErrorCode::Unavailable, "", {}};
        page.choose(csvFile(file));
        QVERIFY(!page.errorShown().isEmpty());
        shop.fail.reset();
        page.choose(csvFile(file));
        QVERIFY(page.errorShown().isEmpty());
        QVERIFY(page.report());
    }
};

TILLHOUSE_TEST(ImportPageTest)
#include "import_page_test.moc"
