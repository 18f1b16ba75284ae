// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/api_client.h"

#include "client/ids.h"
#include "client/pinned_tls.h"
#include "contract/problem.h"
#include "domain/assert.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRandomGenerator>
#include <QSslConfiguration>
#include <QTimer>

namespace tillhouse::client
{

namespace
{

constexpr int kTraceIdBytes = 16;
constexpr int kSpanIdBytes = 8;

auto randomHex(int bytes) -> QByteArray
{
    QByteArray raw(bytes, Qt::Uninitialized);
    for (char &byte : raw)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return raw.toHex();
}

/// W3C trace context, version 00: the till starts the trace, so that a complaint can be followed through every hop.
auto newTraceparent() -> QByteArray
{
    return "00-" + randomHex(kTraceIdBytes) + "-" + randomHex(kSpanIdBytes) + "-01";
}

/// True if the request cannot have reached the gateway, so that nothing was changed.
auto neverSent(QNetworkReply::NetworkError error) -> bool
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
        return true;
    default:
        return false;
    }
}

auto networkError(const QNetworkReply &reply) -> Error
{
    if (reply.error() == QNetworkReply::SslHandshakeFailedError)
        return {ErrorCode::Unavailable, "The store server could not prove who it is; nothing was sent.", {}};
    if (neverSent(reply.error()))
        return {ErrorCode::Unavailable, "The store server cannot be reached.", {}};
    return {ErrorCode::Timeout, "The store server did not answer.", {}};
}

} // namespace

struct ApiClient::Private {
    ApiOptions options;
    std::shared_ptr<Credentials> credentials;
    std::unique_ptr<QNetworkAccessManager> manager; ///< null in a severed client: nothing in it could reach a socket
    LocalAnswers answers;
    QSslConfiguration tls;
    NetworkState network;
    QTimer probe;
    bool probing = false;
};

auto ApiClient::create(const ApiOptions &options, std::shared_ptr<Credentials> credentials)
    -> Result<std::unique_ptr<ApiClient>>
{
    if (options.server.scheme() != QStringLiteral("https") || options.server.host().isEmpty())
        return domain::invalidField("server", "must be an https address");
    QFile file(options.caFile);
    if (!file.open(QIODevice::ReadOnly))
        return domain::invalidField("ca", "cannot be read: " + file.errorString().toStdString());
    const auto authorities = QSslCertificate::fromData(file.readAll(), QSsl::Pem);
    if (authorities.isEmpty())
        return domain::invalidField("ca", "holds no certificate");
    auto d = std::make_unique<Private>();
    d->options = options;
    d->credentials = std::move(credentials);
    d->tls = pinnedTls(authorities);
    d->network = {!options.severed, nowMs()};
    return std::unique_ptr<ApiClient>(new ApiClient(std::move(d)));
}

ApiClient::ApiClient(std::unique_ptr<Private> d)
    : m(std::move(d))
{
    if (m->options.severed)
        return;
    m->manager = std::make_unique<QNetworkAccessManager>(this);
    m->manager->setProxy(QNetworkProxy::NoProxy);
    m->manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m->manager->setAutoDeleteReplies(false);
    connect(&m->probe, &QTimer::timeout, this, &ApiClient::probe);
}

ApiClient::~ApiClient()
{
    // Whoever asked is not told any more: the program, or this client, is being taken apart.
    if (!m->manager)
        return;
    for (auto *reply : m->manager->findChildren<QNetworkReply *>())
        reply->disconnect(this);
}

auto ApiClient::network() const -> NetworkState
{
    return m->network;
}
auto ApiClient::options() const -> const ApiOptions &
{
    return m->options;
}
auto ApiClient::credentials() const -> std::shared_ptr<Credentials>
{
    return m->credentials;
}

void ApiClient::answerHere(LocalAnswers answers)
{
    TILLHOUSE_ASSERT(m->options.severed);
    m->answers = std::move(answers);
    noteNetwork(true);
}

/// The only thing that a severed client does with a call.
void ApiClient::replyHere(contract::Method method, const contract::WireRequest &request, QObject *context,
                          std::function<void(Result<std::string>)> done)
{
    auto reply = m->answers ? m->answers(method, request)
                            : LocalReply{Error{ErrorCode::Unavailable, "Training reaches no store server.", {}}};
    QTimer::singleShot(reply.after, context ? context : this,
                       [done = std::move(done), body = std::move(reply.body)]() mutable { done(std::move(body)); });
}

void ApiClient::send(contract::Method method, const contract::WireRequest &request, bool anonymous,
                     const CallOptions &options, QObject *context, std::function<void(Result<std::string>)> done)
{
    if (!m->manager)
        return replyHere(method, request, context, std::move(done));
    QUrl url = m->options.server;
    url.setPath(QString::fromStdString(request.path), QUrl::StrictMode);
    if (!request.query.empty())
        url.setQuery(QString::fromStdString(request.query), QUrl::StrictMode);
    QNetworkRequest out(url);
    out.setSslConfiguration(m->tls);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setRawHeader("Accept", "application/json, application/problem+json");
    out.setRawHeader("Accept-Encoding", "identity");
    out.setRawHeader("traceparent", newTraceparent());
    if (contract::hasBody(method))
        out.setRawHeader("Content-Type", "application/json");
    const auto token = anonymous ? std::string() : m->credentials->accessToken();
    if (!token.empty())
        out.setRawHeader("Authorization", "Bearer " + QByteArray::fromStdString(token));
    if (!options.idempotencyKey.empty())
        out.setRawHeader("Idempotency-Key", QByteArray::fromStdString(options.idempotencyKey));
    if (!options.ifMatch.empty())
        out.setRawHeader("If-Match", QByteArray::fromStdString(options.ifMatch));

    const auto verb = contract::name(method);
    auto *reply = m->manager->sendCustomRequest(out, QByteArray(verb.data(), static_cast<qsizetype>(verb.size())),
                                               QByteArray::fromStdString(request.body));
    // The reply belongs to the manager; what ends it early is the deadline or the death of whoever asked.
    const auto deadline = options.deadline.count() > 0 ? options.deadline : m->options.deadline;
    QTimer::singleShot(deadline, reply, [reply] { reply->abort(); });
    if (context) {
        connect(context, &QObject::destroyed, reply, [reply] {
            reply->disconnect();
            reply->abort();
            reply->deleteLater();
        });
    }
    connect(reply, &QNetworkReply::finished, this, [this, reply, anonymous, done = std::move(done)] {
        reply->deleteLater();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        // A reply that broke off in its body has a status too, but is no answer.
        const bool answered = status > 0 && (reply->error() == QNetworkReply::NoError || status >= 400) &&
                              reply->error() != QNetworkReply::RemoteHostClosedError &&
                              reply->error() != QNetworkReply::OperationCanceledError;
        noteNetwork(answered);
        if (!answered)
            return done(networkError(*reply));
        const auto body = reply->readAll().toStdString();
        if (status < 400)
            return done(body);
        if (status == 401 && !anonymous)
            Q_EMIT signedOutByServer();
        done(contract::fromProblem(status, body));
    });
}

void ApiClient::noteNetwork(bool online)
{
    if (m->network.online == online)
        return;
    m->network = {online, nowMs()};
    if (online)
        m->probe.stop();
    else
        m->probe.start(m->options.probeEvery);
    Q_EMIT networkChanged(online);
}

/// Any answer at all means that the gateway is back; which one does not matter.
void ApiClient::probe()
{
    if (m->probing)
        return;
    m->probing = true;
    contract::WireRequest request;
    request.path = "/v1/health";
    send(contract::Method::Get, request, true, CallOptions{.deadline = std::chrono::seconds(5)}, this,
         [this](const Result<std::string> &) { m->probing = false; });
}

} // namespace tillhouse::client
