// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/gateway_check.h"

#include "client/pinned_tls.h"
#include "contract/problem.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

#include <memory>

namespace tillhouse::client
{

namespace
{

/// No endpoint has it: a gateway says so with a problem document of ours, to anybody, and changes nothing.
constexpr auto kNowhere = "/v1/health";
constexpr std::string_view kOurProblems = "urn:tillhouse:problem:";
constexpr qint64 kLongestAnswer = 64 * 1024;

auto faultOf(const QList<QSslError> &errors) -> GatewayFault
{
    auto fault = GatewayFault::None;
    for (const auto &error : errors) {
        switch (error.error()) {
        case QSslError::NoError:
            break;
        case QSslError::CertificateExpired:
        case QSslError::CertificateNotYetValid:
            if (fault != GatewayFault::NotTrusted)
                fault = GatewayFault::OutOfDate;
            break;
        case QSslError::HostNameMismatch:
            if (fault == GatewayFault::None)
                fault = GatewayFault::OtherName;
            break;
        default:
            fault = GatewayFault::NotTrusted;
        }
    }
    return fault;
}

auto faultOf(QNetworkReply::NetworkError error) -> GatewayFault
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return GatewayFault::NameNotFound;
    case QNetworkReply::ConnectionRefusedError:
        return GatewayFault::Refused;
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::RemoteHostClosedError: // in the middle of the handshake
        return GatewayFault::NoTls;
    default:
        return GatewayFault::NoAnswer;
    }
}

auto isOurs(const QByteArray &body) -> bool
{
    const auto problem = contract::decode<contract::Problem>(body.toStdString());
    return problem && problem->type.starts_with(kOurProblems);
}

} // namespace

void checkGateway(const QUrl &server, const QList<QSslCertificate> &authority, QObject *context,
                  std::function<void(GatewayFault)> done, std::chrono::milliseconds deadline)
{
    auto *manager = new QNetworkAccessManager(context); // gone with whoever asks, and the question with it
    manager->setProxy(QNetworkProxy::NoProxy);
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    auto url = server;
    url.setPath(QLatin1String(kNowhere));
    QNetworkRequest request(url);
    request.setSslConfiguration(pinnedTls(authority));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    auto *reply = manager->get(request);
    QTimer::singleShot(deadline, reply, [reply] { reply->abort(); });
    const auto distrust = std::make_shared<GatewayFault>(GatewayFault::None);
    QObject::connect(reply, &QNetworkReply::sslErrors, manager,
                     [distrust](const QList<QSslError> &errors) { *distrust = faultOf(errors); });
    QObject::connect(reply, &QNetworkReply::finished, manager, [=, done = std::move(done)] {
        manager->deleteLater();
        if (*distrust != GatewayFault::None)
            return done(*distrust);
        if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 0)
            return done(faultOf(reply->error()));
        done(isOurs(reply->read(kLongestAnswer)) ? GatewayFault::None : GatewayFault::NotGateway);
    });
}

} // namespace tillhouse::client
