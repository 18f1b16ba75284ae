// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/frame/command_line.h"
#include "admin/frame/main_window.h"
#include "admin/frame/screenshot_tour.h"
#include "uikit/theme.h"

#include <QApplication>
#include <QSettings>

#include <cstdio>

using namespace tillhouse;

namespace
{

// What was typed last time, where the command line says nothing else.
auto remembered(admin::SignInDetails details) -> admin::SignInDetails
{
    const QSettings settings;
    const auto fill = [&settings](QString &field, const char *key) {
        if (field.isEmpty())
            field = settings.value(QLatin1String(key)).toString();
    };
    fill(details.server, "signIn/server");
    fill(details.caFile, "signIn/caFile");
    fill(details.user, "signIn/user");
    fill(details.store, "signIn/store");
    return details;
}

auto takeScreenshots(QApplication &app, admin::MainWindow &window, const admin::CommandLine &line) -> int
{
    QString error;
    auto details = admin::readLogin(line.loginsFile, error);
    if (!error.isEmpty()) {
        std::fprintf(stderr, "tillhouse-admin: %s\n", qPrintable(error));
        return 1;
    }
    details.server = line.signIn.server;
    details.caFile = line.signIn.caFile;
    if (!line.signIn.store.isEmpty())
        details.store = line.signIn.store;
    admin::ScreenshotTour tour(window, QDir(line.screenshotsDir));
    QObject::connect(&tour, &admin::ScreenshotTour::finished, &app, &QApplication::exit, Qt::QueuedConnection);
    tour.start(details);
    return QApplication::exec();
}

} // namespace

auto main(int argc, char **argv) -> int
{
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("tillhouse"));
    QApplication::setApplicationName(QStringLiteral("tillhouse-admin"));
    QApplication::setApplicationVersion(QStringLiteral(TILLHOUSE_VERSION));
    const auto line = admin::parseCommandLine(QApplication::arguments());
    if (line.showHelp || line.showVersion) {
        std::printf("%s\n", line.showHelp ? qPrintable(admin::helpText()) : TILLHOUSE_VERSION);
        return 0;
    }
    if (!line.error.isEmpty()) {
        std::fprintf(stderr, "tillhouse-admin: %s\n", qPrintable(line.error));
        return 2;
    }
    const bool dark = QSettings().value(QStringLiteral("look/dark")).toBool();
    uikit::Theme::instance().apply(dark ? uikit::Scheme::Dark : uikit::Scheme::Light);
    admin::MainWindow window;
    if (!line.screenshotsDir.isEmpty())
        return takeScreenshots(app, window, line);
    window.signInPage()->setDetails(remembered(line.signIn));
    window.show();
    window.signInPage()->focusFirstGap();
    return QApplication::exec();
}
