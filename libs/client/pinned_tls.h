// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

namespace tillhouse::client
{

/// TLS 1.3 or newer, the platform's authority only, the peer always checked.
inline auto pinnedTls(const QList<QSslCertificate> &authorities) -> QSslConfiguration
{
    QSslConfiguration tls;
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setCaCertificates(authorities);
    return tls;
}

} // namespace tillhouse::client
