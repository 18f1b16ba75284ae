// SPDX-License-Identifier: GPL-3.0-or-later
#include "deadlines/deadline_shop.h"
#include "deadlines/steady_load.h"
#include "support/ops_page.h"
#include "support/test_registry.h"

#include <QTest>

#include <csignal>

using namespace tillhouse::testing;
using namespace std::chrono_literals;
using tillhouse::domain::TenderKind;

namespace
{

// The rules of the platform for a peer that hangs (SIGSTOP), at the median of the rounds.
constexpr std::int64_t kOpensWithinMs = 1'000;
constexpr std::int64_t kShedsWithinUs = 5'000;
constexpr std::int64_t kHealsWithinMs = 5'000;

constexpr int kRounds = 3;
constexpr std::size_t kShedToSee = 15; // in each round
constexpr auto kEvery = 50ms;
constexpr auto kPatience = 20'000ms; // for what has a limit of its own above

/// A connection whose far end hangs.
struct Hop {
    const char *name;
    const char *hangs;                          ///< the node that is stopped
    tillhouse::kit::OutgoingRequest (*needs)(); ///< a request that needs it
    tillhouse::kit::OutgoingRequest (*other)(); ///< one that does not
    int shedStatus;                             ///< what a request is told that is not even tried
    std::int64_t shedWithinUs;
};

auto cardSale() -> tillhouse::kit::OutgoingRequest
{
    return DeadlineShop::sell(TenderKind::Card);
}

auto cashSale() -> tillhouse::kit::OutgoingRequest
{
    return DeadlineShop::sell(TenderKind::Cash);
}

// Behind the gateway, what is shed has gone through its services and their commits: that is their time, not the
// breaker's, and the limit is one of magnitude.
constexpr std::int64_t kShedsBehindUs = 100'000;
const Hop kHops[] = {
    {"gateway to order", "order-service", DeadlineShop::listOrders, DeadlineShop::getProduct, 503, kShedsWithinUs},
    {"gateway to order, a sale", "order-service", cashSale, DeadlineShop::getProduct, 503, kShedsWithinUs},
    {"gateway to inventory", "inventory-service", DeadlineShop::getProduct, DeadlineShop::listOrders, 503,
     kShedsWithinUs},
    {"gateway to identity", "identity-service", DeadlineShop::listCashiers, DeadlineShop::getProduct, 503,
     kShedsWithinUs},
    {"order to payment", "payment-service", cardSale, DeadlineShop::listOrders, 503, kShedsBehindUs},
    {"payment to acquirer", "sandbox-acquirer", cardSale, cashSale, 402, kShedsBehindUs},
};

/// What was measured while the far end hung, and after.
struct Rounds {
    std::vector<std::int64_t> openedMs, shedUs, healedMs, otherUs;
    int shed = 0;
    int withoutRetryAfter = 0;
    int otherFailed = 0;
    std::string problem; ///< what never happened
};

void hangOnce(DeadlineShop &shop, const Hop &hop, const SteadyLoad &needs, const SteadyLoad &other, Rounds &rounds)
{
    const auto fine = [](const Observed &one) { return one.fine(); };
    const auto shed = [&hop](const Observed &one) { return one.status == hop.shedStatus; };
    const auto ms = [](auto span) { return std::chrono::duration_cast<std::chrono::milliseconds>(span).count(); };
    if (!needs.await(SteadyClock::now(), fine, kPatience) || !other.await(SteadyClock::now(), fine, kPatience)) {
        const auto seen = needs.seen({});
        rounds.problem = "it does not even work when nothing hangs: " + (seen.empty() ? "" : seen.back().body);
        return;
    }
    const auto stopped = SteadyClock::now();
    shop.signal(hop.hangs, SIGSTOP);
    const auto first = needs.await(stopped, shed, kPatience);
    if (first) // a while of being shed
        needs.await(
            first->ended() + 1'200ms, [](const Observed &) { return true; }, kPatience);
    const auto resumed = SteadyClock::now();
    shop.signal(hop.hangs, SIGCONT);
    const auto healed = needs.await(resumed, fine, kPatience);
    if (!first || !healed) {
        rounds.problem = first ? "it never healed" : "nothing was ever shed";
        return;
    }
    rounds.openedMs.push_back(ms(first->ended() - stopped));
    rounds.healedMs.push_back(ms(healed->ended() - resumed));
    for (const auto &one : needs.seen(first->ended())) {
        if (!shed(one) || one.begun >= resumed)
            continue;
        ++rounds.shed;
        rounds.shedUs.push_back(one.took.count());
        rounds.withoutRetryAfter += one.retryAfter ? 0 : 1;
    }
    for (const auto &one : other.seen(stopped)) {
        if (one.begun >= resumed)
            continue;
        rounds.otherUs.push_back(one.took.count());
        rounds.otherFailed += one.fine() ? 0 : 1;
    }
}

} // namespace

/// Each connection of the platform while the process at its far end hangs: real processes, stopped with SIGSTOP.
class BreakersTest : public QObject
{
    Q_OBJECT

    DeadlineShop m_shop;

private Q_SLOTS:
    void initTestCase()
    {
        const auto started = m_shop.start();
        QVERIFY2(started, started ? "" : started.error().detail.c_str());
    }

    void aHungPeerIsShedWithinASecondHealsAndHoldsUpNobodyElse_data()
    {
        QTest::addColumn<int>("hop");
        for (int i = 0; i < static_cast<int>(std::size(kHops)); ++i)
            QTest::newRow(kHops[i].name) << i;
    }
    void aHungPeerIsShedWithinASecondHealsAndHoldsUpNobodyElse()
    {
        QFETCH(int, hop);
        const auto &which = kHops[hop];
        Rounds rounds;
        SteadyLoad needs(m_shop.shop(), m_shop.admin(), which.needs, kEvery);
        SteadyLoad other(m_shop.shop(), m_shop.admin(), which.other, kEvery);
        for (int round = 0; round < kRounds && rounds.problem.empty(); ++round)
            hangOnce(m_shop, which, needs, other, rounds);
        needs.stop();
        other.stop();
        const auto opened = percentile(rounds.openedMs, 50);
        const auto shed = percentile(rounds.shedUs, 50);
        const auto healed = percentile(rounds.healedMs, 50);
        qInfo("%s: opens after %lld ms, sheds %d in %lld us (p99 %lld), heals after %lld ms; other routes p50 %lld us,"
              " p99 %lld us, %d of %zu failed",
              which.name, static_cast<long long>(opened), rounds.shed, static_cast<long long>(shed),
              static_cast<long long>(percentile(rounds.shedUs, 99)), static_cast<long long>(healed),
              static_cast<long long>(percentile(rounds.otherUs, 50)),
              static_cast<long long>(percentile(rounds.otherUs, 99)), rounds.otherFailed, rounds.otherUs.size());
        QVERIFY2(rounds.problem.empty(), rounds.problem.c_str());
        QVERIFY(opened <= kOpensWithinMs);
        QVERIFY(rounds.shed >= static_cast<int>(kShedToSee));
        QVERIFY(shed <= which.shedWithinUs);
        QVERIFY(which.shedStatus != 503 || rounds.withoutRetryAfter == 0);
        QVERIFY(healed <= kHealsWithinMs);
        QVERIFY(rounds.otherUs.size() > kShedToSee);
        QCOMPARE(rounds.otherFailed, 0);
        QVERIFY(percentile(rounds.otherUs, 50) < 100'000); // as when nothing hangs, within a magnitude
    }

    void cleanupTestCase()
    {
        for (const auto &hop : kHops)
            m_shop.signal(hop.hangs, SIGCONT); // what a failed round left
    }
};

TILLHOUSE_TEST(BreakersTest)
#include "breakers_test.moc"
