// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/start/connect_page.h"
#include "uikit/direction.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace tillhouse::pos
{

namespace
{

class GatewayWords
{
    Q_DECLARE_TR_FUNCTIONS(tillhouse::pos::GatewayWords)
};

} // namespace

auto gatewayWords(client::GatewayFault fault, const QUrl &server) -> QString
{
    using client::GatewayFault;
    const auto host = uikit::ownDirection(server.host());
    switch (fault) {
    case GatewayFault::None:
        return GatewayWords::tr("The store server answers, and has proven who it is.");
    case GatewayFault::NameNotFound:
        return GatewayWords::tr("No machine is called %1. Look for a slip in the address, and whether this till is in "
                                "the shop's network.")
            .arg(host);
    case GatewayFault::Refused:
        return GatewayWords::tr("%1 is there, but nothing listens at its port %2. Check the port, and that the store "
                                "server runs.")
            .arg(host, QString::number(server.port(443)));
    case GatewayFault::NoAnswer:
        return GatewayWords::tr("%1 does not answer. Check the address, the cable and the network.").arg(host);
    case GatewayFault::NoTls:
        return GatewayWords::tr("What answers at %1 does not speak as a store server does (TLS 1.3). Check the port.")
            .arg(host);
    case GatewayFault::NotTrusted:
        return GatewayWords::tr("The certificate that %1 shows comes from another authority: nothing was sent. Choose "
                                "the file ca.crt of this store server. If it is that one, somebody else answers there.")
            .arg(host);
    case GatewayFault::OutOfDate:
        return GatewayWords::tr(
                   "The certificate of %1 does not hold at %2, as this till's clock has it. Set the clock; "
                   "if it is right, the store server needs a new certificate.")
            .arg(host, QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat));
    case GatewayFault::OtherName:
        return GatewayWords::tr("The certificate of the server is for another name than %1. Type the name that the "
                                "store server has for itself.")
            .arg(host);
    case GatewayFault::NotGateway:
        break;
    }
    return GatewayWords::tr("What answers at %1 is no Tillhouse store server. Check address and port.").arg(host);
}

} // namespace tillhouse::pos
