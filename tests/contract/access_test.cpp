// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/access.h"

#include "contract/endpoints.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::contract;

class AccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void internalIsGrantedToNobody()
    {
        const Role all[] = {Role::Cashier, Role::Manager, Role::Admin, Role::Customer};
        QVERIFY(!grants(all, Permission::Internal));
        QVERIFY(grants({}, Permission::Anyone));
        QVERIFY(!grants({}, Permission::Sell));
    }

    void aCashierNeitherEditsNorManages()
    {
        const Role cashier[] = {Role::Cashier};
        QVERIFY(grants(cashier, Permission::Sell));
        for (const auto forbidden : {Permission::WriteCatalogue, Permission::WriteStock, Permission::ReadReports,
                                     Permission::ManageTills, Permission::ManageUsers, Permission::OverridePayment})
            QVERIFY(!grants(cashier, forbidden));
    }

    void everyPermissionThatAnEndpointAsksForIsHeldBySomeone()
    {
        const Role admin[] = {Role::Admin};
        const Role customer[] = {Role::Customer};
        forEachEndpoint([&](const auto &endpoint) {
            const auto &holders = endpoint.permission == Permission::SelfCheckout ? customer : admin;
            if (endpoint.permission != Permission::Internal)
                QVERIFY2(grants(holders, endpoint.permission), endpoint.id.data());
        });
    }
};

TILLHOUSE_TEST(AccessTest)
#include "access_test.moc"
