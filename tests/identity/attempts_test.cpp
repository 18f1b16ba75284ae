// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/attempts.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::identity;

class AttemptsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDelayDoublesFromOneSecondToAMinute()
    {
        const std::int64_t expected[] = {0, 0, 0, 0, 1'000, 2'000, 4'000, 8'000, 16'000, 32'000, 60'000, 60'000};
        for (std::size_t failures = 0; failures < std::size(expected); ++failures)
            QCOMPARE(delayAfter(kUserAttempts, static_cast<std::int64_t>(failures)), expected[failures]);
        QCOMPARE(delayAfter(kUserAttempts, 1'000'000'000), std::int64_t{60'000});
    }

    void aTillMayMistypeMoreOftenThanAUser()
    {
        QCOMPARE(delayAfter(kTillAttempts, 10), std::int64_t{0});
        QCOMPARE(delayAfter(kTillAttempts, 11), std::int64_t{1'000});
    }

    void kindsOfSubjectsDoNotMeet()
    {
        QVERIFY(attemptSubject("user", "x") != attemptSubject("pin", "x"));
        QVERIFY(attemptSubject("user", "secret typed as a name").find("secret") == std::string::npos);
    }
};

TILLHOUSE_TEST(AttemptsTest)
#include "attempts_test.moc"
