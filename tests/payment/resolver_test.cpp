// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/resolver.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::payment;
using std::chrono::milliseconds;
using SteadyClock = std::chrono::steady_clock;

class ResolverTest : public QObject
{
    Q_OBJECT

private:
    static auto item(const std::string &id) -> OpenItem { return {OpenItem::Kind::Payment, "berlin", id}; }

private Q_SLOTS:
    void itAsksLessAndLessOftenUntilItIsSettled()
    {
        std::mutex mutex;
        std::vector<SteadyClock::time_point> asked;
        Resolver resolver(
            [&](const OpenItem &) {
                const std::lock_guard lock(mutex);
                asked.push_back(SteadyClock::now());
                return asked.size() == 5;
            },
            {milliseconds(10), milliseconds(40), milliseconds(60'000), milliseconds(60'000)});
        const auto begin = SteadyClock::now();
        resolver.watch(item("a"), false);
        resolver.start();
        QTRY_COMPARE_WITH_TIMEOUT(resolver.open(), std::size_t{0}, 20000);
        QCOMPARE(asked.size(), std::size_t{5});
        QVERIFY(asked[0] - begin >= milliseconds(10));
        QVERIFY(asked[1] - asked[0] >= milliseconds(10));
        QVERIFY(asked[2] - asked[1] >= milliseconds(20));
        QVERIFY(asked[3] - asked[2] >= milliseconds(40));
        QVERIFY(asked[4] - asked[3] >= milliseconds(40));
    }

    void afterItsPatienceAnItemIsParkedAndStillKept()
    {
        Resolver resolver([](const OpenItem &) { return false; },
                          {milliseconds(1), milliseconds(2), milliseconds(20), milliseconds(60'000)});
        resolver.watch(item("a"), true);
        resolver.start();
        QTRY_COMPARE_WITH_TIMEOUT(resolver.parked(), std::size_t{1}, 20000);
        QCOMPARE(resolver.open(), std::size_t{1});
    }

    void oneStubbornItemDoesNotStopTheOthers()
    {
        std::atomic<int> settled{0};
        Resolver resolver(
            [&](const OpenItem &open) {
                if (open.id == "stubborn")
                    return false;
                ++settled;
                return true;
            },
            {milliseconds(1), milliseconds(2), milliseconds(60'000), milliseconds(60'000)});
        resolver.watch(item("stubborn"), true);
        for (int i = 0; i < 10; ++i)
            resolver.watch(item(std::to_string(i)), i % 2 == 0);
        resolver.start();
        QTRY_COMPARE_WITH_TIMEOUT(settled.load(), 10, 20000);
        QCOMPARE(resolver.open(), std::size_t{1});
    }

    void stoppingDoesNotWaitForTheNextQuestion()
    {
        Resolver resolver([](const OpenItem &) { return false; },
                          {milliseconds(60'000), milliseconds(60'000), milliseconds(60'000), milliseconds(60'000)});
        resolver.watch(item("a"), false);
        resolver.start();
        const auto begin = SteadyClock::now();
        resolver.stop();
        QVERIFY(SteadyClock::now() - begin < milliseconds(10'000));
    }
};

TILLHOUSE_TEST(ResolverTest)
#include "resolver_test.moc"
