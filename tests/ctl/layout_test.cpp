// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/layout.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::ctl;

class LayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDataFolderHoldsEverything()
    {
        const auto layout = Layout::forData("/srv/shop/.");
        QCOMPARE(layout.configFile("order-service").string(), std::string("/srv/shop/etc/order-service/config.json"));
        QCOMPARE(layout.nodeState("order-service").string(), std::string("/srv/shop/state/order-service"));
        QCOMPARE(layout.logFile("order-service").string(), std::string("/srv/shop/log/order-service.log"));
        QCOMPARE(layout.pidFile("order-service").string(), std::string("/srv/shop/run/order-service.pid"));
        QCOMPARE(layout.logins.string(), std::string("/srv/shop/logins.json"));
    }

    void packagesKeepSettingsAndStateApart()
    {
        const auto layout = Layout::forPackage("/etc/tillhouse", "/var/lib/tillhouse");
        QCOMPARE(layout.configFile("order-service").string(), std::string("/etc/tillhouse/order-service/config.json"));
        QCOMPARE(layout.nodeState("order-service").string(), std::string("/var/lib/tillhouse/order-service"));
        QCOMPARE(layout.logins.string(), std::string("/etc/tillhouse/logins.json"));
    }

    void pathsAreAbsolute()
    {
        QVERIFY(Layout::forData("shop").etc.is_absolute());
        QVERIFY(Layout::forPackage("a", "b").state.is_absolute());
    }
};

TILLHOUSE_TEST(LayoutTest)
#include "layout_test.moc"
