// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/api_client.h"
#include "client/journal/journal.h"
#include "client/journal/journal_mark.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>
#include <optional>

namespace tillhouse::client
{

/// Sends what the journal holds, one after the other, each with its id, until the gateway has answered. A lost answer
/// is asked for by sending the same id again; the gateway keeps one. Retries after 1, 2, 4 ... 30 s, and at once when
/// the gateway is back or something new is recorded. A document that the gateway keeps failing on lets the others pass,
/// but for those that name it: a refund never arrives before its sale, nor a sale before the refund that pays for it.
/// While nobody is signed in, or whoever was is no longer accepted, nothing is sent: asking again would only be refused
/// again. Lives on the event loop and never waits in it.
class SalesQueue : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(Result<std::string>)>;
    /// Sends one document and answers with the JSON of the reply.
    using Sender = std::function<void(const Document &, QObject *context, Answer)>;

    SalesQueue(Journal &journal, ApiClient &api, QObject *parent = nullptr);

    /// How documents of a kind are sent: decoded from the journal, called with the document's id as idempotency key.
    template <class Request, class Response>
    void route(EntryKind kind, const contract::Endpoint<Request, Response> &endpoint)
    {
        setSender(kind, [this, endpoint](const Document &document, QObject *context, Answer answer) {
            auto request = contract::decode<Request>(document.payload, {endpoint.maxBodyBytes, 16});
            if (!request)
                return answer(request.error());
            if constexpr (requires { request->journal; })
                request->journal = markOf(document);
            m_api.call<Request, Response>(
                endpoint, *request, context,
                [answer = std::move(answer)](Result<Response> reply) {
                    if (!reply)
                        return answer(reply.error());
                    answer(contract::encode(*reply));
                },
                CallOptions{.idempotencyKey = document.id});
        });
    }
    void setSender(EntryKind kind, Sender sender);

    /// Starts sending; call it again after something was recorded.
    void wake();
    /// While held, nothing is sent: the journal is being compared with what the server knows of it.
    void hold(bool held);
    [[nodiscard]] auto waiting() const -> WaitingDocuments;
    [[nodiscard]] auto busy() const -> bool { return m_busy; }
    /// The wait before the given repetition (0 for the first): 1, 2, 4 ... 30 s.
    static auto backoff(int repetition) -> std::chrono::seconds;

Q_SIGNALS:
    /// The number of waiting or refused documents may have changed.
    void changed();
    void acknowledged(const QString &id);
    void refused(const QString &id, const QString &reason);

private:
    void sendNext();
    void settle(const Document &document, Result<std::string> reply);
    void retryLater();
    [[nodiscard]] auto maySend() const -> bool;
    [[nodiscard]] auto next() const -> std::optional<Document>;
    [[nodiscard]] auto mayStillBeTaken(const Document &document, ErrorCode code) const -> bool;

    Journal &m_journal;
    ApiClient &m_api;
    std::map<EntryKind, Sender> m_senders;
    QTimer m_retry;
    int m_repetition = 0;
    std::map<std::string, int> m_faults; ///< how often the gateway failed on a document, since this program started
    bool m_busy = false;
    bool m_held = false;
    bool m_halted = false;    ///< the journal could not be written; only a restart helps
    std::string m_endedToken; ///< that the gateway did not accept: whoever signs in next brings another
};

/// Whether an error means "not now" (the document keeps waiting) and not "never" (a person must look).
auto isTransient(ErrorCode code) -> bool;

} // namespace tillhouse::client
