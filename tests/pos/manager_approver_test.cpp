// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/people/manager_approver.h"

#include "pos/people/approval_dialog.h"
#include "pos/till_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include <QLabel>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;
using pos::Action;
using Verdict = pos::ManagerApprover::Verdict;

/// A manager's PIN in the middle of a cashier's sale, in the real window.
class ManagerApproverTest : public QObject
{
    Q_OBJECT

private:
    struct Asked {
        bool answered = false;
        std::optional<contract::Approval> approval;
    };

    std::unique_ptr<TillFixture> m_till;

    auto approver() const -> pos::ManagerApprover & { return m_till->window->approver(); }
    auto ask(const std::shared_ptr<Asked> &asked, Action action = Action::NoSale) const -> pos::ApprovalDialog *
    {
        approver().approve(action, 0, QStringLiteral("Open the drawer without a sale"), m_till->window.get(),
                           [asked](const auto &approval) {
                               asked->answered = true;
                               asked->approval = approval;
                           });
        return approver().dialog();
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void init()
    {
        m_till = std::make_unique<TillFixture>();
        QVERIFY(m_till->setUp(FakeShop::kCashierId));
    }
    void cleanup() { m_till.reset(); }

    void aManagersPinAllowsItAndTheCashierStaysSignedIn()
    {
        QCOMPARE(approver().may(Action::NoSale), Verdict::NeedsApproval);
        QCOMPARE(approver().may(Action::VoidLine), Verdict::Allowed);
        const auto asked = std::make_shared<Asked>();
        auto *dialog = ask(asked);
        QCOMPARE(dialog->people().size(), std::size_t{1}); // no cashier can allow it
        m_till->type(QLatin1String(FakeShop::kPin));
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(asked->answered, 10000);
        QVERIFY(asked->approval);
        QCOMPARE(asked->approval->action, std::string("no_sale"));
        QCOMPARE(asked->approval->approver_id, std::string(FakeShop::kManagerId));
        QVERIFY(!asked->approval->approved_at.empty());
        QCOMPARE(m_till->till->session().user()->user_id, std::string(FakeShop::kCashierId));
        QVERIFY(approver().dialog() == nullptr);
    }

    void escapeAllowsNothing()
    {
        const auto asked = std::make_shared<Asked>();
        QVERIFY(ask(asked));
        m_till->press(Qt::Key_Escape);
        QTRY_VERIFY(asked->answered);
        QVERIFY(!asked->approval);
    }

    void wrongPinsAreCountedAndCostTimeAlsoAfterARestart()
    {
        const auto asked = std::make_shared<Asked>();
        auto *dialog = ask(asked);
        for (int n = 1; n <= 3; ++n) {
            m_till->type(QStringLiteral("9999"));
            m_till->press(Qt::Key_Return);
            QTRY_COMPARE_WITH_TIMEOUT(m_till->till->pins().failures(FakeShop::kManagerId), n, 10000);
        }
        QVERIFY2(dialog->messageText().contains(QStringLiteral("8 s")), qPrintable(dialog->messageText()));
        m_till->press(Qt::Key_Escape);
        QVERIFY(m_till->restart());
        const auto again = std::make_shared<Asked>();
        dialog = ask(again);
        m_till->type(QLatin1String(FakeShop::kPin)); // right, but too soon
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY(dialog->messageText().contains(QStringLiteral("3 wrong PINs")));
        QVERIFY(!again->answered);
        m_till->press(Qt::Key_Escape);
    }

    void itWorksWithoutTheStoreServerForWhoWasHereBefore()
    {
        m_till->shop.stop();
        m_till->till->refreshIdentity(); // with nothing to send, it notices at its next request
        QTRY_VERIFY_WITH_TIMEOUT(!m_till->till->api().network().online, 20000);
        const auto asked = std::make_shared<Asked>();
        auto *dialog = ask(asked);
        m_till->type(QLatin1String(FakeShop::kPin));
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->messageText().contains(QStringLiteral("have not signed in")), 20000);
        QVERIFY(m_till->till->pins().remember(
            {FakeShop::kManagerId, "maria", "Maria Berg", {contract::Role::Manager}, {"main"}, true}, FakeShop::kPin));
        m_till->type(QLatin1String(FakeShop::kPin));
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(asked->answered, 20000);
        QVERIFY(asked->approval);
    }

    void whatIsRecordedIsInTheJournalAndInTheQueue()
    {
        const auto before = m_till->till->journal().head().sequence;
        QVERIFY(m_till->window->audit().record(contract::TillEventKind::LineVoided, "Milk", std::nullopt, 119));
        const auto kept = m_till->till->journal().recent(1).front();
        QCOMPARE(kept.kind, client::EntryKind::TillEvent);
        QVERIFY(kept.position.sequence > before);
        const auto event = contract::decode<contract::TillEvent>(kept.payload);
        QVERIFY(event);
        QCOMPARE(event->cashier_id.value_or(""), std::string(FakeShop::kCashierId));
        QCOMPARE(event->amount->amount_minor, 119);
        QTRY_COMPARE_WITH_TIMEOUT(m_till->till->journal().find(kept.id)->state, client::DeliveryState::Acknowledged,
                                  10000);
        QCOMPARE(m_till->shop.tillEvents().size(), std::size_t{1});
    }

    void theDialogLooksAsApproved()
    {
        const auto asked = std::make_shared<Asked>();
        auto *dialog = ask(asked);
        m_till->type(QStringLiteral("12"));
        QVERIFY(compareGolden(*dialog, QStringLiteral("pos_approval_light")));
        dialog->reject();
    }
};

TILLHOUSE_TEST(ManagerApproverTest)
#include "manager_approver_test.moc"
