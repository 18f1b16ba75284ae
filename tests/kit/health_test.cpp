// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/health.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::kit;

class HealthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readyMeansStartedHealthyAndNotDraining()
    {
        Health health;
        bool storeOpen = true;
        health.add("store", [&storeOpen] { return HealthResult{storeOpen, storeOpen ? "" : "can't be opened"}; });
        QCOMPARE(health.readyReply().status, 503);
        health.started();
        QCOMPARE(health.readyReply().status, 200);
        QVERIFY(health.ready());
        storeOpen = false;
        const auto sick = health.readyReply();
        QCOMPARE(sick.status, 503);
        QVERIFY(sick.body.find("\"store\":{\"healthy\":false,\"detail\":\"can't be opened\"}") != std::string::npos);
        storeOpen = true;
        health.draining();
        QCOMPARE(health.readyReply().status, 503);
    }
};

TILLHOUSE_TEST(HealthTest)
#include "health_test.moc"
