// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/ask/choice_dialog.h"
#include "pos/frame/header_bar.h"
#include "pos/pay/card_panel.h"
#include "pos/pay/pay_page.h"
#include "pos/receipt/done_page.h"
#include "pos/refund/refund_page.h"
#include "pos/sell/sell_page.h"
#include "pos/shift/open_shift_page.h"
#include "pos/shift/shift_flow.h"
#include "pos/till_fixture.h"
#include "support/test_registry.h"
#include "uikit/banner.h"
#include "uikit/button.h"

#include <QApplication>
#include <QListWidget>
#include <QTest>

#include <algorithm>

using namespace tillhouse;
using namespace tillhouse::testing;
using contract::TillEventKind;
using pos::CardState;

/// What became of a card that nobody waited for is told until somebody has seen to it, however often the till is
/// started meanwhile.
/// What would be seen here: an answer that is noted as seen by whoever waits; notices of cards that are not
/// told again at a start; one that is told for ever; a refund that is looked up without a shift.
class CardToldTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TillFixture> m_till;

    auto window() const -> pos::MainWindow & { return *m_till->window; }
    auto journal() const -> client::Journal & { return m_till->till->journal(); }
    auto payment() const -> pos::CardPayment & { return window().payPage()->payment(); }
    auto banner() const -> uikit::Banner * { return window().notices().banner(); }
    auto isDone() const -> bool { return window().currentPage() == window().donePage(); }
    auto isSelling() const -> bool { return window().currentPage() == window().sellPage(); }

    /// A card of 1.19 whose answer does not come is left: 0 another tender, 1 later. A manager needs nobody's word.
    void leaveACard(int how)
    {
        m_till->scan(QLatin1String(kMilkCode));
        m_till->shop.setCard(FakeShop::Card::Unknown);
        m_till->press(Qt::Key_F11);
        QTRY_COMPARE_WITH_TIMEOUT(payment().state(), CardState::Unknown, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!payment().isChecking(), kPatienceMs);
        m_till->shop.setCard(FakeShop::Card::Approve);
        window().payPage()->cardPanel()->secondButton()->click();
        auto *choice = qobject_cast<pos::ChoiceDialog *>(QApplication::activeModalWidget());
        QVERIFY(choice != nullptr);
        choice->choose(how);
    }
    /// The first row of the till's sales, and what is chosen for it.
    void chooseFromTheList(int answer)
    {
        Q_EMIT window().header()->linkAsked();
        auto *panel = QApplication::activeModalWidget();
        auto *list = panel ? panel->findChild<QListWidget *>(QStringLiteral("queueList")) : nullptr;
        QVERIFY(list != nullptr);
        Q_EMIT list->itemClicked(list->item(0));
        auto *choice = qobject_cast<pos::ChoiceDialog *>(QApplication::activeModalWidget());
        QVERIFY(choice != nullptr);
        choice->choose(answer);
    }
    void askWhatBecameOfIt()
    {
        window().recovery()->askNow();
        QTRY_VERIFY_WITH_TIMEOUT(journal().openIntents().empty(), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(banner()->isVisible(), kPatienceMs);
    }

private Q_SLOTS:
    void init()
    {
        m_till = std::make_unique<TillFixture>();
        QVERIFY(m_till->setUp());
    }
    void cleanup() { m_till.reset(); }

    /// What would be seen here: that a sale was paid by its card is known only to the program that heard it.
    void aSaleThatWasPaidWhileNobodyLookedIsToldUntilItsReceiptWasSeen()
    {
        leaveACard(1);
        QTRY_VERIFY_WITH_TIMEOUT(isSelling(), kPatienceMs);
        m_till->shop.settleUnknown();
        askWhatBecameOfIt();
        for (int start = 0; start < 2; ++start) {
            QVERIFY(m_till->restart());
            QVERIFY(banner()->isVisible());
            QCOMPARE(banner()->tone(), uikit::Tone::Good);
            QVERIFY2(banner()->detail().contains(QStringLiteral("1.19")), qPrintable(banner()->detail()));
        }
        QVERIFY(window().desk()->cart().isEmpty());
        banner()->actionButton()->click();
        QVERIFY(isDone());
        QCOMPARE(window().donePage()->receipt().totalMinor, 119);
        QVERIFY(!window().donePage()->receipt().copy); // it was never printed
        QVERIFY(!banner()->isVisible());
        QVERIFY(m_till->restart());
        QVERIFY(!banner()->isVisible());
        QVERIFY(journal().untold().empty());
        QVERIFY(journal().verify());
    }

    void aCardThatWasNotChargedIsToldUntilSomebodyHasUnderstood()
    {
        leaveACard(1);
        QTRY_VERIFY_WITH_TIMEOUT(isSelling(), kPatienceMs);
        m_till->shop.declineUnknown();
        askWhatBecameOfIt();
        QVERIFY(m_till->restart());
        QVERIFY(banner()->isVisible());
        QVERIFY2(banner()->headline().contains(QStringLiteral("not charged")), qPrintable(banner()->headline()));
        banner()->actionButton()->click();
        QVERIFY(!banner()->isVisible());
        QVERIFY(m_till->restart());
        QVERIFY(!banner()->isVisible());
    }

    void aCardThatWasNotChargedThoughItsGoodsWerePaidConcernsNobody()
    {
        leaveACard(0);
        m_till->press(Qt::Key_F10);
        QVERIFY(isDone());
        m_till->shop.declineUnknown();
        window().recovery()->askNow();
        QTRY_VERIFY_WITH_TIMEOUT(journal().openIntents().empty(), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(journal().untold().empty(), kPatienceMs);
        QVERIFY(!banner()->isVisible());
    }

    /// What is given back belongs to a shift. What would be seen here: the refund page comes up.
    void whatWasPaidTwiceIsToldAcrossShiftsAndRefundedInOneOnly()
    {
        leaveACard(0);
        m_till->press(Qt::Key_F10);
        QVERIFY(isDone());
        m_till->press(Qt::Key_Return);
        m_till->shop.settleUnknown();
        askWhatBecameOfIt();
        QCOMPARE(banner()->tone(), uikit::Tone::Danger);
        QVERIFY(window().shift().desk().close({}, std::nullopt, {}));
        m_till->opensShift = false;
        QVERIFY(m_till->restart());
        QVERIFY(!window().shift().desk().isOpen());
        QVERIFY(banner()->isVisible());
        QCOMPARE(banner()->tone(), uikit::Tone::Danger);
        auto &shift = window().shift();
        banner()->actionButton()->click();
        QVERIFY(window().currentPage() == shift.openPage());
        QVERIFY(!window().refundPage()->hasOrder());
        QVERIFY(shift.desk().open(10'000));
        banner()->actionButton()->click();
        QVERIFY(window().currentPage() == window().refundPage());
        QTRY_VERIFY_WITH_TIMEOUT(window().refundPage()->hasOrder(), kPatienceMs);
        QVERIFY(banner()->isVisible()); // until the money is back
    }

    /// Where neither the till nor the store server knows how. What would be seen here: a notice that nothing but a
    /// refund ends.
    void whatWasGivenBackAnotherWayIsEndedByANameThatTheOfficeHears()
    {
        leaveACard(0);
        const auto card = m_till->shop.lastCheckout().order_id;
        m_till->press(Qt::Key_F10);
        QVERIFY(isDone());
        m_till->press(Qt::Key_Return);
        m_till->shop.settleUnknown();
        askWhatBecameOfIt();
        for (const int answer : {1, 2}) { // its receipt first, which ends nothing
            chooseFromTheList(answer);
            QCOMPARE(banner()->isVisible(), answer == 1);
            QCOMPARE(isDone(), answer == 1);
            m_till->press(Qt::Key_Return);
        }
        const auto noted = journal().tillEvents(std::string(domain::name(TillEventKind::SettledByHand)));
        QCOMPARE(noted.size(), std::size_t{1});
        const auto event = *contract::decode<contract::TillEvent>(noted.front().payload);
        QCOMPARE(event.order_id, std::optional(card));
        QCOMPARE(event.amount->amount_minor, 119);
        QCOMPARE(event.approver_id, std::optional<std::string>(FakeShop::kManagerId));
        QVERIFY(m_till->restart());
        QVERIFY(!banner()->isVisible());
        QVERIFY(pos::doubleChargesOf(journal()).empty());
    }
};

TILLHOUSE_TEST(CardToldTest)
#include "card_told_test.moc"
