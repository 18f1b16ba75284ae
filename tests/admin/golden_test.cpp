// SPDX-License-Identifier: GPL-3.0-or-later
// The console's main screens with the fixed figures of FakeShop, in light and dark, held by golden images.
#include "admin/frame/jump_dialog.h"
#include "admin/frame/workspace.h"
#include "admin/order/cancel_dialog.h"
#include "admin/order/decide_dialog.h"
#include "admin/order/fulfil_dialog.h"
#include "admin/order/order_view.h"
#include "admin/order/orders_page.h"
#include "admin/order/refund_dialog.h"
#include "admin/product/import_page.h"
#include "admin/product/product_view.h"
#include "admin/product/products_page.h"
#include "admin/sign_in/sign_in_page.h"
#include "admin/stock/adjust_dialog.h"
#include "fake_backend.h"
#include "support/golden.h"
#include "support/test_registry.h"
#include "uikit/theme.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tillhouse;

namespace
{

constexpr QSize kSmall{1024, 768};
constexpr QSize kLarge{1920, 1080};

} // namespace

class GoldenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testing::fixAppearance(); }
    void cleanupTestCase() { uikit::Theme::instance().apply(uikit::Scheme::Light); }

    void screensLookAsAgreed_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("what");
        for (const bool dark : {false, true}) {
            const auto row = [dark](const char *name, const char *page, const char *what) {
                QTest::addRow("admin-%s-%s", name, dark ? "dark" : "light") << dark << page << what;
            };
            row("home", "home", "day=2026-03-02");
            row("orders", "orders", "");
            row("order", "orders", "id=1");
            row("catalogue", "catalogue", "");
            row("product", "catalogue", "sku=SKU-00042");
            row("import", "catalogue", "import");
            row("stock", "stock", "");
            row("movements", "stock", "sku=SKU-00042");
            row("shifts", "shifts", "");
            row("shift", "shifts", "id=s2");
            row("dead-letters", "exceptions", "stock");
        }
    }
    void screensLookAsAgreed()
    {
        QFETCH(bool, dark);
        QFETCH(QString, page);
        QFETCH(QString, what);
        uikit::Theme::instance().apply(dark ? uikit::Scheme::Dark : uikit::Scheme::Light);
        testing::FakeShop shop;
        if (page == "orders")
            shop.inbox.clear(); // an order that nobody has to look at
        admin::Workspace space(std::make_unique<admin::Console>(shop.console()));
        space.go({page, {}});
        space.go({page, what});
        if (what == "import") {
            QTemporaryDir folder;
            QFile csv(folder.filePath("spring.csv"));
            QVERIFY(csv.open(QIODevice::WriteOnly));
            csv.close();
            static_cast<admin::ProductsPage *>(space.page("catalogue"))->import()->choose(csv.fileName());
        }
        QVERIFY(testing::compareGolden(space, QString::fromLatin1(QTest::currentDataTag()), kSmall));
    }

    void whatAManagerSettlesLooksAsAgreed_data()
    {
        QTest::addColumn<bool>("dark");
        for (const bool dark : {false, true})
            QTest::addRow("%s", dark ? "dark" : "light") << dark;
    }
    void whatAManagerSettlesLooksAsAgreed()
    {
        QFETCH(bool, dark);
        const QString ending = QStringLiteral("-") + QTest::currentDataTag();
        uikit::Theme::instance().apply(dark ? uikit::Scheme::Dark : uikit::Scheme::Light);
        testing::FakeShop shop;
        shop.order = testing::sampleUnknownOrder();
        admin::Workspace space(std::make_unique<admin::Console>(shop.console()));
        space.go({"exceptions", {}});
        QVERIFY(testing::compareGolden(space, "admin-exceptions" + ending, kSmall));
        QVERIFY(testing::compareGolden(space, "admin-exceptions-large" + ending, kLarge));
        space.go({"orders", "id=1"});
        QVERIFY(testing::compareGolden(space, "admin-order-unknown" + ending, kSmall));
        shop.order = testing::sampleOnlineOrder();
        shop.order.lines[2].backordered_milli = 645;
        space.go({"orders", "id=2"});
        QVERIFY(testing::compareGolden(space, "admin-order-online" + ending, kSmall));
        QVERIFY(testing::compareGolden(space, "admin-order-online-large" + ending, kLarge));
        space.go({"shifts", {}});
        QVERIFY(testing::compareGolden(space, "admin-shifts-large" + ending, kLarge));
        space.go({"shifts", "id=s2"});
        QVERIFY(testing::compareGolden(space, "admin-shift-large" + ending, kLarge));
    }

    void troubleLooksAsAgreed()
    {
        uikit::Theme::instance().apply(uikit::Scheme::Light);
        testing::FakeShop shop;
        admin::Workspace space(std::make_unique<admin::Console>(shop.console()));
        space.go({"catalogue", "sku=SKU-00042"});
        auto *page = static_cast<admin::ProductsPage *>(space.page("catalogue"));
        page->product()->form()->setName("Green tea, 25 bags");
        shop.product.price = testing::euros(399);
        ++shop.product.version;
        page->save();
        QVERIFY(testing::compareGolden(space, "admin-conflict-light", kSmall));
        space.showOffline(true);
        shop.fail = domain::Error{domain::ErrorCode::Unavailable, "", {}};
        space.go({"orders", {}});
        QVERIFY(testing::compareGolden(space, "admin-error-light", kSmall));
    }

    void anEmptyShopLooksAsAgreed()
    {
        uikit::Theme::instance().apply(uikit::Scheme::Dark);
        testing::FakeShop shop;
        shop.productCount = 0;
        admin::Workspace space(std::make_unique<admin::Console>(shop.console()));
        space.go({"catalogue", {}});
        QVERIFY(testing::compareGolden(space, "admin-empty-dark", kSmall));
    }

    void signingInLooksAsAgreed()
    {
        uikit::Theme::instance().apply(uikit::Scheme::Light);
        admin::SignInPage page;
        page.setDetails({"https://store.example:8443", "/etc/tillhouse/ca.crt", "mira", "secret", ""});
        page.showError("You are not signed in", "User name or password is wrong.");
        QVERIFY(testing::compareGolden(page, "admin-sign-in-light", kSmall));
    }

    void dialogsLookAsAgreed()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        for (const bool dark : {false, true}) {
            uikit::Theme::instance().apply(dark ? uikit::Scheme::Dark : uikit::Scheme::Light);
            const QString ending = dark ? "-dark" : "-light";
            admin::RefundDialog refund(console, shop.order);
            refund.setAttribute(Qt::WA_DeleteOnClose, false);
            refund.setQuantity("l1", 1000);
            refund.setReason("Damaged");
            QVERIFY(testing::compareGolden(refund, "admin-refund" + ending));
            admin::DecideDialog decide(console, testing::sampleUnknownOrder());
            decide.setAttribute(Qt::WA_DeleteOnClose, false);
            decide.setOutcome(domain::PaymentResolution::Declined);
            decide.setReason("The acquirer confirmed it by phone");
            QVERIFY(testing::compareGolden(decide, "admin-decide" + ending));
            admin::FulfilDialog fulfil(console, testing::sampleOnlineOrder());
            fulfil.setAttribute(Qt::WA_DeleteOnClose, false);
            QVERIFY(testing::compareGolden(fulfil, "admin-fulfil" + ending));
            admin::CancelDialog cancel(console, testing::sampleUnknownOrder());
            cancel.setAttribute(Qt::WA_DeleteOnClose, false);
            QVERIFY(testing::compareGolden(cancel, "admin-cancel" + ending));
            admin::AdjustDialog adjust(console, {"SKU-00042", "Green tea, 20 bags", "shop", 24'000, 2'000, 22'000});
            adjust.setAttribute(Qt::WA_DeleteOnClose, false);
            adjust.setQuantity(12'000);
            adjust.setReason("Delivery of the day");
            QVERIFY(testing::compareGolden(adjust, "admin-adjust" + ending));
            admin::JumpDialog jump(
                console, {"home", "orders", "catalogue", "stock", "shifts", "exceptions", "settings"}, nullptr);
            jump.setAttribute(Qt::WA_DeleteOnClose, false);
            QVERIFY(testing::compareGolden(jump, "admin-jump" + ending));
        }
    }
};

TILLHOUSE_TEST(GoldenTest)
#include "golden_test.moc"
