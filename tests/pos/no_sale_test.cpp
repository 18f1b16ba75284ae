// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/shift/no_sale_dialog.h"

#include "pos/people/approval_dialog.h"
#include "pos/shift/reason_field.h"
#include "pos/sign_in/lock_page.h"
#include "pos/till_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include <QFile>
#include <QLineEdit>
#include <QPointer>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;

/// The drawer without a sale: what is not allowed, or left, leaves it shut, and nothing of it stays on the screen.
/// Planted and seen caught: the drawer sprang open before a manager had said yes; the till locked and the dialog stood
/// in front of the next person, with the reason of the one before.
class NoSaleTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TillFixture> m_till;
    QPointer<pos::NoSaleDialog> m_dialog;

    auto window() const -> pos::MainWindow & { return *m_till->window; }
    auto approval() const -> pos::ApprovalDialog * { return window().approver().dialog(); }
    auto isShut() const -> bool
    {
        QFile file(m_till->dir.filePath(QStringLiteral("printer.bin")));
        return (!file.exists() || file.open(QIODevice::ReadOnly)) &&
               !(file.isOpen() && file.readAll().contains(QByteArray("\x1b\x70\x00", 3)));
    }
    auto told() const -> std::int64_t
    {
        const auto documents = m_till->till->journal().recent(50);
        return std::ranges::count_if(documents, [](const client::Document &document) {
            return document.kind == client::EntryKind::TillEvent &&
                   contract::decode<contract::TillEvent>(document.payload)->kind ==
                       contract::TillEventKind::DrawerOpened;
        });
    }
    void ask(const char *userId)
    {
        m_till = std::make_unique<TillFixture>();
        QVERIFY(m_till->setUp(userId));
        window().shift().openDrawer();
        m_dialog = window().findChild<pos::NoSaleDialog *>();
        QVERIFY(m_dialog);
    }
    void giveReason()
    {
        m_dialog->reason()->field()->setText(QStringLiteral("Give change"));
        m_till->press(Qt::Key_Return);
    }
    void compareShut()
    {
        QVERIFY(isShut());
        QCOMPARE(told(), std::int64_t{0});
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void cleanup() { m_till.reset(); }

    void whereNoManagerSaysYesItStaysShut()
    {
        ask(FakeShop::kCashierId);
        giveReason();
        QTRY_VERIFY(approval() != nullptr);
        m_till->press(Qt::Key_Escape);
        QTRY_VERIFY(approval() == nullptr);
        compareShut();
        QVERIFY(m_dialog && m_dialog->isVisible()); // with the reason, to be left or asked for again
        m_till->press(Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        compareShut();
    }

    void aWrongPinIsNoYes()
    {
        ask(FakeShop::kCashierId);
        giveReason();
        QTRY_VERIFY(approval() != nullptr);
        m_till->type(QStringLiteral("9999"));
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_till->shop.count("POST /sessions/pin") > 1, kPatienceMs);
        m_till->till->refreshIdentity(); // what is answered after it has been heard
        QVERIFY(approval() != nullptr);
        compareShut();
    }

    void aTillThatIsLockedClosesIt_data()
    {
        QTest::addColumn<bool>("asksManager");
        QTest::newRow("the reason is being typed") << false;
        QTest::newRow("a manager is being asked") << true;
    }
    void aTillThatIsLockedClosesIt()
    {
        QFETCH(bool, asksManager);
        ask(FakeShop::kCashierId);
        if (asksManager) {
            giveReason();
            QTRY_VERIFY(approval() != nullptr);
        }
        window().lock();
        QTRY_VERIFY(!m_dialog);
        QTRY_VERIFY(approval() == nullptr);
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        QCOMPARE(window().currentPage(), static_cast<QWidget *>(window().lockPage()));
        QVERIFY(m_till->unlock());
        QVERIFY(window().findChild<pos::NoSaleDialog *>() == nullptr);
        compareShut();
    }

    void whoMayAloneOpensItAndItIsLeft()
    {
        ask(FakeShop::kManagerId);
        giveReason();
        QTRY_VERIFY(!m_dialog);
        QTRY_VERIFY_WITH_TIMEOUT(!isShut(), kPatienceMs);
        QCOMPARE(told(), std::int64_t{1});
    }
};

TILLHOUSE_TEST(NoSaleTest)
#include "no_sale_test.moc"
