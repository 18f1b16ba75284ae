// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/queue/queue_panel.h"

#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::pos;

class QueuePanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySaleSaysHowFarItHasComeNewestFirst()
    {
        const QTemporaryDir dir;
        const auto journal = client::Journal::open(dir.filePath(QStringLiteral("j.sqlite")), "T1", client::TillKey::make());
        QVERIFY(journal);
        auto &book = **journal;
        QVERIFY(book.append({client::EntryKind::Sale, "a", "T1-000001", "{}"}));
        QVERIFY(book.acknowledge("a", "{}"));
        QVERIFY(book.append({client::EntryKind::Sale, "b", "T1-000002", "{}"}));
        QVERIFY(book.refuse("b", "a price is negative"));
        QVERIFY(book.append({client::EntryKind::Sale, "c", "T1-000003", "{}"}));
        const QueuePanel panel(book);
        QCOMPARE(panel.rowCount(), 3);
        QVERIFY(panel.rowText(0).contains(QStringLiteral("T1-000003   waiting to be sent")));
        QVERIFY(panel.rowText(1).contains(QStringLiteral("refused: a price is negative")));
        QVERIFY(panel.rowText(2).contains(QStringLiteral("at the store server")));
    }
};

TILLHOUSE_TEST(QueuePanelTest)
#include "queue_panel_test.moc"
