// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/demo/demo_driver.h"
#include "pos/frame/screen_factor.h"
#include "pos/i18n/language.h"
#include "pos/self_service/self_service_demo.h"
#include "pos/self_service/self_service_window.h"
#include "pos/settings/device_settings.h"
#include "pos/settings/till_settings.h"
#include "pos/sound/cues.h"
#include "pos/start/program_start.h"
#include "pos/start/start_failure.h"
#include "pos/till/till.h"
#include "uikit/theme.h"

#include <QApplication>

#include <vector>

using namespace tillhouse;

namespace
{

/// The settings that are kept; `wrong` says which of them are not used.
auto keptSettings(const pos::TillOptions &options, std::vector<domain::FieldError> &wrong) -> pos::TillSettings
{
    std::vector<domain::FieldError> keys;
    auto kept = pos::loadSettings(options.dataDir, &keys);
    wrong.insert(wrong.end(), keys.begin(), keys.end());
    if (!kept) { // the till sells all the same, as a new one looks
        const auto &fields = kept.error().fields;
        wrong.insert(wrong.end(), fields.begin(), fields.end());
        if (fields.empty())
            wrong.push_back({"settings.json", "cannot be read"});
    }
    return pos::withOverride(kept ? *kept : pos::TillSettings(), options.settings);
}

/// Somebody types these in a terminal, and reads there what became of it.
auto retire(const pos::TillOptions &options) -> int
{
    const auto till = pos::Till::create(options);
    if (!till)
        return pos::complain(till.error());
    const auto retired = (*till)->retire();
    return retired ? 0 : pos::complain(retired.error());
}

auto drive(const pos::TillOptions &options) -> int
{
    if (options.selfService) {
        const auto till = pos::SelfTill::create(options);
        if (!till)
            return pos::complain(till.error());
        pos::SelfServiceWindow window(**till);
        return pos::driveSelfServiceDemo(window, options.demoDir, options.logins);
    }
    pos::TillProgram program(options);
    if (const auto opened = program.open(); !opened)
        return pos::complain(opened.error());
    program.window().showMaximized();
    return pos::driveDemo(program.till(), program.window(), options.demoDir, options.logins);
}

auto refuse(const domain::Error &error) -> int
{
    pos::StartFailure(error, false).exec();
    return pos::complain(error);
}

} // namespace

auto main(int argc, char **argv) -> int
{
    pos::followScreens(argc, argv);
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tillhouse-pos"));
    QApplication::setApplicationVersion(QStringLiteral(TILLHOUSE_VERSION));
    std::vector<domain::FieldError> wrong;
    auto options = pos::parseCommandLine(QApplication::arguments());
    if (options) {
        const auto kept = pos::loadDevices(options->dataDir, &wrong);
        options = pos::withDevices(std::move(*options), kept);
    }
    const auto settings = options ? keptSettings(*options, wrong) : pos::TillSettings();
    pos::useLanguage(settings.language); // before the first window
    uikit::Theme::instance().apply(uikit::Scheme::Light);
    pos::applyLook(settings);
    if (!options)
        return refuse(options.error());
    pos::Cues::instance().setPlayer(pos::loudspeaker());
    pos::Cues::instance().setOn(settings.sounds);
    if (options->retire)
        return retire(pos::withKeptPlace(*options));
    if (!options->demoDir.isEmpty())
        return drive(pos::withKeptPlace(*options));
    pos::ProgramStart start(*options, settings);
    QObject::connect(&start, &pos::ProgramStart::over, &app, &QApplication::exit, Qt::QueuedConnection);
    start.begin();
    if (!wrong.empty())
        start.tell({domain::ErrorCode::InvalidInput, {}, wrong});
    return QApplication::exec();
}
