// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/product/products_page.h"

#include "admin/frame/list_view.h"
#include "admin/product/product_list_model.h"
#include "admin/product/product_view.h"
#include "fake_backend.h"
#include "support/test_registry.h"
#include "uikit/data_table.h"

#include <QTest>

using namespace tillhouse;
using admin::ProductsPage;

class ProductsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterOpensTheProductAndCtrlSSavesIt()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        ProductsPage page(console);
        page.show();
        page.open({});
        auto *table = page.findChild<admin::ListView *>()->table();
        table->setCurrentIndex(page.model()->index(1, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(!page.hasUnsavedWork());
        page.product()->form()->setName("Renamed");
        QVERIFY(page.hasUnsavedWork());
        page.save();
        QCOMPARE(page.product()->bannerWords(), QString());
        QVERIFY(!page.hasUnsavedWork());
        QCOMPARE(shop.product.name, std::string("Renamed"));
    }

    void aHundredThousandProductsScrollToTheEnd()
    {
        testing::FakeShop shop;
        shop.productCount = 100'000;
        const auto console = shop.console();
        ProductsPage page(console);
        page.resize(1000, 700);
        page.show();
        page.open({});
        auto *table = page.findChild<admin::ListView *>()->table();
        table->setFocus();
        while (page.model()->canFetchMore({})) {
            QTest::keyClick(table, Qt::Key_End);
            QCoreApplication::processEvents();
        }
        QCOMPARE(page.model()->rowCount(), 100'000);
    }
};

TILLHOUSE_TEST(ProductsPageTest)
#include "products_page_test.moc"
