// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sales_queue.h"

#include "contract/codec.h"
#include "contract/endpoints.h"

#include <algorithm>
#include <set>

namespace tillhouse::client
{

namespace
{

constexpr int kLookAhead = 200;
constexpr int kFaultsBeforePassing = 3;

/// The id of the document that has to be known to the store server before this one; empty if there is none.
auto namedBy(const Document &document) -> std::string
{
    if (document.kind == EntryKind::Refund) {
        const auto refund = contract::decode<contract::RefundRequest>(document.payload);
        return refund ? refund->order_id : std::string();
    }
    if (document.kind != EntryKind::Sale)
        return {};
    const auto sale =
        contract::decode<contract::CheckoutRequest>(document.payload, {contract::kCheckout.maxBodyBytes, 16});
    return sale ? sale->exchange_of.value_or("") : std::string();
}

/// Failures that a document is passed for: they are about the document, not about the network.
auto isFault(ErrorCode code) -> bool
{
    return code == ErrorCode::Internal || code == ErrorCode::NotAllowed || code == ErrorCode::TooLarge ||
           code == ErrorCode::NotFound;
}

} // namespace

auto isTransient(ErrorCode code) -> bool
{
    switch (code) {
    case ErrorCode::Unavailable:
    case ErrorCode::Timeout:
    case ErrorCode::TooManyRequests:
    case ErrorCode::KeyInFlight:
    case ErrorCode::NotSignedIn:
    case ErrorCode::NotAllowed: // whoever is signed in now may not; the sale has happened all the same
    case ErrorCode::PaymentUnknown:
    case ErrorCode::Internal:
        return true;
    default:
        return false;
    }
}

SalesQueue::SalesQueue(Journal &journal, ApiClient &api, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_api(api)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &SalesQueue::sendNext);
    connect(&m_api, &ApiClient::networkChanged, this, [this](bool online) {
        if (online)
            wake();
    });
}

void SalesQueue::setSender(EntryKind kind, Sender sender)
{
    m_senders[kind] = std::move(sender);
}

auto SalesQueue::waiting() const -> WaitingDocuments
{
    return m_journal.waitingCount();
}

auto SalesQueue::backoff(int repetition) -> std::chrono::seconds
{
    if (repetition <= 0)
        return std::chrono::seconds(0);
    return std::chrono::seconds(std::min(30, 1 << std::min(repetition - 1, 5)));
}

void SalesQueue::wake()
{
    m_repetition = 0;
    Q_EMIT changed();
    if (!m_busy)
        m_retry.start(0);
}

void SalesQueue::hold(bool held)
{
    m_held = held;
    if (!held)
        wake();
}

/// The oldest that the gateway did not fail on again and again, and that names none of those that are passed; if there
/// is no other, the oldest.
auto SalesQueue::next() const -> std::optional<Document>
{
    const auto waiting = m_journal.waiting(m_faults.empty() ? 1 : kLookAhead);
    std::set<std::string> passed;
    for (const auto &document : waiting) {
        const auto faults = m_faults.find(document.id);
        const bool failing = faults != m_faults.end() && faults->second >= kFaultsBeforePassing;
        if (!failing && (passed.empty() || !passed.contains(namedBy(document))))
            return document;
        passed.insert(document.id);
    }
    return waiting.empty() ? std::nullopt : std::optional(waiting.front());
}

/// Whether the answer is "not now". Money that was taken is not taken back by a gateway that finds the sale too long,
/// and a refund whose sale still waits here is of an order that the store server is about to hear of.
auto SalesQueue::mayStillBeTaken(const Document &document, ErrorCode code) const -> bool
{
    if (isTransient(code))
        return true;
    if (code == ErrorCode::TooLarge)
        return document.kind == EntryKind::Sale;
    if (code != ErrorCode::NotFound || document.kind != EntryKind::Refund)
        return false;
    const auto sale = m_journal.find(namedBy(document));
    return sale && (sale->state == DeliveryState::Recorded || sale->state == DeliveryState::Sending);
}

auto SalesQueue::maySend() const -> bool
{
    const auto token = m_api.credentials()->accessToken();
    return !m_busy && !m_halted && !m_held && !token.empty() && token != m_endedToken;
}

void SalesQueue::sendNext()
{
    if (!maySend())
        return;
    const auto found = next();
    if (!found)
        return;
    const auto &document = *found;
    const auto sender = m_senders.find(document.kind);
    if (sender == m_senders.end())
        return;
    if (!m_journal.markSending(document.id)) {
        m_halted = true;
        Q_EMIT changed();
        return;
    }
    m_busy = true;
    sender->second(document, this, [this, document](Result<std::string> reply) { settle(document, std::move(reply)); });
}

void SalesQueue::settle(const Document &document, Result<std::string> reply)
{
    m_busy = false;
    if (!reply && reply.error().code == ErrorCode::NotSignedIn) {
        m_endedToken = m_api.credentials()->accessToken();
        return Q_EMIT changed();
    }
    if (!reply && mayStillBeTaken(document, reply.error().code)) {
        if (isFault(reply.error().code))
            ++m_faults[document.id];
        return retryLater();
    }
    m_faults.erase(document.id);
    const auto noted =
        reply ? m_journal.acknowledge(document.id, *reply) : m_journal.refuse(document.id, reply.error().detail);
    if (!noted) {
        // The gateway has it, our disk has not: after a restart it is sent again and answered the same.
        m_halted = true;
        Q_EMIT changed();
        return;
    }
    m_repetition = 0;
    if (reply)
        Q_EMIT acknowledged(QString::fromStdString(document.id));
    else
        Q_EMIT refused(QString::fromStdString(document.id), QString::fromStdString(reply.error().detail));
    Q_EMIT changed();
    m_retry.start(0);
}

void SalesQueue::retryLater()
{
    ++m_repetition;
    m_retry.start(backoff(m_repetition));
    Q_EMIT changed();
}

} // namespace tillhouse::client
