// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/password_hasher.h"

#include "support/test_registry.h"

#include <QTest>

#include <atomic>
#include <ctime>
#include <thread>

using namespace tillhouse;
using identity::PasswordHasher;
using kit::Secret;

class PasswordHasherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHashIsSaltedAndMatchesItsPasswordOnly()
    {
        PasswordHasher hasher;
        const auto a = hasher.hash(Secret("correct horse"));
        const auto b = hasher.hash(Secret("correct horse"));
        QVERIFY(a && b);
        QVERIFY(*a != *b);
        QVERIFY(a->rfind("$argon2id$v=19$m=65536,t=2,p=1$", 0) == 0);
        QVERIFY(*hasher.matches(*a, Secret("correct horse")));
        QVERIFY(!*hasher.matches(*a, Secret("Correct horse")));
        QVERIFY(!*hasher.matches(*a, Secret("")));
    }

    void nobodyHasNoPassword()
    {
        PasswordHasher hasher;
        QVERIFY(!*hasher.matches(std::nullopt, Secret("")));
        QVERIFY(!*hasher.matches(std::nullopt, Secret("anything")));
    }

    // In processor time of this thread, which no other process changes.
    // Planted: an empty text for nobody's hash. "'nobody * 2 > somebody' returned FALSE. (0.00 s, 0.07 s)".
    void nobodysPasswordCostsAsMuchAsSomebodys()
    {
        const auto spent = [] {
            timespec time{};
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
            return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
        };
        PasswordHasher hasher;
        const auto hash = hasher.hash(Secret("correct horse"));
        QVERIFY(hash);
        const auto begun = spent();
        QVERIFY(!*hasher.matches(*hash, Secret("guess")));
        const auto between = spent();
        QVERIFY(!*hasher.matches(std::nullopt, Secret("guess")));
        const auto somebody = between - begun;
        const auto nobody = spent() - between;
        const auto told = QStringLiteral("(%1 s, %2 s)").arg(nobody, 0, 'f', 2).arg(somebody, 0, 'f', 2);
        QVERIFY2(nobody * 2 > somebody, qPrintable(told));
        QVERIFY2(nobody < somebody * 2, qPrintable(told));
    }

    void aDamagedHashMatchesNothing()
    {
        PasswordHasher hasher;
        QVERIFY(!*hasher.matches(std::string("$argon2id$broken"), Secret("anything")));
        QVERIFY(!*hasher.matches(std::string(), Secret("")));
    }

    void aFloodIsRefusedBeyondAShortLine()
    {
        PasswordHasher hasher({.parallel = 1, .waiting = 1, .wait = std::chrono::seconds(30)});
        std::atomic<int> done{0};
        std::atomic<int> refused{0};
        std::vector<std::thread> flood;
        for (int i = 0; i < 12; ++i) {
            flood.emplace_back([&] {
                const auto answer = hasher.matches(std::nullopt, Secret("guess"));
                if (answer)
                    ++done;
                else if (answer.error().code == domain::ErrorCode::Unavailable)
                    ++refused;
            });
        }
        for (auto &thread : flood)
            thread.join();
        QCOMPARE(done + refused, 12);
        QVERIFY(done >= 2);
        QVERIFY2(refused >= 1, "twelve callers at once found a place in a line of two");
    }

    void aCallerWaitsNoLongerThanTheLimit()
    {
        PasswordHasher hasher({.parallel = 0, .waiting = 1, .wait = std::chrono::milliseconds(20)});
        QCOMPARE(hasher.hash(Secret("x")).error().code, domain::ErrorCode::Unavailable);
    }

    /// Otherwise those who gave up long ago hold up those who still wait, and a gateway's breaker opens again and
    /// again.
    void nothingIsHashedForACallerWhoseTimeIsUp()
    {
        PasswordHasher hasher;
        const auto gone = kit::Deadline::after(std::chrono::milliseconds(0));
        const auto answer = hasher.matches(std::nullopt, Secret("guess"), gone);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, domain::ErrorCode::Unavailable);
        QVERIFY(hasher.matches(std::nullopt, Secret("guess")).hasValue()); // the turn was not kept
    }
};

TILLHOUSE_TEST(PasswordHasherTest)
#include "password_hasher_test.moc"
