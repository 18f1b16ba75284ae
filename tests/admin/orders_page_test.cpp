// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/order/orders_page.h"

#include "admin/order/order_list_model.h"
#include "admin/order/order_view.h"
#include "fake_backend.h"
#include "support/test_registry.h"
#include "uikit/data_table.h"
#include "uikit/search_field.h"

#include <QTest>

using namespace tillhouse;
using admin::OrdersPage;

class OrdersPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFilterFromElsewhereIsAsked()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        OrdersPage page(console);
        page.open("state=awaiting_payment");
        QCOMPARE(page.model()->request().state, std::optional(domain::OrderState::AwaitingPayment));
        page.open("day=2026-03-02");
        QCOMPARE(page.model()->request().day, std::optional<std::string>("2026-03-02"));
        QVERIFY(!page.model()->request().state);
    }

    void goingBackKeepsTheListAsItWas()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        OrdersPage page(console);
        page.resize(1000, 600);
        page.show();
        page.open({});
        auto *table = page.findChild<uikit::DataTable *>();
        table->setCurrentIndex(page.model()->index(120, 0));
        const int asked = shop.calls;
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(page.view()->order());
        page.showList();
        QCOMPARE(table->currentIndex().row(), 120);
        QCOMPARE(shop.calls, asked + 2); // the order and what of it is in the inbox; not the list
    }

    void searchingAsksTheServer()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        OrdersPage page(console);
        page.show();
        page.open({});
        auto *search = page.findChild<uikit::SearchField *>();
        QTest::keyClicks(search, "none");
        QTRY_COMPARE(page.model()->rowCount(), 0);
        QCOMPARE(page.model()->request().query, std::optional<std::string>("none"));
    }

    void aRefusedOrderShowsAnErrorAndAReload()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        OrdersPage page(console);
        shop.fail = domain::Error{domain::ErrorCode::NotFound, "There is no such order.", {}};
        page.open("id=x");
        QVERIFY(!page.view()->order());
        QVERIFY(page.isSettled());
        shop.fail.reset();
        page.refresh();
        QVERIFY(page.view()->order());
    }
};

TILLHOUSE_TEST(OrdersPageTest)
#include "orders_page_test.moc"
