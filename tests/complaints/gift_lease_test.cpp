// SPDX-License-Identifier: GPL-3.0-or-later
#include "complaints/offline_shop.h"
#include "complaints/till_hand.h"
#include "pos/shift/shift_desk.h"
#include "pos/till/sign_out.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include "pos/pay/pay_page.h"

#include <QTest>

#include <optional>

using namespace tillhouse;
using namespace tillhouse::testing;
using namespace std::chrono_literals;

namespace
{

constexpr int kLeaseWaitMs = 60'000;
constexpr std::int64_t kWantedMinor = 15'000;
constexpr std::int64_t kOwedMinor = 2 * OfflineShop::kGiftMinor + OfflineShop::kSmallGiftMinor;
const contract::OfflinePolicy kLeasePolicy{0, 0, 0, 0, kWantedMinor};

} // namespace

/// Complaint: two tills without a line take the same gift card, and the shop has given away what was never on it. And a
/// till that was taken out of the shop still opens with what it knew.
class GiftLeaseTest : public QObject
{
    Q_OBJECT

private:
    OfflineShop m_shop;
    std::vector<std::unique_ptr<RealTill>> m_tills;

    static auto timing() -> pos::MainWindow::Timing
    {
        pos::MainWindow::Timing timing;
        timing.bannerAfter = 1ms;
        return timing;
    }
    static auto finish(const std::function<void(QObject *, pos::Till::Done)> &start)
        -> std::optional<client::Result<void>>
    {
        std::optional<client::Result<void>> answer;
        QObject context;
        start(&context, [&answer](const client::Result<void> &done) { answer = done; });
        (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, kLeaseWaitMs);
        return answer;
    }

private Q_SLOTS:
    void initTestCase()
    {
        fixAppearance();
        const auto opened = m_shop.open(kLeasePolicy);
        QVERIFY2(opened.empty(), opened.c_str());
        for (const auto *name : {"T1", "T2"}) {
            m_tills.push_back(std::make_unique<RealTill>(m_shop.shop(), name));
            const auto ready = m_tills.back()->setUp();
            QVERIFY2(ready.empty(), ready.c_str());
            QVERIFY(m_tills.back()->cartOf({"BAD"}).canPay());
        }
    }
    void cleanupTestCase() { m_tills.clear(); }

    /// What would be seen here: a lease does not lessen what is left for others (in the payment service); the panel
    /// takes as much as the store would allow whatever was lent.
    void twoTillsDoNotTakeTheSameMoney()
    {
        std::int64_t taken = 0;
        for (std::size_t n = 0; n < m_tills.size(); ++n) {
            auto &till = *m_tills[n];
            TillHand hand(till, timing());
            const auto unlocked = hand.unlock(m_shop.shop().cashier());
            QVERIFY2(unlocked.empty(), unlocked.c_str());
            auto &desk = *hand.window().offline();
            QTRY_VERIFY_WITH_TIMEOUT(desk.allowance().lease.has_value(), kLeaseWaitMs);
            const auto lent = desk.allowance().lease->grantedMinor;
            QCOMPARE(lent, n == 0 ? kWantedMinor : kOwedMinor - kWantedMinor); // what the store owes, and no more
            till.line().cut();
            till.till().refreshIdentity();
            QTRY_VERIFY_WITH_TIMEOUT(desk.allowance().serverLostAtMs.has_value(), kLeaseWaitMs);
            hand.scan(QStringLiteral("BAD")); // 9990.01
            hand.press(Qt::Key_F9);
            QVERIFY(hand.click("payGift"));
            hand.scan(QStringLiteral("GIFT-1"));
            hand.type(QString::number(lent / 100) + QStringLiteral(".01"));
            QVERIFY2(!hand.canClick("entryTake"), qPrintable(hand.panelWords()));
            hand.press(Qt::Key_Return);
            QVERIFY(hand.window().payPage()->sheet().payment().tenders.empty());
            for (int i = 0; i < 8; ++i)
                hand.press(Qt::Key_Backspace);
            hand.type(QString::number(lent / 100) + QStringLiteral(".00"));
            hand.press(Qt::Key_Return);
            QCOMPARE(hand.window().payPage()->sheet().payment().tenders.size(), std::size_t{1});
            taken += hand.window().payPage()->sheet().payment().tenders.front().givenMinor;
            QVERIFY(!hand.canClick("payGift"));
            hand.press(Qt::Key_F10);
            QTRY_VERIFY_WITH_TIMEOUT(hand.isDone(), kLeaseWaitMs);
            till.till().session().lock();
        }
        QCOMPARE(taken, kOwedMinor);

        std::vector<std::filesystem::path> journals;
        for (auto &till : m_tills) {
            till->line().mend();
            QCOMPARE(till->signIn(), std::string());
            QTRY_COMPARE_WITH_TIMEOUT(till->waiting(), 0, kLeaseWaitMs);
            QCOMPARE(till->refused(), 0);
            journals.push_back(till->journalFile());
        }
        // 100.00 were on it: the rest is told and is at most what is on the others.
        QTRY_COMPARE_WITH_TIMEOUT(m_shop.giftLeft("GIFT-1"), std::int64_t{0}, kLeaseWaitMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_shop.shop().exceptions("gift_card_short").size(), std::size_t{2}, kLeaseWaitMs);
        QVERIFY(m_shop.shop().exceptions("gift_card_beyond_lease").empty());
        const auto verified = m_shop.settled(journals);
        QVERIFY2(verified.empty(), verified.c_str());
    }

    /// Signing a till out takes its credential from it for good; set up again it goes on with its journal, and `verify`
    /// knows the signatures of before and after. What would be seen here: the store server is asked for nothing.
    void aTillThatWasSignedOutOpensNothing()
    {
        auto &hand = *m_tills[1];
        auto &till = hand.till();
        const auto *admin = ctl::loginWithRole(m_shop.shop().shop().logins(), contract::Role::Admin);
        const auto old = till.identity().credential;
        QVERIFY(pos::ShiftDesk(till).close({}, std::nullopt, {}));
        QTRY_COMPARE_WITH_TIMEOUT(hand.waiting(), 0, kLeaseWaitMs);
        const auto signIn = [&](QObject *context, pos::Till::Done done) {
            till.session().signIn(admin->user, admin->password, context, std::move(done));
        };
        auto done = finish(signIn);
        QVERIFY(done && *done);
        QTRY_COMPARE_WITH_TIMEOUT(hand.waiting(), 0, kLeaseWaitMs);
        QVERIFY(!pos::signOutBar(till, false));
        done = finish([&](QObject *context, pos::Till::Done end) { pos::endEnrolment(till, context, std::move(end)); });
        QVERIFY(done && *done);
        till.session().lock();
        const auto refused = finish([&](QObject *context, pos::Till::Done end) {
            till.session().signInWithPin(old, m_shop.shop().cashier(), RealShop::kPin, context, std::move(end));
        });
        QVERIFY(refused && !*refused);
        QVERIFY(refused->error().code == domain::ErrorCode::NotSignedIn);

        done = finish(signIn);
        QVERIFY(done && *done);
        done = finish([&](QObject *context, pos::Till::Done end) {
            till.enrol(old.store_id, old.till_id, context, std::move(end));
        });
        QVERIFY(done && *done);
        till.session().lock();
        QCOMPARE(hand.signIn(), std::string());
        QVERIFY(pos::ShiftDesk(till).open(0));
        QVERIFY(hand.sell({"PEN"}));
        QTRY_COMPARE_WITH_TIMEOUT(hand.waiting(), 0, kLeaseWaitMs);
        QCOMPARE(hand.refused(), 0);
        const auto verified = m_shop.settled({m_tills[0]->journalFile(), hand.journalFile()});
        QVERIFY2(verified.empty(), verified.c_str());
    }
};

TILLHOUSE_TEST(GiftLeaseTest)
#include "gift_lease_test.moc"
