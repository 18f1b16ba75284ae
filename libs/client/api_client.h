// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/credentials.h"
#include "client/network_state.h"
#include "contract/endpoint.h"
#include "domain/result.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <string>

class QNetworkAccessManager;
class QTimer;

namespace tillhouse::client
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

/// Where the gateway is and whom to trust. There is no other trust: neither the system's authorities nor a bypass.
struct ApiOptions {
    QUrl server;                                ///< `https://host:port`
    QString caFile;                             ///< PEM file of the platform's authority
    std::chrono::milliseconds deadline{15000};  ///< of a whole call, unless the call says otherwise
    std::chrono::milliseconds probeEvery{2000}; ///< how often the gateway is tried while offline
    bool severed = false; ///< for training: no connection is ever made, and there is nothing that could make one
};

/// What a severed client is answered in place of a server's reply, and how long that takes.
struct LocalReply {
    Result<std::string> body; ///< JSON
    std::chrono::milliseconds after{0};
};
/// Answers inside this program.
using LocalAnswers = std::function<LocalReply(contract::Method, const contract::WireRequest &)>;

/// What one call may add to the request.
struct CallOptions {
    std::string idempotencyKey{};          ///< the client-made id; the same for every repetition of the same act
    std::string ifMatch{};                 ///< the version that the caller read
    std::chrono::milliseconds deadline{0}; ///< 0: the client's default
};

/// Calls the gateway through the contract's typed endpoints: HTTPS, TLS 1.3 or newer, the authority pinned from a file.
/// Never blocks: the answer comes through the event loop of the thread that this object lives in. A call has one total
/// deadline, and ends silently when its context object is destroyed.
///
/// Errors: `Unavailable` when no connection was made (nothing was changed), `Timeout` when the answer was lost (the
/// outcome is unknown; repeat with the same key or ask), otherwise what the gateway's problem document says.
class ApiClient : public QObject
{
    Q_OBJECT

public:
    /// Fails with InvalidInput if the CA file cannot be read or the server is not an https URL.
    static auto create(const ApiOptions &options, std::shared_ptr<Credentials> credentials)
        -> Result<std::unique_ptr<ApiClient>>;
    ~ApiClient() override;

    /// Sends `request`; `done` runs once, unless `context` dies first, which cancels the call.
    template <class Request, class Response>
    void call(const contract::Endpoint<Request, Response> &endpoint, const Request &request, QObject *context,
              std::function<void(Result<Response>)> done, const CallOptions &options = {})
    {
        const bool anonymous = endpoint.permission == contract::Permission::Anyone;
        send(endpoint.method, contract::encodeRequest(endpoint, "/v1", request), anonymous, options, context,
             [done = std::move(done)](Result<std::string> body) {
                 if (!body)
                     return done(body.error());
                 done(contract::decode<Response>(body->empty() ? "{}" : *body, kReplyLimits));
             });
    }

    /// Only of a severed client, whose calls are Unavailable without: from now on `answers` answers each of them, and
    /// the client counts as online.
    void answerHere(LocalAnswers answers);

    [[nodiscard]] auto network() const -> NetworkState;
    [[nodiscard]] auto options() const -> const ApiOptions &;
    [[nodiscard]] auto credentials() const -> std::shared_ptr<Credentials>;

Q_SIGNALS:
    /// The gateway became reachable or unreachable.
    void networkChanged(bool online);
    /// The gateway refused the access token: it ended, or was revoked.
    void signedOutByServer();

private:
    /// A page of the change feed is the largest answer there is.
    static constexpr contract::JsonLimits kReplyLimits{32 * 1024 * 1024, 16};

    struct Private;

    explicit ApiClient(std::unique_ptr<Private> d);
    void noteNetwork(bool online);
    void probe();
    void replyHere(contract::Method method, const contract::WireRequest &request, QObject *context,
                   std::function<void(Result<std::string>)> done);

    void send(contract::Method method, const contract::WireRequest &request, bool anonymous, const CallOptions &options,
              QObject *context, std::function<void(Result<std::string>)> done);

    std::unique_ptr<Private> m;
};

} // namespace tillhouse::client
