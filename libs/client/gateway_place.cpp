// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/gateway_place.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace tillhouse::client
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

constexpr auto kServerFile = "server.json";
constexpr auto kAuthorityFile = "authority.pem";
constexpr auto kServerField = "server";
constexpr qint64 kLargestPlaceFile = 64 * 1024;
constexpr int kLongestAddress = 1000;

auto in(const QString &folder, const char *name) -> QString
{
    return QDir(folder).filePath(QLatin1String(name));
}

auto writeWhole(const QString &path, const QByteArray &bytes) -> Result<void>
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{ErrorCode::Internal, path.toStdString() + ": " + file.errorString().toStdString(), {}};
    return {};
}

} // namespace

auto parseServer(const QString &typed) -> Result<QUrl>
{
    auto text = typed.trimmed();
    if (text.isEmpty() || text.size() > kLongestAddress)
        return domain::invalidField("server", "must be an https address");
    const bool bare = !text.contains(QLatin1String("://"));
    QUrl url((bare ? QStringLiteral("https://") : QString()) + text, QUrl::StrictMode);
    const bool more = !url.path().isEmpty() && url.path() != QLatin1String("/");
    if (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty() || more || url.hasQuery() ||
        url.hasFragment() || !url.userInfo().isEmpty())
        return domain::invalidField("server", "must be an https address");
    if (bare && url.port() < 0)
        url.setPort(kGatewayPort);
    url.setPath({});
    return url;
}

auto readAuthority(const QString &path) -> Result<QList<QSslCertificate>>
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return domain::invalidField("ca", "cannot be read");
    if (file.size() > kLargestPlaceFile)
        return domain::invalidField("ca", "holds no certificate");
    auto authority = QSslCertificate::fromData(file.readAll(), QSsl::Pem);
    authority.removeIf([](const QSslCertificate &one) { return one.isNull(); });
    if (authority.isEmpty())
        return domain::invalidField("ca", "holds no certificate");
    return authority;
}

auto fingerprints(const QList<QSslCertificate> &authority) -> QStringList
{
    QStringList prints;
    for (const auto &one : authority)
        prints += QString::fromLatin1(one.digest(QCryptographicHash::Sha256).toHex(':')).toUpper();
    return prints;
}

auto keptPlace(const QString &folder) -> GatewayPlace
{
    GatewayPlace place;
    if (QFile file(in(folder, kServerFile)); file.open(QIODevice::ReadOnly))
        place.server = QJsonDocument::fromJson(file.read(kLargestPlaceFile))
                           .object()
                           .value(QLatin1String(kServerField))
                           .toString();
    if (const auto own = in(folder, kAuthorityFile); QFile::exists(own))
        place.caFile = own;
    return place;
}

auto keepPlace(const QString &folder, const GatewayPlace &place) -> Result<void>
{
    const auto server = parseServer(place.server);
    if (!server)
        return server.error();
    const auto authority = readAuthority(place.caFile);
    if (!authority)
        return authority.error();
    QByteArray pem;
    for (const auto &one : *authority)
        pem += one.toPem();
    if (auto done = writeWhole(in(folder, kAuthorityFile), pem); !done)
        return done;
    const QJsonObject object{{QLatin1String(kServerField), server->toString()}};
    return writeWhole(in(folder, kServerFile), QJsonDocument(object).toJson());
}

auto forgetPlace(const QString &folder) -> Result<void>
{
    for (const auto *name : {kServerFile, kAuthorityFile})
        if (QFile file(in(folder, name)); file.exists() && !file.remove())
            return Error{
                ErrorCode::Internal, file.fileName().toStdString() + ": " + file.errorString().toStdString(), {}};
    return {};
}

} // namespace tillhouse::client
