// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/card_panel.h"
#include "pos/pay/pay_page.h"
#include "pos/receipt/done_page.h"
#include "pos/till_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"
#include "uikit/button.h"

#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace tillhouse;
using namespace tillhouse::testing;
using domain::TenderKind;
using pos::CardState;

namespace
{

constexpr auto kCoffee = "4006381333986"; // 7.99
constexpr int kSplitPatienceMs = 15000;

auto shopOf(std::int64_t coins) -> contract::StoreSettings
{
    contract::StoreSettings store{"main", "Nordic Corner", "EUR", true, "shop"};
    store.cash_rounding_minor = coins;
    store.till.tips = true;
    store.till.foreign_currencies = {{"USD", 920'000}};
    store.till.loyalty = {1, 5};
    return store;
}

} // namespace

/// A sale that is paid in many ways at once, in the real window.
class SplitFlowTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TillFixture> m_till;

    void start(std::int64_t coins, const char *code)
    {
        m_till = std::make_unique<TillFixture>();
        m_till->shop.setStore(shopOf(coins));
        QVERIFY(m_till->setUp());
        m_till->scan(QLatin1String(code));
        m_till->press(Qt::Key_F9);
    }
    auto page() const -> pos::PayPage * { return m_till->window->payPage(); }
    auto isDone() const -> bool
    {
        return m_till->window->currentPage() == static_cast<QWidget *>(m_till->window->donePage());
    }
    template <class W = QPushButton>
    auto find(const char *name) const -> W *
    {
        // Each panel has a button of this name: the one that is seen.
        const auto all = m_till->window->findChildren<W *>(QString::fromLatin1(name));
        const auto seen = std::ranges::find_if(all, [](const W *widget) { return widget->isVisible(); });
        return seen != all.end() ? *seen : all.value(0);
    }
    void click(const char *name)
    {
        auto *button = find(name);
        QVERIFY2(button != nullptr, name);
        QVERIFY2(button->isEnabled(), name);
        button->click();
    }
    /// The only sale that arrived, once.
    auto arrived() const -> contract::CheckoutRequest
    {
        const auto all = m_till->shop.checkouts();
        return all.size() == 1 ? all.front() : contract::CheckoutRequest{};
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void cleanup() { m_till.reset(); }

    void cashFirstAndTheCardTakesTheRestUnderOneOrder()
    {
        start(0, kCoffee);
        m_till->type(QStringLiteral("5"));
        m_till->press(Qt::Key_Return);
        QCOMPARE(page()->sheet().split().leftMinor, std::int64_t{299});
        QVERIFY(m_till->shop.checkouts().empty()); // nobody was asked yet
        m_till->press(Qt::Key_F11);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kSplitPatienceMs);
        const auto sale = arrived();
        QCOMPARE(sale.tenders.size(), std::size_t{2});
        QCOMPARE(sale.tenders[0].kind, TenderKind::Card);
        QCOMPARE(sale.tenders[0].amount.amount_minor, std::int64_t{299});
        QCOMPARE(sale.tenders[1].amount.amount_minor, std::int64_t{500});
    }

    void aTenderIsTakenOffAgainBeforeAnythingHappens()
    {
        start(0, kCoffee);
        m_till->type(QStringLiteral("5"));
        m_till->press(Qt::Key_Return);
        click("removeTender0");
        QVERIFY(page()->sheet().payment().tenders.empty());
        QCOMPARE(page()->sheet().split().leftMinor, std::int64_t{799});
        m_till->press(Qt::Key_Return);
        QVERIFY(isDone());
        QTRY_COMPARE_WITH_TIMEOUT(m_till->shop.checkouts().size(), std::size_t{1}, kSplitPatienceMs);
        QCOMPARE(arrived().tenders.size(), std::size_t{1});
    }

    // Caught: an open basket kept the coins, tips and taxes that it was made with until the next sale.
    void anEmptyBasketFollowsTheStoreAtOnceAndOneWithLinesKeepsWhatItBeganWith()
    {
        m_till = std::make_unique<TillFixture>();
        m_till->shop.setStore(shopOf(0));
        QVERIFY(m_till->setUp());
        const auto coins = [this] { return m_till->window->desk()->cart().store().cash_rounding_minor; };
        const auto decide = [this](std::int64_t minor) {
            m_till->shop.setStore(shopOf(minor));
            m_till->till->refreshIdentity();
            QTRY_COMPARE_WITH_TIMEOUT(m_till->till->identity().store.cash_rounding_minor, minor, kSplitPatienceMs);
        };
        decide(5);
        QCOMPARE(coins(), std::int64_t{5});
        m_till->scan(QLatin1String(kCoffee));
        decide(10);
        QCOMPARE(coins(), std::int64_t{5});
        m_till->press(Qt::Key_F9);
        m_till->press(Qt::Key_F10);
        QVERIFY(isDone());
        QTRY_COMPARE_WITH_TIMEOUT(m_till->shop.checkouts().size(), std::size_t{1}, kSplitPatienceMs);
        QCOMPARE(arrived().tenders.front().amount.amount_minor, std::int64_t{800}); // to 0.05, 0.10 has it too
        QCOMPARE(coins(), std::int64_t{10});
    }

    void cashIsRoundedToTheCoinsAndACardIsNot()
    {
        start(5, kCoffee);
        m_till->press(Qt::Key_F10);
        QVERIFY(isDone());
        QTRY_COMPARE_WITH_TIMEOUT(m_till->shop.checkouts().size(), std::size_t{1}, kSplitPatienceMs);
        QCOMPARE(arrived().rounding->amount_minor, std::int64_t{1});
        QCOMPARE(arrived().tenders[0].amount.amount_minor, std::int64_t{800});
        m_till.reset();
        start(5, kCoffee);
        m_till->press(Qt::Key_F11);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kSplitPatienceMs);
        QVERIFY(!arrived().rounding);
        QCOMPARE(arrived().tenders[0].amount.amount_minor, std::int64_t{799});
    }

    void aTipIsOnTopAndOnTheReceipt()
    {
        start(0, kCoffee);
        click("payTip");
        click("tip10");
        QCOMPARE(page()->sheet().dueMinor(), std::int64_t{879});
        m_till->press(Qt::Key_F11);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kSplitPatienceMs);
        QCOMPARE(arrived().tip->amount_minor, std::int64_t{80});
        QCOMPARE(arrived().total.amount_minor, std::int64_t{799});
        QCOMPARE(m_till->window->donePage()->receipt().tipMinor, std::int64_t{80});
    }

    void foreignCashGivesChangeInTheStoresMoney()
    {
        start(0, kCoffee);
        click("payForeign");
        m_till->type(QStringLiteral("20"));
        m_till->press(Qt::Key_Return);
        QVERIFY(isDone());
        QCOMPARE(m_till->window->donePage()->receipt().changeMinor, std::int64_t{1840 - 799});
        QTRY_COMPARE_WITH_TIMEOUT(m_till->shop.checkouts().size(), std::size_t{1}, kSplitPatienceMs);
        QCOMPARE(*arrived().tenders[0].foreign, (contract::ForeignCash{{2000, "USD"}, 920'000}));
        QCOMPARE(arrived().tenders[0].tendered->amount_minor, std::int64_t{1840});
    }

    void aGiftCardIsLookedUpFirstAndScannedWhereItIsAskedFor()
    {
        start(0, kCoffee);
        m_till->shop.customers().setGiftCard("GIFT500", 500);
        m_till->scan(QStringLiteral("GIFT500"));
        QVERIFY(page()->sheet().payment().tenders.empty()); // not here
        click("payGift");
        QVERIFY(!find("entryTake")->isEnabled());
        m_till->scan(QStringLiteral("GIFT500"));
        auto *gift = m_till->window->findChild<QLineEdit *>(QStringLiteral("giftCode"));
        QCOMPARE(gift->text(), QStringLiteral("GIFT500"));
        QTRY_VERIFY_WITH_TIMEOUT(find("entryTake")->isEnabled(), kSplitPatienceMs);
        click("entryTake");
        QCOMPARE(page()->sheet().split().leftMinor, std::int64_t{299});
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kSplitPatienceMs);
        QCOMPARE(*arrived().tenders[0].account, std::string("GIFT500"));
        QCOMPARE(arrived().tenders[0].amount.amount_minor, std::int64_t{500});
    }

    void aKeyThatIsHeldDownPaysOnce()
    {
        start(0, kMilkCode);
        const auto held = [this](int key) {
            QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, QString(), true);
            QApplication::sendEvent(m_till->window->payPage(), &event);
        };
        held(Qt::Key_Return);
        held(Qt::Key_F10);
        held(Qt::Key_F11);
        QVERIFY(!isDone());
        QCOMPARE(page()->payment().state(), CardState::Idle);
        m_till->press(Qt::Key_Return);
        QVERIFY(isDone());
    }

    void theSecondHalfOfADoubleClickIsNothing()
    {
        start(0, kCoffee);
        m_till->type(QStringLiteral("2"));
        QTest::mouseClick(page()->takeButton(), Qt::LeftButton);
        QTest::mouseDClick(page()->takeButton(), Qt::LeftButton); // its second half only
        QCOMPARE(page()->sheet().payment().tenders.size(), std::size_t{1});
    }

    void farTooMuchIsConfirmed()
    {
        start(0, kMilkCode);
        m_till->type(QStringLiteral("500"));
        m_till->press(Qt::Key_Return);
        QVERIFY(!isDone());
        m_till->press(Qt::Key_Return);
        QVERIFY(isDone());
    }

    void aDeclinedSplitKeepsTheCashAndClosesTheOrder()
    {
        start(0, kCoffee);
        const auto first = m_till->window->desk()->cart().orderId();
        m_till->type(QStringLiteral("5"));
        m_till->press(Qt::Key_Return);
        m_till->shop.setCard(FakeShop::Card::Decline);
        m_till->press(Qt::Key_F11);
        QTRY_COMPARE_WITH_TIMEOUT(page()->payment().state(), CardState::Declined, kSplitPatienceMs);
        m_till->press(Qt::Key_Escape);
        QVERIFY(m_till->window->desk()->cart().orderId() != first);
        QCOMPARE(page()->sheet().payment().tenders.size(), std::size_t{1});
        QCOMPARE(page()->sheet().split().leftMinor, std::int64_t{299});
        m_till->press(Qt::Key_Return);
        QVERIFY(isDone());
    }

    void aTillStoppedInTheMiddleOfASplitKnowsTheWholeList()
    {
        start(0, kCoffee);
        m_till->type(QStringLiteral("5"));
        m_till->press(Qt::Key_Return);
        m_till->shop.setCard(FakeShop::Card::Unknown);
        m_till->press(Qt::Key_F11);
        QTRY_COMPARE_WITH_TIMEOUT(page()->payment().state(), CardState::Unknown, kSplitPatienceMs);
        QVERIFY(m_till->restart());
        QCOMPARE(m_till->window->currentPage(), static_cast<QWidget *>(page()));
        QCOMPARE(page()->sheet().payment().tenders.size(), std::size_t{2});
        QCOMPARE(m_till->shop.checkouts().size(), std::size_t{1});
        m_till->shop.settleUnknown();
        page()->payment().checkNow();
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kSplitPatienceMs);
        QCOMPARE(m_till->shop.checkouts().size(), std::size_t{1}); // asked for, never sent again
    }
};

TILLHOUSE_TEST(SplitFlowTest)
#include "split_flow_test.moc"
