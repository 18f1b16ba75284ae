// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/offline.h"

#include "support/seeded_random.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::domain;
using tillhouse::testing::SeededRandom;

namespace
{

constexpr std::int64_t kHour = 3'600'000;
constexpr std::int64_t kMorning = 1'770'000'000'000;
const OfflineLimits kLimits{5'000, 12'000, 4, 5'000, 12'000};

auto present() -> OfflineAllowance
{
    OfflineAllowance allowance;
    allowance.limits = kLimits;
    return allowance;
}

auto lost() -> OfflineAllowance
{
    auto allowance = present();
    apply(allowance, {OfflineFactKind::LeaseTaken, 10'000, kMorning + 168 * kHour, "lease-1"});
    apply(allowance, {OfflineFactKind::ServerLost, 0, kMorning});
    return allowance;
}

} // namespace

/// Planted, each caught here: `>=` for `>` in the total of refunds; a link that is back and leaves the sums; an amount
/// under an older lease that counts for the new one; hours that are counted from the later of two losses; a clock that
/// follows the wall clock back.
class OfflineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoCanAskPromisesNothing()
    {
        const auto online = present();
        QCOMPARE(barOfRefund(online, 1), OfflineBar::CanAsk);
        QCOMPARE(barOfCard(online, 1, kMorning), OfflineBar::CanAsk);
        QCOMPARE(barOfGiftCard(online, 1, kMorning), OfflineBar::CanAsk);
        QCOMPARE(refundLeftMinor(online) + cardLeftMinor(online, kMorning) + giftCardLeftMinor(online, kMorning), 0);
    }

    void aStoreThatAllowsNothingIsHeard()
    {
        OfflineAllowance strict;
        apply(strict, {OfflineFactKind::ServerLost, 0, kMorning});
        QCOMPARE(barOfRefund(strict, 1), OfflineBar::NotAllowed);
        QCOMPARE(barOfCard(strict, 1, kMorning), OfflineBar::NotAllowed);
        QCOMPARE(barOfGiftCard(strict, 1, kMorning), OfflineBar::NotAllowed);
    }

    void refundsStayBelowTheirTotal()
    {
        auto allowance = lost();
        QVERIFY(!barOfRefund(allowance, 5'000));
        QCOMPARE(barOfRefund(allowance, 5'001), OfflineBar::TotalTooHigh);
        QCOMPARE(barOfRefund(allowance, 0), OfflineBar::NotPositive);
        apply(allowance, {OfflineFactKind::RefundPaid, 3'000});
        QCOMPARE(refundLeftMinor(allowance), 2'000);
        QVERIFY(!barOfRefund(allowance, 2'000));
        QCOMPARE(barOfRefund(allowance, 2'001), OfflineBar::TotalTooHigh);
    }

    void aCardIsBoundedEachInTotalAndInTime()
    {
        auto allowance = lost();
        QVERIFY(!barOfCard(allowance, 5'000, kMorning));
        QCOMPARE(barOfCard(allowance, 5'001, kMorning), OfflineBar::EachTooHigh);
        apply(allowance, {OfflineFactKind::CardTaken, 5'000});
        apply(allowance, {OfflineFactKind::CardTaken, 5'000});
        QCOMPARE(cardLeftMinor(allowance, kMorning), 2'000);
        QCOMPARE(barOfCard(allowance, 2'001, kMorning), OfflineBar::TotalTooHigh);
        QVERIFY(!barOfCard(allowance, 2'000, kMorning + 4 * kHour - 1));
        QCOMPARE(barOfCard(allowance, 1, kMorning + 4 * kHour), OfflineBar::TooLong);
        QCOMPARE(cardTimeLeftMs(allowance, kMorning + kHour), 3 * kHour);
    }

    void cardsAloneMayBeLost()
    {
        auto allowance = present();
        apply(allowance, {OfflineFactKind::CardsLost, 0, kMorning});
        QVERIFY(!barOfCard(allowance, 1'000, kMorning));
        QCOMPARE(barOfRefund(allowance, 1'000), OfflineBar::CanAsk);
        QCOMPARE(barOfGiftCard(allowance, 1'000, kMorning), OfflineBar::CanAsk);
    }

    void theHoursCountFromTheFirstLoss()
    {
        auto allowance = present();
        apply(allowance, {OfflineFactKind::CardsLost, 0, kMorning});
        apply(allowance, {OfflineFactKind::ServerLost, 0, kMorning + 3 * kHour});
        QCOMPARE(cardTimeLeftMs(allowance, kMorning + 3 * kHour), kHour);
    }

    void giftCardsStayWithinTheLease()
    {
        auto allowance = lost();
        QCOMPARE(giftCardLeftMinor(allowance, kMorning), 10'000); // what was lent, not what the store would allow
        apply(allowance, {OfflineFactKind::GiftCardTaken, 4'000, 0, "lease-1"});
        QVERIFY(!barOfGiftCard(allowance, 6'000, kMorning));
        QCOMPARE(barOfGiftCard(allowance, 6'001, kMorning), OfflineBar::TotalTooHigh);
        QCOMPARE(barOfGiftCard(allowance, 1, kMorning + 168 * kHour), OfflineBar::LeaseEnded);
        allowance.limits.giftCardTotalMinor = 5'000; // and not above what the store allows by now
        QCOMPARE(giftCardLeftMinor(allowance, kMorning), 1'000);
    }

    void aTillWithoutALeaseTakesNoGiftCard()
    {
        auto allowance = present();
        apply(allowance, {OfflineFactKind::ServerLost, 0, kMorning});
        QCOMPARE(barOfGiftCard(allowance, 1, kMorning), OfflineBar::NoLease);
    }

    void aNewLeaseBeginsAtNothing()
    {
        auto allowance = lost();
        apply(allowance, {OfflineFactKind::GiftCardTaken, 4'000, 0, "lease-1"});
        apply(allowance, {OfflineFactKind::LeaseTaken, 8'000, kMorning + kHour, "lease-2"});
        apply(allowance, {OfflineFactKind::GiftCardTaken, 1'000, 0, "lease-1"}); // told late
        QCOMPARE(giftCardLeftMinor(allowance, kMorning), 8'000);
    }

    void theLinkThatIsBackSetsTheSumsToNothing()
    {
        auto allowance = lost();
        apply(allowance, {OfflineFactKind::RefundPaid, 3'000});
        apply(allowance, {OfflineFactKind::CardTaken, 3'000});
        apply(allowance, {OfflineFactKind::GiftCardTaken, 3'000, 0, "lease-1"});
        QVERIFY(usesTrust(allowance));
        apply(allowance, {OfflineFactKind::LinkBack});
        QVERIFY(!usesTrust(allowance));
        QVERIFY(!allowance.serverLostAtMs && !allowance.cardsLostAtMs);
        apply(allowance, {OfflineFactKind::ServerLost, 0, kMorning + 9 * kHour});
        QCOMPARE(refundLeftMinor(allowance), 5'000);
        QCOMPARE(cardTimeLeftMs(allowance, kMorning + 9 * kHour), 4 * kHour);
        QCOMPARE(giftCardLeftMinor(allowance, kMorning), 7'000); // a lease is used up once, whatever the link does
    }

    /// Whatever is asked, in whatever order: what is allowed never sums to more than the limits.
    void nothingAllowedEverExceedsTheLimits()
    {
        SeededRandom random;
        for (int round = 0; round < 300; ++round) {
            auto allowance = lost();
            auto now = kMorning;
            std::int64_t refunds = 0;
            std::int64_t cards = 0;
            std::int64_t gifts = 0;
            for (int step = 0; step < 60; ++step) {
                now += random.between(0, kHour / 10);
                const auto minor = random.between(-10, 6'000);
                switch (random.between(0, 2)) {
                case 0:
                    if (barOfRefund(allowance, minor))
                        break;
                    apply(allowance, {OfflineFactKind::RefundPaid, minor});
                    refunds += minor;
                    break;
                case 1:
                    if (barOfCard(allowance, minor, now))
                        break;
                    QVERIFY(minor <= kLimits.cardEachMinor && now < kMorning + 4 * kHour);
                    apply(allowance, {OfflineFactKind::CardTaken, minor});
                    cards += minor;
                    break;
                default:
                    if (barOfGiftCard(allowance, minor, now))
                        break;
                    apply(allowance, {OfflineFactKind::GiftCardTaken, minor, 0, "lease-1"});
                    gifts += minor;
                }
            }
            QVERIFY(refunds <= 5'000 && cards <= 12'000 && gifts <= 10'000);
        }
    }

    void aClockIsNotTurnedBack()
    {
        SafeClock clock(0, kMorning, 100);
        QCOMPARE(clock.at(kMorning + 5, 105), kMorning + 5);
        QCOMPARE(clock.at(kMorning - 48 * kHour, 205), kMorning + 105); // set back two days: it goes on all the same
        QCOMPARE(clock.at(kMorning - 48 * kHour, 205), kMorning + 105);
        QCOMPARE(clock.at(kMorning + kHour, 305), kMorning + kHour); // ahead: time that is not seen has passed, too
    }

    void aClockNeverStartsBeforeWhatIsRecorded()
    {
        SafeClock clock(kMorning, kMorning - 72 * kHour, 7);
        QCOMPARE(clock.at(kMorning - 72 * kHour, 7), kMorning);
        QCOMPARE(clock.at(kMorning - 72 * kHour, 1'007), kMorning + 1'000);
    }
};

TILLHOUSE_TEST(OfflineTest)
#include "offline_test.moc"
