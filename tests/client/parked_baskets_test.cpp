// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/park/parked_baskets.h"

#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tillhouse::client;

class ParkedBasketsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Caught: in the order of their ids.
    void parkedBasketsComeBackInTheOrderTheyWereParked()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("p.sqlite"));
        {
            const auto parked = ParkedBaskets::open(file);
            QVERIFY(parked);
            QVERIFY((*parked)->park({"b", "Second", "{2}", 20}));
            QVERIFY((*parked)->park({"a", "First", "{1}", 10}));
        }
        const auto parked = ParkedBaskets::open(file);
        const auto all = (*parked)->all();
        QCOMPARE(all.size(), std::size_t{2});
        QCOMPARE(all[0].label, std::string("First"));
        QCOMPARE((*parked)->find("b")->content, std::string("{2}"));
        QVERIFY((*parked)->remove("a"));
        QCOMPARE((*parked)->all().size(), std::size_t{1});
        QVERIFY(!(*parked)->find("a"));
    }

    /// Caught: a second take replaced the one that the store server may know; a sent basket was a local one again.
    void whoMayHaveABasketSurvivesAStop()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("p.sqlite"));
        {
            const auto parked = ParkedBaskets::open(file);
            QVERIFY((*parked)->park({"a", "First", "{1}", 10, 1299, 3, "Ada"}));
            QCOMPARE((*parked)->find("a")->state, ParkState::Local);
            QVERIFY((*parked)->setState("a", ParkState::Sent));
            QVERIFY((*parked)->beginTake({"b", "t1"}));
            QVERIFY((*parked)->beginTake({"b", "t2"})); // the first is what the store server may know
        }
        const auto parked = ParkedBaskets::open(file);
        const auto kept = (*parked)->find("a");
        QCOMPARE(kept->state, ParkState::Sent);
        QCOMPARE(kept->totalMinor, 1299);
        QCOMPARE(kept->lineCount, 3);
        QCOMPARE(kept->parkedBy, std::string("Ada"));
        QCOMPARE((*parked)->takes().size(), std::size_t{1});
        QCOMPARE((*parked)->takes()[0].takeId, std::string("t1"));
        QVERIFY((*parked)->endTake("b"));
        QVERIFY((*parked)->takes().empty());
    }

    /// Caught: what was still to be written when the program ended was forgotten.
    void theOpenBasketsSurviveAStop()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("p.sqlite"));
        {
            const auto parked = ParkedBaskets::open(file);
            QVERIFY((*parked)->loadOpen().empty());
            (*parked)->saveOpen([] { return std::string("one"); });
            QVERIFY((*parked)->settle());
        }
        QCOMPARE((*ParkedBaskets::open(file))->loadOpen(), std::string("one"));
        // The program ends right after the last change; whether the keeper has begun with it by then is a matter of
        // luck.
        for (int i = 0; i < 20; ++i) {
            (*ParkedBaskets::open(file))->saveOpen([i] { return std::to_string(i); });
            QCOMPARE((*ParkedBaskets::open(file))->loadOpen(), std::to_string(i));
        }
    }
};

TILLHOUSE_TEST(ParkedBasketsTest)
#include "parked_baskets_test.moc"
