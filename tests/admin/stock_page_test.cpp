// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/stock/stock_page.h"

#include "admin/stock/adjust_dialog.h"
#include "admin/stock/movement_list_model.h"
#include "admin/stock/stock_list_model.h"
#include "fake_backend.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using admin::StockPage;

class StockPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProductOpensItsLedger()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        StockPage page(console);
        page.open(QStringLiteral("sku=") + QString::fromStdString(shop.product.sku));
        QCOMPARE(page.movements()->request().sku, std::optional(shop.product.sku));
        QCOMPARE(page.movements()->rowCount(), 60);
    }

    void bookingReloadsWhatIsShown()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        StockPage page(console);
        page.open({});
        QCOMPARE(page.model()->rowCount(), 200);
        page.showMovements(page.model()->row(2));
        auto *dialog = page.adjust();
        QVERIFY(dialog);
        dialog->setQuantity(2'000);
        dialog->setReason("Delivery");
        const int before = shop.calls;
        dialog->submit();
        QCOMPARE(shop.adjustments.size(), std::size_t{1});
        QVERIFY(shop.calls > before + 1);
    }

    void whoMayNotBookSeesNoDialog()
    {
        testing::FakeShop shop;
        auto console = shop.console();
        console.user.roles = {contract::Role::Cashier};
        StockPage page(console);
        page.open({});
        page.showMovements(page.model()->row(0));
        QVERIFY(!page.adjust());
    }
};

TILLHOUSE_TEST(StockPageTest)
#include "stock_page_test.moc"
