// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/offline/offline_desk.h"
#include "pos/till_fixture.h"
#include "support/test_registry.h"

#include "pos/ask/choice_dialog.h"
#include "pos/pay/card_panel.h"
#include "pos/pay/pay_page.h"
#include "pos/people/approval_dialog.h"
#include "pos/receipt/done_page.h"
#include "pos/sell/sell_page.h"
#include "uikit/button.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

using namespace tillhouse;
using namespace tillhouse::testing;
using contract::TillEventKind;
using domain::TenderKind;

/// A card on trust beside a tender that is asked for: the sale is a card's intent, and what is on trust in it counts
/// against the store's limits, whatever becomes of the till meanwhile.
/// What would be seen here: such a sale is in no sum; it is in the sum only once it is answered, so that a start of
/// the program begins the limit anew; the owner is not told of its card, in front of the till or behind its back; a
/// manager's PIN that is asked for each card, or that raises a limit.
class TrustBesideTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TillFixture> m_till;

    auto window() const -> pos::MainWindow & { return *m_till->window; }
    auto page() const -> pos::PayPage & { return *window().payPage(); }
    auto journal() const -> client::Journal & { return m_till->till->journal(); }
    auto cardsMinor() const -> std::int64_t { return window().offline()->allowance().cardsMinor; }
    auto isDone() const -> bool { return window().currentPage() == window().donePage(); }
    auto cardsTold() const -> std::vector<contract::TillEvent>
    {
        std::vector<contract::TillEvent> told;
        for (const auto &document : journal().tillEvents(std::string(domain::name(TillEventKind::CardWithoutServer))))
            told.push_back(*contract::decode<contract::TillEvent>(document.payload));
        return told;
    }
    void start(const char *user)
    {
        m_till = std::make_unique<TillFixture>();
        contract::TillPolicy policy;
        policy.offline = {5'000, 6'000, 4, 200, 12'000};
        m_till->shop.setPolicy(policy);
        m_till->shop.customers().setGiftCard("GIFT500", 500);
        QVERIFY(m_till->setUp(user));
    }
    /// Nobody can be asked for cards, though the store server is there.
    void loseTheAcquirer()
    {
        m_till->shop.setCard(FakeShop::Card::Shed);
        m_till->press(Qt::Key_F11);
        QTRY_VERIFY_WITH_TIMEOUT(window().offline()->allowance().cardsLostAtMs.has_value(), kPatienceMs);
        page().cardPanel()->secondButton()->click(); // another tender
    }
    /// 11.90: 6.90 by card on trust, the rest by gift card, whose answer does not come.
    void payInTwoWays()
    {
        for (int i = 0; i < 10; ++i)
            m_till->scan(QLatin1String(kMilkCode));
        loseTheAcquirer();
        m_till->shop.setCard(FakeShop::Card::Unknown);
        m_till->type(QStringLiteral("6.90"));
        m_till->press(Qt::Key_F11);
        QVERIFY(window().approver().dialog() == nullptr); // nobody's word is needed
        QCOMPARE(page().sheet().split().leftMinor, std::int64_t{500});
        window().findChild<QPushButton *>(QStringLiteral("payGift"))->click();
        m_till->scan(QStringLiteral("GIFT500"));
        QPushButton *take = nullptr; // each way to pay has one
        for (auto *button : window().findChildren<QPushButton *>(QStringLiteral("entryTake")))
            take = button->isVisible() ? button : take;
        QVERIFY(take);
        QTRY_VERIFY_WITH_TIMEOUT(take->isEnabled(), kPatienceMs);
        take->click();
        QTRY_COMPARE_WITH_TIMEOUT(page().payment().state(), pos::CardState::Unknown, kPatienceMs);
        const auto tenders = m_till->shop.lastCheckout().tenders;
        QCOMPARE(std::ranges::count_if(tenders, [](const auto &tender) { return tender.on_trust; }), 1);
        QCOMPARE(tenders.size(), std::size_t{2});
    }

private Q_SLOTS:
    void cleanup() { m_till.reset(); }

    void whatIsOnTrustCountsFromTheQuestionOnAndIsToldWithTheAnswer()
    {
        start(FakeShop::kCashierId);
        payInTwoWays();
        QCOMPARE(cardsMinor(), 690);
        QVERIFY(cardsTold().empty());
        QVERIFY(m_till->restart());
        QCOMPARE(cardsMinor(), 690);
        m_till->shop.settleUnknown();
        QTRY_VERIFY_WITH_TIMEOUT((page().payment().checkNow(), isDone()), kPatienceMs);
        QCOMPARE(cardsMinor(), 690);
        QVERIFY(m_till->restart());
        QCOMPARE(cardsMinor(), 690);
        const auto told = cardsTold();
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(told.front().amount->amount_minor, 690);
        QCOMPARE(told.front().order_id, std::optional(m_till->shop.lastCheckout().order_id));
        QVERIFY(!told.front().approver_id);
    }

    void whatCameToNothingTookNothing()
    {
        start(FakeShop::kManagerId);
        payInTwoWays();
        m_till->shop.declineUnknown();
        QTRY_COMPARE_WITH_TIMEOUT((page().payment().checkNow(), page().payment().state()), pos::CardState::Declined,
                                  kPatienceMs);
        QCOMPARE(cardsMinor(), 0);
        QVERIFY(cardsTold().empty());
    }

    void whatIsFinishedBehindTheTillsBackIsToldToo()
    {
        start(FakeShop::kManagerId);
        payInTwoWays();
        QTRY_VERIFY_WITH_TIMEOUT(!page().payment().isChecking(), kPatienceMs);
        page().cardPanel()->secondButton()->click();
        auto *choice = qobject_cast<pos::ChoiceDialog *>(QApplication::activeModalWidget());
        QVERIFY(choice != nullptr);
        choice->choose(1); // later
        QTRY_VERIFY_WITH_TIMEOUT(window().currentPage() == window().sellPage(), kPatienceMs);
        QCOMPARE(cardsMinor(), 690);
        m_till->shop.settleUnknown();
        window().recovery()->askNow();
        QTRY_VERIFY_WITH_TIMEOUT(journal().openIntents().empty(), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(cardsTold().size(), std::size_t{1}, kPatienceMs);
        QCOMPARE(cardsMinor(), 690);
    }

    /// The store has set how much it risks: neither does the queue wait for a manager, nor does one make it more.
    void withinTheLimitsWhoeverSellsTakesACardAndAboveThemNobody()
    {
        for (const auto *user : {FakeShop::kCashierId, FakeShop::kManagerId}) {
            start(user);
            m_till->scan(QLatin1String(kMilkCode));
            loseTheAcquirer();
            m_till->press(Qt::Key_F11);
            QVERIFY(window().approver().dialog() == nullptr);
            QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
            QCOMPARE(cardsMinor(), 119);
            m_till->press(Qt::Key_Return);
            for (int i = 0; i < 43; ++i) // 51.17: more than one card may be
                m_till->scan(QLatin1String(kMilkCode));
            m_till->press(Qt::Key_F9);
            m_till->press(Qt::Key_F11);
            QVERIFY(window().approver().dialog() == nullptr);
            QVERIFY(!isDone());
            QVERIFY(page().sheet().isEmpty());
            QCOMPARE(cardsMinor(), 119);
        }
    }
};

TILLHOUSE_TEST(TrustBesideTest)
#include "trust_beside_test.moc"
