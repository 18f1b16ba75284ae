// SPDX-License-Identifier: GPL-3.0-or-later
#include "complaints/offline_shop.h"
#include "complaints/till_hand.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include "pos/pay/card_panel.h"
#include "pos/pay/pay_page.h"
#include "uikit/banner.h"
#include "uikit/button.h"
#include "uikit/toast.h"

#include <QFile>
#include <QLabel>
#include <QTest>

#include <csignal>

using namespace tillhouse;
using namespace tillhouse::testing;
using namespace std::chrono_literals;
using pos::CardState;

namespace
{

constexpr int kLongMs = 60'000;
constexpr std::int64_t kMilkMinor = 119;
constexpr std::int64_t kBadMinor = 999'001; // the acquirer declines it
constexpr std::int64_t kLeftMinor = 500;    // less than a bottle of wine
const contract::OfflinePolicy kOrangePolicy{1'000'000, kBadMinor + kMilkMinor + kLeftMinor, 168, 20'000, 0};

/// Whose child a process is; 0 if it is not there.
auto parentOf(pid_t process) -> pid_t
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto text = file.readAll();
    const auto fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return fields.size() > 1 ? fields[1].toInt() : 0;
}

} // namespace

/// Complaint: the store's line is there, but whoever approves cards is not, and the till either takes no card at all or
/// takes any. Real processes; the acquirer is killed, and later hangs; the till's real window.
///
/// What would be seen here: an acquirer that was gone counted as one that had answered no, so the till never said that
/// cards are lost, took none on trust, and showed the cashier a word of the programs.
class CardsLostTest : public QObject
{
    Q_OBJECT

private:
    OfflineShop m_shop;
    std::unique_ptr<RealTill> m_till;
    std::unique_ptr<TillHand> m_hand;
    pid_t m_manager = 0; ///< starts what dies again, when it runs

    auto acquirer() -> pid_t { return m_shop.shop().shop().pidOf("sandbox-acquirer"); }
    auto page() const -> pos::PayPage & { return *m_hand->window().payPage(); }
    auto desk() const -> pos::OfflineDesk & { return *m_hand->window().offline(); }
    auto journal() const -> client::Journal & { return m_till->till().journal(); }

    void kill()
    {
        QCOMPARE(::kill(m_manager, SIGSTOP), 0);
        const auto gone = acquirer();
        QVERIFY(gone > 0);
        QCOMPARE(::kill(gone, SIGKILL), 0);
    }
    void next()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->isDone(), kLongMs);
        m_hand->press(Qt::Key_Return);
    }
    /// F11, until it was taken on trust or refused: a card is tried to be asked for now and then.
    void payByCard()
    {
        for (int i = 0; i < 10 && !m_hand->isDone(); ++i) {
            m_hand->window().toast()->hide();
            m_hand->press(Qt::Key_F11);
            QTRY_VERIFY_WITH_TIMEOUT(page().payment().state() != CardState::Waiting, kLongMs);
            if (m_hand->isDone() || m_hand->window().toast()->isVisible())
                return;
            QTRY_VERIFY_WITH_TIMEOUT(page().payment().state() != CardState::Unknown, kLongMs);
            m_hand->press(Qt::Key_Escape);
        }
    }
    void compareVerified()
    {
        QTRY_COMPARE_WITH_TIMEOUT(m_till->waiting(), 0, kLongMs);
        const auto verified = m_shop.settled({m_till->journalFile()});
        QVERIFY2(verified.empty(), verified.c_str());
    }

private Q_SLOTS:
    void initTestCase()
    {
        fixAppearance();
        const auto opened = m_shop.open(kOrangePolicy, {"--restart"});
        QVERIFY2(opened.empty(), opened.c_str());
        m_till = std::make_unique<RealTill>(m_shop.shop(), "T1");
        const auto ready = m_till->setUp();
        QVERIFY2(ready.empty(), ready.c_str());
        QVERIFY(m_till->cartOf({"MILK", "WINE", "PEN", "BAD"}).canPay());
        m_manager = parentOf(acquirer());
        QVERIFY(m_manager > 1);
        pos::MainWindow::Timing timing;
        timing.bannerAfter = 50ms;
        timing.cardsAskAgain = 20s;
        timing.card.firstCheck = 100ms;
        timing.card.longestPause = 500ms;
        m_hand = std::make_unique<TillHand>(*m_till, timing);
        const auto unlocked = m_hand->unlock(m_shop.shop().cashier());
        QVERIFY2(unlocked.empty(), unlocked.c_str());
        m_hand->scan(QStringLiteral("WINE"));
        payByCard();
        next();
        QCOMPARE(m_shop.shop().charges(899), 1);
    }

    void cleanupTestCase()
    {
        m_hand.reset();
        if (m_manager > 1)
            (void)::kill(m_manager, SIGCONT); // what a failed test left
        m_till.reset();
    }

    /// What would be seen here: the limit of all cards together is not looked at; a card on trust is charged under a
    /// key of its own each time it is asked for.
    void anAcquirerThatIsGoneIsDoneWithoutAndComesBack()
    {
        kill();
        m_hand->scan(QStringLiteral("MILK"));
        m_hand->press(Qt::Key_F11);
        QTRY_VERIFY_WITH_TIMEOUT(page().payment().state() == CardState::Declined ||
                                     page().payment().state() == CardState::NotReached,
                                 kLongMs);
        m_hand->save("cards_lost_asked.png");
        QVERIFY2(!m_hand->window().findChild<QLabel *>(QStringLiteral("cardHeadline"))->text().isEmpty(), "no words");
        QVERIFY(desk().allowance().cardsLostAtMs && !desk().allowance().serverLostAtMs);
        m_hand->press(Qt::Key_Escape); // no money moved: the goods are still there to be paid
        auto *banner = m_hand->window().banner();
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible() && banner->tone() == uikit::Tone::Offline, kLongMs);
        QVERIFY2(banner->detail().contains(QStringLiteral("cards up to")), qPrintable(banner->detail()));
        m_hand->save("cards_lost_banner.png");
        payByCard();
        next();
        QCOMPARE(desk().allowance().cardsMinor, kMilkMinor);
        QCOMPARE(m_shop.shop().charges(kMilkMinor), 0); // nobody was asked

        m_hand->scan(QStringLiteral("BAD"));
        payByCard();
        next();
        m_hand->scan(QStringLiteral("WINE"));
        payByCard(); // 8.99 is more than is left of all cards together
        QVERIFY(!m_hand->isDone());
        QVERIFY2(m_hand->window().toast()->text().contains(QStringLiteral("5.00")),
                 qPrintable(m_hand->window().toast()->text()));
        QCOMPARE(desk().allowance().cardsMinor, kMilkMinor + kBadMinor);
        m_hand->save("cards_lost_limit.png");
        m_hand->press(Qt::Key_F10); // cash is taken
        next();
        QTRY_COMPARE_WITH_TIMEOUT(m_till->waiting(), 0, kLongMs); // all of it is with the store server

        QCOMPARE(::kill(m_manager, SIGCONT), 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_shop.shop().charges(kMilkMinor), 1, 2 * kLongMs); // now it is
        QTRY_COMPARE_WITH_TIMEOUT(m_shop.shop().exceptions("card_on_trust_declined").size(), std::size_t{1}, kLongMs);
        QTRY_VERIFY_WITH_TIMEOUT(!desk().takesCardsOnTrust(), kLongMs);
        m_hand->scan(QStringLiteral("PEN"));
        payByCard();
        next();
        QCOMPARE(m_shop.shop().charges(33), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!desk().allowance().cardsLostAtMs, kLongMs);
        QTRY_VERIFY_WITH_TIMEOUT(!banner->isVisible(), kLongMs);
        compareVerified();
        QCOMPARE(m_shop.shop().charges(kMilkMinor), 1);
        QCOMPARE(m_shop.shop().charges(kBadMinor), 1); // and declined
    }

    /// It answers nothing, after it was asked: nobody knows, so nothing is taken a second time. What would be seen
    /// here: what is not known counts as not reached.
    void anAcquirerThatHangsIsWaitedFor()
    {
        const auto hangs = acquirer();
        QVERIFY(hangs > 0);
        const auto before = m_shop.shop().charges(2 * kMilkMinor);
        QCOMPARE(::kill(hangs, SIGSTOP), 0);
        m_hand->scan(QStringLiteral("MILK"));
        m_hand->scan(QStringLiteral("MILK"));
        m_hand->press(Qt::Key_F11);
        QTRY_VERIFY_WITH_TIMEOUT(page().payment().state() != CardState::Waiting, kLongMs);
        const auto shown = page().payment().state();
        m_hand->save("cards_lost_hangs.png");
        const auto offered = m_hand->window().offline()->takesCardsOnTrust();
        QCOMPARE(::kill(hangs, SIGCONT), 0);
        QCOMPARE(shown, CardState::Unknown);
        QVERIFY(!offered); // it may have been charged
        // A person asks again now and then, after the till has left off by itself.
        QTRY_VERIFY_WITH_TIMEOUT((page().cardPanel()->firstButton()->click(), m_hand->isDone()), 2 * kLongMs);
        next();
        QTRY_COMPARE_WITH_TIMEOUT(m_shop.shop().charges(2 * kMilkMinor), before + 1, kLongMs);
        compareVerified();
        QCOMPARE(m_shop.shop().charges(2 * kMilkMinor), before + 1);
    }
};

TILLHOUSE_TEST(CardsLostTest)
#include "cards_lost_test.moc"
