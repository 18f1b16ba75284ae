// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/till_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include "contract/order.h"
#include "pos/ask/choice_dialog.h"
#include "pos/frame/header_bar.h"
#include "pos/pay/card_panel.h"
#include "pos/receipt/done_page.h"
#include "pos/refund/refund_lines.h"
#include "pos/refund/refund_page.h"
#include "pos/sell/cart_panel.h"
#include "pos/sell/sell_page.h"
#include "uikit/banner.h"
#include "uikit/button.h"
#include "uikit/money_edit.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;
using pos::CardState;

/// Taking money in the real window: cash without a network, cards whose answer is lost, refunds once.
class PayFlowTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TillFixture> m_till;

    auto journal() const -> client::Journal & { return m_till->till->journal(); }
    auto waiting() const -> int { return m_till->till->queue().waiting().count; }
    auto isDone() const -> bool
    {
        return m_till->window->currentPage() == static_cast<QWidget *>(m_till->window->donePage());
    }
    auto payment() const -> pos::CardPayment & { return m_till->window->payPage()->payment(); }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void init()
    {
        m_till = std::make_unique<TillFixture>();
        QVERIFY(m_till->setUp());
        m_till->scan(QLatin1String(kMilkCode));
    }
    void cleanup() { m_till.reset(); }

    void payAndEnterTakeTheExactAmountInCash()
    {
        m_till->press(Qt::Key_F9);
        m_till->press(Qt::Key_Return);
        QVERIFY(isDone());
        QCOMPARE(m_till->window->donePage()->receipt().changeMinor, 0);
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, kPatienceMs);
        QCOMPARE(m_till->shop.orders().size(), std::size_t{1});
        QCOMPARE(m_till->shop.orders().front().total.amount_minor, 119);
        QVERIFY(m_till->window->desk()->cart().isEmpty());
    }

    void theReceiptIsPrintedOnceAndTheDrawerOpensForCash()
    {
        m_till->press(Qt::Key_F9);
        m_till->type(QStringLiteral("5"));
        m_till->press(Qt::Key_Return);
        QVERIFY(isDone());
        QCOMPARE(m_till->window->donePage()->receipt().changeMinor, 381);
        QFile printer(m_till->dir.filePath(QStringLiteral("printer.bin")));
        QTRY_VERIFY_WITH_TIMEOUT(printer.size() > 0, kPatienceMs);
        QVERIFY(printer.open(QIODevice::ReadOnly));
        const auto bytes = printer.readAll();
        QCOMPARE(bytes.count("TOTAL"), 1);
        QVERIFY(bytes.contains(QByteArray("\x1bp\0", 3)));
    }

    void aScanWhilePayingIsRefusedAndAfterItBeginsTheNextSale()
    {
        m_till->press(Qt::Key_F9);
        m_till->scan(QLatin1String(kBreadCode));
        QCOMPARE(m_till->window->desk()->cart().lines().size(), std::size_t{1});
        m_till->press(Qt::Key_Return);
        QVERIFY(isDone());
        m_till->scan(QLatin1String(kBreadCode));
        QCOMPARE(m_till->window->currentPage(), static_cast<QWidget *>(m_till->window->sellPage()));
        QCOMPARE(m_till->window->desk()->cart().priced().totalMinor, 289);
    }

    void cashSellsWithTheGatewayStoppedAndIsSentOnceItIsBack()
    {
        m_till->shop.stop();
        for (int i = 0; i < 3; ++i) {
            m_till->press(Qt::Key_F10);
            QVERIFY(isDone());
            m_till->press(Qt::Key_Return);
            m_till->scan(QLatin1String(kMilkCode));
        }
        QCOMPARE(waiting(), 3);
        QTRY_VERIFY_WITH_TIMEOUT(m_till->window->banner()->isVisible(), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_till->window->banner()->detail().contains(QStringLiteral("3 sales waiting")),
                                 kPatienceMs);
        m_till->shop.start();
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, kPatienceMs);
        QCOMPARE(m_till->shop.orders().size(), std::size_t{3});
        QTRY_VERIFY_WITH_TIMEOUT(!m_till->window->banner()->isVisible(), kPatienceMs);
        const auto checked = journal().verify();
        QVERIFY2(checked, checked ? "" : checked.error().detail.c_str());
    }

    void aPowerCutBetweenJournalAndReceiptNeitherLosesNorRepeatsTheSale()
    {
        // The sale is durable; the power goes before anything else happens.
        m_till->shop.stop();
        pos::SaleBook book(*m_till->till);
        const auto sale = book.record(m_till->window->desk()->cart(), {{domain::TenderKind::Cash, 200}});
        QVERIFY(sale);
        QVERIFY(m_till->restart());
        QVERIFY(m_till->window->desk()->cart().isEmpty()); // it never asks for money again
        pos::SaleBook after(*m_till->till);
        const auto copy = after.reprint(sale->request.receipt_number.value_or(""));
        QVERIFY(copy);
        QVERIFY(copy->copy);
        QCOMPARE(copy->totalMinor, 119);
        m_till->shop.start();
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, kPatienceMs);
        QCOMPARE(m_till->shop.orders().size(), std::size_t{1});
    }

    void aCardIsChargedOnceHoweverOftenPayIsPressed()
    {
        m_till->shop.setHold(true);
        m_till->press(Qt::Key_F11);
        QCOMPARE(payment().state(), CardState::Waiting);
        for (int i = 0; i < 5; ++i) {
            m_till->press(Qt::Key_F11);
            m_till->press(Qt::Key_F9);
            m_till->press(Qt::Key_Return);
            m_till->window->payPage()->cardButton()->click();
        }
        m_till->press(Qt::Key_Escape);
        QCOMPARE(payment().state(), CardState::Waiting);
        m_till->shop.setHold(false);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
        QCOMPARE(m_till->shop.arrivals().size(), std::size_t{1});
        QVERIFY(journal().openIntents().empty());
    }

    // It was so: the customer was asked for the card while the payment was nowhere yet.
    void aCardIsWaitedForOnceTheStoreServerHasIt()
    {
        auto *panel = m_till->window->payPage()->cardPanel();
        m_till->shop.setHold(true);
        m_till->press(Qt::Key_F11);
        QCOMPARE(panel->headline(), QStringLiteral("Sent"));
        QTRY_VERIFY_WITH_TIMEOUT(m_till->shop.count("GET /stores/main/orders/") >= 2, kPatienceMs);
        QCOMPARE(panel->headline(), QStringLiteral("Sent")); // the store server does not know of it
        QVERIFY(!payment().hasArrived());
        m_till->shop.setTaken(true);
        QTRY_COMPARE_WITH_TIMEOUT(panel->headline(), QStringLiteral("Waiting for the card"), kPatienceMs);
        const auto asked = m_till->shop.count("GET /stores/main/orders/");
        m_till->shop.setTaken(false);
        m_till->shop.setHold(false);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
        QCOMPARE(m_till->shop.arrivals().size(), std::size_t{1});
        QCOMPARE(m_till->shop.count("GET /stores/main/orders/"), asked); // it is not asked for any more
    }

    void aLostAnswerIsAskedForAndNeverChargedAgain()
    {
        m_till->shop.setCard(FakeShop::Card::Lose);
        m_till->press(Qt::Key_F11);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
        QCOMPARE(m_till->shop.arrivals().size(), std::size_t{1});
        QVERIFY(m_till->shop.count("GET /stores/main/orders/") >= 1);
        QVERIFY(journal().openIntents().empty());
    }

    void anUnknownOutcomeShowsNoRetryAndBlocksLeaving()
    {
        m_till->shop.setCard(FakeShop::Card::Unknown);
        m_till->press(Qt::Key_F11);
        QTRY_COMPARE_WITH_TIMEOUT(payment().state(), CardState::Unknown, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!payment().isChecking(), kPatienceMs);
        auto *panel = m_till->window->payPage()->cardPanel();
        QCOMPARE(panel->firstButton()->text(), QStringLiteral("Check again"));
        m_till->press(Qt::Key_Escape);
        m_till->press(Qt::Key_F12);
        QCOMPARE(m_till->window->currentPage(), static_cast<QWidget *>(m_till->window->payPage()));
        QVERIFY(m_till->till->session().isSignedIn());
        QCOMPARE(m_till->shop.arrivals().size(), std::size_t{1});
        QCOMPARE(journal().openIntents().size(), std::size_t{1});
    }

    void aManagersOverrideGoesOnAndTheUnknownCardIsStillClearedUp()
    {
        m_till->shop.setCard(FakeShop::Card::Unknown);
        m_till->press(Qt::Key_F11);
        QTRY_COMPARE_WITH_TIMEOUT(payment().state(), CardState::Unknown, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!payment().isChecking(), kPatienceMs);
        auto *panel = m_till->window->payPage()->cardPanel();
        panel->secondButton()->click();
        qobject_cast<pos::ChoiceDialog *>(QApplication::activeModalWidget())->choose(0);
        QVERIFY(!m_till->window->approver().dialog()); // a manager is signed in
        m_till->press(Qt::Key_F10);
        QVERIFY(isDone());
        QCOMPARE(journal().openIntents().size(), std::size_t{1});
        m_till->shop.settleUnknown();
        m_till->press(Qt::Key_Return);
        m_till->window->recovery()->askNow();
        QTRY_VERIFY_WITH_TIMEOUT(journal().openIntents().empty(), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_till->shop.arrivals().size(), std::size_t{2},
                                  kPatienceMs); // the card once, the cash once
    }

    void aDeclinedCardLeavesTheCartForAnotherTenderUnderANewOrder()
    {
        const auto first = m_till->window->desk()->cart().orderId();
        m_till->shop.setCard(FakeShop::Card::Decline);
        m_till->press(Qt::Key_F11);
        QTRY_COMPARE_WITH_TIMEOUT(payment().state(), CardState::Declined, kPatienceMs);
        QVERIFY(journal().openIntents().empty());
        m_till->press(Qt::Key_Escape);
        QVERIFY(m_till->window->desk()->cart().orderId() != first);
        m_till->press(Qt::Key_F10);
        QVERIFY(isDone());
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, kPatienceMs);
        QCOMPARE(m_till->shop.orders().size(), std::size_t{2});
    }

    void aPaymentThatNeverArrivedMovedNoMoney()
    {
        m_till->shop.setCard(FakeShop::Card::Never);
        m_till->press(Qt::Key_F11);
        QTRY_COMPARE_WITH_TIMEOUT(payment().state(), CardState::NotReached, kPatienceMs);
        m_till->shop.setCard(FakeShop::Card::Approve);
        m_till->window->payPage()->cardPanel()->firstButton()->click(); // the same request, the same key
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
        const auto arrivals = m_till->shop.arrivals();
        QCOMPARE(arrivals.size(), std::size_t{2});
        QCOMPARE(arrivals[0], arrivals[1]);
        QCOMPARE(m_till->shop.orders().size(), std::size_t{1});
    }

    /// Caught: "No money moved" stood on the page, and "1 sale waiting" beside it.
    void aPaymentThatNeverArrivedIsNoSaleThatWaits()
    {
        m_till->shop.setCard(FakeShop::Card::Never);
        m_till->press(Qt::Key_F11);
        QTRY_COMPARE_WITH_TIMEOUT(payment().state(), CardState::NotReached, kPatienceMs);
        // That cards were not reached is told too; it is on its way.
        QTRY_COMPARE_WITH_TIMEOUT(m_till->till->queue().waiting().count, 0, kPatienceMs);
        const auto waits = m_till->till->queue().waiting();
        QCOMPARE(waits.sales, 0);
        QCOMPARE(waits.cards, 1);
        QCOMPARE(waits.money, 1); // the till is not left with it all the same
        static const QRegularExpression digit(QStringLiteral("[0-9]"));
        const auto pill = m_till->window->header()->linkText();
        QVERIFY2(!pill.contains(digit), qPrintable(pill));
        const auto banner = m_till->window->banner()->detail();
        QVERIFY2(!banner.contains(QStringLiteral("waiting")), qPrintable(banner));
        m_till->window->payPage()->cardPanel()->secondButton()->click(); // another tender: nothing is left of it
        QCOMPARE(m_till->till->queue().waiting().cards, 0);
    }

    // The acquirer is away, and the server says so before it does anything: the cashier is told at the first question.
    void aPaymentThatWasRefusedBeforeAnythingWasDoneIsSaidToBeSoAtOnce()
    {
        m_till->shop.setCard(FakeShop::Card::Shed);
        m_till->press(Qt::Key_F11);
        QTRY_COMPARE_WITH_TIMEOUT(payment().state(), CardState::NotReached, kPatienceMs);
        QCOMPARE(payment().check(), 1);
        m_till->window->payPage()->cardPanel()->secondButton()->click();
        m_till->press(Qt::Key_F10); // in cash instead
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
    }

    void aTillStoppedInTheMiddleOfACardAsksWhatBecameOfIt()
    {
        m_till->shop.setCard(FakeShop::Card::Unknown);
        m_till->press(Qt::Key_F11);
        QTRY_COMPARE_WITH_TIMEOUT(payment().state(), CardState::Unknown, kPatienceMs);
        QVERIFY(m_till->restart());
        QCOMPARE(m_till->window->currentPage(), static_cast<QWidget *>(m_till->window->payPage()));
        QVERIFY(payment().state() == CardState::Unknown);
        QCOMPARE(m_till->shop.arrivals().size(), std::size_t{1});
    }

    void closingInTheMiddleOfACallIsSafe()
    {
        m_till->shop.setHold(true);
        m_till->press(Qt::Key_F10);
        QVERIFY(isDone());
        QTRY_VERIFY_WITH_TIMEOUT(m_till->till->queue().busy(), kPatienceMs);
        m_till->window.reset();
        m_till->till.reset();
        m_till->shop.setHold(false);
        QVERIFY(m_till->restart());
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, kPatienceMs);
        QCOMPARE(m_till->shop.orders().size(), std::size_t{1});
    }

    void withoutAGatewayThereIsNoCardButCashIs()
    {
        m_till->shop.stop();
        m_till->press(Qt::Key_F10);
        QTRY_VERIFY_WITH_TIMEOUT(!m_till->till->api().network().online, kPatienceMs);
        m_till->scan(QLatin1String(kMilkCode));
        m_till->press(Qt::Key_F9);
        QVERIFY(!m_till->window->payPage()->cardButton()->isEnabled());
        m_till->press(Qt::Key_F11);
        QCOMPARE(payment().state(), CardState::Idle);
        QVERIFY(m_till->window->payPage()->takeButton()->isEnabled());
    }

    void aCashierWhoSignedInBeforeUnlocksWithoutTheGateway()
    {
        m_till->shop.stop();
        m_till->press(Qt::Key_F12);
        QVERIFY(m_till->unlock());
        m_till->press(Qt::Key_F10);
        QVERIFY(isDone());
        m_till->shop.start();
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, kPatienceMs);
    }

    void aRefundIsFoundByItsReceiptCappedAndBookedOnce()
    {
        m_till->press(Qt::Key_F10);
        QVERIFY(isDone());
        const auto number = m_till->window->donePage()->receipt().number;
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, kPatienceMs);
        m_till->press(Qt::Key_Return);
        m_till->press(Qt::Key_R, Qt::ControlModifier);
        auto *page = m_till->window->refundPage();
        QCOMPARE(m_till->window->currentPage(), static_cast<QWidget *>(page));
        m_till->scan(number);
        QTRY_VERIFY_WITH_TIMEOUT(page->hasOrder(), kPatienceMs);
        page->lines()->edit(0)->stepBy(5);
        QCOMPARE(page->lines()->edit(0)->milli().value_or(0), 1000); // no more than was sold
        QVERIFY(!page->refundButton()->isEnabled());                 // not without a reason
        page->reasonField()->setText(QStringLiteral("Damaged"));
        QVERIFY(page->refundButton()->isEnabled());
        page->refundButton()->click();
        page->refundButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
        QCOMPARE(m_till->window->donePage()->receipt().totalMinor, 119);
        const auto orders = m_till->shop.orders();
        QCOMPARE(orders.front().refunds.size(), std::size_t{1});
        QCOMPARE(orders.front().refunded.amount_minor, 119);
    }
};

TILLHOUSE_TEST(PayFlowTest)
#include "pay_flow_test.moc"
