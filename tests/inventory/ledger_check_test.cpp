// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/ledger_check.h"

#include "inventory/test_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;

class LedgerCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEditedFigureIsFound_data()
    {
        QTest::addColumn<QByteArray>("edit");
        QTest::addColumn<QByteArray>("finding");
        QTest::newRow("on hand") << QByteArray("UPDATE stock_levels SET on_hand_milli = on_hand_milli + 1")
                                 << QByteArray("a at floor: on hand is 5001, computed 5000");
        QTest::newRow("allocated") << QByteArray("UPDATE stock_levels SET allocated_milli = allocated_milli + 1")
                                   << QByteArray("a at floor: allocated is 2001, computed 2000");
        QTest::newRow("lost level") << QByteArray("DELETE FROM stock_levels")
                                    << QByteArray("a at floor: on hand is 0, computed 5000");
        QTest::newRow("balance") << QByteArray("UPDATE stock_movements SET on_hand_after_milli = 7")
                                 << QByteArray("a at floor: the balance that a movement noted is 7, computed 5000");
    }
    void anEditedFigureIsFound()
    {
        QFETCH(QByteArray, edit);
        QFETCH(QByteArray, finding);
        TestStore store;
        store.addProduct("a", 5000);
        inventory::Reservations reservations(store.database(), store.clock());
        QVERIFY(reservations.reserve(reserveOne(1, "a", 2000)));
        QCOMPARE(store.differences(), std::vector<std::string>{});
        QVERIFY(store.database().write(
            "tamper", [&](db::Transaction &tx) -> domain::Result<int> { return tx.execute(edit.toStdString()); }));
        QCOMPARE(store.differences(), std::vector<std::string>{finding.toStdString()});
    }
};

TILLHOUSE_TEST(LedgerCheckTest)
#include "ledger_check_test.moc"
