// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/print/printer.h"
#include "pos/settings/device_texts.h"

class QCommandLineParser;

namespace tillhouse::pos
{

/// How this till prints, besides where.
struct PrintOptions {
    EscposOptions escpos;
    DrawerPort drawer;
    bool drawerOpenPinHigh = true;
    QString logoFile;   ///< empty: `logo.png` in the till's folder, if it is there
    QString qrTemplate; ///< what the receipt's QR code says; empty: no code
    QString mailFrom = QStringLiteral("receipts@localhost.localdomain"); ///< whose e-mails the receipts are
    PrinterTiming timing;
};

void addPrintOptions(QCommandLineParser &parser);
/// Error: InvalidInput naming the option.
auto readPrintOptions(const DeviceTexts &devices) -> domain::Result<PrintOptions>;

} // namespace tillhouse::pos
