// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ids.h"
#include "deadlines/deadline_shop.h"
#include "deadlines/steady_load.h"
#include "support/ops_page.h"
#include "support/test_registry.h"

#include <QTest>

#include <csignal>

using namespace tillhouse::testing;
using namespace std::chrono_literals;
using tillhouse::domain::TenderKind;

namespace
{

constexpr int kPatienceMs = 30'000;
constexpr int kSales = 20;
/// While the acquirer is away, the order service hears of it once a second; on a busy machine that may be late, and a
/// sale is then stored and refused by the payment service.
constexpr int kStoredMeanwhile = 2;
constexpr int kMostKills = 3;

} // namespace

/// What is left of a sale that is refused because somebody behind it does not answer: nothing. Real processes.
///
/// Planted: an order service that stores first (OrderService::shedsNew() always false).
/// - aSaleThatCannotBePaidIsRefusedBeforeAnythingIsWritten(payment service) 'isShedByNow()' returned FALSE.
///
/// Planted: a gateway that takes no refusal for one after which nothing is left (nothingDone() always false).
/// - goodsOfACheckoutThatNeverReachedTheOrderServiceAreFreeAtOnce() 'released() > before' returned FALSE.
class NothingLeftTest : public QObject
{
    Q_OBJECT

    DeadlineShop m_shop;

    auto send(const tillhouse::kit::OutgoingRequest &request) -> Observed
    {
        auto client = plainClient(m_shop.shop(), 1);
        return observe(*client, m_shop.admin(), request);
    }
    /// Sends new sales until one is refused of which the order service has stored nothing.
    auto isShedByNow() -> bool
    {
        const auto id = tillhouse::ctl::newId();
        return send(DeadlineShop::buy(TenderKind::Card, id)).status == 503 && !m_shop.knowsOrder(id);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto started = m_shop.start({"--restart"});
        QVERIFY2(started, started ? "" : started.error().detail.c_str());
        const auto received = m_shop.receive(1'000);
        QVERIFY2(received, received ? "" : received.error().detail.c_str());
    }

    void aSaleThatCannotBePaidIsRefusedBeforeAnythingIsWritten_data()
    {
        QTest::addColumn<std::string>("hangs");
        QTest::addColumn<int>("mayBeStored");
        QTest::newRow("payment service") << std::string("payment-service") << 0;
        QTest::newRow("acquirer") << std::string("sandbox-acquirer") << kStoredMeanwhile;
    }
    void aSaleThatCannotBePaidIsRefusedBeforeAnythingIsWritten()
    {
        QFETCH(std::string, hangs);
        QFETCH(int, mayBeStored);
        QTRY_VERIFY_WITH_TIMEOUT(send(DeadlineShop::buy(TenderKind::Card, tillhouse::ctl::newId())).fine(),
                                 kPatienceMs);
        m_shop.signal(hangs, SIGSTOP);
        QTRY_VERIFY_WITH_TIMEOUT(isShedByNow(), kPatienceMs);
        const auto promised = m_shop.promisedMilli();
        int stored = 0;
        tillhouse::kit::OutgoingRequest last;
        for (int i = 0; i < kSales; ++i) {
            const auto id = tillhouse::ctl::newId();
            last = DeadlineShop::buy(TenderKind::Card, id);
            const auto refused = send(last);
            QCOMPARE(refused.status, 503);
            QVERIFY(refused.retryAfter);
            stored += m_shop.knowsOrder(id) ? 1 : 0;
        }
        const auto after = m_shop.promisedMilli();
        // Cash is in the drawer: it waits for nobody.
        const auto cash = send(DeadlineShop::sell(TenderKind::Cash));
        m_shop.signal(hangs, SIGCONT);
        QVERIFY2(cash.fine(), cash.body.c_str());
        QVERIFY(stored <= mayBeStored);
        QVERIFY(promised >= 0);
        QVERIFY(after <= promised + stored * 1000);
        // The same sale, sent again, is a sale.
        QTRY_VERIFY_WITH_TIMEOUT(send(last).fine(), kPatienceMs);
    }

    // Before, the gateway could not tell it from an order that may exist, and the goods stayed promised for 300 s.
    void goodsOfACheckoutThatNeverReachedTheOrderServiceAreFreeAtOnce()
    {
        const auto released = [this] {
            return metricSum(m_shop.metrics("api-gateway"), "tillhouse_checkouts_total", "outcome=\"released\"");
        };
        const auto buys = [this] { return send(DeadlineShop::buy(TenderKind::Card, tillhouse::ctl::newId())); };
        QTRY_VERIFY_WITH_TIMEOUT(buys().fine(), kPatienceMs);
        const auto before = released();
        for (int kill = 0; kill < kMostKills && released() == before; ++kill) {
            const auto promised = m_shop.promisedMilli();
            m_shop.signal("order-service", SIGKILL); // it is started again
            int refused = 0;
            int others = 0; // over a connection that had been open, one may have arrived
            for (Observed sale; !sale.fine() && refused + others < 10'000; others += sale.status == 503 ? 0 : 1) {
                sale = buys();
                refused += sale.status == 503 ? 1 : 0;
            }
            qInfo("%d refused, of those %.0f with goods that had been promised", refused, released() - before);
            QVERIFY(m_shop.promisedMilli() <= promised + others * 1000);
        }
        QVERIFY2(released() > before, "none was refused after its goods had been promised, or their goods were kept");
    }

    void cleanupTestCase()
    {
        for (const char *node : {"payment-service", "sandbox-acquirer"})
            m_shop.signal(node, SIGCONT); // what a failed test left
    }
};

TILLHOUSE_TEST(NothingLeftTest)
#include "nothing_left_test.moc"
