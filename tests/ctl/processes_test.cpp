// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/processes.h"

#include "support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace tillhouse;
using namespace tillhouse::ctl;

class ProcessesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDrawnNodeIsStarted()
    {
        for (const auto &node : contract::nodes()) {
            const auto count = std::count_if(processes().begin(), processes().end(),
                                             [&](const ProcessInfo &process) { return process.drawn == node.node; });
            QCOMPARE(count, std::ptrdiff_t{1});
        }
        QCOMPARE(processes().size(), contract::nodes().size() + 1);
    }

    void whoIsCalledIsStartedBeforeItsCaller()
    {
        std::set<std::string_view> started;
        for (const auto &process : processes()) {
            for (const auto callee : process.calls)
                QVERIFY2(started.contains(callee), std::string(process.node).c_str());
            started.insert(process.node);
        }
    }

    void onlyThePaymentServiceKnowsTheAcquirer()
    {
        for (const auto &process : processes()) {
            const bool knows =
                std::find(process.calls.begin(), process.calls.end(), kAcquirerNode) != process.calls.end();
            QCOMPARE(knows, process.drawn == contract::Node::PaymentService);
        }
    }
};

TILLHOUSE_TEST(ProcessesTest)
#include "processes_test.moc"
