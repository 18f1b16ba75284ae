// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/child_process.h"

#include "ctl/files.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace tillhouse::ctl;
using namespace std::chrono_literals;

class ChildProcessTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    auto path(const char *name) const -> std::string
    {
        return m_folder->filePath(QString::fromLatin1(name)).toStdString();
    }
    auto shell(const std::string &script) const -> ChildSpec
    {
        return {"node", "/bin/sh", {"-c", script}, path("log"), path("pid")};
    }
    /// Until the process has ended or (a failed test) a minute is over.
    static auto waitForEnd(ChildProcess &child) -> std::string
    {
        pollfd waited{child.waitDescriptor(), POLLIN, 0};
        ::poll(&waited, 1, 60'000);
        return child.ended().value_or("still running");
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theEndIsToldInWordsAndTheOutputIsInTheLog()
    {
        auto child = ChildProcess::start(shell("echo out; echo err >&2; exit 3"));
        QVERIFY(child);
        QCOMPARE(waitForEnd(*child), std::string("exit status 3"));
        QCOMPARE(*readFile(path("log")), std::string("out\nerr\n"));
        QVERIFY(!std::filesystem::exists(path("pid")));
    }

    void aProgramThatIsNotThereIsAnErrorWithItsReason()
    {
        ChildSpec spec{"node", "/nonexistent/program", {}, path("log"), path("pid")};
        const auto child = ChildProcess::start(spec);
        QVERIFY(!child);
        QVERIFY(child.error().detail.find("/nonexistent/program") != std::string::npos);
        QVERIFY(child.error().detail.find("No such file") != std::string::npos);
    }

    void aPidFileNamesTheRunningProcess()
    {
        auto child = ChildProcess::start(shell("exec sleep 1000"));
        QVERIFY(child);
        QCOMPARE(*readFile(path("pid")), std::to_string(child->pid()) + "\n");
        ::kill(child->pid(), SIGKILL);
        QCOMPARE(waitForEnd(*child), std::string("signal 9 (Killed)"));
    }

    void stoppingAsksFirst()
    {
        auto child =
            ChildProcess::start(shell("trap 'echo bye; exit 0' TERM; echo up; while :; do sleep 1000 & wait; done"));
        QVERIFY(child);
        QTRY_VERIFY(readFile(path("log"))->find("up") != std::string::npos);
        QVERIFY(child->stop(30s));
        QCOMPARE(child->ended().value_or(""), std::string("exit status 0"));
        QVERIFY(readFile(path("log"))->find("bye") != std::string::npos);
    }

    void whoDoesNotListenIsKilled()
    {
        auto child = ChildProcess::start(shell("trap '' TERM; echo up; while :; do sleep 1000; done"));
        QVERIFY(child);
        QTRY_VERIFY(readFile(path("log"))->find("up") != std::string::npos);
        const auto pid = child->pid();
        QVERIFY(!child->stop(50ms));
        QCOMPARE(::kill(pid, 0), -1);
    }

    void aChildDiesWithItsParent()
    {
        // A process in between starts the child and is killed at once; whatever is orphaned becomes ours to wait for.
        QCOMPARE(::prctl(PR_SET_CHILD_SUBREAPER, 1), 0);
        const auto spec = shell("exec sleep 1000");
        const pid_t between = ::fork();
        if (between == 0) {
            const auto child = ChildProcess::start(spec);
            ::raise(SIGKILL);
            ::_exit(child ? 0 : 1);
        }
        QCOMPARE(::waitpid(between, nullptr, 0), between);
        const auto pid = static_cast<pid_t>(std::stol(*readFile(path("pid"))));
        int status = 0;
        QCOMPARE(::waitpid(pid, &status, 0), pid);
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(WTERMSIG(status), SIGKILL);
        ::prctl(PR_SET_CHILD_SUBREAPER, 0);
    }
};

TILLHOUSE_TEST(ChildProcessTest)
#include "child_process_test.moc"
