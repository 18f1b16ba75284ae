// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/checkout.h"
#include "contract/gift_card_lease.h"
#include "domain/offline.h"
#include "pos/people/till_audit.h"
#include "pos/till/till.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace tillhouse::pos
{

/// What this till may do while it can ask nobody, and what of it is used up. It writes down when a link is lost and
/// when all is back, and keeps the lease on gift card money alive while there is somebody to lend it. Everything that
/// counts is in the journal: a till that is started again in the middle of it knows the same (docs/OFFLINE.md).
class OfflineDesk : public QObject
{
    Q_OBJECT

public:
    struct Timing {
        std::chrono::milliseconds lossAfter{5'000};   ///< a link that is back before is not worth a word
        std::chrono::milliseconds askAgain{30'000};   ///< a card is asked for again this long after it was not reached
        std::chrono::milliseconds leaseEvery{60'000}; ///< how often is looked whether a lease is due
    };

    explicit OfflineDesk(Till &till, QObject *parent = nullptr);
    OfflineDesk(Till &till, Timing timing, QObject *parent = nullptr);

    /// With the store's limits as they are now.
    [[nodiscard]] auto allowance() const -> domain::OfflineAllowance;
    /// By the SafeClock, in milliseconds since 1970.
    [[nodiscard]] auto nowMs() -> std::int64_t;

    /// A card could not be asked for although the store server is there.
    void cardsNotReached();
    /// A card was asked for and answered.
    void cardsAnswered();
    /// Whether a card is to be taken on trust without asking first: nobody can be asked, or nobody could just now.
    [[nodiscard]] auto takesCardsOnTrust() -> bool;

    /// Writes down for the owner each card of a sale that was taken on trust. Error: the journal cannot be written.
    auto noteCards(const contract::CheckoutRequest &sale) -> client::Result<void>;
    /// The same for cash that was given back, and who allowed it.
    auto noteRefund(std::int64_t minor, const std::string &orderId, const std::optional<contract::Approval> &approval)
        -> client::Result<void>;

    /// Looks at once at what a timer looks at now and then: whether a link was lost, whether all is back, and whether a
    /// lease is due.
    void look();

Q_SIGNALS:
    /// A link was lost or is back, or a lease was taken.
    void changed();

private:
    void networkChanged(bool online);
    void serverLost();
    void lookWhetherBack();
    void lookForLease();
    void leaseTaken(const contract::GiftCardLease &lease, std::int64_t askedAtMs);
    auto record(contract::TillEvent event) -> bool;
    auto monotonicMs() -> std::int64_t { return m_monotonic.elapsed(); }

    Till &m_till;
    Timing m_timing;
    TillAudit m_audit;
    QElapsedTimer m_monotonic;
    domain::SafeClock m_clock;
    QTimer m_loss;
    QTimer m_regular;
    std::int64_t m_lostAtMs = 0;                     ///< since when the server does not answer, while `m_loss` runs
    std::optional<std::int64_t> m_cardsNotReachedMs; ///< monotonic; since this program started
    bool m_cardsAway = false;
    bool m_asking = false;
};

/// Whether a new lease is to be asked for: there is none, something of it was used, half its time is over, or it is not
/// what the store would allow and the last try is an hour ago. Pure; `nowMs` as the lease's end.
auto leaseIsDue(const domain::OfflineAllowance &allowance, std::int64_t nowMs) -> bool;

} // namespace tillhouse::pos
