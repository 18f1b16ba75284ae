// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/product/product_view.h"

#include "fake_backend.h"
#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTest>

using namespace tillhouse;
using admin::ProductView;

class ProductViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeIsSavedWithTheVersionThatWasRead()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        ProductView view(console);
        view.load(shop.product.sku);
        QVERIFY(!view.isDirty());
        view.form()->setName("Green tea, 25 bags");
        QVERIFY(view.isDirty());
        QSignalSpy saved(&view, &ProductView::saved);
        view.save();
        QCOMPARE(saved.count(), 1);
        QCOMPARE(shop.puts.back().name, std::string("Green tea, 25 bags"));
        QVERIFY(!view.isDirty());
    }

    void anUnreadableAmountIsKeptAndNothingIsSent()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        ProductView view(console);
        view.load(shop.product.sku);
        view.form()->setPriceText("3.499");
        view.save();
        QVERIFY(shop.puts.empty());
        QVERIFY(view.isDirty());
        QCOMPARE(view.form()->fields().price, std::string("3.499"));
    }

    void somebodyElsesChangeIsShownAndNotOverwrittenUnseen()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        ProductView view(console);
        view.load(shop.product.sku);
        view.form()->setName("Mine");
        shop.product.price = testing::euros(399);
        ++shop.product.version;
        view.save();
        QVERIFY2(view.bannerWords().contains(QStringLiteral("3.99")), qPrintable(view.bannerWords()));
        QCOMPARE(view.form()->fields().name, std::string("Mine"));
        QVERIFY(view.isDirty());
        view.save();
        QCOMPARE(shop.product.name, std::string("Mine"));
        QVERIFY(view.bannerWords().isEmpty());
    }

    void aFailedSaveKeepsWhatWasTyped()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        ProductView view(console);
        view.load(shop.product.sku);
        view.form()->setName("Typed");
        shop.fail = domain::Error{domain::ErrorCode::Unavailable, "", {}};
        view.save();
        QCOMPARE(view.form()->fields().name, std::string("Typed"));
        QVERIFY(!view.bannerWords().isEmpty());
        shop.fail.reset();
        view.save();
        QCOMPARE(shop.product.name, std::string("Typed"));
    }

    void aNewProductNeedsNameSkuAndPrice()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        ProductView view(console);
        view.startNew();
        view.form()->setName("Only a name");
        view.save();
        QVERIFY(shop.puts.empty());
        QVERIFY(view.isDirty());
        view.discard();
        QVERIFY(!view.isDirty());
    }

    void leavingInTheMiddleOfASaveIsNoTrouble()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        {
            ProductView view(console);
            view.load(shop.product.sku);
            view.form()->setName("Late");
            shop.hold = true;
            view.save();
            QVERIFY(shop.waiting() > 0);
        }
        shop.release();
    }
};

TILLHOUSE_TEST(ProductViewTest)
#include "product_view_test.moc"
