// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSslCertificate>
#include <QUrl>

#include <chrono>
#include <functional>

class QObject;

namespace tillhouse::client
{

/// What stands between a program and its store server, the first thing that does.
enum class GatewayFault {
    None,
    NameNotFound, ///< no machine has this name
    Refused,      ///< the machine is there, and nothing listens at the port
    NoAnswer,     ///< nothing came back in time
    NoTls,        ///< what answers there does not speak TLS 1.3
    NotTrusted,   ///< its certificate comes from another authority
    OutOfDate,    ///< its certificate has ended or not begun, by the clock of this machine
    OtherName,    ///< its certificate is for another name than the one that was asked for
    NotGateway,   ///< it is trusted, but no gateway of ours
};

/// Asks the server once, as the program would: pinned to this authority. `done` runs once, unless `context` dies first.
void checkGateway(const QUrl &server, const QList<QSslCertificate> &authority, QObject *context,
                  std::function<void(GatewayFault)> done,
                  std::chrono::milliseconds deadline = std::chrono::seconds(10));

} // namespace tillhouse::client
