// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/expiry_sweep.h"

#include "inventory/test_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;

class ExpirySweepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stockComesBackByItselfWhenNobodyAsks()
    {
        TestStore store;
        store.addProduct("a", 300'000);
        inventory::Reservations reservations(store.database(), store.clock());
        for (std::int64_t order = 1; order <= 250; ++order)
            QVERIFY(reservations.reserve(reserveOne(order, "a", 1000)));
        inventory::ExpirySweep sweep(reservations, std::chrono::milliseconds(5));
        sweep.start();
        store.pass(60'000);
        QTRY_COMPARE(store.level("a").allocatedMilli, 0);
        sweep.stop();
        QCOMPARE(store.number("SELECT COUNT(*) FROM reservations WHERE state = 'expired'"), 250);
    }

    void stoppingDoesNotWaitForTheInterval()
    {
        TestStore store;
        inventory::Reservations reservations(store.database(), store.clock());
        inventory::ExpirySweep sweep(reservations, std::chrono::hours(1));
        sweep.start();
        const auto started = std::chrono::steady_clock::now();
        sweep.stop();
        QVERIFY(std::chrono::steady_clock::now() - started < std::chrono::seconds(10));
    }
};

TILLHOUSE_TEST(ExpirySweepTest)
#include "expiry_sweep_test.moc"
