// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QList>
#include <QSslCertificate>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace tillhouse::client
{

/// Where a till's store server is and whom the till trusts, as both lie in its folder (docs/adr/0172). A field is empty
/// where nothing is known of it.
struct GatewayPlace {
    QString server; ///< `https://host:port`
    QString caFile; ///< PEM
    [[nodiscard]] auto isWhole() const -> bool { return !server.isEmpty() && !caFile.isEmpty(); }
    auto operator==(const GatewayPlace &) const -> bool = default;
};

/// The port of a store server that is named without one.
inline constexpr int kGatewayPort = 8443;

/// What somebody typed as the address: `shop.example`, `shop.example:9000` or `https://shop.example:8443`. Error:
/// InvalidInput naming `server`.
auto parseServer(const QString &typed) -> domain::Result<QUrl>;

/// The certificates in this PEM file, at most 64 KiB of it. Error: InvalidInput naming `ca` (unreadable, too large, no
/// certificate in it).
auto readAuthority(const QString &file) -> domain::Result<QList<QSslCertificate>>;

/// The SHA-256 fingerprint of each, as `openssl x509 -fingerprint -sha256` writes it: "AB:CD:...".
auto fingerprints(const QList<QSslCertificate> &authority) -> QStringList;

/// What lies in the folder; the certificate's file is the folder's own copy.
auto keptPlace(const QString &folder) -> GatewayPlace;

/// Copies the certificates (and nothing else that the file holds) into the folder, and keeps the address. Each file is
/// replaced whole or not at all. Errors: InvalidInput as above, Internal (disk).
auto keepPlace(const QString &folder, const GatewayPlace &place) -> domain::Result<void>;

/// Takes both from the folder. Error: Internal (disk).
auto forgetPlace(const QString &folder) -> domain::Result<void>;

} // namespace tillhouse::client
