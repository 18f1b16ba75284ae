// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/frame/command_line.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tillhouse::admin
{

namespace
{

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QStringLiteral("Tillhouse console: figures, orders, catalogue and stock of a store."));
    parser.addOptions({{"server", "Address of the store server.", "URL"},
                       {"ca", "PEM file of the platform's certificate authority.", "FILE"},
                       {"user", "User name to offer.", "NAME"},
                       {"store", "Short name of the store to open.", "STORE"},
                       {"screenshots", "Sign in, write a picture of every screen to DIR, and leave.", "DIR"},
                       {"logins", "JSON file of logins, for --screenshots.", "FILE"},
                       {"help", "Show this help."},
                       {"version", "Show the version."}});
}

} // namespace

auto parseCommandLine(const QStringList &arguments) -> CommandLine
{
    QCommandLineParser parser;
    addOptions(parser);
    CommandLine line;
    if (!parser.parse(arguments)) {
        line.error = parser.errorText();
        return line;
    }
    line.showHelp = parser.isSet("help");
    line.showVersion = parser.isSet("version");
    line.signIn.server = parser.value("server");
    line.signIn.caFile = parser.value("ca");
    line.signIn.user = parser.value("user");
    line.signIn.store = parser.value("store");
    line.screenshotsDir = parser.value("screenshots");
    line.loginsFile = parser.value("logins");
    if (!parser.positionalArguments().isEmpty())
        line.error = QStringLiteral("Unexpected argument: ") + parser.positionalArguments().constFirst();
    else if (!line.screenshotsDir.isEmpty() &&
             (line.loginsFile.isEmpty() || line.signIn.server.isEmpty() || line.signIn.caFile.isEmpty()))
        line.error = QStringLiteral("--screenshots needs --server, --ca and --logins.");
    return line;
}

auto helpText() -> QString
{
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText();
}

auto readLogin(const QString &file, QString &error) -> SignInDetails
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        error = file + QStringLiteral(": ") + source.errorString();
        return {};
    }
    const auto logins = QJsonDocument::fromJson(source.readAll()).array();
    for (const auto *role : {"manager", "admin"}) {
        for (const auto &entry : logins) {
            const auto login = entry.toObject();
            if (login.value("role").toString() == QLatin1String(role))
                return {{},
                        {},
                        login.value("user").toString(),
                        login.value("password").toString(),
                        login.value("store").toString()};
        }
    }
    error = file + QStringLiteral(" names no manager and no administrator.");
    return {};
}

} // namespace tillhouse::admin
