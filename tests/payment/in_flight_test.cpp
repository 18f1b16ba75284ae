// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/in_flight.h"

#include "support/test_registry.h"

#include <QTest>

#include <atomic>
#include <thread>

using tillhouse::payment::InFlight;
using SteadyClock = std::chrono::steady_clock;

class InFlightTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondWaitsForTheFirst()
    {
        InFlight inFlight;
        std::atomic<int> inside{0};
        std::atomic<int> most{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                const auto ticket = inFlight.enter("k", SteadyClock::now() + std::chrono::seconds(30));
                const int now = ++inside;
                most = std::max(most.load(), now);
                std::this_thread::yield();
                --inside;
            });
        }
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(most.load(), 1);
    }

    void whoWaitsTooLongIsToldSo()
    {
        InFlight inFlight;
        const auto ticket = inFlight.enter("k", SteadyClock::now());
        QVERIFY(ticket);
        QVERIFY(!inFlight.enter("k", SteadyClock::now() + std::chrono::milliseconds(5)));
        QVERIFY(inFlight.enter("other", SteadyClock::now()));
    }

    void aTicketThatEndsLetsTheNextIn()
    {
        InFlight inFlight;
        {
            const auto ticket = inFlight.enter("k", SteadyClock::now());
        }
        QVERIFY(inFlight.enter("k", SteadyClock::now()));
    }
};

TILLHOUSE_TEST(InFlightTest)
#include "in_flight_test.moc"
