// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/api_client.h"
#include "client/journal/journal.h"
#include "contract/identity.h"
#include "contract/till_journal.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace tillhouse::client
{

/// Where the journal has to go on if the server knows more of it, or something else, than the journal itself; nothing
/// if all is well. Receipt numbers skip what may have been printed and lost (docs/adr/0075).
auto continuationAfter(const Journal &journal, const contract::TillJournalHead &server)
    -> std::optional<JournalContinuation>;

/// Asks the server how far it knows this till's journal before anything is sent: when somebody has signed in and when
/// the gateway is back. A journal that was restored from an old copy is continued after the server's end.
class JournalWatch : public QObject
{
    Q_OBJECT

public:
    JournalWatch(Journal &journal, ApiClient &api, contract::TillJournalRequest till, QObject *parent = nullptr);

    /// Asks now; after a failure again after 1, 2, 4 ... 30 s, until `offline`.
    void check();
    /// The gateway is away: nothing is sent before the next check.
    void offline();

Q_SIGNALS:
    /// Sending may begin: the journal and the server agree, or the server does not know this question.
    void agreed();
    /// An old copy of the journal was put back; it goes on after what the server knows.
    void restored();
    /// The journal could not be written.
    void failed(const QString &reason);

private:
    void take(const domain::Result<contract::TillJournalHead> &head);
    auto goOn(const JournalContinuation &after) -> domain::Result<void>;

    Journal &m_journal;
    ApiClient &m_api;
    contract::TillJournalRequest m_till;
    QTimer m_retry;
    int m_failures = 0;
    bool m_asking = false;
};

} // namespace tillhouse::client
