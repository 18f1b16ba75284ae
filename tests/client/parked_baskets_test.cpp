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

    void theOpenBasketsSurviveAStop()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("p.sqlite"));
        {
            const auto parked = ParkedBaskets::open(file);
            QVERIFY((*parked)->loadOpen().empty());
            (*parked)->saveOpen([] { return std::string("one"); });
            QVERIFY((*parked)->settle());
            (*parked)->saveOpen([] { return std::string("two"); });
        }
        QCOMPARE((*ParkedBaskets::open(file))->loadOpen(), std::string("two"));
    }
};

TILLHOUSE_TEST(ParkedBasketsTest)
#include "parked_baskets_test.moc"
