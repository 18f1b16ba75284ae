// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/courier.h"

#include "gateway/platform_double.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace std::chrono_literals;
using testing::PlatformDouble;

namespace
{

using Positions = std::vector<std::int64_t> PlatformDouble::*;

constexpr const char *kSomeId = "0190a000-0000-7000-8000-000000000001";

/// Both directions, by the name that is in the metrics, with where the double notes what took effect.
struct Direction {
    std::string name;
    Positions applied = nullptr;
};

const Direction kDirections[] = {{"order_events", &PlatformDouble::applied},
                                 {"stock_events", &PlatformDouble::stockApplied}};

/// Adds so many events to either stream.
void addEvents(PlatformDouble &platform, int count)
{
    const std::lock_guard lock(platform.mutex);
    for (int i = 0; i < count; ++i) {
        contract::OrderEvent event;
        event.position = static_cast<std::int64_t>(platform.outbox.size()) + 1;
        event.event_id = event.order_id = kSomeId;
        event.store_id = testing::kTestStore;
        event.location_id = "shop";
        event.occurred_at = "2026-01-01T00:00:00Z";
        platform.outbox.push_back(event);
        platform.stockEvents.push_back({static_cast<std::int64_t>(platform.stockEvents.size()) + 1, kSomeId,
                                        contract::StockEventKind::BackorderFilled, testing::kTestStore, kSomeId,
                                        "2026-01-01T00:00:00Z"});
    }
}

auto appliedCount(PlatformDouble &platform, const Direction &direction) -> std::size_t
{
    const std::lock_guard lock(platform.mutex);
    return (platform.*direction.applied).size();
}

auto inOrderAndOnce(PlatformDouble &platform, const Direction &direction) -> bool
{
    const std::lock_guard lock(platform.mutex);
    const auto &applied = platform.*direction.applied;
    for (std::size_t i = 0; i < applied.size(); ++i) {
        if (applied[i] != static_cast<std::int64_t>(i) + 1)
            return false;
    }
    return true;
}

/// A line of the metrics: `tillhouse_courier_lag_events{stream="order_events"} 0`.
auto shows(PlatformDouble &platform, const std::string &metric, const Direction &direction, const std::string &value)
    -> bool
{
    return platform.metrics.render().find(metric + "{stream=\"" + direction.name + "\"} " + value + "\n") !=
           std::string::npos;
}

auto faults(PlatformDouble &platform, const Direction &direction) -> std::uint64_t
{
    return platform.metrics.counter("tillhouse_courier_faults_total", "", {{"stream", direction.name}}).value();
}

auto lagSeconds(PlatformDouble &platform, const Direction &direction) -> double
{
    return platform.metrics.gauge("tillhouse_courier_lag_seconds", "", {{"stream", direction.name}}).value();
}

} // namespace

class CourierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsThereIsCarriedInOrderInBothDirections()
    {
        PlatformDouble platform;
        addEvents(platform, 950);
        platform.start();
        platform.gateway().startCouriers();
        for (const auto &direction : kDirections) {
            QTRY_COMPARE_WITH_TIMEOUT(appliedCount(platform, direction), std::size_t{950}, 10000);
            QVERIFY(inOrderAndOnce(platform, direction));
            QTRY_VERIFY(shows(platform, "tillhouse_courier_lag_events", direction, "0"));
            QTRY_VERIFY(shows(platform, "tillhouse_courier_lag_seconds", direction, "0"));
        }
        QVERIFY(platform.applyCalls < 40); // in batches
    }

    // Senders and receivers are newer than the gateway between them for a while in every upgrade.
    // Planted: a courier that decodes what it carries. It said "'courier->round()' returned FALSE".
    void whatTheCourierDoesNotKnowIsCarriedAsItIs()
    {
        PlatformDouble platform;
        addEvents(platform, 3);
        platform.foreignKind = "something_newer";
        platform.start();
        gateway::Courier orders(gateway::orderEvents(platform.peers()), platform.metrics);
        gateway::Courier stock(gateway::stockEvents(platform.peers()), platform.metrics);
        for (auto *courier : {&orders, &stock}) {
            platform.lastCarried.clear();
            QVERIFY(courier->round());
            QVERIFY2(platform.lastCarried.find("\"something_newer\",\"weight\":[1.5,{\"a\":\"],[\"}]") !=
                         std::string::npos,
                     platform.lastCarried.c_str());
        }
        for (const auto &direction : kDirections)
            QCOMPARE(appliedCount(platform, direction), std::size_t{3});
    }

    void oneRoundCarriesOneBatchAndTellsTheLag()
    {
        PlatformDouble platform;
        addEvents(platform, 500);
        platform.start();
        gateway::Courier orders(gateway::orderEvents(platform.peers()), platform.metrics);
        gateway::Courier stock(gateway::stockEvents(platform.peers()), platform.metrics);
        for (auto *courier : {&orders, &stock}) {
            const auto more = courier->round();
            QVERIFY(more);
            QVERIFY(*more);
        }
        for (const auto &direction : kDirections)
            QVERIFY(shows(platform, "tillhouse_courier_lag_events", direction, "300"));
    }

    void faultsOfTheReceiverLoseNothing()
    {
        PlatformDouble platform;
        platform.applyFaults = 6;
        addEvents(platform, 20);
        platform.start({.rate = {}, .courier = {.idle = 5ms, .gather = 1ms, .patience = 20ms, .batch = 7}});
        platform.gateway().startCouriers();
        for (const auto &direction : kDirections) {
            QTRY_COMPARE_WITH_TIMEOUT(appliedCount(platform, direction), std::size_t{20}, 10000);
            QVERIFY(inOrderAndOnce(platform, direction));
        }
    }

    void servicesThatGoAwayAndComeBackAreCarriedOnForAndTheLagIsToldInSeconds()
    {
        PlatformDouble platform;
        addEvents(platform, 5);
        platform.start({.rate = {}, .courier = {.idle = 5ms, .gather = 1ms, .patience = 50ms, .batch = 7}});
        platform.gateway().startCouriers();
        for (const auto &direction : kDirections)
            QTRY_COMPARE_WITH_TIMEOUT(appliedCount(platform, direction), std::size_t{5}, 10000);
        platform.order().stop();
        platform.inventory().stop();
        addEvents(platform, 5);
        for (const auto &direction : kDirections) {
            QTRY_VERIFY_WITH_TIMEOUT(faults(platform, direction) > 0, 5000);
            QTRY_VERIFY_WITH_TIMEOUT(lagSeconds(platform, direction) > 0.1, 5000);
        }
        platform.order().start();
        platform.inventory().start();
        for (const auto &direction : kDirections) {
            QTRY_COMPARE_WITH_TIMEOUT(appliedCount(platform, direction), std::size_t{10}, 15000);
            QVERIFY(inOrderAndOnce(platform, direction));
            QTRY_VERIFY_WITH_TIMEOUT(lagSeconds(platform, direction) == 0.0, 5000);
        }
    }

    void aDirectionThatFailsDoesNotHoldUpTheOther()
    {
        PlatformDouble platform;
        addEvents(platform, 5);
        platform.start({.rate = {}, .courier = {.idle = 5ms, .gather = 1ms, .patience = 50ms, .batch = 7}});
        auto broken = gateway::stockEvents(platform.peers());
        broken.carry = [](const kit::CallContext &, std::int64_t, gateway::Trip &) -> domain::Result<void> {
            return domain::Error{domain::ErrorCode::Conflict, "a gap", {}};
        };
        gateway::Courier stock(std::move(broken), platform.metrics, {.idle = 1ms, .patience = 5ms});
        gateway::Courier orders(gateway::orderEvents(platform.peers()), platform.metrics, {.idle = 1ms});
        stock.start();
        orders.start();
        QTRY_VERIFY(faults(platform, kDirections[1]) > 3);
        QTRY_COMPARE(appliedCount(platform, kDirections[0]), std::size_t{5});
        QCOMPARE(appliedCount(platform, kDirections[1]), std::size_t{0});
    }

    void threeCouriersOfADirectionApplyNothingTwice()
    {
        PlatformDouble platform;
        addEvents(platform, 300);
        const gateway::CourierOptions quick{.idle = 1ms, .gather = 0ms, .patience = 5ms, .batch = 10};
        platform.start({.rate = {}, .courier = quick});
        platform.gateway().startCouriers();
        std::vector<std::unique_ptr<gateway::Courier>> more;
        for (int i = 0; i < 2; ++i) {
            more.push_back(
                std::make_unique<gateway::Courier>(gateway::orderEvents(platform.peers()), platform.metrics, quick));
            more.push_back(
                std::make_unique<gateway::Courier>(gateway::stockEvents(platform.peers()), platform.metrics, quick));
        }
        for (const auto &courier : more)
            courier->start();
        for (const auto &direction : kDirections)
            QTRY_COMPARE_WITH_TIMEOUT(appliedCount(platform, direction), std::size_t{300}, 20000);
        more.clear();
        for (const auto &direction : kDirections)
            QVERIFY(inOrderAndOnce(platform, direction));
    }

    void anIdleCourierAsksForNewsOnceAndNotWhereItStands()
    {
        PlatformDouble platform;
        platform.start();
        auto stream = gateway::orderEvents(platform.peers());
        std::atomic<int> asked{0};
        stream.position = [&asked, ask = stream.position](const kit::CallContext &context) {
            ++asked;
            return ask(context);
        };
        gateway::Courier courier(std::move(stream), platform.metrics, {.idle = 1ms});
        courier.start();
        QTRY_VERIFY(platform.readCalls > 20);
        courier.stop();
        QCOMPARE(asked.load(), 1);
        QCOMPARE(platform.applyCalls.load(), 0);
    }

    void aFinishedCheckoutIsCarriedWithoutWaitingForTheNextLook()
    {
        PlatformDouble platform;
        platform.start({.rate = {}, .courier = {.idle = 60s, .gather = 1ms, .patience = 60s, .batch = 10}});
        platform.gateway().startCouriers();
        const auto basket = PlatformDouble::basket(contract::Channel::Till, kSomeId);
        QCOMPARE(platform.gateway().handle(platform.checkoutRequest(basket)).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(appliedCount(platform, kDirections[0]), std::size_t{1}, 5000);
    }

    void whatAnOrderMeansForStockIsCarriedBackWithoutWaitingForTheNextLook()
    {
        PlatformDouble platform;
        platform.start({.rate = {}, .courier = {.idle = 60s, .gather = 1ms, .patience = 60s, .batch = 10}});
        platform.gateway().startCouriers();
        QTRY_VERIFY(platform.readCalls >= 2); // both have looked and wait now
        addEvents(platform, 1);
        const auto basket = PlatformDouble::basket(contract::Channel::Till, kSomeId);
        QCOMPARE(platform.gateway().handle(platform.checkoutRequest(basket)).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(appliedCount(platform, kDirections[0]), std::size_t{2}, 5000);
        QTRY_COMPARE_WITH_TIMEOUT(appliedCount(platform, kDirections[1]), std::size_t{1}, 5000);
    }

    void stoppingDoesNotWaitForTheNextLook()
    {
        PlatformDouble platform;
        platform.start({.rate = {}, .courier = {.idle = 60s, .gather = 60s, .patience = 60s, .batch = 10}});
        platform.gateway().startCouriers();
        const auto start = std::chrono::steady_clock::now();
        platform.gateway().stopCouriers();
        QVERIFY(std::chrono::steady_clock::now() - start < 5s);
    }
};

TILLHOUSE_TEST(CourierTest)
#include "courier_test.moc"
