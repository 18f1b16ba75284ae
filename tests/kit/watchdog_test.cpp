// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/watchdog.h"

#include "kit/server_workers.h"
#include "support/test_registry.h"

#include <QTest>

#include <array>
#include <cstdlib>
#include <cstring>
#include <future>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace tillhouse::kit;
using namespace std::chrono_literals;

class WatchdogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fourSignsOfLifeFitIntoTheTimeThatTheManagerWaits()
    {
        const auto schedule = watchdogSchedule("20000000");
        QCOMPARE(schedule.beatEvery, 5'000ms);
        QCOMPARE(schedule.stuckAfter, 10'000ms);
    }

    void withoutAManagerThatWaitsThereIsNoSchedule()
    {
        for (const char *value : {static_cast<const char *>(nullptr), "", "0", "-5", "20s", "x"})
            QCOMPARE(watchdogSchedule(value).beatEvery, 0ms);
    }

    void aPartThatStandsStillIsNamed()
    {
        Watchdog watchdog;
        QCOMPARE(watchdog.stuckPart(1s), std::string());
        auto standstill = 0ms;
        watchdog.watch("server", [] { return 0ms; });
        watchdog.watch("store", [&standstill] { return standstill; });
        QCOMPARE(watchdog.stuckPart(1s), std::string());
        standstill = 1'000ms;
        QCOMPARE(watchdog.stuckPart(1s), std::string());
        standstill = 1'001ms;
        QCOMPARE(watchdog.stuckPart(1s), std::string("store"));
    }

    /// All threads wait for something that never comes: what is queued is not begun any more.
    void workersOfWhichNoneMovesStandStillAndIdleOnesDoNot()
    {
        ServerWorkers workers(10);
        workers.start(2);
        std::promise<void> release;
        const auto released = release.get_future().share();
        for (int i = 0; i < 2; ++i)
            QVERIFY(workers.submit([released] { released.wait(); }));
        QTRY_COMPARE_WITH_TIMEOUT(workers.running(), std::size_t{2}, 10'000);
        QCOMPARE(workers.standstill(), 0ms); // all busy, but nobody waits for them
        QVERIFY(workers.submit([] {}));
        QTRY_VERIFY_WITH_TIMEOUT(workers.standstill() > 50ms, 10'000);
        release.set_value();
        QTRY_COMPARE_WITH_TIMEOUT(workers.standstill(), 0ms, 10'000);
        workers.stop();
    }

    void theServiceManagerIsToldOverItsSocketAlsoAnAbstractOne()
    {
        for (const std::string &name : {"/tmp/tillhouse-notify-" + std::to_string(::getpid()),
                                        "@tillhouse-notify-" + std::to_string(::getpid())}) {
            const int fd = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
            sockaddr_un address{};
            address.sun_family = AF_UNIX;
            std::memcpy(address.sun_path, name.data(), name.size());
            if (name.front() == '@')
                address.sun_path[0] = '\0';
            const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
            QCOMPARE(::bind(fd, reinterpret_cast<sockaddr *>(&address), size), 0);
            ::setenv("NOTIFY_SOCKET", name.c_str(), 1);
            notifyServiceManager("WATCHDOG=1");
            ::unsetenv("NOTIFY_SOCKET");
            std::array<char, 64> buffer{};
            const auto got = ::recv(fd, buffer.data(), buffer.size(), MSG_DONTWAIT);
            ::close(fd);
            ::unlink(name.c_str());
            QCOMPARE(std::string(buffer.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0))),
                     std::string("WATCHDOG=1"));
        }
        notifyServiceManager("WATCHDOG=1"); // nobody listens: nothing happens
    }
};

TILLHOUSE_TEST(WatchdogTest)
#include "watchdog_test.moc"
