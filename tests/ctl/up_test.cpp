// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ports.h"
#include "ctl/processes.h"
#include "support/test_registry.h"
#include "up_runner.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>

using namespace tillhouse;
using testing::UpRunner;

class UpTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<UpRunner> m_shop;

    static auto isGone(pid_t pid) -> bool { return pid > 0 && ::kill(pid, 0) == -1; }

    auto allAreSilent() -> bool
    {
        m_shop->run(QStringLiteral("status"));
        return QString::fromStdString(m_shop->output()).count(QStringLiteral(" silent ")) ==
               static_cast<qsizetype>(ctl::processes().size());
    }

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<UpRunner>();
        QVERIFY2(m_shop->run(QStringLiteral("init")) == 0, m_shop->output().c_str());
    }
    void cleanup() { m_shop.reset(); }

    void theWholeBackendBecomesReadyAndStopsCleanly()
    {
        const auto port = ctl::freePorts(1);
        QVERIFY(port);
        const auto line = m_shop->up({QStringLiteral("--port"), QString::number(port->front())});
        const auto layout = m_shop->layout();
        QVERIFY2(line == "ready https://127.0.0.1:" + std::to_string(port->front()) +
                             " ca=" + layout.caCertificate().string() + " logins=" + layout.logins.string(),
                 (line + m_shop->errors()).c_str());
        QCOMPARE(m_shop->run(QStringLiteral("status")), 0);
        for (const auto &process : ctl::processes())
            QVERIFY(m_shop->output().find(std::string(process.node)) != std::string::npos);

        // A second one on the same folder, or a fresh start under it, would ruin the first.
        QCOMPARE(m_shop->run(QStringLiteral("up")), 1);
        QCOMPARE(m_shop->run(QStringLiteral("init"), {QStringLiteral("--fresh")}), 1);

        std::vector<pid_t> pids;
        for (const auto &process : ctl::processes())
            pids.push_back(m_shop->pidOf(std::string(process.node)));
        QCOMPARE(m_shop->stop(), 0);
        for (const auto pid : pids)
            QVERIFY(isGone(pid));
        QCOMPARE(m_shop->run(QStringLiteral("status")), 1);
        QVERIFY(m_shop->output().find("silent") != std::string::npos);
    }

    void aDeadServiceIsNamedAndEndsTheRest()
    {
        QVERIFY2(!m_shop->up().empty(), m_shop->errors().c_str());
        const auto gateway = m_shop->pidOf("api-gateway");
        QCOMPARE(::kill(m_shop->pidOf("inventory-service"), SIGKILL), 0);
        QCOMPARE(m_shop->waitForEnd(), 1);
        QVERIFY(m_shop->errors().find("inventory-service ended: signal 9") != std::string::npos);
        QVERIFY(isGone(gateway));
    }

    void aDeadServiceIsStartedAgainWithinTwoSecondsIfAsked()
    {
        QVERIFY2(!m_shop->up({QStringLiteral("--restart")}).empty(), m_shop->errors().c_str());
        const auto before = m_shop->pidOf("payment-service");
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(::kill(before, SIGKILL), 0);
        QVERIFY(m_shop->waitForError("payment-service started again"));
        QVERIFY(timer.elapsed() < 2000);
        QVERIFY(m_shop->pidOf("payment-service") != before);
        QTRY_COMPARE_WITH_TIMEOUT(m_shop->run(QStringLiteral("status")), 0, 30'000);
        QCOMPARE(m_shop->stop(), 0);
    }

    void everythingDiesWithTheCommand()
    {
        QVERIFY2(!m_shop->up().empty(), m_shop->errors().c_str());
        ::kill(m_shop->upPid(), SIGKILL);
        QCOMPARE(m_shop->waitForEnd(), -1);
        QTRY_VERIFY_WITH_TIMEOUT(allAreSilent(), 30'000);
    }
};

TILLHOUSE_TEST(UpTest)
#include "up_test.moc"
