// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/offline/offline_words.h"

#include "pos/offline/offline_desk.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace tillhouse::pos;
using domain::OfflineFactKind;

namespace
{

constexpr std::int64_t kHour = 3'600'000;
constexpr std::int64_t kNow = 1'770'000'000'000;
const auto kEuro = QStringLiteral("EUR");

auto lost(OfflineFactKind kind) -> domain::OfflineAllowance
{
    domain::OfflineAllowance allowance;
    allowance.limits = {5'000, 20'000, 4, 5'000, 20'000};
    domain::apply(allowance, {OfflineFactKind::LeaseTaken, 12'000, kNow + 100 * kHour, "lease"});
    domain::apply(allowance, {kind, 0, kNow});
    return allowance;
}

} // namespace

/// What would be seen here: an orange banner while the server is away, too; a countdown that counts up.
class OfflineWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSaidWhileAllIsThere() { QVERIFY(!offlineBanner({}, kNow, {}, kNow, kEuro)); }

    void amberSaysWhatStillWorksAndWhatWaits()
    {
        client::WaitingDocuments waiting{9, kNow - 4 * 60'000, 0};
        waiting.sales = 7;
        const auto shown = offlineBanner(lost(OfflineFactKind::ServerLost), kNow + kHour, waiting, kNow, kEuro);
        QVERIFY(shown);
        QCOMPARE(shown->tone, uikit::Tone::Warn);
        for (const auto *part : {"Cash, ", "refunds up to", "50.00", "gift cards up to", "120.00", "cards up to",
                                 "for another 3 h 0 min", "7 sales waiting, oldest 4 min"})
            QVERIFY2(shown->detail.contains(QLatin1String(part)), qPrintable(shown->detail));
    }

    void orangeIsForCardsAlone()
    {
        const auto shown = offlineBanner(lost(OfflineFactKind::CardsLost), kNow + kHour, {}, kNow, kEuro);
        QVERIFY(shown);
        QCOMPARE(shown->tone, uikit::Tone::Offline);
        QVERIFY(shown->detail.contains(QStringLiteral("cards up to")));
        QVERIFY(!shown->detail.contains(QStringLiteral("refunds up to")));
    }

    void whatIsUsedUpIsNotPromised()
    {
        auto allowance = lost(OfflineFactKind::ServerLost);
        domain::apply(allowance, {OfflineFactKind::RefundPaid, 5'000});
        const auto shown = offlineBanner(allowance, kNow + 5 * kHour, {}, kNow, kEuro);
        QVERIFY(!shown->detail.contains(QStringLiteral("refunds")));
        QVERIFY(!shown->detail.contains(QStringLiteral("cards up to €50")));
        QVERIFY(!shown->detail.contains(QStringLiteral("for another")));
        allowance.limits = {};
        QVERIFY(
            offlineBanner(allowance, kNow, {}, kNow, kEuro)->detail.startsWith(QStringLiteral("Cash sales go on.")));
    }

    void everyRefusalSaysWhatToDo()
    {
        for (const auto bar :
             {domain::OfflineBar::CanAsk, domain::OfflineBar::NotAllowed, domain::OfflineBar::EachTooHigh,
              domain::OfflineBar::TotalTooHigh, domain::OfflineBar::TooLong, domain::OfflineBar::NoLease,
              domain::OfflineBar::LeaseEnded, domain::OfflineBar::NotPositive})
            QVERIFY(barWords(bar, 100, kEuro).size() > 20);
    }

    void aLeaseIsRenewedWhenItWasUsedOrIsHalfOver()
    {
        auto allowance = lost(OfflineFactKind::ServerLost);
        allowance.lease->grantedMinor = 20'000;
        allowance.lease->endsAtMs = kNow + 168 * kHour;
        QVERIFY(!leaseIsDue(allowance, kNow));
        QVERIFY(leaseIsDue(allowance, kNow + 85 * kHour));
        allowance.giftCardsMinor = 1;
        QVERIFY(leaseIsDue(allowance, kNow));
        allowance.giftCardsMinor = 0;
        allowance.lease->grantedMinor = 5'000; // less than the store would allow: hourly
        QVERIFY(!leaseIsDue(allowance, kNow + kHour / 2));
        QVERIFY(leaseIsDue(allowance, kNow + kHour + 1));
        allowance.lease.reset();
        QVERIFY(leaseIsDue(allowance, kNow));
        allowance.limits.giftCardTotalMinor = 0;
        QVERIFY(!leaseIsDue(allowance, kNow));
    }
};

TILLHOUSE_TEST(OfflineWordsTest)
#include "offline_words_test.moc"
