// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace tillhouse::pos
{

enum class LinkKind { None, Tcp, Serial, Device, File };
enum class FlowControl { None, Hardware, Software };

/// Where a printer or a pole display is.
struct PrinterTarget {
    LinkKind kind = LinkKind::None;
    QString text; ///< as it was written, for people and for recognising the printer again
    QString host = {};
    quint16 port = 0;
    QString path = {};
    int baud = 0;
    FlowControl flow = FlowControl::None;
};

/// `tcp://host:port` (9100 unless named), `serial:/dev/ttyS0@9600` (8N1; `,rtscts` or `,xonxoff` behind it for flow
/// control), `device:/dev/usb/lp0`, `file:PATH` (each job appended), or nothing. Error: InvalidInput naming the reason.
auto parsePrinterTarget(const QString &text) -> domain::Result<PrinterTarget>;

} // namespace tillhouse::pos
