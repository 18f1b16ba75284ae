// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/demo/demo_driver.h"
#include "pos/frame/till_program.h"
#include "pos/i18n/language.h"
#include "pos/self_service/run_self_service.h"
#include "pos/settings/till_settings.h"
#include "pos/sound/cues.h"
#include "pos/till/till.h"
#include "uikit/theme.h"

#include <QApplication>

#include <cstdio>
#include <vector>

using namespace tillhouse;

namespace
{

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
    std::vector<domain::FieldError> ignored;
    auto kept = pos::loadSettings(options->dataDir, &ignored);
    if (!kept)
        complain(kept.error()); // the till sells all the same, as a new one looks
    if (!ignored.empty())
        complain({domain::ErrorCode::InvalidInput, {}, ignored});
    const auto settings = pos::withOverride(kept ? *kept : pos::TillSettings(), options->settings);
    pos::useLanguage(settings.language); // before the first window
    uikit::Theme::instance().apply(uikit::Scheme::Light);
    pos::applyLook(settings);
    pos::Cues::instance().setPlayer(pos::loudspeaker());
    pos::Cues::instance().setOn(settings.sounds);
    if (options->selfService) {
        const auto served = pos::runSelfService(*options);
        return served ? *served : complain(served.error());
    }
    pos::TillProgram program(*options);
    if (options->retire) {
        const auto till = pos::Till::create(*options);
        if (!till)
            return complain(till.error());
        const auto retired = (*till)->retire();
        return retired ? 0 : complain(retired.error());
    }
    if (const auto opened = program.open(); !opened)
        return complain(opened.error());
    QObject::connect(&program, &pos::TillProgram::failed, &app,
                     [](const domain::Error &error) { QApplication::exit(complain(error)); });
    if (settings.kiosk)
        program.window().showFullScreen();
    else
        program.window().showMaximized();
    if (options->demoDir.isEmpty())
        return QApplication::exec();
    return pos::driveDemo(program.till(), program.window(), options->demoDir, options->logins);
}
