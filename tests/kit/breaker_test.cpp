// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/breaker.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::kit;
using namespace std::chrono_literals;

/// The clock is a number that the test moves.
class BreakerTest : public QObject
{
    Q_OBJECT

    Breaker::TimePoint m_now{};

    void failTimes(Breaker &breaker, int times)
    {
        for (int i = 0; i < times; ++i) {
            QVERIFY(breaker.admit(m_now));
            breaker.failed(m_now);
        }
    }

private Q_SLOTS:
    void init() { m_now = Breaker::TimePoint{} + 1h; }

    void aHealthyPeerIsNeverRefused()
    {
        Breaker breaker;
        for (int i = 0; i < 1000; ++i) {
            QVERIFY(breaker.admit(m_now));
            breaker.answered(m_now);
            m_now += 1ms;
        }
        QCOMPARE(breaker.state(), BreakerState::Closed);
    }

    void failuresInARowOpenIt()
    {
        Breaker breaker;
        failTimes(breaker, 5);
        QCOMPARE(breaker.state(), BreakerState::Open);
        QVERIFY(!breaker.admit(m_now));
        QVERIFY(breaker.retryAfter(m_now) > 0ms);
        QCOMPARE(breaker.opened(), std::uint64_t{1});
    }

    void oneAnswerBetweenFailuresKeepsItClosed()
    {
        Breaker breaker;
        for (int i = 0; i < 3; ++i) {
            failTimes(breaker, 4);
            QVERIFY(breaker.admit(m_now));
            breaker.answered(m_now);
            m_now += 2s; // a new window
        }
        QCOMPARE(breaker.state(), BreakerState::Closed);
    }

    void aLargeShareOfFailuresOpensIt()
    {
        Breaker breaker;
        for (int i = 0; i < 10 && breaker.state() == BreakerState::Closed; ++i) {
            failTimes(breaker, 1);
            if (breaker.admit(m_now))
                breaker.answered(m_now);
        }
        QCOMPARE(breaker.state(), BreakerState::Closed); // 20 calls, half of them failed: the 20th was an answer
        failTimes(breaker, 1);
        QCOMPARE(breaker.state(), BreakerState::Open);
    }

    void oneProbeIsLetThroughAndItsAnswerCloses()
    {
        Breaker breaker;
        failTimes(breaker, 5);
        m_now += 1s;
        QVERIFY(breaker.admit(m_now));
        QCOMPARE(breaker.state(), BreakerState::HalfOpen);
        QVERIFY(!breaker.admit(m_now)); // only one at a time
        breaker.answered(m_now);
        QCOMPARE(breaker.state(), BreakerState::Closed);
        QVERIFY(breaker.admit(m_now));
        breaker.answered(m_now);
    }

    void failedProbesWaitLongerButNeverTooLong()
    {
        Breaker breaker;
        failTimes(breaker, 5);
        std::chrono::milliseconds waited{};
        for (int i = 0; i < 6; ++i) {
            waited = breaker.retryAfter(m_now);
            QVERIFY(waited <= 3001ms);
            m_now += waited;
            QVERIFY(breaker.admit(m_now));
            breaker.failed(m_now);
            QCOMPARE(breaker.state(), BreakerState::Open);
        }
        QVERIFY(waited > 2900ms); // heals within 5 s of the peer's return
    }

    void anAbandonedProbeLetsTheNextOneTry()
    {
        Breaker breaker;
        failTimes(breaker, 5);
        m_now += 1s;
        QVERIFY(breaker.admit(m_now));
        breaker.abandoned();
        QVERIFY(breaker.admit(m_now));
        breaker.answered(m_now);
        QCOMPARE(breaker.state(), BreakerState::Closed);
    }

    void aHungPeerOpensItWithinASecondThoughNoCallHasEnded()
    {
        Breaker breaker;
        for (int i = 0; i < 3; ++i)
            QVERIFY(breaker.admit(m_now));
        m_now += 650ms;
        QVERIFY(breaker.admit(m_now));
        m_now += 100ms;
        QVERIFY(!breaker.admit(m_now));
        QCOMPARE(breaker.state(), BreakerState::Open);
    }

    void callsThatTimedOutOneAfterTheOtherAreSilenceToo()
    {
        Breaker breaker;
        for (int i = 0; i < 3; ++i)
            QVERIFY(breaker.admit(m_now));
        m_now += 1s; // shorter patience than the stall would need to be seen by a further call
        for (int i = 0; i < 3; ++i)
            breaker.failed(m_now);
        QVERIFY(!breaker.admit(m_now));
        QCOMPARE(breaker.state(), BreakerState::Open);
    }

    void slowCallsBesideQuickOnesAreNoStall()
    {
        Breaker breaker;
        for (int i = 0; i < 5; ++i)
            QVERIFY(breaker.admit(m_now)); // five customers look for their card
        for (int i = 0; i < 50; ++i) {
            m_now += 100ms;
            QVERIFY(breaker.admit(m_now));
            breaker.answered(m_now);
        }
        QCOMPARE(breaker.state(), BreakerState::Closed);
    }

    void aLateAnswerFromBeforeClosesAnOpenBreaker()
    {
        Breaker breaker;
        QVERIFY(breaker.admit(m_now)); // slow
        failTimes(breaker, 5);
        QCOMPARE(breaker.state(), BreakerState::Open);
        breaker.answered(m_now);
        QCOMPARE(breaker.state(), BreakerState::Closed);
    }
};

TILLHOUSE_TEST(BreakerTest)
#include "breaker_test.moc"
