// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/deadline.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::kit;
using namespace std::chrono_literals;

class DeadlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsLeftIsNeverNegative()
    {
        const auto past = Deadline::at(Deadline::Clock::now() - 5s);
        QVERIFY(past.expired());
        QCOMPARE(past.remaining().count(), 0);
        QCOMPARE(past.header(), std::string("0"));
    }

    void aHopNeverGetsMoreThanIsLeft()
    {
        const auto whole = Deadline::after(100ms);
        QVERIFY(whole.within(10s).instant() == whole.instant());
        QVERIFY(whole.within(10ms).instant() < whole.instant());
    }

    void aHeaderIsAWholeNumberAndBounded()
    {
        QCOMPARE(Deadline::parse("250", 10s).value().count(), 250);
        QCOMPARE(Deadline::parse("99999999", 10s).value().count(), 10'000);
        for (const auto *bad : {"", "-1", "1.5", "5 ", "abc", "99999999999999999999"})
            QVERIFY2(!Deadline::parse(bad, 10s), bad);
    }
};

TILLHOUSE_TEST(DeadlineTest)
#include "deadline_test.moc"
