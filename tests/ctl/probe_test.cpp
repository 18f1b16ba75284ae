// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/probe.h"

#include "ctl/ports.h"
#include "kit/server.h"
#include "support/test_registry.h"

#include <QTest>

#include <atomic>

using namespace tillhouse;
using namespace std::chrono_literals;
using ctl::Readiness;

class ProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readyIsTwoHundredAndNothingElse()
    {
        std::atomic<int> status{200};
        kit::Server server({}, [&](const kit::HttpRequest &request) {
            kit::HttpReply reply;
            reply.status = request.path == "/health/ready" ? status.load() : 404;
            reply.body = "{\"ready\":\"?\"}";
            return reply;
        });
        QVERIFY(server.start());
        const auto ready = ctl::probeReadiness(server.port(), 5s);
        QVERIFY(ready.readiness == Readiness::Ready);
        QCOMPARE(ready.body, std::string("{\"ready\":\"?\"}"));
        status = 503;
        const auto draining = ctl::probeReadiness(server.port(), 5s);
        QVERIFY(draining.readiness == Readiness::NotReady);
        QCOMPARE(draining.status, 503);
        server.stop();
    }

    void whereNobodyListensIsSilence()
    {
        const auto ports = ctl::freePorts(1);
        QVERIFY(ports);
        QVERIFY(ctl::probeReadiness(ports->front(), 2s).readiness == Readiness::Silent);
    }

    void aPeerThatNeverAnswersIsGivenUp()
    {
        std::atomic<bool> release{false};
        kit::Server server({}, [&](const kit::HttpRequest &) {
            release.wait(false);
            return kit::HttpReply{};
        });
        QVERIFY(server.start());
        QVERIFY(ctl::probeReadiness(server.port(), 100ms).readiness == Readiness::Silent);
        release = true;
        release.notify_all();
        server.stop();
    }
};

TILLHOUSE_TEST(ProbeTest)
#include "probe_test.moc"
