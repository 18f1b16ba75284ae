// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

/// What a till may promise while it cannot ask anybody, and what of it is used up (docs/OFFLINE.md).
namespace tillhouse::domain
{

/// How long a lease on gift card money runs, and the longest that anybody may ask for.
constexpr std::int64_t kLeaseHours = 168;

/// The store's bounds, in its minor units; 0 allows nothing.
struct OfflineLimits {
    std::int64_t cardEachMinor = 0;
    std::int64_t cardTotalMinor = 0;
    std::int64_t cardHours = 0; ///< after a card could be asked for last
    std::int64_t refundTotalMinor = 0;
    std::int64_t giftCardTotalMinor = 0;
    auto operator==(const OfflineLimits &) const -> bool = default;
};

/// Gift card money that the store server lent to this till.
struct OfflineLease {
    std::string id;
    std::int64_t grantedMinor = 0;
    std::int64_t endsAtMs = 0; ///< by the till's SafeClock
    auto operator==(const OfflineLease &) const -> bool = default;
};

enum class OfflineFactKind {
    ServerLost,
    CardsLost,     ///< the store server is there, whoever approves cards is not
    LinkBack,      ///< both answer again, and nothing that was taken on trust waits any more
    LeaseTaken,    ///< a lease, which replaces the one before
    RefundPaid,    ///< cash given back without the server
    CardTaken,     ///< a card payment on trust
    GiftCardTaken, ///< gift card money under a lease
};

/// One thing that the till's journal says about being offline, in the order of the journal.
struct OfflineFact {
    OfflineFactKind kind = OfflineFactKind::ServerLost;
    std::int64_t minor = 0;
    std::int64_t atMs = 0;    ///< ServerLost, CardsLost: since when; LeaseTaken: when it ends; by the SafeClock
    std::string leaseId = {}; ///< LeaseTaken, GiftCardTaken
    auto operator==(const OfflineFact &) const -> bool = default;
};

/// The one state: the store's limits, and everything of them that was used up. It is made from the facts of the
/// journal, so a till that is started again knows what it has promised.
struct OfflineAllowance {
    OfflineLimits limits;
    std::optional<std::int64_t> serverLostAtMs; ///< by the SafeClock
    std::optional<std::int64_t> cardsLostAtMs;  ///< the earlier of the two, where both were lost
    std::int64_t refundsMinor = 0;              ///< since the link was lost
    std::int64_t cardsMinor = 0;                ///< since the link was lost
    std::int64_t giftCardsMinor = 0;            ///< under the lease
    std::optional<OfflineLease> lease;
    auto operator==(const OfflineAllowance &) const -> bool = default;
};

/// What the fact changes. Facts may come whatever the limits are: what has happened counts.
void apply(OfflineAllowance &allowance, const OfflineFact &fact);

/// Whether something was promised since the link was lost.
auto usesTrust(const OfflineAllowance &allowance) -> bool;

/// Why the till may not take or give an amount on trust.
enum class OfflineBar {
    CanAsk,       ///< there is somebody to ask: nothing is taken on trust
    NotAllowed,   ///< the store allows none
    NotPositive,  ///< an amount of nothing, or less
    EachTooHigh,  ///< more than one payment may be
    TotalTooHigh, ///< more than is left of the total
    TooLong,      ///< the time for it is over
    NoLease,      ///< the server never lent this till gift card money, or takes a later one
    LeaseEnded,
};

/// Cash that may still be given back; 0 while the server can be asked.
auto refundLeftMinor(const OfflineAllowance &allowance) -> std::int64_t;
/// What one card payment may be at most now: the smaller of what is left altogether and the limit of each.
auto cardLeftMinor(const OfflineAllowance &allowance, std::int64_t nowMs) -> std::int64_t;
/// How long cards are still taken on trust, in milliseconds; 0: not any more, or not at all.
auto cardTimeLeftMs(const OfflineAllowance &allowance, std::int64_t nowMs) -> std::int64_t;
/// Gift card money that may still be taken under the lease, never more than the store's own bound.
auto giftCardLeftMinor(const OfflineAllowance &allowance, std::int64_t nowMs) -> std::int64_t;

/// Nothing: the amount may be given back in cash. `nowMs` here and below is the SafeClock's.
auto barOfRefund(const OfflineAllowance &allowance, std::int64_t minor) -> std::optional<OfflineBar>;
/// Nothing: the card payment may be taken on trust.
auto barOfCard(const OfflineAllowance &allowance, std::int64_t minor, std::int64_t nowMs) -> std::optional<OfflineBar>;
/// Nothing: so much may be taken of a gift card whose balance nobody can tell.
auto barOfGiftCard(const OfflineAllowance &allowance, std::int64_t minor, std::int64_t nowMs)
    -> std::optional<OfflineBar>;

/// A clock that a wrong or reset wall clock cannot turn back: it goes at least as fast as the monotonic clock, follows
/// the wall clock forward, and never goes below what it was started with (the latest time in the journal). Turning the
/// wall clock back therefore lengthens neither a lease nor the hours of cards; turning it forward shortens them.
class SafeClock
{
public:
    /// `latestKnownMs`: the latest time that is recorded anywhere.
    SafeClock(std::int64_t latestKnownMs, std::int64_t wallMs, std::int64_t monotonicMs);
    /// What time it is, in milliseconds since 1970. `monotonicMs` never falls.
    auto at(std::int64_t wallMs, std::int64_t monotonicMs) -> std::int64_t;

private:
    std::int64_t m_nowMs = 0;
    std::int64_t m_monotonicMs = 0;
};

} // namespace tillhouse::domain
