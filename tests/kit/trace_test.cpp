// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/trace.h"

#include "support/test_registry.h"

#include <QTest>

#include <set>

using namespace tillhouse::kit;

class TraceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTraceGoesOnWithASpanOfItsOwn()
    {
        // The example of W3C Trace Context, 3.2.4.
        const auto *header = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        const auto trace = continueTrace(header);
        QCOMPARE(trace.traceId, std::string("0af7651916cd43dd8448eb211c80319c"));
        QVERIFY(trace.spanId != "b7ad6b7169203331");
        QCOMPARE(parseTraceparent(traceparent(trace)).value(), trace);
    }

    void aBrokenHeaderStartsANewTrace()
    {
        for (const auto *bad : {
                 "",
                 "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
                 "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                 "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                 "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                 "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                 "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-x",
                 "00-0af7651916cd43dd8448eb211c80319\"-b7ad6b7169203331-01",
             }) {
            QVERIFY2(!parseTraceparent(bad), bad);
            QCOMPARE(continueTrace(bad).traceId.size(), std::size_t{32});
        }
    }

    void laterVersionsMayAppend()
    {
        QVERIFY(parseTraceparent("01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more"));
    }

    void idsDiffer()
    {
        std::set<std::string> seen;
        for (int i = 0; i < 1000; ++i)
            seen.insert(newTrace().traceId);
        QCOMPARE(seen.size(), std::size_t{1000});
    }
};

TILLHOUSE_TEST(TraceTest)
#include "trace_test.moc"
