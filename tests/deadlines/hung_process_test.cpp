// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/running_shop.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <chrono>
#include <csignal>
#include <cstring>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tillhouse::testing;

namespace
{

constexpr int kWatchdogMs = 2'000; ///< so long the manager waits for a sign of life
constexpr int kReadyMs = 20'000;

/// The part of a service manager that matters here: starts a process, listens to it, ends it when it is silent.
class SmallManager
{
public:
    explicit SmallManager(const std::string &folder)
        : m_path(folder + "/notify")
    {
        m_socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, m_path.c_str(), sizeof address.sun_path - 1);
        m_listens = ::bind(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
    }
    ~SmallManager()
    {
        end();
        ::close(m_socket);
    }
    SmallManager(const SmallManager &) = delete;
    auto operator=(const SmallManager &) -> SmallManager & = delete;

    auto listens() const -> bool { return m_listens; }
    auto pid() const -> pid_t { return m_process; }

    void start(const std::string &program, const std::string &config)
    {
        m_process = ::fork();
        if (m_process != 0)
            return;
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::setenv("NOTIFY_SOCKET", m_path.c_str(), 1);
        ::setenv("WATCHDOG_USEC", std::to_string(kWatchdogMs * 1000).c_str(), 1);
        ::execl(program.c_str(), program.c_str(), "--config", config.c_str(), nullptr);
        ::_exit(127);
    }
    void end()
    {
        if (m_process <= 0)
            return;
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
        m_process = -1;
    }
    /// The next thing that the process says; "" if it is silent for so long.
    auto hear(int ms) const -> std::string
    {
        pollfd one{m_socket, POLLIN, 0};
        if (::poll(&one, 1, ms) <= 0)
            return {};
        std::array<char, 256> buffer{};
        const auto got = ::recv(m_socket, buffer.data(), buffer.size(), 0);
        return {buffer.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0))};
    }

private:
    std::string m_path;
    int m_socket = -1;
    bool m_listens = false;
    pid_t m_process = -1;
};

} // namespace

/// A service under a manager that waits for its signs of life, as its unit asks systemd to.
class HungProcessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProcessThatHangsFallsSilentAndItsSuccessorIsReady()
    {
        const QTemporaryDir folder;
        const auto binDir = qEnvironmentVariable("TILLHOUSE_BIN_DIR").toStdString();
        auto shop = RunningShop::start(binDir, folder.path().toStdString() + "/shop"); // makes keys and stores
        QVERIFY2(shop, shop ? "" : shop.error().detail.c_str());
        (*shop)->stop();
        const auto program = binDir + "/tillhouse-identity";
        const auto config = ((*shop)->folder() / "etc/identity-service/config.json").string();

        SmallManager manager(folder.path().toStdString());
        QVERIFY(manager.listens());
        manager.start(program, config);
        QCOMPARE(manager.hear(kReadyMs), std::string("READY=1"));
        for (int i = 0; i < 4; ++i)
            QCOMPARE(manager.hear(kWatchdogMs), std::string("WATCHDOG=1"));

        ::kill(manager.pid(), SIGSTOP);
        std::string last;
        for (auto heard = manager.hear(kWatchdogMs); !heard.empty(); heard = manager.hear(kWatchdogMs))
            last = heard; // what was said before
        QVERIFY(last.empty() || last == "WATCHDOG=1");
        QVERIFY(::kill(manager.pid(), 0) == 0); // it is there, but it hangs

        const auto silent = std::chrono::steady_clock::now();
        manager.end();
        manager.start(program, config);
        QCOMPARE(manager.hear(kReadyMs), std::string("READY=1"));
        const auto took = std::chrono::steady_clock::now() - silent;
        qInfo("ready again %lld ms after it was ended",
              static_cast<long long>(std::chrono::duration_cast<std::chrono::milliseconds>(took).count()));
        QCOMPARE(manager.hear(kWatchdogMs), std::string("WATCHDOG=1"));
        ::kill(manager.pid(), SIGTERM);
        auto heard = manager.hear(kReadyMs);
        while (heard == "WATCHDOG=1")
            heard = manager.hear(kReadyMs);
        QCOMPARE(heard, std::string("STOPPING=1"));
    }
};

TILLHOUSE_TEST(HungProcessTest)
#include "hung_process_test.moc"
