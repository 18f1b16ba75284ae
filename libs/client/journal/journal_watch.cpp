// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/journal_watch.h"

#include "client/ids.h"
#include "client/sales_queue.h"
#include "contract/endpoints.h"

#include <algorithm>

namespace tillhouse::client
{

namespace
{

/// As many receipts may have been printed and lost with the disk before the server heard of one.
constexpr std::int64_t kSkippedNumbers = 1000;

} // namespace

auto continuationAfter(const Journal &journal, const contract::TillJournalHead &server)
    -> std::optional<JournalContinuation>
{
    if (server.sequence == 0 || journal.hashAt(server.sequence) == server.hash ||
        journal.continuedAfter(server.sequence))
        return std::nullopt;
    return JournalContinuation{server.sequence,
                               std::max(server.receipt_counter, journal.nextCounter() - 1) + kSkippedNumbers};
}

JournalWatch::JournalWatch(Journal &journal, ApiClient &api, contract::TillJournalRequest till, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_api(api)
    , m_till(std::move(till))
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &JournalWatch::check);
}

void JournalWatch::offline()
{
    m_retry.stop();
}

void JournalWatch::check()
{
    m_retry.stop();
    if (m_asking || m_api.credentials()->accessToken().empty())
        return; // whoever signs in next asks again
    m_asking = true;
    m_api.call<contract::TillJournalRequest, contract::TillJournalHead>(
        contract::kTillJournal, m_till, this, [this](const domain::Result<contract::TillJournalHead> &head) {
            m_asking = false;
            take(head);
        });
}

void JournalWatch::take(const domain::Result<contract::TillJournalHead> &head)
{
    if (!head && head.error().code == domain::ErrorCode::NotSignedIn)
        return; // whoever signs in next asks again
    if (!head && isTransient(head.error().code)) {
        m_retry.start(SalesQueue::backoff(++m_failures));
        return;
    }
    m_failures = 0;
    const auto after = head ? continuationAfter(m_journal, *head) : std::nullopt;
    if (after) {
        if (const auto done = goOn(*after); !done)
            return Q_EMIT failed(QString::fromStdString(done.error().detail));
        Q_EMIT restored();
    }
    Q_EMIT agreed();
}

auto JournalWatch::goOn(const JournalContinuation &after) -> domain::Result<void>
{
    const auto own = m_journal.head();
    contract::JournalRestoration notice;
    notice.store_id = m_till.store_id;
    notice.till_id = m_till.till_id;
    notice.restoration_id = newId();
    notice.own_sequence = own.sequence;
    notice.own_hash = own.hash;
    notice.server_sequence = after.sequence;
    notice.next_counter = after.counter + 1;
    const auto written =
        m_journal.continueAfter({EntryKind::Restored, notice.restoration_id, {}, contract::encode(notice)}, after);
    return written ? domain::Result<void>() : domain::Result<void>(written.error());
}

} // namespace tillhouse::client
