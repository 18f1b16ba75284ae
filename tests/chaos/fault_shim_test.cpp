// SPDX-License-Identifier: GPL-3.0-or-later
#include "chaos/fault_points.h"
#include "ctl/child_process.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <poll.h>

#include <cerrno>
#include <csignal>
#include <fstream>

using namespace tillhouse;
using namespace tillhouse::chaos;

namespace
{

constexpr std::size_t kBlocks = 8;
constexpr std::size_t kBlockBytes = 512;

} // namespace

/// The shim inside a program that writes eight blocks and syncs once.
class FaultShimTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<FaultPoints> m_faults;
    std::optional<ctl::ChildProcess> m_child;

    auto path(const char *name) const -> std::filesystem::path { return m_folder.filePath(name).toStdString(); }

    auto written() const -> std::uintmax_t { return std::filesystem::file_size(path("out")); }

    void startWriter()
    {
        ctl::ChildSpec spec;
        spec.node = "writer";
        spec.program = "/usr/bin/env";
        spec.arguments = {
            "LD_PRELOAD=" + qEnvironmentVariable("TILLHOUSE_BIN_DIR").toStdString() + "/libtillhouse_fault_shim.so",
            std::string(kControlVariable) + "=" + m_faults->file().string(), std::string(kNodeVariable) + "=writer",
            qEnvironmentVariable("TILLHOUSE_BIN_DIR").toStdString() + "/chaos_writer", path("out").string()};
        spec.logFile = path("log");
        spec.pidFile = path("pid");
        auto child = ctl::ChildProcess::start(spec);
        QVERIFY(child);
        m_child.emplace(std::move(*child));
    }

    auto ending() -> std::string
    {
        pollfd waited{m_child->waitDescriptor(), POLLIN, 0};
        ::poll(&waited, 1, 20'000);
        return m_child->ended().value_or("still running");
    }

    auto runWith(const Fault &fault) -> std::string
    {
        m_faults->arm(0, fault);
        startWriter();
        return ending();
    }

private Q_SLOTS:
    void init()
    {
        auto faults = FaultPoints::create(path("faults"));
        QVERIFY(faults);
        m_faults = std::move(*faults);
    }

    void withoutAnArmedPointNothingChanges()
    {
        QCOMPARE(runWith({"writer/no-such-point"}), std::string("exit status 0"));
        QCOMPARE(written(), kBlocks * kBlockBytes);
    }

    void aProcessDiesAtTheNthPassingOfAPoint()
    {
        const auto how = runWith({"writer/after-write", FaultAction::Kill, 0, 2, 1});
        QVERIFY2(how.starts_with("signal 9 "), how.c_str());
        QCOMPARE(written(), 3 * kBlockBytes);
        QCOMPARE(m_faults->struck(0), 1);
    }

    void beforeAWriteMeansThatItDoesNotHappen()
    {
        const auto how = runWith({"writer/before-write", FaultAction::Kill, 0, 2, 1});
        QVERIFY2(how.starts_with("signal 9 "), how.c_str());
        QCOMPARE(written(), 2 * kBlockBytes);
    }

    void aFailedSyncIsTold()
    {
        QCOMPARE(runWith({"writer/before-sync", FaultAction::Fail, EIO, 0, 1}), std::string("exit status 1"));
        QCOMPARE(m_faults->struck(0), 1);
    }

    void aFullDiskIsToldAtTheWrite()
    {
        QCOMPARE(runWith({"writer/before-write", FaultAction::Fail, ENOSPC, 4, 1}), std::string("exit status 1"));
        QCOMPARE(written(), 4 * kBlockBytes);
    }

    void aStoppedProcessGoesOnWhereItWas()
    {
        m_faults->arm(0, {"writer/before-sync", FaultAction::Stop, 0, 0, 1});
        startWriter();
        QTRY_COMPARE(m_faults->struck(0), 1);
        const auto isStopped = [this] {
            std::ifstream in("/proc/" + std::to_string(m_child->pid()) + "/stat");
            std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
            return text.find(") T ") != std::string::npos;
        };
        QTRY_VERIFY(isStopped());
        m_child->signal(SIGCONT);
        QCOMPARE(ending(), std::string("exit status 0"));
        QCOMPARE(written(), kBlocks * kBlockBytes);
    }

    void aSlowCallTakesItsTimeEachTime()
    {
        const auto before = std::chrono::steady_clock::now();
        QCOMPARE(runWith({"writer/before-write", FaultAction::Sleep, 20, 0, 5}), std::string("exit status 0"));
        QVERIFY(std::chrono::steady_clock::now() - before >= std::chrono::milliseconds(100));
        QCOMPARE(m_faults->struck(0), 5);
    }
};

TILLHOUSE_TEST(FaultShimTest)
#include "fault_shim_test.moc"
