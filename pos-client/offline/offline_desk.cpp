// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/offline/offline_desk.h"

#include "client/ids.h"
#include "client/journal/offline_facts.h"
#include "contract/endpoints.h"
#include "domain/time_text.h"

namespace tillhouse::pos
{

namespace
{

constexpr std::int64_t kLeaseHourMs = 3'600'000;
constexpr std::int64_t kLeaseMs = domain::kLeaseHours * kLeaseHourMs;

auto limitsOf(const contract::OfflinePolicy &policy) -> domain::OfflineLimits
{
    return {policy.card_each_minor, policy.card_total_minor, policy.card_hours, policy.refund_total_minor,
            policy.gift_card_total_minor};
}

auto startedTimer() -> QElapsedTimer
{
    QElapsedTimer timer;
    timer.start();
    return timer;
}

} // namespace

auto leaseIsDue(const domain::OfflineAllowance &allowance, std::int64_t nowMs) -> bool
{
    const auto wanted = allowance.limits.giftCardTotalMinor;
    if (wanted == 0)
        return false;
    if (!allowance.lease || allowance.giftCardsMinor > 0)
        return true;
    const auto left = allowance.lease->endsAtMs - nowMs;
    if (left < kLeaseMs / 2)
        return true;
    return allowance.lease->grantedMinor != wanted && left < kLeaseMs - kLeaseHourMs;
}

OfflineDesk::OfflineDesk(Till &till, QObject *parent)
    : OfflineDesk(till, Timing(), parent)
{
}

OfflineDesk::OfflineDesk(Till &till, Timing timing, QObject *parent)
    : QObject(parent)
    , m_till(till)
    , m_timing(timing)
    , m_audit(till)
    , m_monotonic(startedTimer())
    , m_clock(till.journal().latestMs(), client::nowMs(), 0)
{
    if (m_till.isTraining())
        return; // nothing is ever taken on trust from nobody
    m_cardsAway = allowance().cardsLostAtMs.has_value() && !allowance().serverLostAtMs;
    m_loss.setSingleShot(true);
    connect(&m_loss, &QTimer::timeout, this, &OfflineDesk::serverLost);
    connect(&m_till.api(), &client::ApiClient::networkChanged, this, &OfflineDesk::networkChanged);
    connect(&m_till.session(), &client::Session::signedIn, this, &OfflineDesk::look);
    connect(&m_till.queue(), &client::SalesQueue::acknowledged, this, [this] { lookWhetherBack(); });
    connect(&m_regular, &QTimer::timeout, this, &OfflineDesk::look);
    m_regular.start(m_timing.leaseEvery);
    if (!m_till.api().network().online)
        networkChanged(false);
}

auto OfflineDesk::nowMs() -> std::int64_t
{
    return m_clock.at(client::nowMs(), monotonicMs());
}

auto OfflineDesk::allowance() const -> domain::OfflineAllowance
{
    domain::OfflineAllowance allowance;
    allowance.limits = limitsOf(m_till.identity().store.till.offline);
    for (const auto &fact : m_till.journal().offlineFacts())
        domain::apply(allowance, fact);
    return allowance;
}

auto OfflineDesk::record(contract::TillEvent event) -> bool
{
    return m_audit.record(std::move(event)).hasValue();
}

void OfflineDesk::networkChanged(bool online)
{
    if (online) {
        m_loss.stop();
        return look();
    }
    if (m_loss.isActive())
        return;
    m_lostAtMs = nowMs();
    m_loss.start(m_timing.lossAfter);
}

/// Once for each time that it is lost: the first word counts, also over a restart.
void OfflineDesk::serverLost()
{
    if (m_till.api().network().online || allowance().serverLostAtMs)
        return;
    contract::TillEvent event;
    event.kind = contract::TillEventKind::LinkLost;
    event.detail = std::string(client::kServerLost);
    event.happened_at = domain::formatUtc(m_lostAtMs);
    if (record(std::move(event)))
        Q_EMIT changed();
}

void OfflineDesk::cardsNotReached()
{
    m_cardsNotReachedMs = monotonicMs();
    m_cardsAway = true;
    if (allowance().cardsLostAtMs)
        return Q_EMIT changed();
    contract::TillEvent event;
    event.kind = contract::TillEventKind::LinkLost;
    event.detail = std::string(client::kCardsLost);
    event.happened_at = domain::formatUtc(nowMs());
    if (record(std::move(event)))
        Q_EMIT changed();
}

void OfflineDesk::cardsAnswered()
{
    m_cardsNotReachedMs.reset();
    m_cardsAway = false;
    lookWhetherBack();
}

auto OfflineDesk::takesCardsOnTrust() -> bool
{
    if (!m_till.api().network().online)
        return allowance().serverLostAtMs.has_value();
    return m_cardsNotReachedMs && monotonicMs() - *m_cardsNotReachedMs < m_timing.askAgain.count();
}

auto OfflineDesk::noteCards(const contract::CheckoutRequest &sale) -> client::Result<void>
{
    for (const auto &tender : sale.tenders) {
        if (!tender.on_trust || tender.kind != domain::TenderKind::Card)
            continue;
        if (auto noted = m_audit.record(contract::TillEventKind::CardWithoutServer, {}, std::nullopt,
                                        tender.amount.amount_minor, sale.order_id);
            !noted)
            return noted;
    }
    return {};
}

auto OfflineDesk::noteRefund(std::int64_t minor, const std::string &orderId,
                             const std::optional<contract::Approval> &approval) -> client::Result<void>
{
    return m_audit.record(contract::TillEventKind::RefundWithoutServer, {}, approval, minor, orderId);
}

void OfflineDesk::look()
{
    if (!m_till.api().network().online)
        return;
    lookWhetherBack();
    lookForLease();
}

/// The sums begin anew once everybody answers again and everything that was done on trust has arrived.
void OfflineDesk::lookWhetherBack()
{
    if (!m_till.api().network().online || m_cardsAway)
        return;
    const auto now = allowance();
    if ((!now.serverLostAtMs && !now.cardsLostAtMs) || !m_till.journal().trustIsAnswered())
        return;
    contract::TillEvent event;
    event.kind = contract::TillEventKind::LinkBack;
    event.happened_at = domain::formatUtc(nowMs());
    if (!record(std::move(event)))
        return;
    lookForLease(); // what was used of the last one has arrived
    Q_EMIT changed();
}

/// Only when nothing waits that was taken under the lease before: what the server is told later would be beyond it.
void OfflineDesk::lookForLease()
{
    const auto &session = m_till.session();
    const bool signedIn = session.isSignedIn() && !m_till.api().credentials()->accessToken().empty();
    if (m_asking || !signedIn || !leaseIsDue(allowance(), nowMs()) || !m_till.journal().trustIsAnswered())
        return;
    const auto &credential = m_till.identity().credential;
    const auto &store = m_till.identity().store;
    const contract::TakeGiftCardLeaseRequest request{credential.store_id,
                                                     credential.till_id,
                                                     client::newId(),
                                                     {store.till.offline.gift_card_total_minor, store.currency}};
    m_asking = true;
    m_till.api().call<contract::TakeGiftCardLeaseRequest, contract::GiftCardLease>(
        contract::kTakeGiftCardLease, request, this,
        [this, askedAt = nowMs()](const client::Result<contract::GiftCardLease> &lease) {
            m_asking = false;
            if (lease)
                leaseTaken(*lease, askedAt);
        },
        client::CallOptions{.idempotencyKey = request.lease_id});
}

/// It ends by this till's clock, counted from the question: whatever the clocks say, never later than for the server.
void OfflineDesk::leaseTaken(const contract::GiftCardLease &lease, std::int64_t askedAtMs)
{
    contract::TillEvent event;
    event.kind = contract::TillEventKind::LeaseTaken;
    event.amount = lease.amount;
    event.detail = client::leaseDetail(lease.lease_id, askedAtMs + lease.valid_s * 1'000);
    event.happened_at = domain::formatUtc(askedAtMs);
    if (record(std::move(event)))
        Q_EMIT changed();
}

} // namespace tillhouse::pos
