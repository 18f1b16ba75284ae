// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/order/order_list_model.h"

#include "admin/frame/list_view.h"
#include "fake_backend.h"
#include "support/test_registry.h"

#include <QElapsedTimer>
#include <QTest>

using namespace tillhouse;
using admin::OrderListModel;
using admin::PagedTable;

class PagedModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHundredThousandRowsComePageByPage()
    {
        testing::FakeShop shop;
        shop.orderCount = 100'000;
        const auto console = shop.console();
        OrderListModel model(console.backend.listOrders);
        QElapsedTimer clock;
        clock.start();
        model.ask({"harbour", {}, {}, {}, {}, {}, {}});
        QCOMPARE(model.rowCount(), 200);
        while (model.canFetchMore({}))
            model.fetchMore({});
        QCOMPARE(model.rowCount(), 100'000);
        QCOMPARE(shop.calls, 500);
        QVERIFY(!model.row(99'999).order_id.empty());
        qInfo("100,000 rows in %lld ms", clock.elapsed());
    }

    void theEndOfAHundredThousandRowsIsPaintedInAFrame()
    {
        testing::FakeShop shop;
        shop.orderCount = 100'000;
        const auto console = shop.console();
        OrderListModel model(console.backend.listOrders);
        admin::ListView view(&model, {{.stretch = 1},
                                      {.stretch = 1},
                                      {.width = 80},
                                      {.width = 150},
                                      {.width = 60},
                                      {.width = 90},
                                      {.width = 90}});
        view.resize(1000, 600);
        view.show();
        model.ask({"harbour", {}, {}, {}, {}, {}, {}});
        const auto widgets = view.findChildren<QWidget *>().size();
        while (model.canFetchMore({}))
            model.fetchMore({});
        view.table()->scrollToBottom();
        QElapsedTimer clock;
        clock.start();
        const auto picture = view.grab();
        const auto spent = clock.elapsed();
        qInfo("painted in %lld ms", spent);
        QVERIFY(!picture.isNull());
        // Not a speed test of this machine: a view that walks its rows takes seconds.
        QVERIFY2(spent < 500, qPrintable(QString::number(spent)));
        QCOMPARE(view.findChildren<QWidget *>().size(), widgets);
    }

    void theAnswerToAnOldQuestionIsDropped()
    {
        testing::FakeShop shop;
        shop.hold = true;
        const auto console = shop.console();
        OrderListModel model(console.backend.listOrders);
        model.ask({"harbour", {}, {}, {}, {}, {}, {}});
        model.ask({"harbour", "none", {}, {}, {}, {}, {}});
        shop.release();
        QCOMPARE(model.state(), PagedTable::State::Ready);
        QCOMPARE(model.rowCount(), 0);
    }

    void rowsStayWhileANewQuestionIsAskedAndWhenItFails()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        OrderListModel model(console.backend.listOrders);
        model.ask({"harbour", {}, {}, {}, {}, {}, {}});
        shop.fail = domain::Error{domain::ErrorCode::Unavailable, "", {}};
        model.reload();
        QCOMPARE(model.state(), PagedTable::State::Failed);
        QCOMPARE(model.rowCount(), 200);
    }

    void aModelThatGoesBeforeTheAnswerIsNoTrouble()
    {
        testing::FakeShop shop;
        shop.hold = true;
        const auto console = shop.console();
        {
            OrderListModel model(console.backend.listOrders);
            model.ask({"harbour", {}, {}, {}, {}, {}, {}});
        }
        shop.release();
    }
};

TILLHOUSE_TEST(PagedModelTest)
#include "paged_model_test.moc"
