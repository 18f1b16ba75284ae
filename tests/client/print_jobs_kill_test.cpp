// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/doomed_process.h"
#include "client/print/print_jobs.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tillhouse::client;
using tillhouse::testing::dyingAt;
using tillhouse::testing::TellLine;

namespace
{

constexpr int kPrints = 3;
/// Larger than a page, so that one job is many writes.
const std::string kRows = R"({"rows":")" + std::string(9000, 'r') + R"("})";

/// Prints all day; each line is told after the store said that it is done, "paper" when a byte would leave the till.
void printAllDay(const QString &file, const TellLine &say)
{
    const auto opened = PrintJobs::open(file);
    if (!opened)
        std::_Exit(1);
    auto &jobs = **opened;
    for (int i = 0; i < kPrints; ++i) {
        const auto id = "job-" + std::to_string(i);
        if (!jobs.add({id, "T1", kRows, false, true}))
            std::_Exit(2);
        say("waiting " + id);
        const auto drawer = jobs.takeDrawer(id);
        if (!drawer)
            std::_Exit(2);
        if (*drawer)
            say("drawer " + id);
        if (!jobs.apply(id, PrintEvent::Start))
            std::_Exit(2);
        say("paper " + id);
        if (!jobs.apply(id, PrintEvent::Finish))
            std::_Exit(2);
        say("printed " + id);
    }
    std::_Exit(0); // as a till that is switched off: nothing is closed
}

auto wasTold(const std::vector<std::string> &told, const std::string &line) -> bool
{
    return std::find(told.begin(), told.end(), line) != told.end();
}

/// What must be true of the file after this was told; "" if it is.
auto printFaultOf(PrintJobs &jobs, const std::vector<std::string> &told) -> std::string
{
    for (int i = 0; i < kPrints; ++i) {
        const auto id = "job-" + std::to_string(i);
        const auto job = jobs.find(id);
        if (!job && wasTold(told, "waiting " + id))
            return id + " was on disk and is gone";
        if (!job)
            continue;
        if (job->content != kRows)
            return id + " is half";
        if (job->state == PrintState::Sending)
            return id + " is still being sent";
        if (wasTold(told, "printed " + id) && job->state != PrintState::Printed)
            return id + " was printed and is " + std::string(name(job->state));
        if (wasTold(told, "paper " + id) && job->state == PrintState::Waiting)
            return id + " may be on paper and would print again";
        if (wasTold(told, "drawer " + id) && job->openDrawer)
            return id + " would open the drawer twice";
        if (job->state == PrintState::Unknown && !jobs.printerMayHoldRest())
            return id + " may sit in the printer";
    }
    return {};
}

} // namespace

/// The print jobs' file under SIGKILL at every single write and sync.
class PrintJobsKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Caught: what was being sent when the till died waited again, and was printed twice.
    void whateverWriteItDiesInNoJobIsLostAndNonePrintsTwice()
    {
        int point = 1;
        for (bool lived = false; !lived; ++point) {
            const QTemporaryDir dir;
            const auto file = dir.filePath(QStringLiteral("p.sqlite"));
            std::vector<std::string> told;
            lived = dyingAt(
                point, [&](const TellLine &say) { printAllDay(file, say); }, told);
            const auto jobs = PrintJobs::open(file);
            QVERIFY2(jobs, jobs ? "" : jobs.error().detail.c_str());
            const auto fault = printFaultOf(**jobs, told);
            QVERIFY2(fault.empty(), (fault + " after dying at point " + std::to_string(point)).c_str());
        }
        qInfo("%d points of writing", point - 2);
        QVERIFY(point > 50);
    }
};

TILLHOUSE_TEST(PrintJobsKillTest)
#include "print_jobs_kill_test.moc"
