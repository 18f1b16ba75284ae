// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/order/refund_dialog.h"

#include "fake_backend.h"
#include "support/test_registry.h"
#include "uikit/money_edit.h"

#include <QSignalSpy>
#include <QTest>

using namespace tillhouse;
using admin::RefundDialog;

class RefundDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void steppersStopAtWhatIsRefundable()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        auto *dialog = new RefundDialog(console, shop.order);
        const auto edits = dialog->findChildren<uikit::QuantityEdit *>();
        QCOMPARE(edits.size(), 3);
        edits.at(0)->stepBy(5);
        QCOMPARE(edits.at(0)->milli(), std::optional<std::int64_t>(1000));
        edits.at(2)->stepBy(5);
        QCOMPARE(edits.at(2)->milli(), std::optional<std::int64_t>(645));
        delete dialog;
    }

    void theAmountFollowsTheRuleOfTheServer()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        auto *dialog = new RefundDialog(console, shop.order);
        QVERIFY(!dialog->amountMinor());
        dialog->setQuantity("l1", 1000);
        QCOMPARE(dialog->amountMinor(), std::optional<std::int64_t>(349));
        dialog->setQuantity("l2", 1000);
        QCOMPARE(dialog->amountMinor(), std::optional<std::int64_t>(349 + 250));
        delete dialog;
    }

    void withoutAReasonNothingIsSent()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        auto *dialog = new RefundDialog(console, shop.order);
        dialog->setQuantity("l1", 1000);
        dialog->submit();
        QVERIFY(shop.refunds.empty());
        dialog->setReason("Damaged");
        QSignalSpy refunded(dialog, &RefundDialog::refunded);
        dialog->submit();
        QCOMPARE(shop.refunds.size(), std::size_t{1});
        QCOMPARE(shop.refunds[0].lines.size(), std::size_t{1});
        QCOMPARE(shop.refunds[0].refund_id, shop.options.back().idempotencyKey);
        QCOMPARE(refunded.count(), 1);
        delete dialog;
    }

    void aLostAnswerIsAskedAgainUnderTheSameIdAndARefusalIsNot()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        auto *dialog = new RefundDialog(console, shop.order);
        dialog->setQuantity("l1", 1000);
        dialog->setReason("Damaged");
        shop.fail = domain::Error{domain::ErrorCode::Timeout, "", {}};
        dialog->submit();
        QVERIFY(!dialog->errorShown().isEmpty());
        dialog->submit();
        QCOMPARE(shop.options[0].idempotencyKey, shop.options[1].idempotencyKey);
        shop.fail = domain::Error{domain::ErrorCode::LimitExceeded, "More than is left.", {}};
        dialog->submit();
        dialog->submit();
        QCOMPARE(shop.options[1].idempotencyKey, shop.options[2].idempotencyKey);
        QVERIFY(shop.options[2].idempotencyKey != shop.options[3].idempotencyKey);
        delete dialog;
    }

    void closingItInTheMiddleOfTheCallIsNoTrouble()
    {
        testing::FakeShop shop;
        shop.hold = true;
        const auto console = shop.console();
        auto *dialog = new RefundDialog(console, shop.order);
        dialog->setQuantity("l1", 1000);
        dialog->setReason("Damaged");
        dialog->submit();
        QCOMPARE(shop.waiting(), std::size_t{1});
        delete dialog;
        shop.release();
    }
};

TILLHOUSE_TEST(RefundDialogTest)
#include "refund_dialog_test.moc"
