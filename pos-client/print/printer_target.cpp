// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/print/printer_target.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace tillhouse::pos
{

namespace
{

constexpr int kRawPrinterPort = 9100;
constexpr int kDefaultBaud = 9600;
constexpr std::array kBaudRates{1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200};

auto badTarget(const QString &why) -> domain::Error
{
    return domain::invalidField("printer", why.toStdString());
}

auto tcpTarget(const QString &text) -> domain::Result<PrinterTarget>
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.port(kRawPrinterPort) == 0)
        return badTarget(QStringLiteral("%1 is no tcp://host:port").arg(text));
    PrinterTarget target{LinkKind::Tcp, text};
    target.host = url.host();
    target.port = static_cast<quint16>(url.port(kRawPrinterPort));
    return target;
}

/// `PATH[@BAUD][,FLOW]`
auto serialTarget(const QString &text, const QString &rest) -> domain::Result<PrinterTarget>
{
    PrinterTarget target{LinkKind::Serial, text};
    const auto flow = rest.section(u',', 1);
    const auto line = rest.section(u',', 0, 0);
    target.path = line.section(u'@', 0, 0);
    const auto baud = line.section(u'@', 1);
    target.baud = baud.isEmpty() ? kDefaultBaud : baud.toInt();
    if (!target.path.startsWith(u'/'))
        return badTarget(QStringLiteral("%1 names no device, as serial:/dev/ttyS0@9600 does").arg(text));
    if (std::find(kBaudRates.begin(), kBaudRates.end(), target.baud) == kBaudRates.end())
        return badTarget(QStringLiteral("%1 is no speed of a serial line").arg(baud));
    if (flow == QLatin1String("rtscts"))
        target.flow = FlowControl::Hardware;
    else if (flow == QLatin1String("xonxoff"))
        target.flow = FlowControl::Software;
    else if (!flow.isEmpty())
        return badTarget(QStringLiteral("%1 is neither rtscts nor xonxoff").arg(flow));
    return target;
}

} // namespace

auto parsePrinterTarget(const QString &text) -> domain::Result<PrinterTarget>
{
    if (text.isEmpty())
        return PrinterTarget{};
    const auto scheme = text.section(u':', 0, 0);
    const auto rest = text.section(u':', 1);
    if (scheme == QLatin1String("tcp"))
        return tcpTarget(text);
    if (scheme == QLatin1String("serial"))
        return serialTarget(text, rest);
    PrinterTarget target{scheme == QLatin1String("device") ? LinkKind::Device : LinkKind::File, text};
    target.path = rest;
    if ((scheme == QLatin1String("file") && !rest.isEmpty()) ||
        (scheme == QLatin1String("device") && rest.startsWith(u'/')))
        return target;
    return badTarget(
        QStringLiteral("%1 is none of tcp://host:port, serial:/dev/ttyS0@9600, device:/dev/usb/lp0, file:PATH")
            .arg(text));
}

} // namespace tillhouse::pos
