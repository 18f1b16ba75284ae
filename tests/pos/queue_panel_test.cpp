// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/queue/queue_panel.h"

#include "support/test_registry.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::pos;

class QueuePanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsComesFirstAndEverySaleSaysHowFarItHasCome()
    {
        const QTemporaryDir dir;
        const auto journal =
            client::Journal::open(dir.filePath(QStringLiteral("j.sqlite")), "T1", client::TillKey::make());
        QVERIFY(journal);
        auto &book = **journal;
        QVERIFY(book.append({client::EntryKind::Sale, "a", "T1-000001", "{}"}));
        QVERIFY(book.acknowledge("a", "{}"));
        QVERIFY(book.append({client::EntryKind::Sale, "b", "T1-000002", "{}"}));
        QVERIFY(book.refuse("b", "a price is negative"));
        QVERIFY(book.append({client::EntryKind::Sale, "c", "T1-000003", "{}"}));
        const QueuePanel panel(book);
        QCOMPARE(panel.rowCount(), 3);
        QVERIFY(panel.rowText(0).contains(QStringLiteral("refused: a price is negative")));
        QVERIFY(panel.rowText(1).contains(QStringLiteral("T1-000003   waiting to be sent")));
        QVERIFY(panel.rowText(2).contains(QStringLiteral("at the store server")));
        const auto since =
            QDateTime::fromMSecsSinceEpoch(book.find("c")->recordedAtMs).toString(QStringLiteral("dd.MM. HH:mm"));
        QVERIFY2(panel.summary().startsWith(QStringLiteral("1 waits since %1. 1 refused").arg(since)),
                 qPrintable(panel.summary()));
    }

    /// Planted: the rows are those of `Journal::recent` alone. Seen:
    ///   FAIL!  : QueuePanelTest::whatWaitsSinceLongIsShownHoweverMuchWasSoldSince()
    void whatWaitsSinceLongIsShownHoweverMuchWasSoldSince()
    {
        const QTemporaryDir dir;
        const auto journal =
            client::Journal::open(dir.filePath(QStringLiteral("j.sqlite")), "T1", client::TillKey::make());
        QVERIFY(journal);
        auto &book = **journal;
        QVERIFY(book.append({client::EntryKind::Sale, "old", "T1-000001", "{}"}));
        for (int i = 2; i < 150; ++i) {
            const auto id = std::to_string(i);
            QVERIFY(book.append({client::EntryKind::Sale, id, "T1-" + id, "{}"}));
            QVERIFY(book.acknowledge(id, "{}"));
        }
        const QueuePanel panel(book);
        QVERIFY(panel.rowText(0).contains(QStringLiteral("T1-000001   waiting to be sent")));
        QVERIFY(panel.rowText(1).contains(QStringLiteral("T1-149   at the store server")));
        QVERIFY(panel.summary().startsWith(QStringLiteral("1 waits since ")));
    }
};

TILLHOUSE_TEST(QueuePanelTest)
#include "queue_panel_test.moc"
