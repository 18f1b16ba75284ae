// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/demo/demo_driver.h"
#include "pos/frame/main_window.h"
#include "pos/till/till.h"
#include "uikit/theme.h"

#include <QApplication>

#include <cstdio>

using namespace tillhouse;

namespace
{

auto schemeOf(const QString &name) -> uikit::Scheme
{
    return name == QLatin1String("dark")       ? uikit::Scheme::Dark
           : name == QLatin1String("contrast") ? uikit::Scheme::HighContrast
                                               : uikit::Scheme::Light;
}

auto complain(const domain::Error &error) -> int
{
    if (error.fields.empty())
        std::fprintf(stderr, "tillhouse-pos: %s\n", error.detail.c_str());
    for (const auto &field : error.fields)
        std::fprintf(stderr, "tillhouse-pos: %s %s\n", field.field.c_str(), field.reason.c_str());
    return 1;
}

} // namespace

auto main(int argc, char **argv) -> int
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tillhouse-pos"));
    QApplication::setApplicationVersion(QStringLiteral(TILLHOUSE_VERSION));
    const auto options = pos::parseCommandLine(QApplication::arguments());
    if (!options)
        return complain(options.error());
    uikit::Theme::instance().apply(schemeOf(options->theme));
    const auto till = pos::Till::create(*options);
    if (!till)
        return complain(till.error());
    if (options->retire) {
        const auto retired = (*till)->retire();
        return retired ? 0 : complain(retired.error());
    }
    pos::MainWindow window(**till);
    window.showMaximized();
    if (options->demoDir.isEmpty())
        return QApplication::exec();
    return pos::driveDemo(**till, window, options->demoDir, options->logins);
}
