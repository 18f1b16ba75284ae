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
