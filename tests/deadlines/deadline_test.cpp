// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/endpoints.h"
#include "ctl/ids.h"
#include "deadlines/deadline_shop.h"
#include "deadlines/steady_load.h"
#include "support/ops_page.h"
#include "support/test_registry.h"

#include <QTest>

#include <csignal>
#include <future>

using namespace tillhouse::testing;
using namespace std::chrono_literals;
using tillhouse::domain::TenderKind;
namespace contract = tillhouse::contract;

namespace
{

// What the gateway gives a checkout and any other request in all, and what a busy machine may add.
constexpr auto kCheckoutBudget = 5'000ms;
constexpr auto kUsualBudget = 10'000ms;
constexpr auto kMore = 2'000ms;

constexpr const char *kGatewayToOrder = "relationship=\"api-gateway-connects-order-service\"";
constexpr double kRepeatShare = 0.1;   // of the answers
constexpr double kRepeatsSavedUp = 20; // at most

} // namespace

/// The total time of a request, and how often it is tried, with real processes that hang or die.
class DeadlineTest : public QObject
{
    Q_OBJECT

    DeadlineShop m_shop;

private Q_SLOTS:
    void initTestCase()
    {
        const auto started = m_shop.start({"--restart"});
        QVERIFY2(started, started ? "" : started.error().detail.c_str());
    }

    void aRequestThatWaitsForAHungServiceEndsAtItsTotalDeadline_data()
    {
        QTest::addColumn<std::string>("hangs");
        QTest::newRow("order") << std::string("order-service");
        QTest::newRow("payment, behind order") << std::string("payment-service");
        QTest::newRow("acquirer, behind payment") << std::string("sandbox-acquirer");
    }
    void aRequestThatWaitsForAHungServiceEndsAtItsTotalDeadline()
    {
        QFETCH(std::string, hangs);
        auto client = plainClient(m_shop.shop(), 4);
        Observed before;
        const auto sells = [&] {
            before = observe(*client, m_shop.admin(), DeadlineShop::sell(TenderKind::Card));
            return before.fine();
        };
        for (int i = 0; i < 200 && !sells(); ++i)
            QTest::qWait(50); // the last row's breakers heal
        QVERIFY2(before.fine(), before.body.c_str());
        const auto orderId = tillhouse::ctl::newId();
        const auto request = DeadlineShop::sell(TenderKind::Card, orderId);
        m_shop.signal(hangs, SIGSTOP);
        auto list = std::async(std::launch::async,
                               [&] { return observe(*client, m_shop.admin(), DeadlineShop::listOrders()); });
        const auto sale = observe(*client, m_shop.admin(), request);
        const auto listed = list.get();
        m_shop.signal(hangs, SIGCONT);
        qInfo("%s hangs: a sale ends with %d after %lld ms, a list with %d after %lld ms", hangs.c_str(), sale.status,
              static_cast<long long>(sale.took.count() / 1000), listed.status,
              static_cast<long long>(listed.took.count() / 1000));
        QVERIFY(sale.took < kCheckoutBudget + kMore);
        QVERIFY(listed.took < kUsualBudget + kMore);
        QCOMPARE(listed.fine(), hangs != "order-service");
        // Whatever became of it, asking again with the same id ends in one paid order.
        QTRY_VERIFY_WITH_TIMEOUT(observe(*client, m_shop.admin(), request).fine(), 30'000);
        const auto paid = [&] {
            const auto order = m_shop.shop().gateway().call(contract::kGetOrder, m_shop.admin().context(),
                                                            contract::GetOrderRequest{"s1", orderId});
            return order && order->state == tillhouse::domain::OrderState::Paid && order->tenders.size() == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(paid(), 30'000);
    }

    /// What the upstream sees is counted by the upstream itself.
    void aHungServiceIsNotStormedWhenItComesBack()
    {
        const auto requests = [this] {
            return metricSum(m_shop.metrics("order-service"), "tillhouse_http_requests_total", "orders.list");
        };
        const auto before = requests();
        SteadyLoad load(m_shop.shop(), m_shop.admin(), DeadlineShop::listOrders, 20ms);
        const auto fine = [](const Observed &one) { return one.fine(); };
        QVERIFY(load.await(SteadyClock::now(), fine, 20'000ms));
        const auto stopped = SteadyClock::now();
        m_shop.signal("order-service", SIGSTOP);
        const auto shed = load.await(
            stopped, [](const Observed &one) { return one.status == 503; }, 20'000ms);
        const auto later = shed ? load.await(
                                      shed->begun + 1'500ms, [](const Observed &) { return true; }, 20'000ms)
                                : std::nullopt;
        const auto resumed = SteadyClock::now();
        m_shop.signal("order-service", SIGCONT);
        QVERIFY(shed && later);
        QVERIFY(load.await(resumed, fine, 20'000ms));
        load.stop();
        const auto sent = static_cast<double>(load.seen({}).size());
        const auto arrived = requests() - before;
        qInfo("%.0f requests of clients, %.0f arrived at the service", sent, arrived);
        QVERIFY(arrived <= sent * (1 + kRepeatShare) + kRepeatsSavedUp);
    }

    void aKilledServiceIsTriedAgainWithinTheBudgetOnly()
    {
        const auto counted = [this](const char *metric) {
            return metricSum(m_shop.metrics("api-gateway"), metric, kGatewayToOrder);
        };
        const auto repeats = counted("tillhouse_connection_repeats_total");
        SteadyLoad load(m_shop.shop(), m_shop.admin(), DeadlineShop::listOrders, 5ms);
        const auto fine = [](const Observed &one) { return one.fine(); };
        std::vector<std::int64_t> healed;
        for (int kill = 0; kill < 3; ++kill) {
            QVERIFY(load.await(SteadyClock::now(), fine, 20'000ms));
            const auto pid = m_shop.shop().pidOf("order-service");
            const auto killed = SteadyClock::now();
            m_shop.signal("order-service", SIGKILL);
            QTRY_VERIFY_WITH_TIMEOUT(m_shop.shop().pidOf("order-service") != pid, 20'000);
            const auto back = load.await(
                killed, [&](const Observed &one) { return one.fine() && one.begun > killed + 50ms; }, 20'000ms);
            QVERIFY(back);
            healed.push_back(std::chrono::duration_cast<std::chrono::milliseconds>(back->ended() - killed).count());
        }
        load.stop();
        const auto sent = static_cast<double>(load.seen({}).size());
        const auto repeated = counted("tillhouse_connection_repeats_total") - repeats;
        qInfo("3 kills: %.0f requests of clients, %.0f repeated by the gateway; answered again after %lld ms", sent,
              repeated, static_cast<long long>(percentile(healed, 50)));
        QVERIFY(repeated <= sent * kRepeatShare + kRepeatsSavedUp);
        QVERIFY(percentile(healed, 50) < 5'000);
    }

    void cleanupTestCase()
    {
        for (const char *node : {"order-service", "payment-service", "sandbox-acquirer"})
            m_shop.signal(node, SIGCONT); // what a failed test left
    }
};

TILLHOUSE_TEST(DeadlineTest)
#include "deadline_test.moc"
