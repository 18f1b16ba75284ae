// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/offline.h"

#include <algorithm>
#include <limits>

namespace tillhouse::domain
{

namespace
{

constexpr std::int64_t kHourMs = 3'600'000;

/// Sums of amounts that are bounded each; a sum that would not fit is as good as the highest there is.
auto plus(std::int64_t sum, std::int64_t minor) -> std::int64_t
{
    const auto most = std::numeric_limits<std::int64_t>::max();
    return minor > 0 && sum > most - minor ? most : sum + std::max<std::int64_t>(minor, 0);
}

auto left(std::int64_t limit, std::int64_t used) -> std::int64_t
{
    return std::max<std::int64_t>(limit - used, 0);
}

auto earlier(const std::optional<std::int64_t> &known, std::int64_t atMs) -> std::int64_t
{
    return known ? std::min(*known, atMs) : atMs;
}

} // namespace

void apply(OfflineAllowance &allowance, const OfflineFact &fact)
{
    switch (fact.kind) {
    case OfflineFactKind::ServerLost:
        allowance.serverLostAtMs = earlier(allowance.serverLostAtMs, fact.atMs);
        allowance.cardsLostAtMs = earlier(allowance.cardsLostAtMs, fact.atMs); // nobody is left to ask for cards either
        return;
    case OfflineFactKind::CardsLost:
        allowance.cardsLostAtMs = earlier(allowance.cardsLostAtMs, fact.atMs);
        return;
    case OfflineFactKind::LinkBack:
        allowance.serverLostAtMs.reset();
        allowance.cardsLostAtMs.reset();
        allowance.refundsMinor = 0;
        allowance.cardsMinor = 0;
        return;
    case OfflineFactKind::LeaseTaken:
        allowance.lease = OfflineLease{fact.leaseId, fact.minor, fact.atMs};
        allowance.giftCardsMinor = 0;
        return;
    case OfflineFactKind::RefundPaid:
        allowance.refundsMinor = plus(allowance.refundsMinor, fact.minor);
        return;
    case OfflineFactKind::CardTaken:
        allowance.cardsMinor = plus(allowance.cardsMinor, fact.minor);
        return;
    case OfflineFactKind::GiftCardTaken:
        if (allowance.lease && allowance.lease->id == fact.leaseId)
            allowance.giftCardsMinor = plus(allowance.giftCardsMinor, fact.minor);
        return;
    }
}

auto usesTrust(const OfflineAllowance &allowance) -> bool
{
    return allowance.refundsMinor > 0 || allowance.cardsMinor > 0;
}

auto refundLeftMinor(const OfflineAllowance &allowance) -> std::int64_t
{
    return allowance.serverLostAtMs ? left(allowance.limits.refundTotalMinor, allowance.refundsMinor) : 0;
}

auto cardTimeLeftMs(const OfflineAllowance &allowance, std::int64_t nowMs) -> std::int64_t
{
    if (!allowance.cardsLostAtMs)
        return 0;
    return left(allowance.limits.cardHours * kHourMs, nowMs - *allowance.cardsLostAtMs);
}

auto cardLeftMinor(const OfflineAllowance &allowance, std::int64_t nowMs) -> std::int64_t
{
    if (cardTimeLeftMs(allowance, nowMs) == 0)
        return 0;
    return std::min(allowance.limits.cardEachMinor, left(allowance.limits.cardTotalMinor, allowance.cardsMinor));
}

auto giftCardLeftMinor(const OfflineAllowance &allowance, std::int64_t nowMs) -> std::int64_t
{
    if (!allowance.serverLostAtMs || !allowance.lease || nowMs >= allowance.lease->endsAtMs)
        return 0;
    const auto most = std::min(allowance.lease->grantedMinor, allowance.limits.giftCardTotalMinor);
    return left(most, allowance.giftCardsMinor);
}

auto barOfRefund(const OfflineAllowance &allowance, std::int64_t minor) -> std::optional<OfflineBar>
{
    if (!allowance.serverLostAtMs)
        return OfflineBar::CanAsk;
    if (minor <= 0)
        return OfflineBar::NotPositive;
    if (allowance.limits.refundTotalMinor == 0)
        return OfflineBar::NotAllowed;
    return minor > refundLeftMinor(allowance) ? std::optional(OfflineBar::TotalTooHigh) : std::nullopt;
}

auto barOfCard(const OfflineAllowance &allowance, std::int64_t minor, std::int64_t nowMs) -> std::optional<OfflineBar>
{
    const auto &limits = allowance.limits;
    if (!allowance.cardsLostAtMs)
        return OfflineBar::CanAsk;
    if (minor <= 0)
        return OfflineBar::NotPositive;
    if (limits.cardEachMinor == 0 || limits.cardTotalMinor == 0 || limits.cardHours == 0)
        return OfflineBar::NotAllowed;
    if (cardTimeLeftMs(allowance, nowMs) == 0)
        return OfflineBar::TooLong;
    if (minor > limits.cardEachMinor)
        return OfflineBar::EachTooHigh;
    return minor > left(limits.cardTotalMinor, allowance.cardsMinor) ? std::optional(OfflineBar::TotalTooHigh)
                                                                     : std::nullopt;
}

auto barOfGiftCard(const OfflineAllowance &allowance, std::int64_t minor, std::int64_t nowMs)
    -> std::optional<OfflineBar>
{
    if (!allowance.serverLostAtMs)
        return OfflineBar::CanAsk;
    if (minor <= 0)
        return OfflineBar::NotPositive;
    if (allowance.limits.giftCardTotalMinor == 0)
        return OfflineBar::NotAllowed;
    if (!allowance.lease)
        return OfflineBar::NoLease;
    if (nowMs >= allowance.lease->endsAtMs)
        return OfflineBar::LeaseEnded;
    return minor > giftCardLeftMinor(allowance, nowMs) ? std::optional(OfflineBar::TotalTooHigh) : std::nullopt;
}

SafeClock::SafeClock(std::int64_t latestKnownMs, std::int64_t wallMs, std::int64_t monotonicMs)
    : m_nowMs(std::max(latestKnownMs, wallMs))
    , m_monotonicMs(monotonicMs)
{
}

auto SafeClock::at(std::int64_t wallMs, std::int64_t monotonicMs) -> std::int64_t
{
    const auto passed = std::max<std::int64_t>(monotonicMs - m_monotonicMs, 0);
    m_nowMs = std::max(m_nowMs + passed, wallMs);
    m_monotonicMs = std::max(m_monotonicMs, monotonicMs);
    return m_nowMs;
}

} // namespace tillhouse::domain
