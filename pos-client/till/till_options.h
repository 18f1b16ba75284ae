// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "pos/display/display_options.h"
#include "pos/print/print_options.h"
#include "pos/scan/scan_catcher.h"
#include "pos/settings/device_texts.h"
#include "pos/settings/till_settings.h"

#include <QString>
#include <QStringList>

namespace tillhouse::pos
{

/// What the command line says.
struct TillOptions {
    QString server;  ///< `https://host:port`
    QString caFile;  ///< the platform's authority, PEM
    QString dataDir; ///< the till's own folder: journal, catalogue copy, credential
    QString logins;  ///< JSON of the demo shop's users; only the demo reads it
    QString printer; ///< where receipts go (print/printer_target.h); empty: no printer
    PrintOptions print;
    DisplayOptions display;
    QString scale; ///< `serial:/dev/ttyS0@9600`; empty: weights are typed
    SettingsOverride settings; ///< instead of what is kept in the data folder
    bool selfService = false; ///< for customers: self_service/self_service_window.h
    bool retire = false; ///< delete this till's data, if nothing waits, and exit
    QString demoDir;     ///< drive the demo and write its pictures here
    ScanRules scan;
    DeviceTexts devices; ///< as the command line says them: printer, display, scale and scanner are read from these
};

/// The same till with these devices where the command line says nothing of them. Error: InvalidInput naming the device.
auto withDevices(TillOptions options, const DeviceTexts &kept) -> domain::Result<TillOptions>;

/// Reads the command line. Error: InvalidInput naming the option. `--help` and `--version` end the program.
auto parseCommandLine(const QStringList &arguments) -> domain::Result<TillOptions>;

} // namespace tillhouse::pos
