// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/session.h"

#include "pos/frame/header_bar.h"
#include "pos/pay/pay_page.h"
#include "pos/receipt/done_page.h"
#include "pos/sell/sell_page.h"
#include "pos/sign_in/lock_page.h"
#include "pos/till_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include <QDialog>
#include <QSignalSpy>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;

/// The store server no longer takes whoever is at the till: their PIN was changed, they may not come in any more, or
/// the till may not. Planted and seen caught: nobody hears of it, and the till sells on as this person, with nothing
/// sent any more; it locks in front of change; a card that nobody can ask for any more keeps the till from being locked
/// for good.
class SessionEndTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TillFixture> m_till;

    auto window() const -> pos::MainWindow & { return *m_till->window; }
    auto payment() const -> pos::CardPayment & { return window().payPage()->payment(); }
    auto isLocked() const -> bool { return window().currentPage() == window().lockPage(); }
    void start()
    {
        m_till = std::make_unique<TillFixture>();
        QVERIFY(m_till->setUp());
    }
    /// The till hears of it with whatever it asks next.
    void endSession()
    {
        m_till->shop.disable(FakeShop::kManagerId);
        m_till->till->refreshIdentity();
    }
    void signInAs(const char *userId)
    {
        window().lockPage()->choose(userId);
        m_till->type(QLatin1String(FakeShop::kPin));
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!isLocked(), kPatienceMs);
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void cleanup() { m_till.reset(); }

    void theTillLocksAndSaysWhyAndTheBasketStays()
    {
        start();
        m_till->scan(QLatin1String(kMilkCode));
        m_till->scan(QLatin1String(kBreadCode));
        m_till->press(Qt::Key_F5); // a dialog is open
        QVERIFY(QApplication::activeModalWidget() != nullptr);
        endSession();
        QTRY_VERIFY_WITH_TIMEOUT(isLocked(), kPatienceMs);
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        QVERIFY(!m_till->till->session().isSignedIn());
        const auto why = window().lockPage()->explanation();
        QVERIFY2(why.contains(QStringLiteral("Maria Berg")) && why.contains(QStringLiteral("sign in again")),
                 qPrintable(why));
        m_till->save("session_end_lock");
        signInAs(FakeShop::kCashierId);
        QCOMPARE(window().currentPage(), static_cast<QWidget *>(window().sellPage()));
        QCOMPARE(window().desk()->cart().lines().size(), std::size_t{2});
        window().lock();
        QCOMPARE(window().lockPage()->explanation(), QString()); // somebody asked for this one
    }

    void aCardThatIsBeingAskedForIsWaitedFor()
    {
        start();
        m_till->scan(QLatin1String(kMilkCode));
        m_till->shop.setHold(true);
        m_till->press(Qt::Key_F11);
        QTRY_COMPARE_WITH_TIMEOUT(m_till->shop.count("POST /stores/main/checkouts"), 1, kPatienceMs);
        const QSignalSpy expired(&m_till->till->session(), &client::Session::expired);
        endSession();
        QTRY_COMPARE_WITH_TIMEOUT(expired.count(), 1, kPatienceMs);
        QCoreApplication::processEvents();
        QCOMPARE(window().currentPage(), static_cast<QWidget *>(window().payPage()));
        QCOMPARE(payment().state(), pos::CardState::Waiting);
        m_till->shop.setHold(false);
        QTRY_VERIFY_WITH_TIMEOUT(isLocked(), kPatienceMs);
        QVERIFY(!window().lockPage()->explanation().isEmpty());
        QCOMPARE(m_till->till->journal().openIntents().size(), std::size_t{0});
        QCOMPARE(window().donePage()->receipt().totalMinor, std::int64_t{119});
    }

    void aCardThatNobodyKnowsOfIsAskedForOnceSomebodySignsIn()
    {
        start();
        m_till->scan(QLatin1String(kMilkCode));
        m_till->shop.setCard(FakeShop::Card::Unknown);
        m_till->press(Qt::Key_F11);
        QTRY_COMPARE_WITH_TIMEOUT(payment().state(), pos::CardState::Unknown, kPatienceMs);
        endSession();
        QTRY_VERIFY_WITH_TIMEOUT(isLocked(), kPatienceMs);
        QCOMPARE(m_till->till->journal().openIntents().size(), std::size_t{1});
        signInAs(FakeShop::kCashierId);
        QCOMPARE(window().currentPage(), static_cast<QWidget *>(window().payPage()));
        QCOMPARE(payment().state(), pos::CardState::Unknown);
        m_till->shop.settleUnknown();
        QTRY_VERIFY_WITH_TIMEOUT((payment().checkNow(), window().currentPage() == window().donePage()), kPatienceMs);
        QCOMPARE(m_till->shop.count("POST /stores/main/checkouts"), 1); // charged once
    }

    void changeIsGivenFirstAndWhatWasSoldIsSentByTheNext()
    {
        start();
        m_till->scan(QLatin1String(kMilkCode));
        const QSignalSpy expired(&m_till->till->session(), &client::Session::expired);
        m_till->shop.disable(FakeShop::kManagerId);
        m_till->press(Qt::Key_F9);
        m_till->type(QStringLiteral("20"));
        m_till->press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(expired.count(), 1, kPatienceMs); // the sale was not taken
        QCoreApplication::processEvents();
        QCOMPARE(window().currentPage(), static_cast<QWidget *>(window().donePage()));
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(isLocked(), kPatienceMs);
        QCOMPARE(window().header()->linkText(), QStringLiteral("Sign in to send 1"));
        QCOMPARE(m_till->shop.orders().size(), std::size_t{0});
        signInAs(FakeShop::kCashierId);
        QTRY_COMPARE_WITH_TIMEOUT(m_till->shop.orders().size(), std::size_t{1}, kPatienceMs);
        QCOMPARE(m_till->shop.checkouts().back().cashier_id.value_or(""), std::string(FakeShop::kManagerId));
    }
};

TILLHOUSE_TEST(SessionEndTest)
#include "session_end_test.moc"
