// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/frame/workspace.h"

#include "admin/frame/jump_dialog.h"
#include "fake_backend.h"
#include "support/test_registry.h"
#include "uikit/search_field.h"

#include <QLineEdit>
#include <QTest>

using namespace tillhouse;
using admin::Workspace;

class WorkspaceTest : public QObject
{
    Q_OBJECT

    static auto workspaceOf(testing::FakeShop &shop) -> std::unique_ptr<Workspace>
    {
        return std::make_unique<Workspace>(std::make_unique<admin::Console>(shop.console()));
    }

private Q_SLOTS:
    void aRoleSeesThePagesItMayUse()
    {
        testing::FakeShop shop;
        QCOMPARE(workspaceOf(shop)->pageNames(),
                 QStringList({"home", "orders", "catalogue", "stock", "shifts", "exceptions", "settings"}));
        auto console = std::make_unique<admin::Console>(shop.console());
        console->user.roles = {contract::Role::Cashier};
        const Workspace cashier(std::move(console));
        QCOMPARE(cashier.pageNames(), QStringList({"orders", "catalogue", "stock", "shifts", "settings"}));
    }

    void whatWaitsIsCountedBesideThePagesName()
    {
        testing::FakeShop shop;
        const auto space = workspaceOf(shop);
        QCOMPARE(space->waitingOn("exceptions"), 8); // six entries, two events that are not booked
        QCOMPARE(space->waitingOn("orders"), 0);
        shop.deadLetters.clear();
        Q_EMIT space->page("orders")->acted();
        QCOMPARE(space->waitingOn("exceptions"), 6);
    }

    void controlKJumpsToAPageAnActionAndARecord()
    {
        testing::FakeShop shop;
        const auto space = workspaceOf(shop);
        space->show();
        space->openJump();
        auto *dialog = space->findChild<admin::JumpDialog *>();
        QVERIFY(dialog);
        auto *field = dialog->findChild<uikit::SearchField *>();
        field->setText("Stoc");
        Q_EMIT field->searched("Stoc");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(space->currentName(), QStringLiteral("stock"));
    }

    void goingElsewhereKeepsWhatWasTyped()
    {
        testing::FakeShop shop;
        const auto space = workspaceOf(shop);
        space->go({"catalogue", "new"});
        QVERIFY(!space->hasUnsavedWork());
        auto fields = space->page("catalogue")->findChildren<QLineEdit *>();
        for (auto *field : fields) {
            if (field->accessibleName() == "Name")
                QTest::keyClicks(field, "Half a product");
        }
        QVERIFY(space->hasUnsavedWork());
        space->go({"orders", {}});
        space->go({"catalogue", {}});
        QVERIFY(space->hasUnsavedWork());
    }

    void closingInTheMiddleOfEveryCallIsNoTrouble()
    {
        testing::FakeShop shop;
        shop.hold = true;
        auto space = workspaceOf(shop);
        for (const auto &name : space->pageNames())
            space->go({name, {}});
        space->go({"catalogue", "sku=SKU-1"});
        space->go({"orders", "id=1"});
        space->go({"stock", "sku=SKU-1"});
        QVERIFY(shop.waiting() >= 6);
        space.reset();
        shop.release();
    }
};

TILLHOUSE_TEST(WorkspaceTest)
#include "workspace_test.moc"
