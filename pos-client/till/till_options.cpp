// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/till/till_options.h"

#include "pos/scale/serial_port.h"

#include <QCommandLineParser>
#include <QStandardPaths>

namespace tillhouse::pos
{

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
    options.printer = parser.value(QStringLiteral("printer"));
    auto print = readPrintOptions(parser);
    if (!print)
        return print.error();
    options.print = std::move(*print);
    auto display = readDisplayOptions(parser);
    if (!display)
        return display.error();
    options.display = std::move(*display);
    options.scale = parser.value(QStringLiteral("scale"));
    if (!options.scale.isEmpty())
        if (const auto line = parseSerial(options.scale); !line)
            return line.error();
    options.demoDir = parser.value(QStringLiteral("drive-demo"));
    options.selfService = parser.isSet(QStringLiteral("self-service"));
    options.retire = parser.isSet(QStringLiteral("retire"));
    auto settings = readSettingsOptions(parser);
    if (!settings)
        return settings.error();
    options.settings = std::move(*settings);
    options.scan.prefix = parser.value(QStringLiteral("scanner-prefix"));
    const auto suffix = parser.value(QStringLiteral("scanner-suffix"));
    if (suffix == QLatin1String("tab"))
        options.scan.suffix = Qt::Key_Tab;
    else if (suffix == QLatin1String("none"))
        options.scan.suffix = Qt::Key_unknown;
    else if (!suffix.isEmpty() && suffix != QLatin1String("enter"))
        return domain::invalidField("scanner-suffix", "must be enter, tab or none");
    if (options.dataDir.isEmpty())
        options.dataDir = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    return options;
}

} // namespace tillhouse::pos
