// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/order/order_view.h"

#include "admin/order/cancel_dialog.h"
#include "admin/order/capture_dialog.h"
#include "admin/order/decide_dialog.h"
#include "admin/order/fulfil_dialog.h"
#include "fake_backend.h"
#include "support/test_registry.h"
#include "uikit/banner.h"
#include "uikit/data_table.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tillhouse;
using admin::OrderAction;
using admin::OrderView;
using domain::ErrorCode;

class OrderViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheRoleMayNotIsNotOffered()
    {
        testing::FakeShop shop;
        auto console = shop.console();
        console.user.roles = {contract::Role::Cashier};
        OrderView view(console);
        view.show(testing::sampleUnknownOrder());
        QVERIFY(!view.offers(OrderAction::Decide));
        QVERIFY(!view.act(OrderAction::Decide));
        QVERIFY(view.offers(OrderAction::Cancel));
    }

    void handingOverSendsWhatIsLeftUnlessSomebodySaysLess()
    {
        testing::FakeShop shop;
        shop.order = testing::sampleOnlineOrder();
        const auto console = shop.console();
        OrderView view(console);
        view.load(shop.order.order_id);
        QSignalSpy changed(&view, &OrderView::changed);
        auto *dialog = static_cast<admin::FulfilDialog *>(view.act(OrderAction::Fulfil));
        QVERIFY(dialog && dialog->mayAct());
        dialog->setQuantity("l1", 0);
        dialog->submit();
        QCOMPARE(shop.fulfilments.size(), std::size_t{1});
        QCOMPARE(shop.fulfilments[0].lines.size(), std::size_t{1});
        QCOMPARE(shop.fulfilments[0].lines[0].line_id, std::string("l3"));
        QCOMPARE(shop.fulfilments[0].lines[0].quantity_milli, 645);
        QCOMPARE(changed.count(), 1);
    }

    void nothingToHandOverCannotBeSent()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        auto *dialog = new admin::FulfilDialog(console, testing::sampleOnlineOrder());
        dialog->setQuantity("l1", 0);
        dialog->setQuantity("l3", 0);
        QVERIFY(!dialog->mayAct());
        dialog->submit();
        QVERIFY(shop.fulfilments.empty());
        delete dialog;
    }

    void cancellingNeedsAReasonAndIsAskedUnderTheOrdersId()
    {
        testing::FakeShop shop;
        shop.order = testing::sampleUnknownOrder();
        const auto console = shop.console();
        OrderView view(console);
        view.load(shop.order.order_id);
        auto *dialog = static_cast<admin::CancelDialog *>(view.act(OrderAction::Cancel));
        QVERIFY(dialog && !dialog->mayAct());
        dialog->setReason("  ");
        QVERIFY(!dialog->mayAct());
        dialog->setReason("Ordered twice");
        dialog->submit();
        QCOMPARE(shop.cancels.size(), std::size_t{1});
        QCOMPARE(shop.cancels[0].reason, std::string("Ordered twice"));
    }

    void takingHeldMoneyIsAskedFirst()
    {
        testing::FakeShop shop;
        shop.order = testing::sampleUnknownOrder();
        shop.order.tenders.front().state = domain::PaymentState::Authorized;
        const auto console = shop.console();
        OrderView view(console);
        view.load(shop.order.order_id);
        auto *dialog = static_cast<admin::CaptureDialog *>(view.act(OrderAction::Capture));
        QVERIFY(dialog);
        QCOMPARE(shop.captures, 0);
        dialog->submit();
        QCOMPARE(shop.captures, 1);
    }

    void aDecisionIsNeverMadeBeforehand()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        auto *dialog = new admin::DecideDialog(console, testing::sampleUnknownOrder());
        QVERIFY(!dialog->outcome());
        dialog->setReason("The acquirer said so");
        QVERIFY(!dialog->mayAct());
        dialog->setOutcome(domain::PaymentResolution::Captured);
        QVERIFY(dialog->mayAct());
        delete dialog;
    }

    void aLostAnswerKeepsWhatWasTypedAndItsIdAndARefusalMakesANewOne()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        auto *dialog = new admin::DecideDialog(console, testing::sampleUnknownOrder());
        dialog->setOutcome(domain::PaymentResolution::Declined);
        dialog->setReason("The acquirer said so");
        for (const auto code : {ErrorCode::Timeout, ErrorCode::Unavailable, ErrorCode::Conflict, ErrorCode::Conflict}) {
            shop.fail = domain::Error{code, "", {}};
            dialog->submit();
            QVERIFY(!dialog->errorShown().isEmpty());
            QVERIFY(dialog->mayAct());
            QCOMPARE(dialog->outcome(), std::optional(domain::PaymentResolution::Declined));
        }
        const auto &asked = shop.options;
        QCOMPARE(asked[0].idempotencyKey, asked[1].idempotencyKey);
        QCOMPARE(asked[1].idempotencyKey, asked[2].idempotencyKey);
        QVERIFY(asked[2].idempotencyKey != asked[3].idempotencyKey);
        delete dialog;
    }

    void anOpenEntryLeadsToTheInbox()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        OrderView view(console);
        QSignalSpy went(&view, &OrderView::go);
        view.load(shop.order.order_id);
        auto *banner = view.findChild<uikit::Banner *>();
        QVERIFY(!banner->isHidden());
        QVERIFY(banner->detail().contains("and 1 more"));
        banner->actionButton()->click();
        QCOMPARE(went.at(0).at(0).value<admin::Place>().what,
                 QStringLiteral("order=") + QString::fromStdString(shop.order.order_id));
        for (auto &entry : shop.inbox)
            entry.closed_at = "2026-03-02T11:00:00.000Z";
        view.reload();
        QVERIFY(banner->isHidden());
    }

    void anOnlineOrderSaysWhatHasLeftTheShop()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        OrderView view(console);
        auto order = testing::sampleOnlineOrder();
        order.lines[2].backordered_milli = 645;
        view.show(order);
        const auto *lines = view.findChild<uikit::DataTable *>()->model();
        QStringList told;
        for (int row = 0; row < lines->rowCount(); ++row)
            told += lines->index(row, 2).data().toString();
        QCOMPARE(told, QStringList({"1 of 2", "All", "0.645 owed"}));
    }

    void closingItInTheMiddleOfEveryCallIsNoTrouble()
    {
        testing::FakeShop shop;
        shop.order = testing::sampleUnknownOrder();
        const auto console = shop.console();
        {
            OrderView view(console);
            view.load(shop.order.order_id);
            shop.hold = true;
            auto *dialog = static_cast<admin::CancelDialog *>(view.act(OrderAction::Cancel));
            dialog->setReason("Ordered twice");
            dialog->submit();
            view.reload();
            QCOMPARE(shop.waiting(), std::size_t{3});
        }
        shop.release();
    }
};

TILLHOUSE_TEST(OrderViewTest)
#include "order_view_test.moc"
