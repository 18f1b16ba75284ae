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
            QCOMPARE(breaker.admit(m_now), Admission::Go);
            breaker.failed(m_now);
        }
    }

private Q_SLOTS:
    void init() { m_now = Breaker::TimePoint{} + 1h; }

    void aHealthyPeerIsNeverRefused()
    {
        Breaker breaker;
        for (int i = 0; i < 1000; ++i) {
            QCOMPARE(breaker.admit(m_now), Admission::Go);
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
        QCOMPARE(breaker.admit(m_now), Admission::Refuse);
        QVERIFY(breaker.retryAfter(m_now) > 0ms);
        QCOMPARE(breaker.opened(), std::uint64_t{1});
    }

    void oneAnswerBetweenFailuresKeepsItClosed()
    {
        Breaker breaker;
        for (int i = 0; i < 3; ++i) {
            failTimes(breaker, 4);
            QCOMPARE(breaker.admit(m_now), Admission::Go);
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
            if (breaker.admit(m_now) == Admission::Go)
                breaker.answered(m_now);
        }
        QCOMPARE(breaker.state(), BreakerState::Closed); // 20 calls, half of them failed: the 20th was an answer
        failTimes(breaker, 1);
        QCOMPARE(breaker.state(), BreakerState::Open);
    }

    /// Half open, a customer's request must not be what finds out that the peer still hangs.
    void thePeerIsAskedBeforeACallTriesItAndItsAnswerCloses()
    {
        Breaker breaker;
        failTimes(breaker, 5);
        m_now += 1s;
        QCOMPARE(breaker.admit(m_now), Admission::Ask);
        QCOMPARE(breaker.state(), BreakerState::HalfOpen);
        QCOMPARE(breaker.admit(m_now), Admission::Refuse); // one asks
        breaker.heard(m_now);
        QCOMPARE(breaker.state(), BreakerState::HalfOpen);
        QCOMPARE(breaker.admit(m_now), Admission::Go);
        QCOMPARE(breaker.admit(m_now), Admission::Refuse); // one tries
        breaker.answered(m_now);
        QCOMPARE(breaker.state(), BreakerState::Closed);
        QCOMPARE(breaker.admit(m_now), Admission::Go);
        breaker.answered(m_now);
    }

    void whoHasNoTimeToAskIsRefused()
    {
        Breaker breaker;
        failTimes(breaker, 5);
        m_now += 1s;
        QCOMPARE(breaker.admit(m_now, false), Admission::Refuse);
        QCOMPARE(breaker.admit(m_now, true), Admission::Ask);
    }

    void silentPeersAreAskedLessOftenButOftenEnough()
    {
        Breaker breaker;
        failTimes(breaker, 5);
        std::chrono::milliseconds waited{};
        for (int i = 0; i < 6; ++i) {
            waited = breaker.retryAfter(m_now);
            QVERIFY(waited <= 3001ms);
            m_now += waited;
            QCOMPARE(breaker.admit(m_now), Admission::Ask);
            breaker.silent(m_now);
            QCOMPARE(breaker.state(), BreakerState::Open);
        }
        QVERIFY(waited > 2900ms); // heals within 5 s of the peer's return
    }

    void anAbandonedProbeLetsTheNextOneTry()
    {
        Breaker breaker;
        failTimes(breaker, 5);
        m_now += 1s;
        QCOMPARE(breaker.admit(m_now), Admission::Ask);
        breaker.heard(m_now);
        QCOMPARE(breaker.admit(m_now), Admission::Go);
        breaker.abandoned();
        QCOMPARE(breaker.admit(m_now), Admission::Go);
        breaker.answered(m_now);
        QCOMPARE(breaker.state(), BreakerState::Closed);
    }

    void aHungPeerOpensItWithinASecondThoughNoCallHasEnded()
    {
        Breaker breaker;
        QCOMPARE(breaker.admit(m_now), Admission::Go); // one till is enough
        m_now += 450ms;
        QCOMPARE(breaker.admit(m_now), Admission::Go);
        m_now += 60ms;
        QCOMPARE(breaker.admit(m_now), Admission::Ask);
        QCOMPARE(breaker.admit(m_now), Admission::Go); // while one asks, nothing is known yet
        m_now += 250ms;
        breaker.silent(m_now);
        QCOMPARE(breaker.state(), BreakerState::Open);
        QCOMPARE(breaker.admit(m_now), Admission::Refuse);
    }

    void callsThatTimedOutOneAfterTheOtherAreSilenceToo()
    {
        Breaker breaker;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(breaker.admit(m_now), Admission::Go);
        m_now += 1s;
        for (int i = 0; i < 3; ++i)
            breaker.failed(m_now);
        QCOMPARE(breaker.admit(m_now), Admission::Ask);
        breaker.silent(m_now);
        QCOMPARE(breaker.state(), BreakerState::Open);
    }

    /// Before the peer was asked, three customers who looked for their card at the same time stopped every card.
    void customersWhoTakeTheirTimeStopNobody()
    {
        Breaker breaker;
        for (int i = 0; i < 5; ++i)
            QCOMPARE(breaker.admit(m_now), Admission::Go);
        for (int i = 0; i < 10; ++i) {
            m_now += 500ms;
            QCOMPARE(breaker.admit(m_now), Admission::Ask);
            breaker.heard(m_now);
            QCOMPARE(breaker.admit(m_now), Admission::Go);
        }
        QCOMPARE(breaker.state(), BreakerState::Closed);
    }

    void anAnswerToSomebodyElseOutweighsSilenceToTheQuestion()
    {
        Breaker breaker;
        QCOMPARE(breaker.admit(m_now), Admission::Go);
        m_now += 600ms;
        QCOMPARE(breaker.admit(m_now), Admission::Ask);
        m_now += 200ms;
        breaker.answered(m_now);
        breaker.silent(m_now);
        QCOMPARE(breaker.state(), BreakerState::Closed);
    }

    void aPeerThatCannotBeAskedIsCutOffAtOnce()
    {
        BreakerOptions options;
        options.askWithin = 0ms;
        Breaker breaker(options);
        QCOMPARE(breaker.admit(m_now), Admission::Go);
        m_now += 600ms;
        QCOMPARE(breaker.admit(m_now), Admission::Refuse);
        m_now += 1s;
        QCOMPARE(breaker.admit(m_now), Admission::Go); // the probe is a call
    }

    void slowCallsBesideQuickOnesAreNoStall()
    {
        Breaker breaker;
        for (int i = 0; i < 5; ++i)
            QCOMPARE(breaker.admit(m_now), Admission::Go);
        for (int i = 0; i < 50; ++i) {
            m_now += 100ms;
            QCOMPARE(breaker.admit(m_now), Admission::Go);
            breaker.answered(m_now);
        }
        QCOMPARE(breaker.state(), BreakerState::Closed);
    }

    void aLateAnswerFromBeforeClosesAnOpenBreaker()
    {
        Breaker breaker;
        QCOMPARE(breaker.admit(m_now), Admission::Go); // slow
        failTimes(breaker, 5);
        QCOMPARE(breaker.state(), BreakerState::Open);
        breaker.answered(m_now);
        QCOMPARE(breaker.state(), BreakerState::Closed);
    }
};

TILLHOUSE_TEST(BreakerTest)
#include "breaker_test.moc"
