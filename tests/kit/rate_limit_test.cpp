// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/rate_limit.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::kit;
using namespace std::chrono_literals;

class RateLimitTest : public QObject
{
    Q_OBJECT

    RateLimiter::TimePoint m_now = RateLimiter::TimePoint{} + 1h;

private Q_SLOTS:
    void aBurstIsAllowedThenTheRate()
    {
        RateLimiter limiter({.perSecond = 10, .burst = 3, .clients = 10});
        QVERIFY(limiter.take("a", m_now).allowed);
        QVERIFY(limiter.take("a", m_now).allowed);
        const auto last = limiter.take("a", m_now);
        QVERIFY(last.allowed);
        QCOMPARE(last.remaining, 0);
        const auto refused = limiter.take("a", m_now);
        QVERIFY(!refused.allowed);
        QCOMPARE(refused.resetSeconds, 1);
        QVERIFY(!limiter.take("a", m_now + 99ms).allowed);
        QVERIFY(limiter.take("a", m_now + 100ms).allowed);
    }

    void oneClientDoesNotUseUpAnothersShare()
    {
        RateLimiter limiter({.perSecond = 1, .burst = 1, .clients = 10});
        QVERIFY(limiter.take("a", m_now).allowed);
        QVERIFY(!limiter.take("a", m_now).allowed);
        QVERIFY(limiter.take("b", m_now).allowed);
    }

    void aClockThatStandsOrGoesBackGivesNothing()
    {
        RateLimiter limiter({.perSecond = 1000, .burst = 1, .clients = 10});
        QVERIFY(limiter.take("a", m_now).allowed);
        QVERIFY(!limiter.take("a", m_now - 1h).allowed);
    }

    void theMemoryForClientsIsBounded()
    {
        RateLimiter limiter({.perSecond = 1, .burst = 1, .clients = 2});
        QVERIFY(limiter.take("a", m_now).allowed);
        QVERIFY(limiter.take("b", m_now).allowed);
        QVERIFY(limiter.take("c", m_now).allowed); // a is forgotten
        QVERIFY(!limiter.take("c", m_now).allowed);
        QVERIFY(limiter.take("a", m_now).allowed);
    }

    void headersTellLimitRemainingAndReset()
    {
        Headers headers;
        addRateLimitHeaders(headers, {false, 100, 0, 2});
        QCOMPARE(std::string(headers.get("ratelimit-limit").value()), std::string("100"));
        QCOMPARE(std::string(headers.get("ratelimit-remaining").value()), std::string("0"));
        QCOMPARE(std::string(headers.get("ratelimit-reset").value()), std::string("2"));
        QCOMPARE(std::string(headers.get("retry-after").value()), std::string("2"));
        Headers allowed;
        addRateLimitHeaders(allowed, {true, 100, 5, 2});
        QVERIFY(!allowed.contains("retry-after"));
    }
};

TILLHOUSE_TEST(RateLimitTest)
#include "rate_limit_test.moc"
