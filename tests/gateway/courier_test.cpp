// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/courier.h"

#include "gateway/platform_double.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace std::chrono_literals;
using testing::PlatformDouble;

class CourierTest : public QObject
{
    Q_OBJECT

    static void addEvents(PlatformDouble &platform, int count)
    {
        const std::lock_guard lock(platform.mutex);
        for (int i = 0; i < count; ++i) {
            contract::OrderEvent event;
            event.position = static_cast<std::int64_t>(platform.outbox.size()) + 1;
            event.event_id = event.order_id = "0190a000-0000-7000-8000-000000000001";
            event.store_id = testing::kTestStore;
            event.location_id = "shop";
            event.occurred_at = "2026-01-01T00:00:00Z";
            platform.outbox.push_back(event);
        }
    }

    static auto appliedCount(PlatformDouble &platform) -> std::size_t
    {
        const std::lock_guard lock(platform.mutex);
        return platform.applied.size();
    }

    static auto inOrderAndOnce(PlatformDouble &platform) -> bool
    {
        const std::lock_guard lock(platform.mutex);
        for (std::size_t i = 0; i < platform.applied.size(); ++i) {
            if (platform.applied[i] != static_cast<std::int64_t>(i) + 1)
                return false;
        }
        return true;
    }

private Q_SLOTS:
    void whatIsThereIsCarriedInOrder()
    {
        PlatformDouble platform;
        addEvents(platform, 950);
        platform.start();
        platform.gateway().courier().start();
        QTRY_COMPARE_WITH_TIMEOUT(appliedCount(platform), std::size_t{950}, 10000);
        QVERIFY(inOrderAndOnce(platform));
        QVERIFY(platform.applyCalls < 20); // in batches
        QTRY_VERIFY(platform.metrics.render().find("tillhouse_courier_lag_events 0\n") != std::string::npos);
    }

    void oneRoundCarriesOneBatchAndTellsTheLag()
    {
        PlatformDouble platform;
        addEvents(platform, 500);
        platform.start();
        gateway::Courier courier(platform.peers(), platform.metrics, {});
        const auto more = courier.round();
        QVERIFY(more);
        QVERIFY(*more);
        QVERIFY(platform.metrics.render().find("tillhouse_courier_lag_events 300\n") != std::string::npos);
    }

    void faultsOfInventoryLoseNothing()
    {
        PlatformDouble platform;
        platform.applyFaults = 3;
        addEvents(platform, 20);
        platform.start({.rate = {}, .courier = {.idle = 5ms, .gather = 1ms, .patience = 20ms, .batch = 7}});
        platform.gateway().courier().start();
        QTRY_COMPARE_WITH_TIMEOUT(appliedCount(platform), std::size_t{20}, 10000);
        QVERIFY(inOrderAndOnce(platform));
    }

    void servicesThatGoAwayAndComeBackAreCarriedOnFor()
    {
        PlatformDouble platform;
        addEvents(platform, 5);
        platform.start({.rate = {}, .courier = {.idle = 5ms, .gather = 1ms, .patience = 50ms, .batch = 7}});
        platform.gateway().courier().start();
        QTRY_COMPARE_WITH_TIMEOUT(appliedCount(platform), std::size_t{5}, 10000);
        platform.order().stop();
        platform.inventory().stop();
        addEvents(platform, 5);
        QTRY_VERIFY_WITH_TIMEOUT(platform.metrics.counter("tillhouse_courier_faults_total", "").value() > 0, 5000);
        platform.order().start();
        platform.inventory().start();
        QTRY_COMPARE_WITH_TIMEOUT(appliedCount(platform), std::size_t{10}, 15000);
        QVERIFY(inOrderAndOnce(platform));
    }

    void twoCouriersDoNotApplyTwice()
    {
        PlatformDouble platform;
        addEvents(platform, 300);
        const gateway::CourierOptions quick{.idle = 1ms, .gather = 0ms, .patience = 5ms, .batch = 10};
        platform.start({.rate = {}, .courier = quick});
        gateway::Courier second(platform.peers(), platform.metrics, quick);
        platform.gateway().courier().start();
        second.start();
        QTRY_COMPARE_WITH_TIMEOUT(appliedCount(platform), std::size_t{300}, 20000);
        second.stop();
        QVERIFY(inOrderAndOnce(platform));
    }

    void aFinishedCheckoutIsCarriedWithoutWaitingForTheNextLook()
    {
        PlatformDouble platform;
        platform.start({.rate = {}, .courier = {.idle = 60s, .gather = 1ms, .patience = 60s, .batch = 10}});
        platform.gateway().courier().start();
        const auto basket = PlatformDouble::basket(contract::Channel::Till, "0190a000-0000-7000-8000-000000000001");
        QCOMPARE(platform.gateway().handle(platform.checkoutRequest(basket)).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(appliedCount(platform), std::size_t{1}, 5000);
    }

    void stoppingDoesNotWaitForTheNextLook()
    {
        PlatformDouble platform;
        platform.start({.rate = {}, .courier = {.idle = 60s, .gather = 60s, .patience = 60s, .batch = 10}});
        platform.gateway().courier().start();
        const auto start = std::chrono::steady_clock::now();
        platform.gateway().courier().stop();
        QVERIFY(std::chrono::steady_clock::now() - start < 5s);
    }
};

TILLHOUSE_TEST(CourierTest)
#include "courier_test.moc"
