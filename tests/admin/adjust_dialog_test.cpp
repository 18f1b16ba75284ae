// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/stock/adjust_dialog.h"

#include "fake_backend.h"
#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTest>

using namespace tillhouse;
using admin::AdjustDialog;
using domain::MovementKind;

class AdjustDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itSaysWhatOnHandWillBe()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        auto *dialog = new AdjustDialog(console, {"SKU-1", "Tea", "shop", 10'000, 0, 10'000});
        dialog->setKind(MovementKind::Receipt);
        dialog->setQuantity(5'000);
        QCOMPARE(dialog->onHandAfter(), std::optional<std::int64_t>(15'000));
        dialog->setQuantity(-5'000);
        QVERIFY(!dialog->onHandAfter());
        dialog->setKind(MovementKind::Adjustment);
        QCOMPARE(dialog->onHandAfter(), std::optional<std::int64_t>(5'000));
        dialog->setKind(MovementKind::CountCorrection);
        dialog->setQuantity(0);
        QCOMPARE(dialog->onHandAfter(), std::optional<std::int64_t>(0));
        delete dialog;
    }

    void aReasonIsNeededAndALostAnswerKeepsTheId()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        auto *dialog = new AdjustDialog(console, {"SKU-1", "Tea", "shop", 10'000, 0, 10'000});
        dialog->setQuantity(1'000);
        dialog->submit();
        QCOMPARE(shop.calls, 0);
        dialog->setReason("Delivery");
        shop.fail = domain::Error{domain::ErrorCode::Timeout, "", {}};
        dialog->submit();
        QVERIFY(!dialog->errorShown().isEmpty());
        shop.fail.reset();
        QSignalSpy adjusted(dialog, &AdjustDialog::adjusted);
        dialog->submit();
        QCOMPARE(adjusted.count(), 1);
        QCOMPARE(shop.options[0].idempotencyKey, shop.options[1].idempotencyKey);
        QCOMPARE(shop.adjustments[0].adjustment_id, shop.options[1].idempotencyKey);
        QCOMPARE(shop.adjustments[0].lines[0].quantity_milli, 1'000);
        delete dialog;
    }
};

TILLHOUSE_TEST(AdjustDialogTest)
#include "adjust_dialog_test.moc"
