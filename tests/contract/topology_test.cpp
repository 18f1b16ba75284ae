// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/topology.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::contract;

class TopologyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheSheetDoesNotDrawDoesNotExist()
    {
        QVERIFY(mayCall("api-gateway", Node::OrderService));
        QVERIFY(mayCall("api-gateway", Node::InventoryService));
        QVERIFY(mayCall("api-gateway", Node::IdentityService));
        QVERIFY(mayCall("order-service", Node::PaymentService));
        int allowed = 0;
        for (const auto &from : nodes()) {
            for (const auto &to : nodes())
                allowed += mayCall(from.id, to.node) ? 1 : 0;
        }
        QCOMPARE(allowed, 4);
        QVERIFY(!mayCall("api-gateway", Node::PaymentService));
        QVERIFY(!mayCall("order-service", Node::InventoryService));
        QVERIFY(!mayCall("", Node::OrderService));
        QVERIFY(!mayCall("sandbox-acquirer", Node::PaymentService));
    }

    void everyServiceHasAStoreAndTheGatewayNone()
    {
        for (const auto &node : nodes())
            QCOMPARE(node.store.empty(), node.node == Node::ApiGateway);
        QCOMPARE(storeRelationships().size(), std::size_t{4});
    }
};

TILLHOUSE_TEST(TopologyTest)
#include "topology_test.moc"
