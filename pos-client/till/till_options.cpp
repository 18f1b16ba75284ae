// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/till/till_options.h"

#include "pos/scale/serial_port.h"

#include <QCommandLineParser>
#include <QStandardPaths>

namespace tillhouse::pos
{

auto withDevices(TillOptions options, const DeviceTexts &kept) -> domain::Result<TillOptions>
{
    auto devices = options.devices;
    devices.insert(kept.begin(), kept.end()); // what is said already stays
    auto print = readPrintOptions(devices);
    if (!print)
        return print.error();
    print->timing = options.print.timing;
    options.print = std::move(*print);
    auto display = readDisplayOptions(devices);
    if (!display)
        return display.error();
    options.display = std::move(*display);
    options.printer = textOf(devices, "printer");
    options.scale = textOf(devices, "scale");
    if (!options.scale.isEmpty())
        if (const auto line = parseSerial(options.scale); !line)
            return line.error();
    options.scan.prefix = textOf(devices, "scanner-prefix");
    const auto suffix = textOf(devices, "scanner-suffix");
    if (suffix == QLatin1String("tab"))
        options.scan.suffix = Qt::Key_Tab;
    else if (suffix == QLatin1String("none"))
        options.scan.suffix = Qt::Key_unknown;
    else if (suffix.isEmpty() || suffix == QLatin1String("enter"))
        options.scan.suffix = Qt::Key_Return;
    else
        return domain::invalidField("scanner-suffix", "must be enter, tab or none");
    return options;
}

auto parseCommandLine(const QStringList &arguments) -> domain::Result<TillOptions>
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The Tillhouse till"));
    parser.addHelpOption();
    parser.addVersionOption();
    const auto addOption = [&parser](const char *name, const char *words, const char *value) {
        parser.addOption({QLatin1String(name), QLatin1String(words), QLatin1String(value)});
    };
    addOption("server", "Address of the store server, https://host:port", "url");
    addOption("ca", "PEM file of the authority that the server's certificate must come from", "file");
    addOption("data", "Folder for the till's journal and copies", "dir");
    addOption("logins", "Users of the demo shop (JSON)", "file");
    addPrintOptions(parser);
    addDisplayOptions(parser);
    addOption("scale", "Scale that speaks the Toledo 8217 protocol: serial:/dev/ttyS0@9600 or ...@9600,7E1", "target");
    addSettingsOptions(parser);
    addOption("scanner-prefix", "Characters that the scanner sends before a code", "text");
    addOption("scanner-suffix", "enter, tab or none", "key");
    addOption("drive-demo", "Make one cash sale, one card sale and one refund, write pictures here and exit", "dir");
    parser.addOption({QStringLiteral("self-service"),
                      QStringLiteral("Let customers order and pay here by themselves, on the whole screen")});
    parser.addOption(
        {QStringLiteral("retire"),
         QStringLiteral("Take this till out of service: delete its data, unless something waits to be sent")});
    if (!parser.parse(arguments))
        return domain::invalidField("command line", parser.errorText().toStdString());
    if (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("version")))
        parser.process(arguments);

    TillOptions options;
    options.server = parser.value(QStringLiteral("server"));
    options.caFile = parser.value(QStringLiteral("ca"));
    options.dataDir = parser.value(QStringLiteral("data"));
    options.logins = parser.value(QStringLiteral("logins"));
    for (const auto name : kDeviceNames) {
        const auto option = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        if (parser.isSet(option))
            options.devices.emplace(name, option == QLatin1String("customer-display") ? QStringLiteral("on")
                                                                                      : parser.value(option));
    }
    options.demoDir = parser.value(QStringLiteral("drive-demo"));
    options.selfService = parser.isSet(QStringLiteral("self-service"));
    options.retire = parser.isSet(QStringLiteral("retire"));
    auto settings = readSettingsOptions(parser);
    if (!settings)
        return settings.error();
    options.settings = std::move(*settings);
    if (options.dataDir.isEmpty())
        options.dataDir = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    return withDevices(std::move(options), {});
}

} // namespace tillhouse::pos
