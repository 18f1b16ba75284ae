// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ids.h"
#include "contract/endpoints.h"
#include "pos/ask/choice_dialog.h"
#include "pos/frame/header_bar.h"
#include "pos/pay/card_panel.h"
#include "pos/pay/pay_page.h"
#include "pos/people/approval_dialog.h"
#include "pos/queue/queue_panel.h"
#include "pos/receipt/done_page.h"
#include "pos/refund/refund_lines.h"
#include "pos/refund/refund_page.h"
#include "pos/sell/sell_page.h"
#include "pos/shift/close_shift_page.h"
#include "pos/shift/count_cell.h"
#include "pos/shift/count_sheet.h"
#include "pos/sign_in/lock_page.h"
#include "pos/till_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"
#include "support/wrong_clock.h"
#include "uikit/banner.h"
#include "uikit/button.h"
#include "uikit/money_edit.h"
#include "uikit/theme.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace tillhouse;
using namespace tillhouse::testing;
using contract::TillEventKind;
using pos::CardState;

/// Nobody knows whether a card was charged, and a queue stands at the till: with a manager's word it goes on, and what
/// becomes of the card is told to whoever has to give money back.
/// Planted one by one and seen caught: a cashier alone; no note of the word; the first word instead of the last; the
/// sum of the sale instead of the card's; a double charge that is not told, is told of without the other receipt,
/// after its card was settled, not after a restart, or for ever, whoever gave the money back; a sale that grew paid by
/// the card, one that was paid left open; a card given up while its request may arrive, or never.
class CardAsideTest : public QObject
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
    auto isPaying() const -> bool { return window().currentPage() == window().payPage(); }
    auto isLocked() const -> bool { return window().currentPage() == window().lockPage(); }
    auto events(TillEventKind kind) const -> std::vector<contract::TillEvent>
    {
        std::vector<contract::TillEvent> found;
        for (const auto &document : journal().tillEvents(std::string(domain::name(kind))))
            found.push_back(*contract::decode<contract::TillEvent>(document.payload));
        return found;
    }
    void start(const char *user)
    {
        stopClockAt(kPictureTime);
        m_till = std::make_unique<TillFixture>();
        QVERIFY(m_till->setUp(user));
    }
    /// A card of 1.19 whose answer does not come.
    void askACard()
    {
        m_till->scan(QLatin1String(kMilkCode));
        m_till->shop.setCard(FakeShop::Card::Unknown);
        m_till->press(Qt::Key_F11);
        QTRY_COMPARE_WITH_TIMEOUT(payment().state(), CardState::Unknown, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!payment().isChecking(), kPatienceMs);
        m_till->shop.setCard(FakeShop::Card::Approve);
    }
    /// What the cashier chooses: 0 another tender, 1 later.
    void choose(int how, const char *picture = nullptr)
    {
        auto *go = window().payPage()->cardPanel()->secondButton();
        QVERIFY(go->isEnabled());
        go->click();
        auto *choice = qobject_cast<pos::ChoiceDialog *>(QApplication::activeModalWidget());
        QVERIFY(choice != nullptr);
        if (picture)
            QVERIFY(m_till->looksAsApproved(picture));
        choice->choose(how);
    }
    void allow()
    {
        auto *dialog = window().approver().dialog();
        QVERIFY(dialog != nullptr);
        dialog->choose(FakeShop::kManagerId);
        m_till->type(QLatin1String(FakeShop::kPin));
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window().approver().dialog() == nullptr, kPatienceMs);
    }
    /// As the till asks from time to time.
    void askWhatBecameOfIt()
    {
        window().recovery()->askNow();
        QTRY_VERIFY_WITH_TIMEOUT(journal().openIntents().empty(), kPatienceMs);
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void cleanup()
    {
        m_till.reset();
        setClockAhead(std::chrono::milliseconds(0));
    }

    /// Caught: the way on was open to managers who were signed in, and shut to a cashier with a manager beside them,
    /// whom nothing else at the till let go; and what a manager did was written down nowhere.
    void aCashierTakesAnotherTenderWithAManagersPinAndItIsWrittenDown()
    {
        start(FakeShop::kCashierId);
        const auto card = window().desk()->cart().orderId();
        askACard();
        QVERIFY(m_till->looksAsApproved("card_aside_unknown"));
        choose(0, "card_aside_choice");
        allow();
        QCOMPARE(m_till->till->session().user()->user_id, std::string(FakeShop::kCashierId));
        m_till->press(Qt::Key_F10);
        QVERIFY(isDone());
        QCOMPARE(journal().openIntents().size(), std::size_t{1}); // and is asked for on
        const auto noted = events(TillEventKind::CardSetAside);
        QCOMPARE(noted.size(), std::size_t{1});
        QCOMPARE(noted.front().approver_id.value_or(""), std::string(FakeShop::kManagerId));
        QCOMPARE(noted.front().cashier_id.value_or(""), std::string(FakeShop::kCashierId));
        QCOMPARE(noted.front().order_id.value_or(""), card);
        QCOMPARE(noted.front().amount->amount_minor, 119);
        QTRY_COMPARE_WITH_TIMEOUT(m_till->shop.tillEvents().size(), std::size_t{1}, kPatienceMs);
    }

    void whoeverGetsNoWordStaysWhereTheyAre()
    {
        start(FakeShop::kCashierId);
        askACard();
        const auto order = window().desk()->cart().orderId();
        choose(1);
        m_till->press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(window().approver().dialog() == nullptr, kPatienceMs);
        QVERIFY(isPaying());
        QCOMPARE(payment().state(), CardState::Unknown);
        QCOMPARE(window().desk()->cart().orderId(), order);
        QVERIFY(events(TillEventKind::CardSetAside).empty());
    }

    void aManagersWordCountsWithoutTheStoreServer()
    {
        start(FakeShop::kManagerId); // the till knows this PIN from now on
        window().lock();
        window().lockPage()->choose(FakeShop::kCashierId);
        m_till->type(QLatin1String(FakeShop::kPin));
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(isSelling(), kPatienceMs);
        askACard();
        m_till->shop.stop();
        choose(0);
        allow();
        m_till->press(Qt::Key_F10);
        QVERIFY(isDone());
        QCOMPARE(events(TillEventKind::CardSetAside).front().approver_id.value_or(""),
                 std::string(FakeShop::kManagerId));
    }

    /// Caught: nothing but an answer let a cashier go: no lock, no menu, no next sale, no end of the shift.
    void aSaleThatWaitsKeepsNobodyFromSellingLockingAndClosing()
    {
        start(FakeShop::kCashierId);
        askACard();
        choose(1);
        allow();
        QTRY_VERIFY_WITH_TIMEOUT(isSelling(), kPatienceMs);
        QVERIFY(window().desk()->cart().isEmpty());
        QTRY_COMPARE(window().header()->linkText(), QStringLiteral("1 card not known yet"));
        m_till->press(Qt::Key_F12);
        QVERIFY(isLocked());
        QVERIFY(m_till->unlock());
        QVERIFY(isSelling());
        m_till->scan(QLatin1String(kBreadCode));
        m_till->press(Qt::Key_F10);
        QVERIFY(isDone());
        m_till->press(Qt::Key_Return);
        QVERIFY(isSelling());
        pos::QueuePanel queue(journal());
        QVERIFY2(queue.rowText(0).contains(QStringLiteral("not known yet")), qPrintable(queue.rowText(0)));
        window().shift().closeShift();
        auto *page = window().shift().closePage();
        page->sheet()->select(page->sheet()->cellOf(2'000));
        QVERIFY(page->sheet()->cellOf(2'000)->press(u'1'));
        page->compare();
        const auto *undecided = page->findChild<QLabel *>(QStringLiteral("undecidedCards"));
        QVERIFY2(undecided->isVisible() && undecided->text().contains(QStringLiteral("1.19")),
                 qPrintable(undecided->text()));
        QVERIFY(m_till->looksAsApproved("close_shift_undecided"));
        page->close();
        if (window().approver().dialog())
            allow(); // the count was not right
        QTRY_COMPARE_WITH_TIMEOUT(page->step(), 2, kPatienceMs);
        QCOMPARE(journal().openIntents().size(), std::size_t{1});
    }

    void aSaleThatWaitsIsTakenUpAgainAndLeftAgainWithoutAnotherWord()
    {
        start(FakeShop::kCashierId);
        askACard();
        choose(1);
        allow();
        QTRY_VERIFY_WITH_TIMEOUT(isSelling(), kPatienceMs);
        m_till->scan(QLatin1String(kBreadCode));
        window().desk()->select(0); // its tab
        QTRY_VERIFY_WITH_TIMEOUT(isPaying(), kPatienceMs);
        QCOMPARE(payment().state(), CardState::Unknown);
        choose(1);
        QVERIFY(window().approver().dialog() == nullptr);
        QVERIFY(isSelling());
        QCOMPARE(window().desk()->cart().priced().totalMinor, 289);
        QCOMPARE(events(TillEventKind::CardSetAside).size(), std::size_t{1});
        QVERIFY(m_till->restart()); // and a till that starts again does not stop at it
        QVERIFY(isSelling());
        QCOMPARE(window().desk()->cart().priced().totalMinor, 289);
        QCOMPARE(m_till->shop.arrivals().size(), std::size_t{1});
    }

    void aSaleThatWaitedIsPaidOnceItsCardIsKnown()
    {
        start(FakeShop::kCashierId);
        askACard();
        choose(1);
        allow();
        QTRY_VERIFY_WITH_TIMEOUT(isSelling(), kPatienceMs);
        m_till->shop.settleUnknown();
        askWhatBecameOfIt();
        QVERIFY(isSelling());
        QTRY_VERIFY_WITH_TIMEOUT(banner()->isVisible(), kPatienceMs);
        QCOMPARE(banner()->tone(), uikit::Tone::Good);
        QCOMPARE(window().desk()->carts().size(), std::size_t{1});
        QVERIFY(window().desk()->cart().isEmpty());
        banner()->actionButton()->click();
        QVERIFY(isDone());
        QCOMPARE(window().donePage()->receipt().totalMinor, 119);
        QVERIFY(events(TillEventKind::ChargedTwice).empty());
    }

    void aSaleThatWaitedForNothingIsToldOfAndPaidOtherwise()
    {
        start(FakeShop::kCashierId);
        askACard();
        choose(1);
        allow();
        QTRY_VERIFY_WITH_TIMEOUT(isSelling(), kPatienceMs);
        m_till->shop.declineUnknown();
        askWhatBecameOfIt();
        QTRY_VERIFY_WITH_TIMEOUT(banner()->isVisible(), kPatienceMs);
        QVERIFY2(banner()->detail().contains(QStringLiteral("1.19")), qPrintable(banner()->detail()));
        window().desk()->select(0);
        QCoreApplication::processEvents();
        QVERIFY(isSelling());
        m_till->press(Qt::Key_F10);
        QVERIFY(isDone());
        QCOMPARE(window().donePage()->receipt().totalMinor, 119);
    }

    /// Caught: a customer who had paid twice was a line at the foot of the screen for four seconds.
    void whoeverPaidTwiceIsToldOfUntilTheMoneyIsBack()
    {
        start(FakeShop::kManagerId);
        askACard();
        choose(0); // a manager needs nobody's word
        m_till->press(Qt::Key_F10);
        QVERIFY(isDone());
        const auto cash = window().donePage()->receipt().number;
        m_till->press(Qt::Key_Return);
        m_till->shop.settleUnknown();
        // A power cut must find it written down as long as the till would not ask for the card again.
        std::size_t open = 0;
        connect(&window().payPage()->setAside(), &pos::SetAsideCards::changed, this, [this, &open] {
            if (!events(TillEventKind::ChargedTwice).empty() && open == 0)
                open = journal().openIntents().size();
        });
        askWhatBecameOfIt();
        QTRY_VERIFY_WITH_TIMEOUT(banner()->isVisible(), kPatienceMs);
        QCOMPARE(open, std::size_t{1});
        QCOMPARE(banner()->tone(), uikit::Tone::Danger);
        QTRY_COMPARE_WITH_TIMEOUT(m_till->till->queue().waiting().count, 0, kPatienceMs); // all of it is told
        QVERIFY(m_till->looksAsApproved("paid_twice"));
        const auto told = events(TillEventKind::ChargedTwice);
        QCOMPARE(told.size(), std::size_t{1});
        QVERIFY2(told.front().detail.find(cash.toStdString()) != std::string::npos, told.front().detail.c_str());
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(m_till->shop.tillEvents(),
                                                     [](const auto &event) {
                                                         return event.kind == TillEventKind::ChargedTwice &&
                                                                event.amount->amount_minor == 119;
                                                     }),
                                 kPatienceMs);
        QVERIFY(m_till->restart()); // it is on the disk
        QVERIFY(banner()->isVisible());
        {
            pos::QueuePanel queue(journal());
            QVERIFY2(queue.rowText(0).contains(QStringLiteral("twice")), qPrintable(queue.rowText(0)));
        }
        banner()->actionButton()->click();
        QVERIFY(window().currentPage() == window().refundPage());
        QTRY_VERIFY_WITH_TIMEOUT(window().refundPage()->hasOrder(), kPatienceMs);
        QVERIFY(banner()->isVisible());
        window().refundPage()->lines()->edit(0)->stepBy(1);
        window().refundPage()->reasonField()->setText(QStringLiteral("Paid twice"));
        window().refundPage()->refundButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!banner()->isVisible(), kPatienceMs);
        pos::QueuePanel queue(journal());
        QVERIFY(!queue.rowText(0).contains(QStringLiteral("twice")));
        QVERIFY(journal().verify());
    }

    void whatWasGivenBackElsewhereIsNotToldAnyMore()
    {
        start(FakeShop::kManagerId);
        const auto card = window().desk()->cart().orderId();
        askACard();
        choose(0);
        const auto lines = m_till->shop.lastCheckout().lines;
        m_till->press(Qt::Key_F10);
        QVERIFY(isDone());
        m_till->press(Qt::Key_Return);
        m_till->shop.settleUnknown();
        askWhatBecameOfIt();
        QTRY_VERIFY_WITH_TIMEOUT(banner()->isVisible(), kPatienceMs);
        const contract::RefundRequest other{
            "main", card, client::newId(), "Paid twice", {{lines.front().line_id, 1000, true}}};
        bool given = false;
        m_till->till->api().call<contract::RefundRequest, contract::Order>(
            contract::kRefundOrder, other, m_till->window.get(),
            [&given](const client::Result<contract::Order> &order) { given = order.hasValue(); },
            client::CallOptions{.idempotencyKey = other.refund_id});
        QTRY_VERIFY_WITH_TIMEOUT(given, kPatienceMs);
        window().lock();
        QVERIFY(m_till->unlock()); // the till asks
        QTRY_VERIFY_WITH_TIMEOUT(!banner()->isVisible(), kPatienceMs);
    }

    void whatIsNotKnownIsTheCardsPartAlone()
    {
        start(FakeShop::kManagerId);
        m_till->scan(QLatin1String(kMilkCode));
        m_till->press(Qt::Key_F9);
        m_till->type(QStringLiteral("1.00"));
        m_till->press(Qt::Key_Return);
        QVERIFY(isPaying());
        m_till->shop.setCard(FakeShop::Card::Unknown);
        m_till->press(Qt::Key_F11);
        QTRY_COMPARE_WITH_TIMEOUT(payment().state(), CardState::Unknown, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!payment().isChecking(), kPatienceMs);
        m_till->shop.setCard(FakeShop::Card::Approve);
        choose(0);
        const auto noted = events(TillEventKind::CardSetAside);
        QCOMPARE(noted.size(), std::size_t{1});
        QCOMPARE(noted.front().amount->amount_minor, 19);
    }

    /// Who asked later first and then took another tender has taken another tender.
    void theLastWordCounts()
    {
        start(FakeShop::kManagerId);
        askACard();
        choose(1);
        QTRY_VERIFY_WITH_TIMEOUT(isSelling(), kPatienceMs);
        m_till->scan(QLatin1String(kBreadCode));
        window().desk()->select(0);
        QTRY_VERIFY_WITH_TIMEOUT(isPaying(), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!payment().isChecking(), kPatienceMs);
        choose(0);
        m_till->press(Qt::Key_F10);
        QVERIFY(isDone());
        m_till->press(Qt::Key_Return);
        m_till->shop.settleUnknown();
        askWhatBecameOfIt();
        QTRY_COMPARE_WITH_TIMEOUT(events(TillEventKind::ChargedTwice).size(), std::size_t{1}, kPatienceMs);
    }

    /// A request may still be on its way for two minutes: that nobody knows of it before says nothing.
    void aCardThatNobodyHasHeardOfIsGivenUpOnlyWhenItCannotArriveAnyMore()
    {
        start(FakeShop::kManagerId);
        m_till->scan(QLatin1String(kMilkCode));
        pos::SaleBook book(*m_till->till);
        QVERIFY(book.recordCardIntent(window().desk()->cart()));
        window().desk()->openCart();
        const auto asked = [this] { return m_till->shop.count("GET /stores/main/orders/"); };
        auto before = asked();
        window().recovery()->askNow();
        QTRY_VERIFY_WITH_TIMEOUT(asked() > before, kPatienceMs);
        before = asked();
        QTRY_VERIFY_WITH_TIMEOUT((window().recovery()->askNow(), asked() > before), kPatienceMs); // it was answered
        QCOMPARE(journal().openIntents().size(), std::size_t{1});
        setClockAhead(std::chrono::minutes(3));
        QTRY_VERIFY_WITH_TIMEOUT((window().recovery()->askNow(), journal().openIntents().empty()), kPatienceMs);
        setClockAhead(std::chrono::milliseconds(0));
        QVERIFY(events(TillEventKind::ChargedTwice).empty());
    }

    void aSaleThatIsStillOpenIsPaidByTheCardAndByNothingElse()
    {
        start(FakeShop::kManagerId);
        askACard();
        choose(0);
        m_till->press(Qt::Key_Escape); // nothing was taken yet
        QVERIFY(isSelling());
        m_till->shop.settleUnknown();
        askWhatBecameOfIt();
        QTRY_VERIFY_WITH_TIMEOUT(banner()->isVisible(), kPatienceMs);
        QVERIFY(window().desk()->cart().isEmpty());
        QVERIFY(events(TillEventKind::ChargedTwice).empty());
    }

    void aSaleThatHasGrownSinceIsNotPaidByTheCard()
    {
        start(FakeShop::kManagerId);
        askACard();
        choose(0);
        m_till->press(Qt::Key_Escape);
        m_till->scan(QLatin1String(kBreadCode));
        m_till->shop.settleUnknown();
        askWhatBecameOfIt();
        QTRY_COMPARE_WITH_TIMEOUT(events(TillEventKind::ChargedTwice).size(), std::size_t{1}, kPatienceMs);
        QCOMPARE(window().desk()->cart().priced().totalMinor, 119 + 289);
        // Caught: a till that started again took the cart for the sale that the card had paid, and threw it away.
        QVERIFY(m_till->restart());
        QCOMPARE(window().desk()->cart().priced().totalMinor, 119 + 289);
    }
};

TILLHOUSE_TEST(CardAsideTest)
#include "card_aside_test.moc"
