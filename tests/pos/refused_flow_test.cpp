// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/journal_peek.h"
#include "contract/codec.h"
#include "pos/frame/header_bar.h"
#include "pos/people/approval_dialog.h"
#include "pos/queue/queue_panel.h"
#include "pos/queue/refused_dialog.h"
#include "pos/sell/sell_page.h"
#include "pos/shift/reason_field.h"
#include "pos/shift/shift_flow.h"
#include "pos/till/sign_out.h"
#include "pos/till_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"
#include "uikit/button.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;
using client::DeliveryState;

/// What the store server refused can be moved on by a person, and is never lost by it.
class RefusedFlowTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TillFixture> m_till;
    std::string m_saleId;

    auto window() const -> pos::MainWindow & { return *m_till->window; }
    auto journal() const -> client::Journal & { return m_till->till->journal(); }
    auto waiting() const -> client::WaitingDocuments { return m_till->till->queue().waiting(); }
    auto dialog() const -> pos::RefusedDialog * { return window().findChild<pos::RefusedDialog *>(); }
    auto press(const char *name) const -> void { dialog()->findChild<uikit::Button *>(QLatin1String(name))->click(); }

    /// A sale that the store server refused, and its row in the list is chosen.
    void begin(const char *userId)
    {
        m_till = std::make_unique<TillFixture>();
        QVERIFY(m_till->setUp(userId));
        QTRY_COMPARE_WITH_TIMEOUT(waiting().count, 0, kPatienceMs);
        m_till->till->queue().hold(true);
        m_till->scan(QLatin1String(kMilkCode));
        m_till->press(Qt::Key_F10);
        m_till->press(Qt::Key_Return);
        const auto open = journal().waiting(10);
        const auto sale = std::ranges::find(open, client::EntryKind::Sale, &client::Document::kind);
        QVERIFY(sale != open.end());
        m_saleId = sale->id;
        QVERIFY(journal().refuse(m_saleId, "the period is closed"));
        m_till->till->queue().hold(false);
        QTRY_COMPARE_WITH_TIMEOUT(waiting().count, 0, kPatienceMs);
        QCOMPARE(waiting().refused, 1);
        choose();
    }

    void choose()
    {
        Q_EMIT window().header()->linkAsked();
        auto *list = window().findChild<QListWidget *>(QStringLiteral("queueList"));
        QVERIFY(list);
        Q_EMIT list->itemClicked(list->item(0));
        QVERIFY(dialog());
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void cleanup() { m_till.reset(); }

    void itLooksAsItShould()
    {
        begin(FakeShop::kManagerId);
        m_till->save("refused_document");
    }

    void whatIsSentAgainIsTakenWhenTheReasonIsGone()
    {
        begin(FakeShop::kManagerId);
        press("sendAgain");
        QTRY_COMPARE_WITH_TIMEOUT(journal().find(m_saleId)->state, DeliveryState::Acknowledged, kPatienceMs);
        QCOMPARE(waiting().refused, 0);
        QVERIFY(!dialog() || !dialog()->isVisible());
        QVERIFY(journal().verify());
    }

    // Caught: a refused sale stood in the way of signing the till out for good, and nobody could say that it was seen.
    void whatIsSettledByHandStaysInTheJournalAndTheOfficeHearsOfIt()
    {
        begin(FakeShop::kCashierId);
        const auto before = *journal().find(m_saleId);
        auto *settle = dialog()->findChild<uikit::Button *>(QStringLiteral("settleByHand"));
        QVERIFY(!settle->isEnabled()); // not without a note
        dialog()->reason()->field()->setText(QStringLiteral("booked by hand, voucher 12"));
        settle->click();
        QTRY_VERIFY(window().approver().dialog() != nullptr);
        QCOMPARE(waiting().refused, 1);
        m_till->type(QLatin1String(FakeShop::kPin));
        m_till->press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(waiting().refused, 0, kPatienceMs);
        const auto after = *journal().find(m_saleId);
        QCOMPARE(after.state, DeliveryState::ByHand);
        QCOMPARE(after.payload, before.payload);
        QCOMPARE(after.answer, before.answer);
        QVERIFY(journal().verify());
        QTRY_COMPARE_WITH_TIMEOUT(m_till->shop.tillEvents().size(), std::size_t{1}, kPatienceMs);
        const auto told = m_till->shop.tillEvents().front();
        QCOMPARE(told.kind, contract::TillEventKind::SettledByHand);
        QCOMPARE(told.approver_id.value_or(""), std::string(FakeShop::kManagerId));
        QCOMPARE(told.order_id.value_or(""), m_saleId);
        QCOMPARE(told.amount->amount_minor, 119);
        QVERIFY2(told.detail.find("voucher 12") != std::string::npos, told.detail.c_str());
        QVERIFY2(told.detail.find("the period is closed") != std::string::npos, told.detail.c_str());
    }

    void afterItATillCanBeSignedOutAndRetired()
    {
        begin(FakeShop::kManagerId);
        dialog()->reason()->field()->setText(QStringLiteral("booked in the office"));
        press("settleByHand");
        QTRY_COMPARE_WITH_TIMEOUT(waiting().refused, 0, kPatienceMs);
        QVERIFY(window().shift().desk().close({.cashMinor = 10'119}, std::nullopt, {}));
        QTRY_COMPARE_WITH_TIMEOUT(waiting().count, 0, kPatienceMs);
        QVERIFY(!pos::signOutBar(*m_till->till, false));
        QVERIFY(m_till->till->retire());
        const auto peek = client::peekJournal(m_till->dir.filePath(QStringLiteral("journal.sqlite")));
        QVERIFY(peek);
        QCOMPARE((*peek)->unsettled, 0);
    }
};

TILLHOUSE_TEST(RefusedFlowTest)
#include "refused_flow_test.moc"
